// The trash: thirty days, then a note goes with its body and versions; nothing goes while the clock cannot be trusted or records are held.
import { daysBetween } from '../../shared/dates.ts'
import type { Note, RecordId, Setting } from '../../shared/records.ts'
import { database } from '../database.ts'
import { saveRecords } from '../save.ts'

export const trashDays = 30
/** A clock further than this from the newest record has jumped: it deletes nothing. */
const trustedDays = 45

/** Everything a note consists of. */
export function recordsOfNote(note: Note): readonly RecordId[] {
  return [note.id, note.bodyId, ...(note.versions ?? []).map(({ id }) => id)]
}

export function isOverdue(note: Note, today: string): boolean {
  return note.trashedOn !== null && daysBetween(note.trashedOn, today) > trashDays
}

/** Removes what has been in the trash for longer than thirty days. */
export async function emptyOldTrash(today: string, setting: Setting | undefined): Promise<number> {
  if (setting === undefined || setting.hold) return 0
  const notes = await database.note.toArray()
  const days = notes.map((note) => note.savedAt.slice(0, 10)).sort()
  const newest = days.at(-1)
  if (newest === undefined || Math.abs(daysBetween(newest, today)) > trustedDays) return 0
  const old = notes.filter((note) => isOverdue(note, today))
  if (old.length === 0) return 0
  const removed = await saveRecords([], old.flatMap(recordsOfNote))
  return removed.ok ? old.length : 0
}
