// While the key is renewed, and what became of the backups then: those that follow, and those that still open with the old passphrase.
import type { BackupsAfterRenewal } from '../../shared/backups.ts'
import { friendlyDateWithYear } from '../../shared/dates.ts'
import { useBackups } from '../backups.ts'
import { Button } from '../ui/button.tsx'
import { Progress, Proven } from '../ui/words.tsx'

export function Renewing() {
  const progress = useBackups()?.progress ?? null
  if (progress === null) return <p role="status">Renewing the key…</p>
  return (
    <Progress done={progress.done} of={progress.of}>
      The key is renewed. Backup {progress.done + 1} of {progress.of} is being sealed again. If you lock now, the others
      are taken away once a new one is proven.
    </Progress>
  )
}

export function Renewed({ backups, onClose }: { readonly backups: BackupsAfterRenewal; readonly onClose: () => void }) {
  const others = backups.left.length + backups.elsewhere.length > 0
  return (
    <div className="stack">
      <Proven>
        The key is renewed: only the new passphrase and the new sheet open the notebook{sealedInWords(backups.backups)}.
      </Proven>
      {others ? (
        <>
          <p>These still open with the old passphrase:</p>
          <ul className="ruled">
            {backups.left.map((date) => (
              <li key={date}>
                The backup of {friendlyDateWithYear(date)}. It is taken away once a new backup is proven.
              </li>
            ))}
            {backups.elsewhere.map((folder) => (
              <li key={folder}>
                The backups in the folder “{folder}”, which is not there now. They are taken away once it is back and a
                new backup is proven.
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="hint">
        Copies you made yourself are not reached: the old passphrase and the old sheet open them as long as they exist.
        Tear the old sheet up.
      </p>
      <div className="actions">
        <Button onPress={onClose}>Done</Button>
      </div>
    </div>
  )
}

function sealedInWords(count: number): string {
  if (count === 0) return ''
  return count === 1 ? ', and one backup was sealed again with it' : `, and ${count} backups were sealed again with it`
}
