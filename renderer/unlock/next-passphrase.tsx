// A new passphrase typed twice, judged as it is typed.
import { useState } from 'react'
import { strengthOf } from '../passphrase-strength.ts'
import { PasswordField } from '../ui/field.tsx'

type Props = {
  /** Whether it was tried to go on already: only then is what is missing said. */
  readonly asked: boolean
  /** null while it is too weak, or the two differ. */
  readonly onChange: (passphrase: string | null) => void
}

export function NextPassphrase({ asked, onChange }: Props) {
  const [typed, setTyped] = useState({ next: '', again: '' })
  const strength = typed.next === '' ? null : strengthOf(typed.next)
  const differs = typed.next !== typed.again
  const change = (now: typeof typed): void => {
    setTyped(now)
    const mayBeTaken = now.next !== '' && strengthOf(now.next).enough && now.next === now.again
    onChange(mayBeTaken ? now.next : null)
  }
  return (
    <>
      <PasswordField
        id="next-passphrase"
        label="The new passphrase"
        value={typed.next}
        onChange={(next) => change({ ...typed, next })}
        hint={strength && (strength.enough || !asked) ? strength.words : undefined}
        error={asked ? (strength ? (strength.enough ? null : strength.words) : 'Please type a passphrase.') : null}
      />
      <PasswordField
        id="next-passphrase-again"
        label="The same again"
        value={typed.again}
        onChange={(again) => change({ ...typed, again })}
        error={asked && differs ? 'The two are not the same yet. Press “Show” to compare them.' : null}
      />
    </>
  )
}
