// The words of a note on the page, with the popup under the caret and what is said aloud at the edges of a shareable part.
import { EditorContent } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { useStore } from '../store.ts'
import { SuggestList } from '../ui/suggest-list.tsx'
import { shareableEndWords, shareableWords } from './shareable.ts'
import { type NoteEditor, useStanding } from './use-note-editor.ts'
import './editor.css'

export function NoteWriting({ note }: { readonly note: NoteEditor }) {
  const words = useRef<HTMLElement | null>(null)
  const { shareable } = useStanding(note.editor)
  const suggesting = useStore(note.suggest)
  const [said, setSaid] = useState('')
  const before = useRef(shareable)
  useEffect(() => {
    words.current = note.editor.view.dom
  }, [note.editor])
  useEffect(() => {
    if (before.current === shareable) return
    before.current = shareable
    setSaid(shareable ? shareableWords : `${shareableEndWords}. Private again.`)
  }, [shareable])
  return (
    <>
      <EditorContent editor={note.editor} />
      <SuggestList now={suggesting} words={words} />
      <p className="seen-by-readers-only" role="status">
        {said}
      </p>
    </>
  )
}
