// A passage found in the page: where it stands, and its mark, which the browser draws over the text and the text knows nothing of.
import { foldUnits } from '../shared/notes/fold.ts'
import { watchRoute } from './router.ts'

export type Passage = {
  /** What was found, as it is written. */
  readonly found: string
  /** A little of what stands before and after it, to tell it from the same words elsewhere. */
  readonly before: string
  readonly after: string
  /** Everything that was found in the page, to be marked too. */
  readonly also: readonly string[]
}
/** Marks what was found under `root`, and answers with the passage itself; null = it is not there. */
export function markPassage(root: Element, passage: Passage): Range | null {
  const range = draw(root, passage)
  if (range) keep(root, passage)
  return range
}

function draw(root: Element, passage: Passage): Range | null {
  const text = textOf(root)
  const places = placesOf(text.folded, foldUnits(passage.found))
  const [best] = places.toSorted(
    (one, other) => likeness(text.folded, other, passage) - likeness(text.folded, one, passage)
  )
  const range = best === undefined ? null : text.range(best, best + passage.found.length)
  if (!range) return null
  const all = [...new Set([passage.found, ...passage.also])].flatMap((words) =>
    placesOf(text.folded, foldUnits(words)).flatMap((at) => text.range(at, at + words.length) ?? [])
  )
  const now = new Highlight(range)
  now.priority = 1
  CSS.highlights.set('found', new Highlight(...all))
  CSS.highlights.set('found-now', now)
  return range
}

let over: AbortController | null = null

/** Until a key changes the text or another page is taken; drawn anew where the page redraws the text, as when spelling is marked. */
function keep(root: Element, passage: Passage): void {
  over?.abort()
  over = new AbortController()
  const { signal } = over
  const redrawn = new MutationObserver(() => draw(root, passage))
  redrawn.observe(root, { subtree: true, childList: true, characterData: true })
  const stop = watchRoute(unmark)
  signal.addEventListener('abort', () => {
    stop()
    redrawn.disconnect()
  })
  document.addEventListener('input', unmark, { signal, capture: true })
  // The editor takes many keys for itself, and the page then hears of no input.
  document.addEventListener('keydown', (event) => isTyping(event) && unmark(), { signal, capture: true })
}

export function unmark(): void {
  over?.abort()
  over = null
  CSS.highlights.delete('found')
  CSS.highlights.delete('found-now')
}

function isTyping({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ['Backspace', 'Delete', 'Enter', 'Escape'].includes(key) || (key.length === 1 && !ctrlKey && !metaKey)
}

type TextOf = { readonly folded: string; readonly range: (from: number, to: number) => Range | null }

/** The text under an element, blocks parted by a blank, and the way back from a place in it to the page. */
function textOf(root: Element): TextOf {
  const nodes: Text[] = []
  const starts: number[] = []
  let text = ''
  let block: Element | null = null
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const here = node.parentElement?.closest('p, li, h1, h2, h3, td, th, dt, dd, div, button, label') ?? null
    if (here !== block && text !== '') text += ' '
    block = here
    nodes.push(node as Text)
    starts.push(text.length)
    text += (node as Text).data
  }
  const find = (at: number): readonly [Text, number] | null => {
    const index = starts.findLastIndex((start) => start <= at)
    const node = nodes[index]
    return node ? [node, Math.min(at - (starts[index] ?? 0), node.data.length)] : null
  }
  return {
    folded: foldUnits(text.replace(/\s/g, ' ')),
    range: (from, to) => {
      const [start, end] = [find(from), find(to - 1)]
      if (!start || !end) return null
      const range = document.createRange()
      range.setStart(...start)
      range.setEnd(end[0], end[1] + 1)
      return range
    }
  }
}

const mostPlaces = 500

/** Where the words begin a word of the text. */
function placesOf(folded: string, wanted: string): readonly number[] {
  const places: number[] = []
  if (wanted.trim() === '') return places
  for (let at = folded.indexOf(wanted); at >= 0 && places.length < mostPlaces; at = folded.indexOf(wanted, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1))) places.push(at)
  return places
}

/** How much of what should stand around a place does. */
function likeness(folded: string, at: number, { found, before, after }: Passage): number {
  const [left, right] = [foldUnits(before), foldUnits(after)]
  let same = 0
  while (same < left.length && left.at(-1 - same) === folded[at - 1 - same]) same += 1
  const end = at + found.length
  let follows = 0
  while (follows < right.length && right[follows] === folded[end + follows]) follows += 1
  return same + follows
}
