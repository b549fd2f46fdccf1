// What else is settled while planning: who takes which part, first-timers and what to be careful about.
import type { SkipCondition } from '../../shared/prompts/prompt-schema.ts'
import type { Session } from '../../shared/records.ts'
import { Choice } from '../ui/choices.tsx'
import { TextField } from '../ui/field.tsx'
import { Entry } from '../ui/leaf.tsx'
import { NumberField } from '../ui/number-field.tsx'
import type { Planning } from './plan-edit.ts'

const roleLabels: Readonly<Record<keyof Session['roles'], string>> = {
  lead: 'Leads',
  coLead: 'Leads with them',
  greeter: 'Greets at the door',
  timekeeper: 'Keeps time',
  reader: 'Reads the guidelines'
}

export const careLabels: Readonly<Record<SkipCondition, string>> = {
  'loss-in-group-recently': 'A loss in the group',
  'crisis-last-session': 'A crisis last time',
  'mostly-first-timers': 'Mostly first-timers',
  'holiday-week': 'A holiday week',
  'housing-or-money-crisis': 'Worry about housing or money',
  'conflict-unresolved': 'A conflict still open',
  'fewer-than-4': 'Fewer than four people',
  'short-of-time': 'Short of time',
  'member-moved-on-today': 'Somebody moves on today'
}

type Props = { readonly planning: Planning }

export function Particulars({ planning }: Props) {
  const { plan, change, settle } = planning
  const keys = Object.keys(roleLabels) as (keyof Session['roles'])[]
  return (
    <>
      <Entry beside="base" side={<h2>Parts</h2>}>
        <div className="parts-fields">
          {keys.map((role) => (
            <TextField
              key={role}
              id={`role-${role}`}
              label={roleLabels[role]}
              value={plan.roles[role]}
              maxLength={500}
              onChange={(name) => change({ roles: { ...plan.roles, [role]: name } }, `role ${role}`)}
              onLeave={settle}
            />
          ))}
        </div>
      </Entry>
      <Entry beside="row" side={<h2>First-timers</h2>}>
        <div className="sum-line">
          <NumberField
            id="first-timers"
            label="first-timers expected"
            value={plan.expectedFirstTimers}
            most={500}
            onChange={(count) => change({ expectedFirstTimers: count ?? 0 }, 'first-timers')}
          />
          expected. Then lighter prompts come first.
        </div>
      </Entry>
      <Entry beside="row" side={<h2>Go gently</h2>}>
        <div className="two-columns">
          {(Object.keys(careLabels) as SkipCondition[]).map((condition) => (
            <Choice
              key={condition}
              checked={plan.skipIf.includes(condition)}
              onChange={(on) =>
                change({
                  skipIf: on ? [...plan.skipIf, condition] : plan.skipIf.filter((other) => other !== condition)
                })
              }
            >
              {careLabels[condition]}
            </Choice>
          ))}
        </div>
      </Entry>
    </>
  )
}
