// Erasing one person everywhere: where their names stand as typed words, and taking those out that she decides on, with everything kept by their name.
import { numbersKept } from '../../shared/attendance-counts.ts'
import { friendlyDateFrom, type PlainDate } from '../../shared/dates.ts'
import type { Debrief, Note, Person, RecordDraft, RecordId, VaultRecord } from '../../shared/records.ts'
import { ok, type Result } from '../../shared/result.ts'
import { countWords, snippetOf } from '../../shared/rich-text-reading.ts'
import { type NameFound, namesIn, withoutNames } from '../../shared/typed-names.ts'
import { bridge } from '../bridge.ts'
import { database } from '../database.ts'
import { newRecordId } from '../record-id.ts'
import { type Backups, removeForGood } from '../removal.ts'
import { flushAll } from '../save.ts'
import { draftOf } from '../setting.ts'

const atOnce = 400

/** One record, or all earlier versions of one note, in which a name stands. `key`: what a decision about one of `names` is kept by. */
export type Place = {
  readonly key: string
  readonly where: string
  readonly names: readonly NameFound[]
  readonly records: readonly RecordDraft[]
}

export function namesOf(person: Pick<Person, 'nickname' | 'names'>): readonly string[] {
  return [person.nickname, ...person.names]
}

/** Everywhere she typed one of these names, newest first; mentions hold no name and go by themselves. */
export async function placesOf(names: readonly string[], today: PlainDate): Promise<Result<readonly Place[]>> {
  const flushed = await flushAll()
  if (!flushed.ok) return flushed
  const notes = await database.note.toArray()
  const texts = await textsOf(notes)
  if (!texts.ok) return texts
  const others = await otherRecords()
  const places = [
    ...notes.flatMap((note) => placesOfNote(note, texts.value, today)),
    ...others.map(({ record, where, date }) => ({
      date,
      key: record.id,
      where: `${where}, ${friendlyDateFrom(date, today)}`,
      records: [record]
    }))
  ]
  return ok(
    places
      .map((place) => ({ ...place, names: place.records.flatMap((record) => namesIn(record, names)) }))
      .filter((place) => place.names.length > 0)
      .sort((one, other) => other.date.localeCompare(one.date))
  )
}

type Dated = Omit<Place, 'names'> & { readonly date: PlainDate }

/** The snippet is read from the body, so it is not looked through by itself. */
function placesOfNote(note: Note, texts: ReadonlyMap<RecordId, VaultRecord>, today: PlainDate): readonly Dated[] {
  const draft = { ...draftOf<Note>(note), snippet: '' }
  const body = texts.get(note.bodyId)
  const versions = (note.versions ?? []).flatMap(({ id }) => texts.get(id) ?? [])
  const title = note.title.trim() === '' ? 'Untitled' : note.title
  const on = `${note.trashedOn === null ? 'Note' : 'Note in the trash'} “${title}”, ${friendlyDateFrom(note.date, today)}`
  const { date } = note
  return [
    { date, key: note.id, where: on, records: [draft, ...(body ? [draftOf(body) as RecordDraft] : [])] },
    {
      date,
      key: `${note.id} versions`,
      where: `Earlier versions of it: ${on}`,
      records: versions.map((one) => draftOf(one) as RecordDraft)
    }
  ]
}

async function textsOf(notes: readonly Note[]): Promise<Result<ReadonlyMap<RecordId, VaultRecord>>> {
  const ids = notes.flatMap((note) => [note.bodyId, ...(note.versions ?? []).map(({ id }) => id)])
  const found = new Map<RecordId, VaultRecord>()
  for (let at = 0; at < ids.length; at += atOnce) {
    const answer = await bridge.readRecords({ ids: ids.slice(at, at + atOnce) })
    if (!answer.ok) return answer
    for (const record of answer.value.records) found.set(record.id, record)
  }
  return ok(found)
}

type Other = { readonly record: RecordDraft; readonly where: string; readonly date: PlainDate }

async function otherRecords(): Promise<readonly Other[]> {
  const { debrief, followUp, safety, session, agenda } = database
  const sessions = await session.toArray()
  const dateOf = new Map(sessions.map(({ id, date }) => [id, date]))
  const dated = (where: string, list: readonly (VaultRecord & { readonly date: PlainDate })[]): readonly Other[] =>
    list.map((record) => ({ record: draftOf(record) as RecordDraft, where, date: record.date }))
  return [
    ...dated('Debrief', await debrief.toArray()),
    ...dated('Safety record', await safety.toArray()),
    ...dated('Roles of a session', sessions),
    ...(await followUp.toArray()).map((record) => ({
      record: draftOf(record) as RecordDraft,
      where: 'Follow-up',
      date: record.closedOn ?? record.due ?? record.savedAt.slice(0, 10)
    })),
    ...(await agenda.toArray()).map((record) => ({
      record: draftOf(record) as RecordDraft,
      where: 'Agenda',
      date: dateOf.get(record.sessionId) ?? record.savedAt.slice(0, 10)
    }))
  ]
}

/** Removes the person and what is kept by their name, and takes the names out of every place but those she `leaves`; from the backups too. */
export async function erasePerson(
  person: Person,
  places: readonly Place[],
  leaves: (key: string, number: number) => boolean
): Promise<Result<{ readonly backups: Backups }>> {
  const names = namesOf(person)
  const changed = new Map<RecordId, RecordDraft>()
  for (const place of places) for (const record of rewrittenOf(place, names, leaves)) changed.set(record.id, record)
  const going = await database.attendance.where('personId').equals(person.id).toArray()
  const sessions = [...new Set(going.map(({ sessionId }) => sessionId))]
  const all = await database.attendance.where('sessionId').anyOf(sessions).toArray()
  const debriefs = (await database.debrief.where('sessionId').anyOf(sessions).toArray()).map((debrief) => {
    const softened = changed.get(debrief.id)
    return softened?.kind === 'debrief' ? softened : draftOf<Debrief>(debrief)
  })
  const rewritten = [...new Set([...changed.keys(), ...[...changed.values()].flatMap(noteIdOf)])]
  for (const debrief of numbersKept(going, all, debriefs, newRecordId)) changed.set(debrief.id, debrief)
  return removeForGood([...changed.values()], [person.id, ...going.map(({ id }) => id)], rewritten)
}

function noteIdOf(record: RecordDraft): readonly RecordId[] {
  return record.kind === 'noteBody' || record.kind === 'version' ? [record.noteId] : []
}

/** Numbers run through all records of a place, as they are shown. */
function rewrittenOf(
  place: Place,
  names: readonly string[],
  leaves: (key: string, number: number) => boolean
): readonly RecordDraft[] {
  let before = 0
  const next = place.records.map((record) => {
    const start = before
    before += namesIn(record, names).length
    return withoutNames(record, names, (number) => !leaves(place.key, start + number))
  })
  const isChanged = next.some((record, index) => record !== place.records[index])
  if (!isChanged) return []
  const body = next.find((record) => record.kind === 'noteBody')
  return next.flatMap((record, index): readonly RecordDraft[] => {
    if (record.kind === 'note')
      return [
        body?.kind === 'noteBody' ? { ...record, snippet: snippetOf(body.doc), words: countWords(body.doc) } : record
      ]
    return record === place.records[index] ? [] : [record]
  })
}
