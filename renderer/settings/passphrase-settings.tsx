// A new passphrase: the present one asked for, the new one typed twice.
import { useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import { bridge } from '../bridge.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { strengthOf } from '../passphrase-strength.ts'
import { Button } from '../ui/button.tsx'
import { PasswordField } from '../ui/field.tsx'
import { Entry } from '../ui/leaf.tsx'
import { showToast } from '../ui/toast.tsx'
import { Opened } from './opened.tsx'

const nothing = { current: '', next: '', again: '' }

export function PassphraseSettings() {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(nothing)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const strength = typed.next === '' ? null : strengthOf(typed.next)
  const differs = typed.next !== typed.again
  const close = (): void => {
    setTyped(nothing)
    setAsked(false)
    setFailure(null)
    setOpen(false)
  }
  const submit = async (): Promise<void> => {
    setAsked(true)
    if (busy || typed.current === '' || !strength?.enough || differs) return
    setBusy(true)
    const changed = await bridge.changePassphrase({ current: typed.current, next: typed.next })
    setBusy(false)
    if (!changed.ok) {
      setFailure(changed.failure)
      return
    }
    close()
    showToast({ text: 'The new passphrase opens the notebook from now on.' })
  }
  if (!open) {
    return (
      <Entry beside="row" side={<h2>Passphrase</h2>}>
        <div className="actions">
          <Button onPress={() => setOpen(true)}>Change the passphrase</Button>
        </div>
      </Entry>
    )
  }
  return (
    <Entry side={<h2>Passphrase</h2>}>
      <Opened>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <PasswordField
            id="present-passphrase"
            label="Your present passphrase"
            value={typed.current}
            onChange={(current) => setTyped({ ...typed, current })}
            error={asked && typed.current === '' ? 'Please type the passphrase you use now.' : null}
          />
          <PasswordField
            id="next-passphrase"
            label="The new one"
            value={typed.next}
            onChange={(next) => setTyped({ ...typed, next })}
            hint={strength && (strength.enough || !asked) ? strength.words : undefined}
            error={asked ? (strength ? (strength.enough ? null : strength.words) : 'Please type a passphrase.') : null}
          />
          <PasswordField
            id="next-passphrase-again"
            label="The new one again"
            value={typed.again}
            onChange={(again) => setTyped({ ...typed, again })}
            error={asked && differs ? 'The two are not the same yet. Press “Show” to compare them.' : null}
          />
          <p className="hint">Backups and copies made before still open with the old passphrase.</p>
          {failure ? <FailureNotice failure={failure} /> : null}
          <div className="actions">
            <Button look="main" type="submit" waiting={busy}>
              {busy ? 'Changing…' : 'Use the new passphrase'}
            </Button>
            <Button look="quiet" onPress={close}>
              Leave it as it is
            </Button>
          </div>
        </form>
      </Opened>
    </Entry>
  )
}
