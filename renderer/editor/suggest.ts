// Typing /, @ or # in a note: which rows are offered, and the popup's state for the page to draw.
import { Extension } from '@tiptap/core'
import { PluginKey, TextSelection } from '@tiptap/pm/state'
import type { Editor, Range } from '@tiptap/react'
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import { themeIds, themeNames } from '../../shared/prompts/prompt-schema.ts'
import { makeStore, type Store } from '../store.ts'
import { blockCommands } from './commands.ts'
import { fold } from './find.ts'

export type SuggestRow = {
  readonly key: string
  readonly label: string
  readonly meta?: string | undefined
  readonly run: (editor: Editor, range: Range) => void
}
export type Suggesting = {
  readonly rows: readonly SuggestRow[]
  readonly chosen: number
  readonly label: string
  readonly place: DOMRect | null
  readonly choose: (row: SuggestRow) => void
}
export type SuggestStore = Store<Suggesting | null>
export type People = { names: ReadonlyMap<string, string> }

export function makeSuggestStore(): SuggestStore {
  return makeStore<Suggesting | null>(null)
}

const most = 12

function matching(rows: readonly SuggestRow[], query: string): SuggestRow[] {
  const wanted = fold(query)
  const starts = (row: SuggestRow): boolean =>
    fold(row.label)
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => word.startsWith(wanted))
  return rows.filter(starts).slice(0, most)
}

/** The tag in place of what was typed, and a space to go on after it. */
function insertTag(editor: Editor, { from, to }: Range, name: 'mention' | 'themeTag', attrs: object): void {
  const { state, view } = editor
  const node = state.schema.nodes[name]?.create(attrs)
  if (node === undefined) return
  const hasSpace = state.doc.textBetween(to, Math.min(to + 1, state.doc.content.size)) === ' '
  const tr = state.tr.replaceWith(from, to, hasSpace ? [node] : [node, state.schema.text(' ')])
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from + 2)).scrollIntoView())
  view.focus()
  // The browser's own caret stands beside the space, not in it, and would write before it.
  const caret = view.domAtPos(from + 2, -1)
  document.getSelection()?.collapse(caret.node, caret.offset)
}

function peopleRows(people: People): SuggestRow[] {
  return [...people.names].map(([id, name]) => ({
    key: id,
    label: name,
    run: (editor, range) => insertTag(editor, range, 'mention', { id })
  }))
}

const themeRows: readonly SuggestRow[] = themeIds.map((theme) => ({
  key: theme,
  label: themeNames[theme],
  run: (editor, range) => insertTag(editor, range, 'themeTag', { theme })
}))

const commandRows: readonly SuggestRow[] = blockCommands.map((command) => ({
  key: command.key,
  label: command.label,
  meta: command.keys,
  run: (editor, range) => {
    editor.chain().focus().deleteRange(range).run()
    command.run(editor)
  }
}))

function drawInto(store: SuggestStore, label: string) {
  const show = (props: SuggestionProps<SuggestRow, SuggestRow>, chosen: number): void => {
    const place = props.clientRect?.() ?? null
    store.set(props.items.length === 0 ? null : { rows: props.items, chosen, label, place, choose: props.command })
  }
  const move = (by: number): boolean => {
    const now = store.get()
    if (now === null) return false
    store.set({ ...now, chosen: (now.chosen + by + now.rows.length) % now.rows.length })
    return true
  }
  return () => ({
    onStart: (props: SuggestionProps<SuggestRow, SuggestRow>) => show(props, 0),
    onUpdate: (props: SuggestionProps<SuggestRow, SuggestRow>) => show(props, 0),
    onExit: () => store.set(null),
    onKeyDown: ({ event }: { event: KeyboardEvent }): boolean => {
      const now = store.get()
      if (now === null) return false
      if (event.key === 'ArrowDown') return move(1)
      if (event.key === 'ArrowUp') return move(-1)
      if (event.key === 'Escape') {
        store.set(null)
        event.stopPropagation()
        return true
      }
      const row = now.rows[now.chosen]
      if ((event.key !== 'Enter' && event.key !== 'Tab') || row === undefined) return false
      now.choose(row)
      return true
    }
  })
}

/** The three popups: / for blocks, @ for people of the roster, # for themes. */
export function suggestExtension(store: SuggestStore, people: People) {
  return Extension.create({
    name: 'suggest',
    addProseMirrorPlugins() {
      const popup = (char: string, label: string, rows: () => readonly SuggestRow[]) =>
        Suggestion<SuggestRow, SuggestRow>({
          editor: this.editor,
          char,
          pluginKey: new PluginKey(`suggest-${char}`),
          items: ({ query }) => matching(rows(), query),
          command: ({ editor, range, props }) => props.run(editor as Editor, range),
          render: drawInto(store, label)
        })
      return [
        popup('/', 'Insert', () => commandRows),
        popup('@', 'People', () => peopleRows(people)),
        popup('#', 'Themes', () => themeRows)
      ]
    }
  })
}
