// A new passphrase typed twice, judged as it is typed, with five words to take where she has none.
import { useState } from 'react'
import { passphraseForm } from '../shared/passphrase.ts'
import { strengthOf, suggestedPassphrase } from './passphrase-strength.ts'
import { Button } from './ui/button.tsx'
import { PasswordField } from './ui/field.tsx'

type Props = {
  /** What the fields' ids begin with, as several of these may be on one page. */
  readonly name: string
  readonly label: string
  readonly again: string
  /** Whether it was tried to go on already: only then is what is missing said. */
  readonly asked: boolean
  /** null while it is too weak, or the two differ. */
  readonly onChange: (passphrase: string | null) => void
}

export function NextPassphrase({ name, label, again, asked, onChange }: Props) {
  const [typed, setTyped] = useState({ next: '', again: '' })
  const [suggested, setSuggested] = useState<string | null>(null)
  const strength = typed.next === '' ? null : strengthOf(typed.next)
  const differs = passphraseForm(typed.next) !== passphraseForm(typed.again)
  const change = (now: typeof typed): void => {
    setTyped(now)
    const isSame = passphraseForm(now.next) === passphraseForm(now.again)
    onChange(now.next !== '' && isSame && strengthOf(now.next).enough ? now.next : null)
  }
  return (
    <>
      <PasswordField
        id={`${name}-passphrase`}
        label={label}
        value={typed.next}
        onChange={(next) => change({ ...typed, next })}
        hint={strength && (strength.enough || !asked) ? strength.words : undefined}
        error={asked ? (strength ? (strength.enough ? null : strength.words) : 'Please type a passphrase.') : null}
      />
      <PasswordField
        id={`${name}-passphrase-again`}
        label={again}
        value={typed.again}
        onChange={(same) => change({ ...typed, again: same })}
        error={asked && differs ? 'The two are not the same yet. Press “Show” to compare them.' : null}
        right={typed.again !== '' && !differs ? 'Both are the same.' : null}
      />
      {suggested ? <SuggestedWords words={suggested} /> : null}
      <div className="actions tight">
        <Button look="quiet" small onPress={() => setSuggested(suggestedPassphrase())}>
          Suggest five words
        </Button>
      </div>
    </>
  )
}

export function SuggestedWords({ words }: { readonly words: string }) {
  return (
    <div className="notice" role="status">
      <div>
        <p>Five words drawn at random. Write them down before you go on, then type them above:</p>
        <p className="suggested-words read">{words}</p>
      </div>
    </div>
  )
}
