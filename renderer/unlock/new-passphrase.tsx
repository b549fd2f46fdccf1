// After the recovery sheet: a new passphrase, or the old one kept.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import { bridge } from '../bridge.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { NextPassphrase } from '../next-passphrase.tsx'
import { Button } from '../ui/button.tsx'

export function NewPassphrase({ onDone }: { readonly onDone: () => Promise<void> }) {
  const [next, setNext] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setAsked(true)
    if (busy || next === null) return
    setBusy(true)
    const changed = await bridge.changePassphrase({ current: null, next })
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
      <NextPassphrase name="next" label="The new passphrase" again="The same again" asked={asked} onChange={setNext} />
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
