// How long things are kept: a time for each kind, the hold, and the way to what is due.
import type { Setting } from '../../shared/records.ts'
import { navigate } from '../router.ts'
import { changeSetting } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choices.tsx'
import { Entry } from '../ui/leaf.tsx'
import { NumberField } from '../ui/number-field.tsx'
import './keep-settings.css'

type Key = keyof Setting['keepDays']
type Line = {
  readonly key: Key
  readonly what: string
  readonly unit: 'days' | 'years'
  readonly most: number
}

const yearDays = 365
const lines: readonly Line[] = [
  { key: 'personNotes', what: 'Notes that mention somebody', unit: 'days', most: 3_650 },
  { key: 'notes', what: 'Other notes', unit: 'days', most: 3_650 },
  { key: 'debriefs', what: 'The lines of a debrief, and how you were', unit: 'days', most: 3_650 },
  { key: 'people', what: 'A nickname, after it was last seen', unit: 'days', most: 3_650 },
  { key: 'followUps', what: 'A follow-up, after it was done', unit: 'days', most: 3_650 },
  { key: 'safety', what: 'Safety records', unit: 'years', most: 100 }
]

export function KeepSettings({ setting }: { readonly setting: Setting }) {
  return (
    <Entry side={<h2>How long things are kept</h2>}>
      <div className="stack">
        <p>
          When its time is over, something is only brought up: nothing goes without your yes. Dates, numbers and themes
          of sessions stay for good.
        </p>
        <ul className="ruled">
          {lines.map((line) => (
            <KeepLine key={line.key} line={line} setting={setting} />
          ))}
        </ul>
        <Choice checked={setting.hold} onChange={(hold) => void changeSetting({ hold })}>
          I was asked to keep records
        </Choice>
        <p className="hint">
          {setting.hold
            ? 'Nothing comes up as due, and the trash is not emptied, until you untick this.'
            : 'Tick this when somebody who may ask it wants everything kept for now.'}
        </p>
        <div className="actions">
          <Button onPress={() => navigate({ screen: 'review' })}>Look through what is due</Button>
        </div>
      </div>
    </Entry>
  )
}

function KeepLine({ line, setting }: { readonly line: Line; readonly setting: Setting }) {
  const { key, what, unit, most } = line
  const size = unit === 'years' ? yearDays : 1
  const days = setting.keepDays[key]
  const change = (value: number | null): void => {
    if (value !== null) void changeSetting({ keepDays: { ...setting.keepDays, [key]: value * size } })
  }
  return (
    <li className="row keep-row">
      <span>
        {what}
        {unit === 'days' ? <span className="meta"> {aboutWords(days)}</span> : null}
      </span>
      <NumberField
        id={`keep-${key}`}
        label={`${unit} to keep: ${what}`}
        value={Math.max(1, Math.round(days / size))}
        least={1}
        most={most}
        step={unit === 'days' && days >= 30 ? 5 : 1}
        onChange={change}
      />
      <span className="meta">{unit}</span>
    </li>
  )
}

/** "about 3 months", "about 1 year". */
function aboutWords(days: number): string {
  if (days < 45) return ''
  const months = Math.round(days / 30.4)
  if (months < 12) return `about ${months} months`
  const years = Math.round((days / yearDays) * 2) / 2
  return years === 1 ? 'about 1 year' : `about ${years} years`
}
