// The editor of one note: opened once, read when it is saved, never re-read while it is open.
import { type Editor, type JSONContent, useEditor, useEditorState } from '@tiptap/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isRichText, type RichText } from '../../shared/rich-text.ts'
import { useSetting } from '../live.ts'
import { keepWord } from '../own-words.ts'
import { holdCaret } from '../place.ts'
import { spelling } from '../spelling-door.ts'
import { noteExtensions } from './extensions.ts'
import { isInShareable } from './shareable.ts'
import { spellingExtension } from './spelling.ts'
import { spellingMenu } from './spelling-menu.ts'
import { makeSuggestStore, type People, type SuggestStore, suggestExtension } from './suggest.ts'
import { makeRoster, setRoster } from './tags.ts'
import { wordsInNote } from './word-count.ts'

export const wordsId = 'note-words'

export type NoteEditor = {
  readonly editor: Editor
  readonly suggest: SuggestStore
  /** The document as it stands; costs as much as the note is long, so only when saving. null = deeper or longer than a note can be. */
  readonly read: () => RichText | null
  readonly words: () => number
  readonly pasteWasCut: boolean
  readonly clearPasteCut: () => void
}

type Options = {
  readonly initial: RichText
  /** Nicknames by id, for every mention that may be drawn. */
  readonly names: ReadonlyMap<string, string>
  /** Those offered after @. */
  readonly offered: ReadonlyMap<string, string>
  readonly label: string
  readonly editable: boolean
  readonly onChanged: () => void
  /** "Follow-up" was chosen in the / popup. */
  readonly onFollowUp: () => void
}

export function useNoteEditor({
  initial,
  names,
  offered,
  label,
  editable,
  onChanged,
  onFollowUp
}: Options): NoteEditor {
  const [pasteWasCut, setPasteWasCut] = useState(false)
  const changed = useRef(onChanged)
  changed.current = onChanged
  const followUp = useRef(onFollowUp)
  followUp.current = onFollowUp
  const parts = useMemo(() => {
    const roster = makeRoster()
    const people: People = { names: new Map() }
    const suggest = makeSuggestStore()
    const extensions = [
      ...noteExtensions(roster),
      suggestExtension(suggest, people, () => followUp.current()),
      spellingExtension(spelling),
      spellingMenu(suggest, spelling, (word) => void keepWord(word))
    ]
    return { roster, people, suggest, extensions }
  }, [])

  const editor = useEditor({
    extensions: parts.extensions,
    content: initial as JSONContent,
    editable,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    enableContentCheck: false,
    editorProps: {
      attributes: {
        id: wordsId,
        class: 'writing note-words',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        spellcheck: 'false'
      },
      scrollThreshold: { top: 80, bottom: 80, left: 0, right: 0 },
      scrollMargin: { top: 96, bottom: 96, left: 0, right: 0 }
    },
    onUpdate: () => changed.current()
  })

  const setting = useSetting()
  useEffect(() => {
    if (setting) spelling.begin(setting.spelling, setting.ownWords)
  }, [setting])

  useEffect(() => {
    parts.people.names = offered
    setRoster(parts.roster, names)
  }, [names, offered, parts])

  useEffect(() => {
    editor.storage.safePaste.onCut = () => setPasteWasCut(true)
  }, [editor])

  useEffect(
    () =>
      holdCaret(wordsId, {
        get: () => ({ from: editor.state.selection.from, to: editor.state.selection.to }),
        put: (caret) => {
          const most = editor.state.doc.content.size
          const within = (position: number): number => Math.max(0, Math.min(position, most))
          editor
            .chain()
            .focus(undefined, { scrollIntoView: false })
            .setTextSelection({ from: within(caret.from), to: within(caret.to) })
            .run()
        }
      }),
    [editor]
  )

  const read = useCallback(() => {
    const doc = editor.getJSON()
    return isRichText(doc) ? doc : null
  }, [editor])
  return {
    editor,
    suggest: parts.suggest,
    read,
    words: useCallback(() => wordsInNote(editor.state.doc), [editor]),
    pasteWasCut,
    clearPasteCut: useCallback(() => setPasteWasCut(false), [])
  }
}

export type EditorStanding = {
  readonly block: 'text' | 'heading' | 'small-heading' | 'other'
  readonly list: 'list' | 'numbered' | 'check-list' | null
  readonly bold: boolean
  readonly italic: boolean
  readonly shareable: boolean
  readonly table: boolean
}

/** What the selection stands in: what the menus mark as present. */
export function useStanding(editor: Editor): EditorStanding {
  return useEditorState({
    editor,
    selector: ({ editor: now }): EditorStanding => ({
      block: now.isActive('heading', { level: 2 })
        ? 'heading'
        : now.isActive('heading', { level: 3 })
          ? 'small-heading'
          : now.isActive('paragraph')
            ? 'text'
            : 'other',
      list: now.isActive('taskList')
        ? 'check-list'
        : now.isActive('orderedList')
          ? 'numbered'
          : now.isActive('bulletList')
            ? 'list'
            : null,
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      shareable: isInShareable(now.state),
      table: now.isActive('table')
    })
  })
}
