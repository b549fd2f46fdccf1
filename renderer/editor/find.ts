// Find and replace inside a note: hits are kept per paragraph, so that typing in a long note searches only what changed.
import { Extension } from '@tiptap/core'
import type { Node as DocNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { foldUnits } from '../../shared/notes/fold.ts'

export type Hit = { readonly from: number; readonly to: number }
type FindState = {
  readonly query: string
  readonly hits: readonly Hit[]
  readonly current: number
  readonly marks: DecorationSet
}
type FindChange = { readonly query: string } | { readonly current: number }

const key = new PluginKey<FindState>('find')
const mostMarks = 2_000
const none: FindState = { query: '', hits: [], current: -1, marks: DecorationSet.empty }

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    find: {
      readonly setFind: (query: string) => ReturnType
      readonly stepFind: (by: 1 | -1) => ReturnType
      readonly replaceHit: (words: string) => ReturnType
      readonly replaceAllHits: (words: string) => ReturnType
    }
  }
}

type Cached = { readonly query: string; readonly places: readonly number[] }
const cache = new WeakMap<DocNode, Cached>()

function placesIn(block: DocNode, query: string): readonly number[] {
  const known = cache.get(block)
  if (known?.query === query) return known.places
  const text = foldUnits(block.textBetween(0, block.content.size, undefined, '\ufffc'))
  const places: number[] = []
  for (let at = text.indexOf(query); at !== -1; at = text.indexOf(query, at + query.length)) places.push(at)
  cache.set(block, { query, places })
  return places
}

/** Every hit of `query` in the document, in order. */
export function findHits(doc: DocNode, query: string): readonly Hit[] {
  const folded = foldUnits(query)
  if (folded === '') return []
  const hits: Hit[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    for (const place of placesIn(node, folded)) {
      const from = position + 1 + place
      hits.push({ from, to: from + folded.length })
    }
    return false
  })
  return hits
}

function draw(doc: DocNode, hits: readonly Hit[], current: number): DecorationSet {
  const first = Math.max(0, Math.min(current, hits.length - 1) - mostMarks / 2)
  const marks = hits
    .slice(first, first + mostMarks)
    .map((hit, index) =>
      Decoration.inline(hit.from, hit.to, { nodeName: 'mark', class: first + index === current ? 'now' : '' })
    )
  return DecorationSet.create(doc, marks)
}

function next(tr: Transaction, before: FindState): FindState {
  const change = tr.getMeta(key) as FindChange | undefined
  if (change === undefined && (!tr.docChanged || before.query === '')) return before
  const query = change !== undefined && 'query' in change ? change.query : before.query
  if (query === '') return none
  const hits = change !== undefined && 'current' in change && !tr.docChanged ? before.hits : findHits(tr.doc, query)
  const nearest = hits.findIndex((hit) => hit.to > tr.selection.from)
  const chosen =
    change !== undefined && 'current' in change
      ? change.current
      : query === before.query
        ? Math.min(before.current, hits.length - 1)
        : Math.max(nearest, 0)
  const current = hits.length === 0 ? -1 : Math.max(0, chosen)
  return { query, hits, current, marks: draw(tr.doc, hits, current) }
}

/** How the search stands: which hit is the current one, of how many; −1 of 0 when nothing is found. */
export function findStatus(state: EditorState): {
  readonly query: string
  readonly current: number
  readonly count: number
} {
  const { query, hits, current } = key.getState(state) ?? none
  return { query, current, count: hits.length }
}

function showHit(_state: EditorState, tr: Transaction, hit: Hit): void {
  tr.setSelection(TextSelection.between(tr.doc.resolve(hit.from), tr.doc.resolve(hit.to)))
  tr.scrollIntoView()
}

function step(state: EditorState, tr: Transaction, by: number): boolean {
  const found = key.getState(state) ?? none
  if (found.hits.length === 0) return false
  const current = (found.current + by + found.hits.length) % found.hits.length
  const hit = found.hits[current]
  if (hit === undefined) return false
  tr.setMeta(key, { current } satisfies FindChange)
  showHit(state, tr, hit)
  return true
}

export const Find = Extension.create({
  name: 'find',
  addCommands() {
    return {
      setFind:
        (query) =>
        ({ tr, dispatch }) => {
          dispatch?.(tr.setMeta(key, { query } satisfies FindChange).setMeta('addToHistory', false))
          return true
        },
      stepFind:
        (by) =>
        ({ state, tr }) =>
          step(state, tr, by),
      replaceHit:
        (words) =>
        ({ state, tr }) => {
          const { hits, current } = key.getState(state) ?? none
          const hit = hits[current]
          if (hit === undefined) return false
          tr.insertText(words, hit.from, hit.to)
          return true
        },
      replaceAllHits:
        (words) =>
        ({ state, tr }) => {
          const { hits } = key.getState(state) ?? none
          for (const hit of [...hits].reverse()) tr.insertText(words, hit.from, hit.to)
          return hits.length > 0
        }
    }
  },
  addProseMirrorPlugins: () => [
    new Plugin<FindState>({
      key,
      state: { init: () => none, apply: (tr, before) => next(tr, before) },
      props: { decorations: (state) => key.getState(state)?.marks }
    })
  ]
})
