// A new private note: its two records made and saved in one step, then opened.
import { noteTemplates } from '../shared/notes/templates.ts'
import type { RecordDraft, RecordId } from '../shared/records.ts'
import type { Result } from '../shared/result.ts'
import { countWords, snippetOf } from '../shared/rich-text-reading.ts'
import { todayIn } from '../shared/times.ts'
import { ownZone } from './clock.ts'
import { newRecordId } from './record-id.ts'
import { navigate } from './router.ts'
import { saveRecords } from './save.ts'

type About = {
  readonly groupId: RecordId | null
  /** The session it belongs to; its date is then the note's date. */
  readonly session?: { readonly id: RecordId; readonly date: string } | undefined
  /** A key of noteTemplates; the blank page unless said. */
  readonly template?: string | undefined
}

/** Saves a new note and goes to it; a failure changes nothing. */
export async function startNote(about: About): Promise<Result<unknown>> {
  const template = noteTemplates.find(({ key }) => key === about.template) ?? noteTemplates[0]
  const doc = template?.doc ?? { type: 'doc', content: [{ type: 'paragraph' }] }
  const id = newRecordId()
  const bodyId = newRecordId()
  const note: RecordDraft<'note'> = {
    id,
    kind: 'note',
    title: template?.title ?? '',
    groupId: about.groupId,
    sessionId: about.session?.id ?? null,
    bodyId,
    date: about.session?.date ?? todayIn(ownZone, Date.now()),
    pinned: false,
    themes: [],
    personIds: [],
    words: countWords(doc),
    snippet: snippetOf(doc),
    hasShareable: false,
    trashedOn: null,
    versions: []
  }
  const saved = await saveRecords([note, { id: bodyId, kind: 'noteBody', noteId: id, doc }])
  if (saved.ok) navigate({ screen: 'note', id })
  return saved
}
