// The note being written: its body fetched when it is opened, saved as typed, and its versions cut.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import type { Note, NoteBody, RecordDraft, RecordId } from '../../shared/records.ts'
import type { RichText } from '../../shared/rich-text.ts'
import { mentionedIds, snippetOf, taggedThemes } from '../../shared/rich-text-reading.ts'
import { bridge } from '../bridge.ts'
import { database, loading } from '../database.ts'
import type { NoteEditor } from '../editor/use-note-editor.ts'
import { holdVersion } from '../last-words.ts'
import { type OpenEdit, openEdit, saveRecords } from '../save.ts'
import { draftOf } from '../setting.ts'
import { cutFirst, cutVersion } from './versions.ts'

type Cut = { readonly save: RecordDraft[]; readonly remove: RecordId[] }
export type NoteDraft = RecordDraft<'note'>
export type OpenedNote = { readonly note: Note; readonly body: NoteBody }
export type Opening =
  | { readonly step: 'waiting' }
  | { readonly step: 'open'; readonly opened: OpenedNote }
  | { readonly step: 'failed'; readonly failure: Failure }

/** Reads a note and its body once; what is typed afterwards never comes back from the vault. */
export function useOpening(id: RecordId): Opening {
  const [opening, setOpening] = useState<Opening>({ step: 'waiting' })
  useEffect(() => {
    let wanted = true
    const read = async (): Promise<Opening> => {
      const note = await whenLoaded(id)
      if (note === null) return { step: 'failed', failure: { code: 'record-missing' } }
      const answer = await bridge.readRecords({ ids: [note.bodyId] })
      if (!answer.ok) return { step: 'failed', failure: answer.failure }
      const body = answer.value.records.find((record) => record.kind === 'noteBody')
      if (body === undefined) return { step: 'failed', failure: { code: 'record-missing' } }
      return { step: 'open', opened: { note, body } }
    }
    void read().then((answer) => {
      if (wanted) setOpening(answer)
    })
    return () => {
      wanted = false
    }
  }, [id])
  return opening
}

/** After unlocking, the note may still be on its way into the working set. */
async function whenLoaded(id: RecordId): Promise<Note | null> {
  for (;;) {
    const isOver = ['done', 'failed'].includes(loading.get().step)
    const note = await database.note.get(id)
    if (note !== undefined) return note
    if (isOver) return null
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Beyond this many words a save costs more than the pause between two of them should. */
const longNote = 20_000
const longPause = 1_800
const versionEvery = 10 * 60_000

export type NoteEdit = {
  readonly draft: NoteDraft
  readonly change: (part: Partial<NoteDraft>) => void
  /** The words were typed in. */
  readonly typed: () => void
  readonly attach: (editor: NoteEditor | null) => void
  readonly tooLarge: boolean
  /** Keeps the present words as an earlier version; does nothing when the newest one says the same. */
  readonly cut: () => Promise<void>
}

export function useNoteEdit({ note, body }: OpenedNote): NoteEdit {
  const [draft, setDraft] = useState<NoteDraft>(() => draftOf<Note>(note))
  const [tooLarge, setTooLarge] = useState(false)
  const latest = useRef(draft)
  const doc = useRef<RichText>(body.doc)
  const editor = useRef<NoteEditor | null>(null)
  const stale = useRef(false)
  const edit = useRef<OpenEdit | null>(null)
  // Of a clock that nobody can set: ten minutes of typing are ten minutes.
  const cutting = useRef({ at: performance.now(), words: body.doc })

  const collect = useCallback((): readonly RecordDraft[] => {
    if (stale.current && editor.current !== null) {
      const read = editor.current.read()
      setTooLarge(read === null)
      if (read !== null) {
        doc.current = read
        latest.current = { ...latest.current, ...readings(read, editor.current.words()) }
        stale.current = false
      }
    }
    const { bodyId, id } = latest.current
    return [latest.current, { id: bodyId, kind: 'noteBody', noteId: id, doc: doc.current }]
  }, [])

  const change = useCallback((part: Partial<NoteDraft>): void => {
    latest.current = { ...latest.current, ...part }
    setDraft(latest.current)
    edit.current?.changed()
  }, [])

  const takeVersion = useCallback((): Cut | null => {
    collect()
    const words = doc.current
    if (JSON.stringify(words) === JSON.stringify(cutting.current.words)) return null
    cutting.current = { at: performance.now(), words }
    const first = cutFirst(latest.current, body)
    if (first !== null) latest.current = { ...latest.current, versions: first.versions }
    const { version, versions, remove } = cutVersion(latest.current, words)
    latest.current = { ...latest.current, versions }
    return { save: [latest.current, version, ...(first ? [first.version] : [])], remove: [...remove] }
  }, [collect, body])

  const cut = useCallback(async (): Promise<void> => {
    const taken = takeVersion()
    if (taken === null) return
    await saveRecords(taken.save, taken.remove)
    setDraft(latest.current)
  }, [takeVersion])

  useEffect(() => holdVersion(takeVersion), [takeVersion])

  useEffect(() => {
    const opening = openEdit(collect, note.words > longNote ? longPause : undefined)
    edit.current = opening
    return () => {
      void opening.close()
      void cut()
    }
  }, [collect, cut, note.words])

  const typed = useCallback((): void => {
    stale.current = true
    edit.current?.changed()
    if (performance.now() - cutting.current.at > versionEvery) void cut()
  }, [cut])

  const attach = useCallback((next: NoteEditor | null): void => {
    editor.current = next
  }, [])
  return useMemo(() => ({ draft, change, typed, attach, tooLarge, cut }), [draft, change, typed, attach, tooLarge, cut])
}

function readings(
  doc: RichText,
  words: number
): Pick<NoteDraft, 'words' | 'snippet' | 'themes' | 'personIds' | 'hasShareable'> {
  return {
    words,
    snippet: snippetOf(doc),
    themes: [...taggedThemes(doc)],
    personIds: mentionedIds(doc).slice(0, 200),
    hasShareable: doc.content.some((node) => node.type === 'shareable')
  }
}
