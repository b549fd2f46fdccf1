// A notebook from a backup: the file is chosen, its passphrase typed, and a new notebook stands beside the present one.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import { bridge } from '../bridge.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { Button } from '../ui/button.tsx'
import { PasswordField } from '../ui/field.tsx'

type Props = { readonly onRestored: () => void; readonly onBack: () => void }

export function Restore({ onRestored, onBack }: Props) {
  const [name, setName] = useState<string | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const choose = async (): Promise<void> => {
    const chosen = await bridge.chooseBackup({})
    if (chosen.ok) setName(chosen.value.name)
    setFailure(chosen.ok || chosen.failure.code === 'save-cancelled' ? null : chosen.failure)
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy || name === null || passphrase === '') return
    setBusy(true)
    const restored = await bridge.restoreBackup({ secret: { passphrase }, next: null })
    setBusy(false)
    if (restored.ok) onRestored()
    else setFailure(restored.failure)
  }

  return (
    <form className="label stack" onSubmit={submit} aria-busy={busy}>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          Bring a notebook back from a backup
        </h1>
        <p className="when">
          The backup stays as it is, and so does the notebook that is here now. A new one is made beside it.
        </p>
      </div>
      <div className="actions">
        <Button onPress={() => void choose()}>{name === null ? 'Choose the backup' : 'Choose another'}</Button>
        {name === null ? null : <span className="soft">{name}</span>}
      </div>
      {name === null ? null : (
        <PasswordField
          id="backup-passphrase"
          label="The passphrase it was made with"
          value={passphrase}
          onChange={setPassphrase}
        />
      )}
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="actions">
        <Button look="main" type="submit" waiting={busy || name === null || passphrase === ''}>
          {busy ? 'Bringing it back…' : 'Bring it back'}
        </Button>
        <Button look="quiet" onPress={onBack}>
          Back
        </Button>
      </div>
    </form>
  )
}
