// Taking people out of the notebook: one, all, or two entries made one; notes and their versions follow.
import { mergePeople, renameMentions } from '../../shared/growth.ts'
import type { Group, Note, Person, RecordDraft, RecordId } from '../../shared/records.ts'
import { ok, type Result } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import { database } from '../database.ts'
import { flushAll, saveRecords } from '../save.ts'
import { draftOf } from '../setting.ts'

const atOnce = 400

async function attendanceOf(ids: readonly RecordId[]): Promise<readonly RecordId[]> {
  const found = await database.attendance
    .where('personId')
    .anyOf([...ids])
    .toArray()
  return found.map(({ id }) => id)
}

async function notesWithout(ids: readonly RecordId[]): Promise<RecordDraft<'note'>[]> {
  const notes = await database.note
    .where('personIds')
    .anyOf([...ids])
    .distinct()
    .toArray()
  return notes.map((note) => ({ ...draftOf<Note>(note), personIds: note.personIds.filter((id) => !ids.includes(id)) }))
}

/** Removes people: mentions hold only their id, so the nickname is gone from notes, versions and trash at once. */
export async function removePeople(ids: readonly RecordId[]): Promise<Result<unknown>> {
  const [attendance, notes] = await Promise.all([attendanceOf(ids), notesWithout(ids)])
  return saveRecords(notes, [...ids, ...attendance])
}

/** Back to headcounts: every nickname of the group goes, the numbers stay. */
export async function backToHeadcounts(group: Group): Promise<Result<unknown>> {
  const people = await database.person.where('groupId').equals(group.id).toArray()
  const ids = people.map(({ id }) => id)
  const [attendance, notes] = await Promise.all([attendanceOf(ids), notesWithout(ids)])
  return saveRecords([{ ...draftOf(group), attendanceMode: 'headcount' }, ...notes], [...ids, ...attendance])
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
