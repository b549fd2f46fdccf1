// Third step: the passphrase, typed twice, with its strength in words and five words to take if she likes.
import { useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { SuggestedWords } from '../next-passphrase.tsx'
import { strengthOf, suggestedPassphrase } from '../passphrase-strength.ts'
import { Button } from '../ui/button.tsx'
import { PasswordField } from '../ui/field.tsx'
import { Step, type StepPlace } from './step.tsx'

type Props = {
  readonly place: StepPlace
  /** Answers with the failure, or null once the notebook is made. */
  readonly onMake: (passphrase: string) => Promise<Failure | null>
  readonly onBack: () => void
}

export function PassphraseStep({ place, onMake, onBack }: Props) {
  const [typed, setTyped] = useState('')
  const [again, setAgain] = useState('')
  const [suggested, setSuggested] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const strength = typed === '' ? null : strengthOf(typed)
  const differs = typed.trim().normalize('NFC') !== again.trim().normalize('NFC')

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (busy || !strength?.enough) return document.getElementById('new-passphrase')?.focus()
    if (differs) return document.getElementById('new-passphrase-again')?.focus()
    setBusy(true)
    setFailure(await onMake(typed))
    setBusy(false)
  }

  return (
    <Step
      place={place}
      name="Passphrase"
      title="Choose a passphrase"
      under="Four or five words that you can remember. You will type it each time the notebook was locked."
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <PasswordField
          id="new-passphrase"
          label="Passphrase"
          value={typed}
          onChange={setTyped}
          hint={strength && (strength.enough || !asked) ? strength.words : undefined}
          error={asked ? (strength ? (strength.enough ? null : strength.words) : 'Please type a passphrase.') : null}
        />
        <PasswordField
          id="new-passphrase-again"
          label="The same again"
          value={again}
          onChange={setAgain}
          error={asked && differs ? 'The two are not the same yet. Press “Show” to compare them.' : null}
          right={again !== '' && !differs ? 'Both are the same.' : null}
        />
        {suggested ? <SuggestedWords words={suggested} /> : null}
        {failure ? <FailureNotice failure={failure} /> : null}
        <div className="actions">
          <Button look="main" type="submit" waiting={busy}>
            {busy ? 'Making the notebook…' : 'Make my notebook'}
          </Button>
          <Button onPress={() => setSuggested(suggestedPassphrase())}>Suggest five words</Button>
          <Button look="quiet" onPress={onBack}>
            Back
          </Button>
        </div>
      </form>
    </Step>
  )
}
