// The editor of one note: opened once, read when it is saved, never re-read while it is open.
import { type Editor, type JSONContent, useEditor, useEditorState } from '@tiptap/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isRichText, type RichText } from '../../shared/rich-text.ts'
import { database } from '../database.ts'
import { useSetting } from '../live.ts'
import { holdCaret } from '../place.ts'
import { changeSetting } from '../setting.ts'
import { noteExtensions } from './extensions.ts'
import { isInShareable } from './shareable.ts'
import { spellingExtension } from './spelling.ts'
import { spelling } from './spelling-door.ts'
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
  readonly names: ReadonlyMap<string, string>
  readonly label: string
  readonly editable: boolean
  readonly onChanged: () => void
}

/** Her own words are kept in the vault, with her other choices. */
async function keepWord(word: string): Promise<void> {
  spelling.learn(word)
  const own = (await database.setting.toCollection().first())?.ownWords ?? []
  if (!own.includes(word)) await changeSetting({ ownWords: [...own, word].slice(-10_000) })
}

export function useNoteEditor({ initial, names, label, editable, onChanged }: Options): NoteEditor {
  const [pasteWasCut, setPasteWasCut] = useState(false)
  const changed = useRef(onChanged)
  changed.current = onChanged
  const parts = useMemo(() => {
    const roster = makeRoster()
    const people: People = { names: new Map() }
    const suggest = makeSuggestStore()
    const extensions = [
      ...noteExtensions(roster),
      suggestExtension(suggest, people),
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
    parts.people.names = names
    setRoster(parts.roster, names)
  }, [names, parts])

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
