// Which notes and debriefs the list shows: pinned first, then by date; trash apart.
import { foldText } from '../../shared/notes/fold.ts'
import type { ThemeId } from '../../shared/prompts/prompt-schema.ts'
import type { Debrief, Note, RecordId } from '../../shared/records.ts'
import { database } from '../database.ts'

export type Shown = 'all' | 'notes' | 'debriefs' | 'trash'
export type Filter = { readonly shown: Shown; readonly words: string; readonly theme: ThemeId | null }
export type Row =
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'debrief'; readonly debrief: Debrief }

function dateOf(row: Row): string {
  return row.kind === 'note' ? `${row.note.date} ${row.note.savedAt}` : `${row.debrief.date} ${row.debrief.savedAt}`
}

function isPinned(row: Row): boolean {
  return row.kind === 'note' && row.note.pinned
}

function debriefText({ shareable, session, onlyForMe }: Debrief): string {
  const { request } = shareable
  return [
    shareable.worked,
    shareable.hard,
    request.what,
    session.helped,
    session.stuck,
    session.guideline,
    onlyForMe.carrying,
    onlyForMe.kindThing,
    onlyForMe.freeText
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** The first words of a debrief, for the list. */
export function debriefSnippet(debrief: Debrief): string {
  return debriefText(debrief).slice(0, 200)
}

function fits(row: Row, filter: Filter, found: ReadonlySet<string> | null): boolean {
  const themes = row.kind === 'note' ? row.note.themes : row.debrief.themes
  if (filter.theme !== null && !themes.includes(filter.theme)) return false
  if (filter.words.trim() === '') return true
  if (found?.has(row.kind === 'note' ? row.note.id : row.debrief.id)) return true
  const text = row.kind === 'note' ? `${row.note.title} ${row.note.snippet}` : debriefText(row.debrief)
  const folded = foldText(text)
  return foldText(filter.words)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

/** The rows of the list for a group (and of no group), newest first. `found`: by search, which looks inside every page. */
export async function listRows(
  groupId: RecordId | null,
  filter: Filter,
  found: ReadonlySet<string> | null = null
): Promise<readonly Row[]> {
  const inTrash = filter.shown === 'trash'
  const ofGroup = (id: RecordId | null): boolean => id === null || groupId === null || id === groupId
  const notes: Row[] =
    filter.shown === 'debriefs'
      ? []
      : (await database.note.toArray())
          .filter((note) => ofGroup(note.groupId) && (note.trashedOn !== null) === inTrash)
          .map((note) => ({ kind: 'note', note }))
  const debriefs: Row[] =
    filter.shown === 'all' || filter.shown === 'debriefs'
      ? (await database.debrief.toArray())
          .filter((debrief) => ofGroup(debrief.groupId))
          .map((debrief) => ({ kind: 'debrief', debrief }))
      : []
  return [...notes, ...debriefs]
    .filter((row) => fits(row, filter, found))
    .sort((one, other) => Number(isPinned(other)) - Number(isPinned(one)) || dateOf(other).localeCompare(dateOf(one)))
}
