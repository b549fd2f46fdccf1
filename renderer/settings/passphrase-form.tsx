// The present passphrase, and a new one typed twice: for changing it and for renewing the key.
import { type ReactNode, useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { strengthOf } from '../passphrase-strength.ts'
import { Button } from '../ui/button.tsx'
import { PasswordField } from '../ui/field.tsx'

type Props = {
  /** What the fields' ids begin with, as two of these may be open at once. */
  readonly name: string
  readonly hint: ReactNode
  readonly submit: { readonly label: string; readonly busy: string }
  /** null = done. */
  readonly onSubmit: (current: string, next: string) => Promise<Failure | null>
  readonly onLeave: () => void
}

export function PassphraseForm({ name, hint, submit, onSubmit, onLeave }: Props) {
  const [typed, setTyped] = useState({ current: '', next: '', again: '' })
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const strength = typed.next === '' ? null : strengthOf(typed.next)
  const differs = typed.next !== typed.again
  const send = async (): Promise<void> => {
    setAsked(true)
    if (busy || typed.current === '' || !strength?.enough || differs) return
    setBusy(true)
    const failed = await onSubmit(typed.current, typed.next)
    setBusy(false)
    setFailure(failed)
  }
  return (
    <form
      className="stack"
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <PasswordField
        id={`${name}-present-passphrase`}
        label="Your present passphrase"
        value={typed.current}
        onChange={(current) => setTyped({ ...typed, current })}
        error={asked && typed.current === '' ? 'Please type the passphrase you use now.' : null}
      />
      <PasswordField
        id={`${name}-next-passphrase`}
        label="The new one"
        value={typed.next}
        onChange={(next) => setTyped({ ...typed, next })}
        hint={strength && (strength.enough || !asked) ? strength.words : undefined}
        error={asked ? (strength ? (strength.enough ? null : strength.words) : 'Please type a passphrase.') : null}
      />
      <PasswordField
        id={`${name}-next-passphrase-again`}
        label="The new one again"
        value={typed.again}
        onChange={(again) => setTyped({ ...typed, again })}
        error={asked && differs ? 'The two are not the same yet. Press “Show” to compare them.' : null}
      />
      <p className="hint">{hint}</p>
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="actions">
        <Button look="main" type="submit" waiting={busy}>
          {busy ? submit.busy : submit.label}
        </Button>
        <Button look="quiet" onPress={onLeave}>
          Leave it as it is
        </Button>
      </div>
    </form>
  )
}
