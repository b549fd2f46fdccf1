// Where backups go, making one now, and bringing a notebook back from one.
import { useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import { backups, useBackups, whenBackedUp } from '../backups.ts'
import { bridge } from '../bridge.ts'
import { timeInWords, useToday } from '../clock.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useSetting } from '../live.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Entry } from '../ui/leaf.tsx'
import { showToast } from '../ui/toast.tsx'
import { Proven } from '../ui/words.tsx'

export function BackupSettings() {
  const state = useBackups()
  const clock = useSetting()?.clock ?? '24'
  const today = useToday()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [synced, setSynced] = useState<string | null>(null)
  if (!state) return null

  const choose = async (): Promise<void> => {
    const chosen = await bridge.chooseBackupFolder({})
    if (!chosen.ok) {
      setFailure(chosen.failure.code === 'save-cancelled' ? null : chosen.failure)
      return
    }
    setFailure(null)
    backups.set(chosen.value.state)
    setSynced(chosen.value.synced)
  }
  const accept = async (): Promise<void> => {
    const accepted = await bridge.acceptBackupFolder({})
    setSynced(null)
    if (accepted.ok) backups.set(accepted.value)
    else setFailure(accepted.failure)
  }
  const now = async (): Promise<void> => {
    const made = await bridge.backUpNow({})
    if (made.ok) backups.set(made.value)
    if (!made.ok) setFailure(made.failure)
    else if (made.value.failure === null) showToast({ text: 'The backup was made, opened again and compared.' })
  }

  const shown = failure ?? state.failure
  const when = state.lastAt === null ? null : whenBackedUp(state.lastAt, today, (moment) => timeInWords(moment, clock))
  return (
    <Entry side={<h2>Backups</h2>}>
      <div className="stack">
        <p>
          {state.folderName === null
            ? 'Backups lie beside the notebook, so they are only on this computer. A memory stick is a good second place.'
            : `Backups go to the folder “${state.folderName}”.`}{' '}
          They are as locked as the notebook itself.
        </p>
        {when ? <Proven>The last one was made {when}, opened again and compared.</Proven> : null}
        {shown ? <FailureNotice failure={shown} /> : null}
        <div className="actions">
          <Button waiting={state.step !== 'rest'} onPress={() => void now()}>
            {state.step === 'rest' ? 'Make a backup now' : 'Making a backup…'}
          </Button>
          <Button onPress={() => void choose()}>Choose where they go</Button>
        </div>
        <p className="hint">One is made after a minute of quiet, once a day, and when you close the notebook.</p>
      </div>
      <Dialog
        opened={synced !== null}
        title={`${synced ?? 'A service'} copies this folder to the internet`}
        safe={{ label: 'Choose another place', onPress: () => setSynced(null) }}
        other={{ label: 'Use it all the same', onPress: () => void accept() }}
      >
        <p>
          The backup is locked and tells nothing without your passphrase. But copies there stay, even when you remove
          something from the notebook.
        </p>
      </Dialog>
    </Entry>
  )
}
