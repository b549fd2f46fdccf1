// The other door: the words of the recovery sheet, then a new passphrase if the old one is forgotten.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { VaultState } from '../../shared/bridge.ts'
import type { Failure } from '../../shared/failure.ts'
import { bridge } from '../bridge.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { OnDemand, slotFor } from '../on-demand.tsx'
import { Button } from '../ui/button.tsx'
import { Lines } from '../ui/field.tsx'

// Judging a passphrase needs word lists, which the closed notebook does without.
const newPassphrase = slotFor(async () => (await import('./new-passphrase.tsx')).NewPassphrase)

type Props = { readonly onOpened: (vault: VaultState) => Promise<void>; readonly onBack: () => void }

export function Recover({ onOpened, onBack }: Props) {
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [opened, setOpened] = useState<VaultState | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy || words.trim() === '') {
      document.getElementById('recovery-words')?.focus()
      return
    }
    setBusy(true)
    const answer = await bridge.unlockWithRecovery({ words })
    setBusy(false)
    setFailure(answer.ok ? null : answer.failure)
    if (!answer.ok) return
    setWords('')
    setOpened(answer.value)
  }

  if (opened) {
    return <OnDemand slot={newPassphrase} props={{ onDone: () => onOpened(opened) }} />
  }
  return (
    <form className="label stack" onSubmit={submit} aria-busy={busy}>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          Open it with the recovery sheet
        </h1>
        <p className="when">Type the words from the paper, row by row. Then you can choose a new passphrase.</p>
      </div>
      <Lines
        id="recovery-words"
        label="The words on the sheet"
        hint="Seven rows of four. Capitals do not matter, and the first four letters of a word are enough."
        rows={7}
        maxLength={2_000}
        value={words}
        onChange={setWords}
      />
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="actions">
        <Button look="main" type="submit" waiting={busy}>
          {busy ? 'Unlocking…' : 'Unlock'}
        </Button>
        <Button look="quiet" onPress={onBack}>
          Use the passphrase
        </Button>
      </div>
    </form>
  )
}
