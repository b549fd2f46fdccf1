// The closed notebook: why and when it locked, the passphrase, and help-lines that need no passphrase.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { AppState, VaultState } from '../../shared/bridge.ts'
import type { Failure } from '../../shared/failure.ts'
import { bridge } from '../bridge.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { failureText } from '../failure-text.ts'
import { Button } from '../ui/button.tsx'
import { PasswordField } from '../ui/field.tsx'
import { HelpLines } from './help-lines.tsx'
import { lockedInWords } from './locked-in-words.ts'
import { Missing, type Other, OtherFile } from './other-notebook.tsx'
import { Recover } from './recover.tsx'
import { Restore } from './restore.tsx'

type Props = {
  readonly state: AppState
  readonly onOpened: (vault: VaultState) => Promise<void>
  readonly onStartNew: () => void
  readonly onLookAgain: () => void
  /** A backup was chosen where a notebook was asked for: it is restored, not opened. */
  readonly isBackup: boolean
}

export function Unlock({ state, isBackup, onOpened, onStartNew, onLookAgain }: Props) {
  const [door, setDoor] = useState<'passphrase' | 'sheet' | 'backup' | 'this-backup'>(
    isBackup ? 'this-backup' : 'passphrase'
  )
  const back = (): void => {
    // Where there is no notebook yet the first run was where she came from.
    if (state.vault === 'none') onStartNew()
    else setDoor('passphrase')
  }
  return (
    <div className="app">
      <main className="cover">
        {door === 'backup' || door === 'this-backup' ? (
          <Restore isChosen={door === 'this-backup'} onOpened={onOpened} onBack={back} />
        ) : state.vault === 'missing' ? (
          <Missing
            {...{
              onStartNew,
              onLookAgain,
              onBackup: () => setDoor('backup'),
              onThisBackup: () => setDoor('this-backup')
            }}
          />
        ) : door === 'sheet' ? (
          <Recover onOpened={onOpened} onBack={back} />
        ) : (
          <Label
            state={state}
            onOpened={onOpened}
            onSheet={() => setDoor('sheet')}
            onBackup={() => setDoor('backup')}
            onThisBackup={() => setDoor('this-backup')}
            onStartNew={onStartNew}
            onLookAgain={onLookAgain}
          />
        )}
        <HelpLines />
      </main>
    </div>
  )
}

/** Failures of the passphrase itself stand at its field; the others concern the whole notebook. */
const atField: readonly Failure['code'][] = ['wrong-passphrase', 'wait-before-retry', 'passphrase-too-short']

/** The file itself cannot be opened, whatever is typed: another one may be. */
const ofTheFile: readonly Failure['code'][] = [
  'not-a-vault',
  'vault-truncated',
  'vault-damaged',
  'vault-newer-format',
  'vault-costs-too-much'
]

type LabelProps = Omit<Props, 'isBackup' | keyof Other> & Other & { readonly onSheet: () => void }

function Label({ state, onOpened, onSheet, onBackup, onThisBackup, onStartNew, onLookAgain }: LabelProps) {
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const wait = useWait(failure)
  const field = useRef<HTMLInputElement>(null)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy || wait > 0) return
    if (passphrase.trim() === '') {
      field.current?.focus()
      return
    }
    setBusy(true)
    setFailure(null)
    const answer = await bridge.unlock({ passphrase })
    if (answer.ok) {
      setPassphrase('')
      await onOpened(answer.value)
      return
    }
    setBusy(false)
    setFailure(answer.failure)
    field.current?.select()
  }

  const shownAtField = failure && atField.includes(failure.code) ? failure : null
  return (
    <form className="label" onSubmit={submit} aria-busy={busy}>
      <h1>This notebook is locked</h1>
      <p className="when">{lockedInWords(state)}</p>
      {failure && !shownAtField ? (
        <div className="gap-above">
          <FailureNotice
            failure={failure}
            actions={
              ofTheFile.includes(failure.code) ? (
                <OtherFile {...{ onStartNew, onLookAgain, onThisBackup, setFailure }} />
              ) : null
            }
          />
        </div>
      ) : null}
      <div className="unlock-field">
        <PasswordField
          id="passphrase"
          label="Passphrase"
          value={passphrase}
          onChange={setPassphrase}
          error={shownAtField ? <AtField failure={shownAtField} wait={wait} /> : null}
          ref={field}
          autoFocus
        />
      </div>
      <div className="actions">
        <Button look="main" type="submit" waiting={busy || wait > 0}>
          {busy ? 'Unlocking…' : 'Unlock'}
        </Button>
        <Button look="quiet" onPress={onSheet}>
          Use the recovery sheet
        </Button>
        <Button look="quiet" onPress={onBackup}>
          Bring it back from a backup
        </Button>
      </div>
      <p className="seen-by-readers-only" role="status">
        {busy ? 'Unlocking' : ''}
      </p>
    </form>
  )
}

function AtField({ failure, wait }: { readonly failure: Failure; readonly wait: number }) {
  const { what, safe, next } = failureText(
    failure.code === 'wait-before-retry' ? { ...failure, seconds: wait } : failure
  )
  return (
    <>
      {what} {safe} {failure.code === 'wait-before-retry' && wait === 0 ? 'You can try again now.' : next}
    </>
  )
}

/** Seconds left of the wait that the vault asked for. */
function useWait(failure: Failure | null): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const seconds = failure?.seconds ?? 0
    const until = performance.now() + seconds * 1_000
    const tick = (): void => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1_000)))
    tick()
    if (seconds === 0) return
    const timer = setInterval(tick, 1_000)
    return () => clearInterval(timer)
  }, [failure])
  return left
}
