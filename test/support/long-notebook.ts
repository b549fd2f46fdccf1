// A notebook with one note much longer than a window, alone or as the last of very many. All invented.
import type { RecordDraft, RecordId } from '../../shared/records.ts'
import { eveningNotebook, newId } from './evening-notebook.ts'

export const longNoteTitle = 'Eighty lines'

export function longNotebook(): readonly RecordDraft[] {
  const { records, groupId } = eveningNotebook()
  return [...records, ...longNote(groupId)]
}

/** Handed to the page after `count` others, for records go out in the order of their ids. */
export function crowdedNotebook(count: number): readonly RecordDraft[] {
  const { records, groupId } = eveningNotebook()
  const others = Array.from({ length: count }, (_, index) => shortNote(groupId, `Evening ${index + 1}`))
  return [...records, ...others, ...longNote(groupId, 'f'.repeat(32) as RecordId)]
}

function longNote(groupId: RecordId, id = newId()): readonly RecordDraft[] {
  const bodyId = newId()
  const lines = Array.from({ length: 80 }, (_, index) => `Line ${index + 1}.`)
  const content = lines.map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }))
  return [
    { ...shortNote(groupId, longNoteTitle), id, bodyId, words: 160 },
    { id: bodyId, kind: 'noteBody', noteId: id, doc: { type: 'doc', content } }
  ]
}

function shortNote(groupId: RecordId, title: string): RecordDraft<'note'> {
  return {
    id: newId(),
    kind: 'note',
    title,
    groupId,
    sessionId: null,
    bodyId: newId(),
    date: '2026-11-19',
    pinned: false,
    themes: [],
    personIds: [],
    words: 3,
    snippet: 'We began late.',
    hasShareable: false,
    trashedOn: null
  }
}
