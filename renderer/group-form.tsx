// A group's own facts as a form: name, rhythm, first date, time, length, usual size, place. Used when it is new and when it changes.
import { useState } from 'react'
import { type PlainDate, weekdayNames, weekdayOf } from '../shared/dates.ts'
import type { Cadence } from '../shared/records/group.ts'
import type { Group } from '../shared/records.ts'
import { useHeld } from './held.ts'
import { Button } from './ui/button.tsx'
import { CircleOne } from './ui/choices.tsx'
import { TextField } from './ui/field.tsx'
import { NumberField } from './ui/number-field.tsx'

export type GroupFacts = Pick<
  Group,
  'name' | 'cadence' | 'firstDate' | 'startTime' | 'minutes' | 'usualSize' | 'place' | 'attendanceMode'
>

type Rhythm = Cadence['every']
const rhythms: readonly { readonly value: Rhythm; readonly label: string }[] = [
  { value: 'week', label: 'every week' },
  { value: 'two-weeks', label: 'every two weeks' },
  { value: 'month', label: 'once a month' }
]
const nths = [
  { value: 1, label: 'the first' },
  { value: 2, label: 'the second' },
  { value: 3, label: 'the third' },
  { value: 4, label: 'the fourth' },
  { value: -1, label: 'the last' }
] as const

export function newGroupFacts(today: PlainDate): GroupFacts {
  return {
    name: '',
    cadence: { every: 'week', weekday: weekdayOf(today) },
    firstDate: today,
    startTime: '19:00',
    minutes: 90,
    usualSize: 8,
    place: '',
    attendanceMode: 'headcount'
  }
}

type Props = {
  readonly start: GroupFacts
  readonly save: string
  readonly onSave: (facts: GroupFacts) => void
  readonly later?: { readonly label: string; readonly onPress: () => void } | undefined
}

export function GroupForm({ start, save, onSave, later }: Props) {
  const [facts, setFacts] = useHeld(`group-form-${start.name}`, start)
  const [asked, setAsked] = useState(false)
  const change = (next: Partial<GroupFacts>): void => setFacts({ ...facts, ...next })
  const problems = problemsOf(facts)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (problems.name === null && problems.firstDate === null) onSave({ ...facts, name: facts.name.trim() })
        else document.getElementById(problems.name === null ? 'group-first-date' : 'group-name')?.focus()
      }}
    >
      <TextField
        id="group-name"
        label="Group name"
        hint="It stands at the top of a summary."
        value={facts.name}
        maxLength={120}
        error={asked ? problems.name : null}
        onChange={(name) => change({ name })}
      />
      <Rhythms facts={facts} change={change} />
      <div className="form-row">
        <TextField
          id="group-first-date"
          label="First or next meeting"
          type="date"
          value={facts.firstDate}
          error={asked ? problems.firstDate : null}
          onChange={(firstDate) => change({ firstDate, cadence: onWeekday(facts.cadence, firstDate) })}
        />
        <TextField
          id="group-start"
          label="Starts at"
          type="time"
          value={facts.startTime}
          onChange={(startTime) => /^\d{2}:\d{2}$/.test(startTime) && change({ startTime })}
        />
      </div>
      <CircleOne
        legend="How long is a session?"
        value={facts.minutes}
        options={[60, 75, 90, 120].map((minutes) => ({ value: minutes, label: `${minutes} minutes` }))}
        onChange={(minutes) => change({ minutes })}
      />
      <div className="sum-line">
        <label htmlFor="group-size">
          <strong>How many people usually come?</strong>
        </label>
        <NumberField
          id="group-size"
          label="people who usually come"
          value={facts.usualSize}
          most={500}
          onChange={(size) => change({ usualSize: size ?? 0 })}
        />
        <span className="hint">A rough guess is fine.</span>
      </div>
      <TextField
        id="group-place"
        label="Where it meets"
        hint="You can leave this empty."
        value={facts.place}
        maxLength={500}
        onChange={(place) => change({ place })}
      />
      <CircleOne
        legend="Who came: what do you keep?"
        value={facts.attendanceMode}
        options={[
          { value: 'headcount', label: 'Headcounts only' },
          { value: 'nicknames', label: 'Nicknames' }
        ]}
        onChange={(attendanceMode) => change({ attendanceMode })}
        hint="Headcounts are enough for everything. Keep nicknames only if your group agrees."
      />
      <div className="actions">
        <Button look="main" type="submit">
          {save}
        </Button>
        {later ? (
          <Button look="quiet" onPress={later.onPress}>
            {later.label}
          </Button>
        ) : null}
      </div>
    </form>
  )
}

function Rhythms({
  facts,
  change
}: {
  readonly facts: GroupFacts
  readonly change: (next: Partial<GroupFacts>) => void
}) {
  const { cadence } = facts
  return (
    <>
      <CircleOne
        legend="It meets"
        value={cadence.every}
        options={rhythms}
        onChange={(every) => change({ cadence: withRhythm(cadence, every) })}
        hint={`On ${weekdayNames[cadence.weekday - 1]}s, as the date below says.`}
      />
      {cadence.every === 'month' ? (
        <CircleOne
          legend={`Which ${weekdayNames[cadence.weekday - 1]} of the month?`}
          value={cadence.nth}
          options={nths}
          onChange={(nth) => change({ cadence: { ...cadence, nth } })}
        />
      ) : null}
    </>
  )
}

function withRhythm(cadence: Cadence, every: Rhythm): Cadence {
  const { weekday } = cadence
  if (every === 'month') return { every, weekday, nth: cadence.every === 'month' ? cadence.nth : 1 }
  return { every, weekday }
}

function onWeekday(cadence: Cadence, date: PlainDate): Cadence {
  if (date === '') return cadence
  const weekday = weekdayOf(date)
  if (cadence.every !== 'month') return { every: cadence.every, weekday }
  const nth = Math.ceil(Number(date.slice(8, 10)) / 7)
  return { every: 'month', weekday, nth: nth > 4 ? -1 : (nth as 1 | 2 | 3 | 4) }
}

function problemsOf(facts: GroupFacts): { readonly name: string | null; readonly firstDate: string | null } {
  return {
    name: facts.name.trim() === '' ? 'Please give the group a name, such as the day and the place it meets.' : null,
    firstDate: /^\d{4}-\d{2}-\d{2}$/.test(facts.firstDate) ? null : 'Please choose the date of a meeting.'
  }
}
