// Ticking who was here: the attendance record, and when each person was first and last seen.
import { daysBetween } from '../../shared/dates.ts'
import type { Person, RecordDraft, RecordId, RecordOf, Session } from '../../shared/records.ts'
import { database } from '../database.ts'
import { newRecordId } from '../record-id.ts'
import { draftOf } from '../setting.ts'

/** "Back after a gap": the first time after this many days or more. */
export const gapDays = 60

/** What to save and what to remove. */
export type Change = [readonly RecordDraft[], readonly RecordId[]]

/** Somebody came: their first time, or back after a gap, as far as this notebook knows. */
export async function came(session: Session, person: Person): Promise<Change> {
  const before = await database.attendance.where('personId').equals(person.id).toArray()
  const earlier = before
    .filter(({ date }) => date < session.date)
    .map(({ date }) => date)
    .sort()
  const last = earlier.at(-1) ?? (person.lastSeen !== null && person.lastSeen < session.date ? person.lastSeen : null)
  const record: RecordDraft<'attendance'> = {
    id: newRecordId(),
    kind: 'attendance',
    groupId: session.groupId,
    sessionId: session.id,
    date: session.date,
    personId: person.id,
    firstTime: last === null,
    backAfterGap: last !== null && daysBetween(last, session.date) >= gapDays
  }
  return [[record, seen(person, [...before.map(({ date }) => date), session.date])], []]
}

export async function didNotCome(person: Person, record: RecordOf<'attendance'> | undefined): Promise<Change> {
  if (record === undefined) return [[], []]
  const left = await database.attendance.where('personId').equals(person.id).toArray()
  const dates = left.filter(({ id }) => id !== record.id).map(({ date }) => date)
  return [[seen(person, dates)], [record.id]]
}

/** First and last seen follow the ticks; without any they are not known. */
function seen(person: Person, dates: readonly string[]): RecordDraft<'person'> {
  const sorted = [...dates].sort()
  return { ...draftOf<Person>(person), firstSeen: sorted[0] ?? null, lastSeen: sorted.at(-1) ?? null }
}
