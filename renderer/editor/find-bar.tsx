// Find and replace in the open note, in the bar above it: "2 of 3", one hit on or back, replace one or all.
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../ui/icon.tsx'
import { findStatus } from './find.ts'

type Props = { readonly editor: Editor; readonly onClose: () => void }

export function FindBar({ editor, onClose }: Props) {
  const [replacing, setReplacing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { query, current, count } = useEditorState({ editor, selector: ({ editor: now }) => findStatus(now.state) })
  useEffect(() => {
    const { from, to, empty } = editor.state.selection
    const chosen = empty || to - from > 200 ? '' : editor.state.doc.textBetween(from, to, ' ')
    editor.commands.setFind(chosen)
    field.current?.focus()
    field.current?.select()
    return () => {
      if (!editor.isDestroyed) editor.commands.setFind('')
    }
  }, [editor])
  const step = (by: 1 | -1): void => void editor.commands.stepFind(by)
  return (
    <search className="find">
      <label htmlFor="note-find" className="small soft">
        Find
      </label>
      <input
        ref={field}
        className="input"
        id="note-find"
        value={query}
        autoComplete="off"
        onChange={(event) => editor.commands.setFind(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault()
            onClose()
          }
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
        }}
      />
      <span className="small nowrap" role="status">
        {statusWords(query, current, count)}
      </span>
      <button className="bar-item" type="button" aria-label="Previous hit" onClick={() => step(-1)}>
        <Icon of={IconArrowUp} />
      </button>
      <button className="bar-item" type="button" aria-label="Next hit" onClick={() => step(1)}>
        <Icon of={IconArrowDown} />
      </button>
      <button className="bar-item" type="button" aria-expanded={replacing} onClick={() => setReplacing(!replacing)}>
        Replace
      </button>
      <button className="bar-item" type="button" onClick={onClose}>
        Close
      </button>
      {replacing ? <ReplaceRow editor={editor} count={count} /> : null}
    </search>
  )
}

function statusWords(query: string, current: number, count: number): string {
  if (query === '') return ''
  return count === 0 ? 'Nothing found' : `${current + 1} of ${count}`
}

function ReplaceRow({ editor, count }: { readonly editor: Editor; readonly count: number }) {
  const [words, setWords] = useState('')
  return (
    <div className="replace-row">
      <label htmlFor="note-replace" className="small soft">
        With
      </label>
      <input
        className="input"
        id="note-replace"
        value={words}
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') editor.commands.replaceHit(words)
        }}
      />
      <button className="bar-item" type="button" onClick={() => editor.commands.replaceHit(words)}>
        Replace this one
      </button>
      <button className="bar-item" type="button" onClick={() => editor.commands.replaceAllHits(words)}>
        {count > 1 ? `Replace all ${count}` : 'Replace all'}
      </button>
    </div>
  )
}
