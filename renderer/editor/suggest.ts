// Typing /, @ or # in a note: which rows are offered, and the popup's state for the page to draw.
import { Extension } from '@tiptap/core'
import { PluginKey, TextSelection } from '@tiptap/pm/state'
import type { Editor, Range } from '@tiptap/react'
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import { foldUnits } from '../../shared/notes/fold.ts'
import { themeIds, themeNames } from '../../shared/prompts/prompt-schema.ts'
import { makeStore, type Store } from '../store.ts'
import { type SuggestedRow, type Suggestions, suggestionKey } from '../ui/suggestions.ts'
import { blockCommands } from './commands.ts'

export type SuggestRow = SuggestedRow & { readonly run: (editor: Editor, range: Range) => void }
export type Suggesting = Suggestions<SuggestRow>
export type SuggestStore = Store<Suggesting | null>
export type People = { names: ReadonlyMap<string, string> }

export function makeSuggestStore(): SuggestStore {
  return makeStore<Suggesting | null>(null)
}

const most = 12

function matching(rows: readonly SuggestRow[], query: string): SuggestRow[] {
  const wanted = foldUnits(query)
  const starts = (row: SuggestRow): boolean =>
    foldUnits(row.label)
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
  return () => ({
    onStart: (props: SuggestionProps<SuggestRow, SuggestRow>) => show(props, 0),
    onUpdate: (props: SuggestionProps<SuggestRow, SuggestRow>) => show(props, 0),
    onExit: () => store.set(null),
    onKeyDown: ({ event }: { event: KeyboardEvent }): boolean => {
      const now = store.get()
      const meaning = now && suggestionKey(now, event.key)
      if (now === null || meaning === null) return false
      if (meaning.kind === 'choose') now.choose(meaning.row)
      else store.set(meaning.kind === 'move' ? meaning.to : null)
      if (meaning.kind === 'close') event.stopPropagation()
      return true
    }
  })
}

/** A follow-up is no block of the note: what was typed goes, and the page's own line for it takes over. */
function followUpRow(onFollowUp: () => void): SuggestRow {
  return {
    key: 'follow-up',
    label: 'Follow-up',
    run: (editor, range) => {
      editor.chain().deleteRange(range).run()
      onFollowUp()
    }
  }
}

/** The three popups: / for blocks and follow-ups, @ for people of the roster, # for themes. */
export function suggestExtension(store: SuggestStore, people: People, onFollowUp: () => void) {
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
      const inserts = [...commandRows, followUpRow(onFollowUp)]
      return [
        popup('/', 'Insert', () => inserts),
        popup('@', 'People', () => peopleRows(people)),
        popup('#', 'Themes', () => themeRows)
      ]
    }
  })
}
