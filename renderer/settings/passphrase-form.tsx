// The present passphrase, and a new one typed twice: for changing it and for renewing the key.
import { type ReactNode, useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { NextPassphrase } from '../next-passphrase.tsx'
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
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const send = async (): Promise<void> => {
    setAsked(true)
    if (busy || current === '' || next === null) return
    setBusy(true)
    const failed = await onSubmit(current, next)
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
        value={current}
        onChange={setCurrent}
        error={asked && current === '' ? 'Please type the passphrase you use now.' : null}
      />
      <NextPassphrase
        name={`${name}-next`}
        label="The new one"
        again="The new one again"
        asked={asked}
        onChange={setNext}
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
