// Numbers of sessions before the app, entered in a row: a line a date, empty lines are left out.
import { type KeyboardEvent, useEffect, useState } from 'react'
import { friendlyDateFrom, isPlainDate } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Group } from '../../shared/records.ts'
import { useToday } from '../clock.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useHeld } from '../held.ts'
import { useLive } from '../live.ts'
import { saveRecords } from '../save.ts'
import { Button } from '../ui/button.tsx'
import { showToast } from '../ui/toast.tsx'
import { datesWithout, filledLines, knownDates, type Line, lineFor, recordsFor } from './past-sessions.ts'

type Key = 'here' | 'firstTimers' | 'backAfterGap'
const columns: readonly { readonly key: Key; readonly label: string }[] = [
  { key: 'here', label: 'Here' },
  { key: 'firstTimers', label: 'First-timers' },
  { key: 'backAfterGap', label: 'Back after a gap' }
]

const nothingKnown: ReadonlySet<string> = new Set()

export function CatchUp({ group, onDone }: { readonly group: Group; readonly onDone: () => void }) {
  const today = useToday(group.zone)
  const [rows, setRows] = useHeld<readonly Line[] | null>('catch-up', null)
  const known = useLive(() => knownDates(group.id), [group.id]) ?? nothingKnown
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    let wanted = true
    void datesWithout(group, today).then((dates) => {
      if (wanted) setRows((before) => before ?? dates.map(lineFor))
    })
    return () => {
      wanted = false
    }
  }, [group, today, setRows])
  if (rows === null) return null
  const change = (index: number, part: Partial<Line>): void =>
    setRows(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  const filled = filledLines(rows, known, today)
  const save = async (): Promise<void> => {
    const saved = await saveRecords(filled.flatMap((row) => recordsFor(group, row, today)))
    if (!saved.ok) {
      setFailure(saved.failure)
      return
    }
    showToast({
      text:
        filled.length === 1
          ? 'The numbers of one session are kept.'
          : `The numbers of ${filled.length} sessions are kept.`
    })
    onDone()
  }
  return (
    <div className="stack catch-up">
      <p id="catch-up-words">A line for each session. Leave a line empty when you do not know.</p>
      <table className="table" aria-describedby="catch-up-words">
        <thead>
          <tr>
            <th scope="col">Session</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" className="n">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <CatchUpRow
              key={row.key}
              row={row}
              today={today}
              taken={known.has(row.date)}
              onChange={(part) => change(index, part)}
            />
          ))}
        </tbody>
      </table>
      <div className="actions">
        <Button small onPress={() => setRows([...rows, lineFor('')])}>
          Another date
        </Button>
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="actions">
        <Button look="main" waiting={filled.length === 0} describedBy="catch-up-words" onPress={() => void save()}>
          Keep these numbers
        </Button>
        <Button look="quiet" onPress={onDone}>
          Close without keeping
        </Button>
      </div>
    </div>
  )
}

type RowProps = {
  readonly row: Line
  readonly today: string
  /** The day has a session already. */
  readonly taken: boolean
  readonly onChange: (part: Partial<Line>) => void
}

function CatchUpRow({ row, today, taken, onChange }: RowProps) {
  const [ownDate] = useState(row.date === '')
  const said = isPlainDate(row.date) ? friendlyDateFrom(row.date, today) : 'a date'
  return (
    <tr>
      <td>
        {ownDate ? (
          <input
            className="input"
            type="date"
            aria-label="Date of the session"
            max={today}
            value={row.date}
            onChange={(event) => onChange({ date: event.target.value })}
          />
        ) : (
          said
        )}
        {taken ? <p className="hint">This day has a session already.</p> : null}
      </td>
      {columns.map(({ key, label }) => (
        <td key={key} className="n">
          <input
            className="input"
            inputMode="numeric"
            aria-label={`${label}, ${said}`}
            value={row[key]}
            maxLength={4}
            onChange={(event) => onChange({ [key]: event.target.value.replace(/\D/g, '') })}
            onKeyDown={downTheColumn}
          />
        </td>
      ))}
    </tr>
  )
}

/** Enter and the arrows go to the same number of the next session, as in a list on paper. */
function downTheColumn(event: KeyboardEvent<HTMLInputElement>): void {
  const by = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const cell = event.currentTarget.closest('td')
  const row = cell?.parentElement
  if (by === 0 || !cell || !row) return
  event.preventDefault()
  const next = by === 1 ? row.nextElementSibling : row.previousElementSibling
  const column = [...row.children].indexOf(cell)
  next?.children[column]?.querySelector('input')?.focus()
}
