// Records that have reached the end of their time, beside one that has not: notes, a follow-up that was done, a safety record. All invented.
import { addDays, type PlainDate } from '../../shared/dates.ts'
import type { RecordDraft, RecordId } from '../../shared/records.ts'

function id(number: number): RecordId {
  return number.toString(16).padStart(32, 'a') as RecordId
}

function note(number: number, title: string, date: PlainDate): RecordDraft[] {
  const read = { themes: [], personIds: [], words: 3, snippet: title, hasShareable: false, trashedOn: null }
  const about = { groupId: null, sessionId: null, date, pinned: false }
  const content = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: title }] }]
  return [
    { id: id(number), kind: 'note', title, bodyId: id(number + 1), ...about, ...read },
    { id: id(number + 1), kind: 'noteBody', noteId: id(number), doc: { type: 'doc', content } }
  ]
}

/** Due: "Winter plans", "Sand timer" and "Ask for the reading room". Not due: "Last week". */
export function agedRecords(today: PlainDate): readonly RecordDraft[] {
  const unlinked = { groupId: null, sessionId: null, noteId: null, due: null, who: '' }
  return [
    {
      id: id(90),
      kind: 'followUp',
      what: 'Ask for the reading room',
      ...unlinked,
      state: 'done',
      closedOn: addDays(today, -120)
    },
    ...note(10, 'Winter plans', addDays(today, -400)),
    ...note(20, 'Sand timer', addDays(today, -380)),
    ...note(30, 'Last week', addDays(today, -7))
  ]
}

/** The same records with the sheet tried on this day, so that Home does not ask for it. */
export function withSheetTried(records: readonly RecordDraft[], today: PlainDate): readonly RecordDraft[] {
  return records.map((record) => (record.kind === 'setting' ? { ...record, sheetTriedOn: today } : record))
}
