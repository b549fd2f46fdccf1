// The foot of a note: one calm line from the coach, and how many words there are.
import { useState } from 'react'
import { kindsInWords } from '../../shared/notes/coach.ts'
import { showPlaces, useCoach } from '../editor/coach.ts'
import type { NoteEditor } from '../editor/use-note-editor.ts'
import { useWordCount } from '../editor/word-count.ts'
import { useSetting } from '../live.ts'
import { Foot } from '../ui/leaf.tsx'

export function NoteFoot({ note }: { readonly note: NoteEditor }) {
  const words = useWordCount(note.editor)
  const wanted = useSetting()?.coach ?? true
  return (
    <Foot screen="note-foot">
      {wanted ? <CoachLine note={note} /> : <p />}
      <p className="soft small">{words === 1 ? '1 word' : `${words.toLocaleString('en-GB')} words`}</p>
    </Foot>
  )
}

function CoachLine({ note }: { readonly note: NoteEditor }) {
  const { word, kinds } = useCoach(note.editor, true)
  const [shown, setShown] = useState(false)
  const toggle = (): void => {
    showPlaces(note.editor, !shown)
    setShown(!shown)
  }
  const line =
    word !== null
      ? `Perhaps “${word.better}” in place of “${word.found}”.`
      : kinds.length > 0
        ? `Write it so they could read it. There is ${kindsInWords(kinds)} in it.`
        : 'Write it so they could read it.'
  return (
    <p className="soft small coach-line">
      {line}
      {kinds.length > 0 ? (
        <button type="button" className="side-link" aria-pressed={shown} onClick={toggle}>
          {shown ? 'Hide where' : 'Show where'}
        </button>
      ) : null}
    </p>
  )
}
