// A group's planned breaks, and the single dates that were skipped or moved: added, seen and taken back.
import { useState } from 'react'
import { addDays, friendlyDateWithYear, type PlainDate } from '../../shared/dates.ts'
import type { Group } from '../../shared/records.ts'
import { addBreak, cadenceDates, restoreDate } from '../../shared/recurrence.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'

type Dates = Pick<Group, 'breaks' | 'exceptions'>
type Props = {
  readonly group: Group
  readonly today: PlainDate
  readonly onSave: (dates: Partial<Dates>, said: string) => void
  readonly onDone: () => void
}

export function GroupDates({ group, today, onSave, onDone }: Props) {
  const breaks = group.breaks.filter((one) => one.to >= today)
  const exceptions = group.exceptions.filter((one) => (one.to ?? one.date) >= today || one.date >= today)
  return (
    <div className="stack">
      {breaks.length > 0 ? (
        <ul className="ruled" aria-label="Planned breaks">
          {breaks.map((one) => (
            <li className="row" key={one.from}>
              <span>
                No meetings {breakInWords(one)}. {leftOut(group, one)}
              </span>
              <Button
                look="quiet"
                small
                onPress={() =>
                  onSave({ breaks: group.breaks.filter((other) => other !== one) }, 'The break is taken out.')
                }
              >
                Take it out<span className="seen-by-readers-only">: {breakInWords(one)}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {exceptions.length > 0 ? (
        <ul className="ruled" aria-label="Dates that were changed">
          {exceptions.map((one) => (
            <li className="row" key={one.date}>
              <span>
                {friendlyDateWithYear(one.date)}{' '}
                {one.to === null ? 'is skipped.' : `is moved to ${friendlyDateWithYear(one.to)}.`}
              </span>
              <Button
                look="quiet"
                small
                onPress={() =>
                  onSave({ exceptions: restoreDate(group.exceptions, one.date) }, 'The date is back in the rhythm.')
                }
              >
                Put it back<span className="seen-by-readers-only">: {friendlyDateWithYear(one.date)}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <NewBreak group={group} today={today} onAdd={(next) => onSave({ breaks: next }, 'The break is planned.')} />
      <div className="actions">
        <Button look="quiet" onPress={onDone}>
          Done with the dates
        </Button>
      </div>
    </div>
  )
}

type NewBreakProps = Pick<Props, 'group' | 'today'> & { readonly onAdd: (breaks: Group['breaks']) => void }

function NewBreak({ group, today, onAdd }: NewBreakProps) {
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(addDays(today, 13))
  const problem = from === '' || to === '' || from <= to ? null : 'The last day is before the first.'
  const isWhole = from !== '' && to !== '' && problem === null
  return (
    <fieldset className="stack">
      <legend>A break</legend>
      <div className="form-row">
        <TextField id="break-from" label="First day without a meeting" type="date" value={from} onChange={setFrom} />
        <TextField id="break-to" label="Last day" type="date" value={to} error={problem} onChange={setTo} />
      </div>
      <p className="hint">{isWhole ? leftOut(group, { from, to }) : 'Both days belong to the break.'}</p>
      <div className="actions">
        <Button waiting={!isWhole} onPress={() => onAdd([...addBreak(group.breaks, { from, to })])}>
          Plan this break
        </Button>
      </div>
    </fieldset>
  )
}

type Break = Group['breaks'][number]

function breakInWords({ from, to }: Break): string {
  if (from === to) return `on ${friendlyDateWithYear(from)}`
  return `from ${friendlyDateWithYear(from)} to ${friendlyDateWithYear(to)}`
}

/** "It leaves out two meetings." */
function leftOut(group: Group, { from, to }: Break): string {
  const count = cadenceDates(group, from, to).length
  if (count === 0) return 'No meeting falls into it.'
  return count === 1 ? 'It leaves out one meeting.' : `It leaves out ${count} meetings.`
}
