// Ways on where the notebook's file is gone or cannot be opened: another file, a backup, a new notebook.
import { useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import { bridge } from '../bridge.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { Button } from '../ui/button.tsx'

export type Other = {
  readonly onStartNew: () => void
  readonly onLookAgain: () => void
  readonly onBackup: () => void
  /** A backup was chosen where a notebook was asked for. */
  readonly onThisBackup: () => void
}

type Opening = Pick<Other, 'onLookAgain' | 'onThisBackup'> & {
  readonly setFailure: (failure: Failure | null) => void
}

async function openOther({ onLookAgain, onThisBackup, setFailure }: Opening): Promise<void> {
  const opened = await bridge.openExistingVault({})
  if (!opened.ok) {
    if (opened.failure.code !== 'save-cancelled') setFailure(opened.failure)
    return
  }
  setFailure(null)
  if (opened.value.backup === null) onLookAgain()
  else onThisBackup()
}

export function OtherFile(props: Opening & Pick<Other, 'onStartNew'>) {
  return (
    <>
      <Button look="quiet" small onPress={() => void openOther(props)}>
        Open another file
      </Button>
      <Button look="quiet" small onPress={props.onStartNew}>
        Start a new notebook
      </Button>
    </>
  )
}

export function Missing({ onStartNew, onLookAgain, onBackup, onThisBackup }: Other) {
  const [failure, setFailure] = useState<Failure>({ code: 'vault-missing' })
  const openElsewhere = (): Promise<void> =>
    openOther({ onLookAgain, onThisBackup, setFailure: (other) => setFailure(other ?? { code: 'vault-missing' }) })
  return (
    <div className="label">
      <h1>The notebook is not where it was</h1>
      <div className="gap-above">
        <FailureNotice failure={failure} />
      </div>
      <div className="actions gap-above">
        <Button look="main" onPress={onLookAgain}>
          Look again
        </Button>
        <Button onPress={() => void openElsewhere()}>Open it where it is now</Button>
        <Button onPress={onBackup}>Bring it back from a backup</Button>
        <Button look="quiet" onPress={onStartNew}>
          Start a new notebook
        </Button>
      </div>
    </div>
  )
}
