// First step: text size and theme with live effect, and the country, which sets paper, clock, week and help-lines.
import type { Failure } from '../../shared/failure.ts'
import type { Setting } from '../../shared/records.ts'
import { AppearanceChoices } from '../appearance-choices.tsx'
import { countryNames } from '../country-names.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { Button } from '../ui/button.tsx'
import { CircleOne } from '../ui/choices.tsx'
import { Step, type StepPlace } from './step.tsx'

type Props = {
  readonly place: StepPlace
  readonly country: Setting['country']
  readonly failure: Failure | null
  readonly onCountry: (country: Setting['country']) => void
  readonly onNext: () => void
  /** The second door: a notebook or a backup that is already there. */
  readonly onExisting: () => void
}

export function LookStep({ place, country, failure, onCountry, onNext, onExisting }: Props) {
  return (
    <Step
      place={place}
      name="How it looks"
      title="Welcome. Can you read this easily?"
      under="Choose what is comfortable. Everything here can be changed later, in Settings."
    >
      <div className="stack">
        <AppearanceChoices />
        <CircleOne
          legend="Where does your group meet?"
          value={country}
          options={countryNames}
          onChange={onCountry}
          hint="This sets the paper size, the clock and the public help-lines."
        />
        {failure ? <FailureNotice failure={failure} /> : null}
        <div className="actions">
          <Button look="main" onPress={onNext}>
            Go on
          </Button>
          <Button look="quiet" onPress={onExisting}>
            I already have a notebook or a backup
          </Button>
        </div>
      </div>
    </Step>
  )
}
