// Spelling in the editor: unknown words are underlined once typing rests; typing itself never waits for it.
import { Extension } from '@tiptap/core'
import type { Node as DocNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Spelling } from '../spelling-door.ts'
import { type WordPlace, wordsToCheck } from '../spelling-words.ts'

export const spellingKey = new PluginKey<DecorationSet>('spelling')
const pause = 500
/** Characters before and after what is on the screen, so that a little scrolling shows no gap. */
const around = 4_000
const wordsKnown = new WeakMap<DocNode, readonly WordPlace[]>()

/** The words of a paragraph that are to be checked: none in another language. */
function wordsIn(block: DocNode): readonly WordPlace[] {
  const remembered = wordsKnown.get(block)
  if (remembered) return remembered
  const text = block.textBetween(0, block.content.size, undefined, '\ufffc')
  const found = wordsToCheck(text).filter(
    ({ from, to }) => !block.rangeHasMark(from, to, block.type.schema.marks.language as never)
  )
  wordsKnown.set(block, found)
  return found
}

/** The bars above and below the words, in pixels: no place of the text is found there. */
const covered = { above: 140, below: 90 } as const

type Range = { readonly from: number; readonly to: number }

/** What is on the screen: a long note is never underlined whole. */
function onScreen(view: EditorView): Range {
  const { left, top, bottom } = view.dom.getBoundingClientRect()
  const at = (height: number): number | undefined => view.posAtCoords({ left: left + 8, top: height })?.pos
  const { clientHeight } = document.documentElement
  const from = at(Math.max(top + 1, covered.above)) ?? 0
  const to = at(Math.min(bottom - 1, clientHeight - covered.below)) ?? from
  return { from: Math.min(from, to), to: Math.max(from, to) }
}

function eachBlock(doc: DocNode, { from, to }: Range, act: (block: DocNode, start: number) => void): void {
  doc.nodesBetween(Math.max(0, from - around), Math.min(doc.content.size, to + around), (node, position) => {
    if (!node.isTextblock) return true
    act(node, position + 1)
    return false
  })
}

function underlined(doc: DocNode, range: Range, spelling: Spelling): DecorationSet {
  const marks: Decoration[] = []
  eachBlock(doc, range, (block, start) => {
    for (const { text, from, to } of wordsIn(block)) {
      if (spelling.isWrong(text)) marks.push(Decoration.inline(start + from, start + to, { class: 'unknown-word' }))
    }
  })
  return DecorationSet.create(doc, marks)
}

function isTyping({ selection }: EditorState, mark: Decoration): boolean {
  return selection.empty && selection.from === mark.to
}

/** The unknown word at a place of the document, with its text. */
export function unknownWordAt(state: EditorState, position: number): { from: number; to: number; text: string } | null {
  const mark = spellingKey.getState(state)?.find(position, position)[0]
  return mark ? { from: mark.from, to: mark.to, text: state.doc.textBetween(mark.from, mark.to) } : null
}

class Reader {
  #timer: ReturnType<typeof setTimeout> | null = null
  readonly #view: EditorView
  readonly #spelling: Spelling

  constructor(view: EditorView, spelling: Spelling) {
    this.#view = view
    this.#spelling = spelling
    spelling.watch(this.later)
    document.addEventListener('scroll', this.later, { capture: true, passive: true })
    this.later()
  }

  readonly later = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#read(), pause)
  }

  async #read(): Promise<void> {
    const unread = new Set<string>()
    if (this.#view.isDestroyed) return
    eachBlock(this.#view.state.doc, onScreen(this.#view), (block) => {
      for (const { text } of wordsIn(block)) if (!this.#spelling.isRead(text)) unread.add(text)
    })
    await this.#spelling.read([...unread])
    if (this.#view.isDestroyed) return
    const marks = underlined(this.#view.state.doc, onScreen(this.#view), this.#spelling)
    this.#view.dispatch(this.#view.state.tr.setMeta(spellingKey, marks).setMeta('addToHistory', false))
  }

  destroy(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#spelling.unwatch(this.later)
    document.removeEventListener('scroll', this.later, { capture: true })
  }
}

export function spellingExtension(spelling: Spelling) {
  return Extension.create({
    name: 'spelling',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key: spellingKey,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr: Transaction, before) =>
            (tr.getMeta(spellingKey) as DecorationSet | undefined) ?? before.map(tr.mapping, tr.doc)
        },
        props: {
          decorations: (state) => {
            const marks = spellingKey.getState(state)
            const typing = marks
              ?.find(state.selection.from, state.selection.from)
              .filter((mark) => isTyping(state, mark))
            return typing && typing.length > 0 ? marks?.remove(typing) : marks
          }
        },
        view: (view) => {
          const reader = new Reader(view, spelling)
          return {
            update: (_view, before) => {
              if (before.doc !== view.state.doc) reader.later()
            },
            destroy: () => reader.destroy()
          }
        }
      })
    ]
  })
}
