// Sessions from before the app: which dates may be missing, and the records a line of numbers becomes.
import { addDays, isPlainDate } from '../../shared/dates.ts'
import { emptyDebrief } from '../../shared/empty-debrief.ts'
import type { Group, RecordDraft, RecordId } from '../../shared/records.ts'
import { cadenceDates } from '../../shared/recurrence.ts'
import { database } from '../database.ts'
import { newRecordId } from '../record-id.ts'

export type Line = {
  readonly key: string
  readonly date: string
  readonly here: string
  readonly firstTimers: string
  readonly backAfterGap: string
}

const lines = 8

export function lineFor(date: string): Line {
  return { key: newRecordId(), date, here: '', firstTimers: '', backAfterGap: '' }
}

/** The dates of a group that have a session already. */
export async function knownDates(groupId: RecordId): Promise<ReadonlySet<string>> {
  const sessions = await database.session.where('groupId').equals(groupId).toArray()
  return new Set(sessions.map((session) => session.date))
}

/** The lines that hold a number for a day that has been, each day once and none that is known already. */
export function filledLines(rows: readonly Line[], known: ReadonlySet<string>, today: string): readonly Line[] {
  const days = new Set(known)
  return rows.filter((row) => {
    const fits = row.here.trim() !== '' && isPlainDate(row.date) && row.date <= today && !days.has(row.date)
    if (fits) days.add(row.date)
    return fits
  })
}

/** The last dates of the group's rhythm that have no session yet, newest first; as if the group had always met so. */
export async function datesWithout(group: Group, today: string): Promise<readonly string[]> {
  const known = await knownDates(group.id)
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

/** A held session without an agenda, and a finished debrief that has its numbers and nothing else. */
export function recordsFor(group: Group, row: Line, today: string): readonly RecordDraft[] {
  const number = (text: string): number | null => (text === '' ? null : Math.min(10_000, Number(text)))
  const { startTime, minutes, usualSize } = group
  const session: RecordDraft<'session'> = {
    id: newRecordId(),
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
  }
  const debrief = emptyDebrief(newRecordId(), session)
  const counts = {
    ...debrief.counts,
    here: number(row.here),
    firstTimers: number(row.firstTimers),
    backAfterGap: number(row.backAfterGap)
  }
  return [
    session,
    { id: newRecordId(), kind: 'agenda', sessionId: session.id, blocks: [] },
    { ...debrief, finished: true, counts }
  ]
}
