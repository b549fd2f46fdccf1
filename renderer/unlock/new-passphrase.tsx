// After the recovery sheet: a new passphrase, or the old one kept.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import { bridge } from '../bridge.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { strengthOf } from '../passphrase-strength.ts'
import { Button } from '../ui/button.tsx'
import { PasswordField } from '../ui/field.tsx'

export function NewPassphrase({ onDone }: { readonly onDone: () => Promise<void> }) {
  const [typed, setTyped] = useState('')
  const [again, setAgain] = useState('')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const strength = typed === '' ? null : strengthOf(typed)
  const differs = typed !== again

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setAsked(true)
    if (busy || !strength?.enough || differs) return
    setBusy(true)
    const changed = await bridge.changePassphrase({ current: null, next: typed })
    if (changed.ok) {
      await onDone()
      return
    }
    setBusy(false)
    setFailure(changed.failure)
  }

  return (
    <form className="label stack" onSubmit={submit} aria-busy={busy}>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          The notebook is open
        </h1>
        <p className="when">Choose a new passphrase now, if the old one is forgotten. The sheet stays as it is.</p>
      </div>
      <PasswordField
        id="next-passphrase"
        label="The new passphrase"
        value={typed}
        onChange={setTyped}
        hint={strength && (strength.enough || !asked) ? strength.words : undefined}
        error={asked ? (strength ? (strength.enough ? null : strength.words) : 'Please type a passphrase.') : null}
      />
      <PasswordField
        id="next-passphrase-again"
        label="The same again"
        value={again}
        onChange={setAgain}
        error={asked && differs ? 'The two are not the same yet. Press “Show” to compare them.' : null}
      />
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="actions">
        <Button look="main" type="submit" waiting={busy}>
          {busy ? 'Changing…' : 'Use the new passphrase'}
        </Button>
        <Button look="quiet" onPress={() => void onDone()}>
          Keep the old one
        </Button>
      </div>
    </form>
  )
}
