// Earlier versions of a note: twenty at most, the oldest goes when one more is cut.
import type { NoteBody, RecordDraft, RecordId } from '../../shared/records.ts'
import { mostVersions } from '../../shared/retention.ts'
import type { RichText } from '../../shared/rich-text.ts'
import { countWords } from '../../shared/rich-text-reading.ts'
import { newRecordId } from '../record-id.ts'

type Cut = {
  readonly version: RecordDraft<'version'>
  readonly versions: NonNullable<RecordDraft<'note'>['versions']>
  readonly remove: readonly RecordId[]
}

/** A note opened with words and no version yet, as one that was handed over: what it came with is kept before it changes. */
export function cutFirst(note: RecordDraft<'note'>, opened: Pick<NoteBody, 'doc' | 'savedAt'>): Cut | null {
  const isFirst = (note.versions ?? []).length === 0 && countWords(opened.doc) > 0
  return isFirst ? cutVersion(note, opened.doc, opened.savedAt) : null
}

/** The records of one more version of `note`, holding `doc`, which stood there at `cutAt`; now unless said. */
export function cutVersion(note: RecordDraft<'note'>, doc: RichText, cutAt = new Date().toISOString()): Cut {
  const version: RecordDraft<'version'> = {
    id: newRecordId(),
    kind: 'version',
    noteId: note.id,
    cutAt,
    title: note.title,
    words: countWords(doc),
    doc
  }
  const all = [...(note.versions ?? []), { id: version.id, cutAt: version.cutAt, words: version.words }]
  return {
    version,
    versions: all.slice(-mostVersions),
    remove: all.slice(0, -mostVersions).map(({ id }) => id)
  }
}
