// Second step: what this is, in three lines.
import { Button } from '../ui/button.tsx'
import { Step, type StepPlace } from './step.tsx'

type Props = { readonly place: StepPlace; readonly onNext: () => void; readonly onBack: () => void }

export function AboutStep({ place, onNext, onBack }: Props) {
  return (
    <Step place={place} name="What this is" title="A notebook that stays closed">
      <div className="stack">
        <ul className="stack read">
          <li>You plan a session, write about it afterwards, and hand over a summary without a name in it.</li>
          <li>Everything is locked with your passphrase, on this computer. Nothing is sent anywhere, ever.</li>
          <li>Nobody can open it for you, and nobody can lock you out: you will print a recovery sheet.</li>
        </ul>
        <p className="soft">What happens next: you choose a passphrase. That takes a minute.</p>
        <div className="actions">
          <Button look="main" onPress={onNext}>
            Go on
          </Button>
          <Button look="quiet" onPress={onBack}>
            Back
          </Button>
        </div>
      </div>
    </Step>
  )
}
