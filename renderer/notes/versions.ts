// Earlier versions of a note: twenty at most, the oldest goes when one more is cut.
import type { RecordDraft, RecordId } from '../../shared/records.ts'
import { mostVersions } from '../../shared/retention.ts'
import type { RichText } from '../../shared/rich-text.ts'
import { countWords } from '../../shared/rich-text-reading.ts'
import { newRecordId } from '../record-id.ts'

type Cut = {
  readonly version: RecordDraft<'version'>
  readonly versions: NonNullable<RecordDraft<'note'>['versions']>
  readonly remove: readonly RecordId[]
}

/** The records of one more version of `note`, holding `doc`. */
export function cutVersion(note: RecordDraft<'note'>, doc: RichText): Cut {
  const version: RecordDraft<'version'> = {
    id: newRecordId(),
    kind: 'version',
    noteId: note.id,
    cutAt: new Date().toISOString(),
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
