// A new passphrase: the present one asked for, the new one typed twice.
import { useState } from 'react'
import { bridge } from '../bridge.ts'
import { Button } from '../ui/button.tsx'
import { Entry } from '../ui/leaf.tsx'
import { showToast } from '../ui/toast.tsx'
import { Opened } from './opened.tsx'
import { PassphraseForm } from './passphrase-form.tsx'

export function PassphraseSettings() {
  const [open, setOpen] = useState(false)
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
        <PassphraseForm
          name="change"
          hint="Backups and copies made before still open with the old passphrase. If somebody may know it, renew the key instead."
          submit={{ label: 'Use the new passphrase', busy: 'Changing…' }}
          onLeave={() => setOpen(false)}
          onSubmit={async (current, next) => {
            const changed = await bridge.changePassphrase({ current, next })
            if (!changed.ok) return changed.failure
            setOpen(false)
            showToast({ text: 'The new passphrase opens the notebook from now on.' })
            return null
          }}
        />
      </Opened>
    </Entry>
  )
}
