// The last proven backup: when, where, and what to do where there is none or the last try did not count.
import { useBackups, whenBackedUp } from '../backups.ts'
import { bridge } from '../bridge.ts'
import { timeInWords, useToday } from '../clock.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useSetting } from '../live.ts'
import { navigate } from '../router.ts'
import { Button } from '../ui/button.tsx'
import { Entry } from '../ui/leaf.tsx'
import { Proven } from '../ui/words.tsx'

export function BackupState() {
  const state = useBackups()
  const clock = useSetting()?.clock ?? '24'
  const today = useToday()
  if (!state) return null
  const { folderName, lastAt, failure } = state
  const where = folderName === null ? 'beside the notebook, so only on this computer' : `in the folder “${folderName}”`
  const when = lastAt === null ? null : whenBackedUp(lastAt, today, (moment) => timeInWords(moment, clock))
  const toSettings = (
    <Button look="quiet" small onPress={() => navigate({ screen: 'settings' })}>
      Choose another place
    </Button>
  )
  return (
    <Entry side={<h2>{when ? 'Last proven backup' : 'Backup'}</h2>}>
      {failure ? (
        <FailureNotice
          failure={failure}
          actions={
            <>
              <Button small onPress={() => void bridge.backUpNow({})}>
                Try again now
              </Button>
              {toSettings}
            </>
          }
        />
      ) : null}
      {when ? (
        <Proven>
          {when.charAt(0).toUpperCase() + when.slice(1)}, {where}. It was opened again and compared, page by page.
        </Proven>
      ) : failure ? null : (
        <p>Only on this computer so far. A first backup is made after a minute of quiet.</p>
      )}
      {folderName === null && !failure ? <div className="actions tight later-actions">{toSettings}</div> : null}
    </Entry>
  )
}
