// Suggestions for an unknown word: by the context menu or by key, in the same popup as everything offered under the caret.
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Spelling } from '../spelling-door.ts'
import { suggestionKey } from '../ui/suggestions.ts'
import { unknownWordAt } from './spelling.ts'
import type { SuggestRow, SuggestStore } from './suggest.ts'

const label = 'Spelling'

function replaceWord(view: EditorView, from: number, to: number, words: string): void {
  view.dispatch(view.state.tr.insertText(words, from, to).scrollIntoView())
  view.focus()
}

async function offer(
  view: EditorView,
  store: SuggestStore,
  spelling: Spelling,
  learn: (word: string) => void,
  position: number
): Promise<void> {
  const word = unknownWordAt(view.state, position)
  if (word === null) return
  const suggested = await spelling.suggest(word.text.replaceAll('’', "'"))
  if (view.isDestroyed || view.state.doc.textBetween(word.from, word.to) !== word.text) return
  const rows: SuggestRow[] = suggested.map((words) => ({
    key: words,
    label: words,
    run: () => replaceWord(view, word.from, word.to, words)
  }))
  const own = { key: 'own', label: `Keep “${word.text}” as a word of mine`, run: () => learn(word.text) }
  const { left, top, bottom } = view.coordsAtPos(word.from)
  store.set({
    rows: [...rows, own],
    chosen: 0,
    label,
    place: new DOMRect(left, top, 1, bottom - top),
    choose: (row) => {
      store.set(null)
      row.run(undefined as never, { from: word.from, to: word.to })
    }
  })
}

/** Arrow keys, Enter, Tab and Escape while the spelling popup is open; true = taken. Any other key closes it. */
function keyInPopup(store: SuggestStore, key: string): boolean {
  const now = store.get()
  if (now?.label !== label) return false
  const meaning = suggestionKey(now, key)
  if (meaning?.kind === 'choose') now.choose(meaning.row)
  else store.set(meaning?.kind === 'move' ? meaning.to : null)
  return meaning !== null
}

export function spellingMenu(store: SuggestStore, spelling: Spelling, learn: (word: string) => void) {
  return Extension.create({
    name: 'spellingMenu',
    priority: 1_000,
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleKeyDown: (view, event) => {
            if (keyInPopup(store, event.key)) return true
            if (!(event.ctrlKey || event.metaKey) || event.key !== '.') return false
            void offer(view, store, spelling, learn, view.state.selection.from)
            return true
          },
          handleDOMEvents: {
            contextmenu: (view, event) => {
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
              if (at === null || unknownWordAt(view.state, at.pos) === null) return false
              event.preventDefault()
              void offer(view, store, spelling, learn, at.pos)
              return true
            },
            mousedown: () => {
              if (store.get()?.label === label) store.set(null)
              return false
            }
          }
        }
      })
    ]
  })
}
