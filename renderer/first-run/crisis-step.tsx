// Last step: the crisis card, to be checked against the group's own rules and numbers.
import { useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import type { Group } from '../../shared/records.ts'
import { CrisisCardForm } from '../crisis-card-form.tsx'
import { FailureNotice } from '../failure-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Step, type StepPlace } from './step.tsx'

type Props = {
  readonly place: StepPlace
  readonly start: Group['crisisCard']
  readonly today: string
  readonly failure: Failure | null
  readonly onDone: (card: Group['crisisCard']) => void
}

export function CrisisStep({ place, start, today, failure, onDone }: Props) {
  const [card, setCard] = useState(start)
  return (
    <Step
      place={place}
      name="Crisis card"
      title="Check your crisis card"
      under="One key, F9, shows it on every page. Groups differ: put in what your own programme does."
    >
      <div className="stack">
        <CrisisCardForm card={card} onChange={setCard} />
        {failure ? <FailureNotice failure={failure} /> : null}
        <div className="actions">
          <Button look="main" onPress={() => onDone({ ...card, lastChecked: today })}>
            This is right
          </Button>
          <Button look="quiet" onPress={() => onDone(start)}>
            Check it later
          </Button>
        </div>
      </div>
    </Step>
  )
}
