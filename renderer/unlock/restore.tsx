// A notebook from a backup: the file is chosen and opened, its new sheet is read back, and only then it takes the present one's place.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { CallResponse, VaultState } from '../../shared/bridge.ts'
import type { Failure } from '../../shared/failure.ts'
import { bridge } from '../bridge.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { OnDemand, slotFor } from '../on-demand.tsx'
import { changeSetting } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { Lines, PasswordField } from '../ui/field.tsx'

// The closed notebook does without the sheet, and without the word lists that judge a passphrase.
const restoredSheet = slotFor(async () => (await import('./restored-sheet.tsx')).RestoredSheet)
const nextPassphrase = slotFor(async () => (await import('../next-passphrase.tsx')).NextPassphrase)

type Props = {
  /** A backup was chosen already. */
  readonly isChosen: boolean
  readonly onOpened: (vault: VaultState) => Promise<void>
  readonly onBack: () => void
}
type Restored = CallResponse<'restoreBackup'>
type Secret = { readonly by: 'passphrase' | 'sheet'; readonly typed: string }

export function Restore({ isChosen, onOpened, onBack }: Props) {
  const [name, setName] = useState<string | null>(isChosen ? 'The backup you chose' : null)
  const [secret, setSecret] = useState<Secret>({ by: 'passphrase', typed: '' })
  /** What opens the new notebook; with the sheet it is chosen anew. null = not one that may be taken yet. */
  const [next, setNext] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [restored, setRestored] = useState<Restored | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const passphrase = secret.by === 'passphrase' ? secret.typed : next

  const choose = async (): Promise<void> => {
    const chosen = await bridge.chooseBackup({})
    if (chosen.ok) setName(chosen.value.name)
    setFailure(chosen.ok || chosen.failure.code === 'save-cancelled' ? null : chosen.failure)
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setAsked(true)
    if (busy || name === null || secret.typed.trim() === '' || passphrase === null) return
    setBusy(true)
    const made = await bridge.restoreBackup(
      secret.by === 'passphrase'
        ? { secret: { passphrase: secret.typed }, next: null }
        : { secret: { words: secret.typed }, next: passphrase }
    )
    setBusy(false)
    setFailure(made.ok ? null : made.failure)
    if (made.ok) setRestored(made.value)
  }
  const leave = (): void => {
    void bridge.dropRestored({})
    setRestored(null)
    onBack()
  }
  const keep = async (today: string): Promise<Failure | null> => {
    const kept = await bridge.keepRestored({})
    if (!kept.ok) return kept.failure
    const opened = await bridge.unlock({ passphrase: passphrase ?? '' })
    if (!opened.ok) return opened.failure
    await onOpened(opened.value)
    await changeSetting({ sheetTriedOn: today })
    return null
  }

  if (restored) return <OnDemand slot={restoredSheet} props={{ restored, onKeep: keep, onLeave: leave }} />
  return (
    <form className="label stack" onSubmit={submit} aria-busy={busy}>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          Bring the notebook back from a backup
        </h1>
        <p className="when">
          The backup stays as it is, and so does the notebook that is here now. A new one is made beside it.
        </p>
      </div>
      <div className="actions">
        <Button onPress={() => void choose()}>{name === null ? 'Choose the backup' : 'Choose another'}</Button>
        {name === null ? null : <span className="soft">{name}</span>}
      </div>
      {name === null ? null : <SecretField secret={secret} onChange={setSecret} />}
      {name === null || secret.by === 'passphrase' ? null : (
        <OnDemand
          slot={nextPassphrase}
          props={{ name: 'next', label: 'The new passphrase', again: 'The same again', asked, onChange: setNext }}
        />
      )}
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="actions">
        <Button look="main" type="submit" waiting={busy || name === null || secret.typed.trim() === ''}>
          {busy ? 'Bringing it back…' : 'Bring it back'}
        </Button>
        <Button look="quiet" onPress={onBack}>
          Back
        </Button>
      </div>
    </form>
  )
}

function SecretField({ secret, onChange }: { readonly secret: Secret; readonly onChange: (secret: Secret) => void }) {
  const { by, typed } = secret
  return (
    <>
      {by === 'passphrase' ? (
        <PasswordField
          id="backup-passphrase"
          label="The passphrase it was made with"
          value={typed}
          onChange={(words) => onChange({ by, typed: words })}
        />
      ) : (
        <Lines
          id="backup-words"
          label="The words on the sheet it was made with"
          hint="Seven rows of four. Capitals do not matter, and the first four letters of a word are enough."
          rows={7}
          maxLength={2_000}
          value={typed}
          onChange={(words) => onChange({ by, typed: words })}
        />
      )}
      <div className="actions tight">
        <Button
          look="quiet"
          small
          onPress={() => onChange({ by: by === 'passphrase' ? 'sheet' : 'passphrase', typed: '' })}
        >
          {by === 'passphrase' ? 'Use its recovery sheet' : 'Use its passphrase'}
        </Button>
      </div>
    </>
  )
}
