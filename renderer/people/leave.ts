// Taking people out of the notebook: one, all, or two entries made one; notes and their versions follow.
import { numbersKept } from '../../shared/attendance-counts.ts'
import { mergePeople, renameMentions } from '../../shared/growth.ts'
import type { Debrief, Group, Note, Person, RecordDraft, RecordId } from '../../shared/records.ts'
import { ok, type Result } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import { database } from '../database.ts'
import { newRecordId } from '../record-id.ts'
import { type Backups, removeForGood } from '../removal.ts'
import { flushAll, saveRecords } from '../save.ts'
import { draftOf } from '../setting.ts'

const atOnce = 400

type Going = { readonly save: readonly RecordDraft[]; readonly remove: readonly RecordId[] }

/** Everything kept by these names, and the debriefs that take over the numbers. Notes that mention them keep the mention's empty place. */
async function goingWith(ids: readonly RecordId[]): Promise<Going> {
  const going = await database.attendance
    .where('personId')
    .anyOf([...ids])
    .toArray()
  const sessions = [...new Set(going.map(({ sessionId }) => sessionId))]
  const [all, debriefs] = await Promise.all([
    database.attendance.where('sessionId').anyOf(sessions).toArray(),
    database.debrief.where('sessionId').anyOf(sessions).toArray()
  ])
  const drafts = debriefs.map((debrief) => draftOf<Debrief>(debrief))
  return { save: numbersKept(going, all, drafts, newRecordId), remove: [...ids, ...going.map(({ id }) => id)] }
}

/** Removes people for good: mentions hold only their id, so the nickname is gone from notes, versions, trash and backups at once. */
export async function removePeople(ids: readonly RecordId[]): Promise<Result<{ readonly backups: Backups }>> {
  const { save, remove } = await goingWith(ids)
  return removeForGood(save, remove)
}

/** Back to headcounts: every nickname of the group goes for good, the numbers stay. */
export async function backToHeadcounts(group: Group): Promise<Result<{ readonly backups: Backups }>> {
  const people = await database.person.where('groupId').equals(group.id).toArray()
  const { save, remove } = await goingWith(people.map(({ id }) => id))
  return removeForGood([{ ...draftOf(group), attendanceMode: 'headcount' }, ...save], remove)
}

/** Makes two entries of one person one: attendance, and mentions in notes and their versions, go over to the one that stays. */
export async function mergeInto(stays: Person, goes: Person): Promise<Result<unknown>> {
  const flushed = await flushAll()
  if (!flushed.ok) return flushed
  const notes = await database.note.toArray()
  const touched = notes.filter((note) => note.personIds.includes(goes.id) || (note.versions ?? []).length > 0)
  const bodies = await bodiesRenamed(touched, goes.id, stays.id)
  if (!bodies.ok) return bodies
  const moved = await attendanceMoved(stays.id, goes.id)
  const named = touched
    .filter((note) => note.personIds.includes(goes.id))
    .map((note) => ({
      ...draftOf<Note>(note),
      personIds: [...new Set(note.personIds.map((id) => (id === goes.id ? stays.id : id)))]
    }))
  const merged = mergePeople(draftOf<Person>(stays), draftOf<Person>(goes))
  return saveRecords([merged, ...named, ...bodies.value, ...moved.save], [goes.id, ...moved.remove])
}

async function bodiesRenamed(notes: readonly Note[], from: RecordId, to: RecordId): Promise<Result<RecordDraft[]>> {
  const ids = notes.flatMap((note) => [note.bodyId, ...(note.versions ?? []).map(({ id }) => id)])
  const renamed: RecordDraft[] = []
  for (let at = 0; at < ids.length; at += atOnce) {
    const answer = await bridge.readRecords({ ids: ids.slice(at, at + atOnce) })
    if (!answer.ok) return answer
    for (const record of answer.value.records) {
      if (record.kind !== 'noteBody' && record.kind !== 'version') continue
      const doc = renameMentions(record.doc, from, to)
      if (doc !== record.doc) renamed.push({ ...draftOf(record), doc } as RecordDraft)
    }
  }
  return ok(renamed)
}

async function attendanceMoved(to: RecordId, from: RecordId) {
  const [kept, moving] = await Promise.all([
    database.attendance.where('personId').equals(to).toArray(),
    database.attendance.where('personId').equals(from).toArray()
  ])
  const sessions = new Set(kept.map(({ sessionId }) => sessionId))
  return {
    save: moving
      .filter(({ sessionId }) => !sessions.has(sessionId))
      .map((record): RecordDraft => ({ ...draftOf(record), personId: to })),
    remove: moving.filter(({ sessionId }) => sessions.has(sessionId)).map(({ id }) => id)
  }
}
