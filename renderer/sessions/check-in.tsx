// The sum of a check-in round: how many people, how long each, and what that makes.
import { setCheckIn } from '../../shared/agenda/edit.ts'
import { checkInSum, minutesEachIn } from '../../shared/agenda/totals.ts'
import type { AgendaBlock } from '../../shared/records.ts'
import { NumberField } from '../ui/number-field.tsx'
import type { Planning } from './plan-edit.ts'

type Props = {
  readonly block: AgendaBlock
  readonly chosen: boolean
  readonly planning: Planning
  readonly usualMinutesEach: number
}

export function CheckIn({ block, chosen, planning, usualMinutesEach }: Props) {
  const { blocks, expected } = planning.plan
  const each = minutesEachIn([block], expected, usualMinutesEach)
  if (!chosen) return expected > 0 ? <p className="prompt">{checkInSum(expected, each)}</p> : null
  // Nobody expected means that it is not known yet: the round keeps its minutes.
  const set = (people: number, minutesEach: number, merge: string): void =>
    planning.change(
      { expected: people, ...(people > 0 ? { blocks: setCheckIn(blocks, people, minutesEach) } : {}) },
      merge
    )
  return (
    <div className="sum-line">
      <NumberField
        id="people-expected"
        label="people expected"
        value={expected}
        most={500}
        onChange={(people) => set(people ?? 0, each, 'people')}
      />
      people ×
      <NumberField
        id="minutes-each"
        label="minutes each"
        value={each}
        least={0.5}
        most={15}
        step={0.5}
        onChange={(minutes) => set(expected, minutes ?? each, 'each')}
      />
      min each = <strong>{block.minutes} min</strong>
      {expected === 0 ? (
        <p className="hint">Nobody is expected yet, so the round keeps its {block.minutes} minutes.</p>
      ) : null}
    </div>
  )
}
