// Numbers of sessions before the app, entered in a row: a line a date, empty lines are left out.
import { useEffect, useState } from 'react'
import { addDays, friendlyDateFrom, isPlainDate } from '../../shared/dates.ts'
import { emptyDebrief } from '../../shared/empty-debrief.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Group, RecordDraft, RecordId } from '../../shared/records.ts'
import { cadenceDates } from '../../shared/recurrence.ts'
import { useToday } from '../clock.ts'
import { database } from '../database.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useHeld } from '../held.ts'
import { newRecordId } from '../record-id.ts'
import { saveRecords } from '../save.ts'
import { Button } from '../ui/button.tsx'
import { showToast } from '../ui/toast.tsx'

type Line = {
  readonly key: string
  readonly date: string
  readonly here: string
  readonly firstTimers: string
  readonly backAfterGap: string
}
type Key = 'here' | 'firstTimers' | 'backAfterGap'
const lines = 8
const columns: readonly { readonly key: Key; readonly label: string }[] = [
  { key: 'here', label: 'Here' },
  { key: 'firstTimers', label: 'First-timers' },
  { key: 'backAfterGap', label: 'Back after a gap' }
]

function lineFor(date: string): Line {
  return { key: newRecordId(), date, here: '', firstTimers: '', backAfterGap: '' }
}

/** The last dates of the group's rhythm that have no session yet, newest first; as if the group had always met so. */
async function datesWithout(group: Group, today: string): Promise<readonly string[]> {
  const known = new Set(
    (await database.session.where('groupId').equals(group.id).toArray()).map((session) => session.date)
  )
  const since = addDays(today, -lines * 40)
  const earlier = { ...group, firstDate: group.firstDate < since ? group.firstDate : shifted(group, since) }
  return cadenceDates(earlier, since, addDays(today, -1))
    .filter((date) => !known.has(date))
    .reverse()
    .slice(0, lines)
}

/** A first date before `since` that keeps a two-week rhythm in step. */
function shifted(group: Group, since: string): string {
  let date = group.firstDate
  while (date > since) date = addDays(date, -14)
  return date
}

export function CatchUp({ group, onDone }: { readonly group: Group; readonly onDone: () => void }) {
  const today = useToday(group.zone)
  const [rows, setRows] = useHeld<readonly Line[] | null>('catch-up', null)
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
  const filled = rows.filter((row) => row.here.trim() !== '' && isPlainDate(row.date) && row.date <= today)
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
            <CatchUpRow key={row.key} row={row} today={today} onChange={(part) => change(index, part)} />
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

type RowProps = { readonly row: Line; readonly today: string; readonly onChange: (part: Partial<Line>) => void }

function CatchUpRow({ row, today, onChange }: RowProps) {
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
          />
        </td>
      ))}
    </tr>
  )
}

function recordsFor(group: Group, row: Line, today: string): readonly RecordDraft[] {
  const sessionId: RecordId = newRecordId()
  const number = (text: string): number | null => (text === '' ? null : Math.min(10_000, Number(text)))
  const { startTime, minutes, usualSize } = group
  return [
    {
      id: sessionId,
      kind: 'session',
      groupId: group.id,
      date: row.date,
      startTime,
      minutes,
      state: 'held',
      roles: { lead: '', coLead: '', greeter: '', timekeeper: '', reader: '' },
      expected: usualSize,
      expectedFirstTimers: 0,
      skipIf: [],
      minutesOver: null,
      plannedOn: today,
      run: null
    },
    { id: newRecordId(), kind: 'agenda', sessionId, blocks: [] },
    {
      ...emptyDebrief(newRecordId(), { id: sessionId, groupId: group.id, date: row.date }),
      finished: true,
      counts: {
        here: number(row.here),
        firstTimers: number(row.firstTimers),
        backAfterGap: number(row.backAfterGap),
        movedOn: null,
        rolesTaken: null
      }
    }
  ]
}
