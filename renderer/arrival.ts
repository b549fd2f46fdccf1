// Opening a page at what was found in it: the passage is brought into sight and marked, and takes the focus.
import { foldUnits } from '../shared/notes/fold.ts'
import { pageScroll } from './place.ts'
import { currentRoute, navigate, type Route, routeToText, watchRoute } from './router.ts'
import { makeStore, type Store } from './store.ts'

export type Passage = {
  /** What was found, as it is written. */
  readonly found: string
  /** A little of what stands before and after it, to tell it from the same words elsewhere. */
  readonly before: string
  readonly after: string
  /** Everything that was found in the page, to be marked too. */
  readonly also: readonly string[]
}
export type Arrival = {
  readonly to: Route
  readonly passage: Passage | null
  /** The prompt whose theme must be opened first. */
  readonly promptId: string | null
}

/** The arrival a page is being opened for; a page reads from it which part to open. */
export const arrival: Store<Arrival | null> = makeStore<Arrival | null>(null)

/** Goes to the page; where it is open already, to the passage in it. */
export function arriveAt(next: Arrival): void {
  arrival.set(next)
  if (routeToText(currentRoute()) === routeToText(next.to)) showArrival(() => {})
  else navigate(next.to)
}

const patience = 3_000

/** Called when a screen is drawn; false = nobody arrives at a passage. `missed`: the passage is not on the page. */
export function showArrival(missed: () => void): boolean {
  const present = arrival.get()
  if (!present || routeToText(present.to) !== routeToText(currentRoute())) {
    arrival.set(null)
    return false
  }
  unmark()
  const { passage } = present
  if (!passage) return false
  const started = performance.now()
  // Once she moves on by herself, nothing is pulled back under her hands.
  const ownWay = new AbortController()
  for (const sign of ['keydown', 'pointerdown', 'wheel']) {
    window.addEventListener(sign, () => ownWay.abort(), { signal: ownWay.signal, capture: true, passive: true })
  }
  ownWay.signal.addEventListener('abort', () => {
    if (arrival.get() === present) arrival.set(null)
  })
  const attempt = (): void => {
    if (ownWay.signal.aborted) return
    if (enter(passage)) ownWay.abort()
    else if (performance.now() - started < patience) requestAnimationFrame(attempt)
    else {
      ownWay.abort()
      missed()
    }
  }
  requestAnimationFrame(attempt)
  return true
}

function enter(passage: Passage): boolean {
  const page = document.querySelector('#page')
  if (!page) return false
  const words = page.querySelector<HTMLElement>('[contenteditable]')
  return (words !== null && enterText(words, passage)) || enterField(page, passage) || enterText(page, passage)
}

/** The caret goes behind what was found: a key typed now replaces nothing. */
function enterField(page: Element, { found }: Passage): boolean {
  const wanted = foldUnits(found)
  for (const field of page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input')) {
    if (field instanceof HTMLInputElement && field.type !== 'text') continue
    const at = foldUnits(field.value).indexOf(wanted)
    if (at < 0) continue
    field.focus({ preventScroll: true })
    field.setSelectionRange(at + found.length, at + found.length)
    bringIntoSight(field.getBoundingClientRect())
    return true
  }
  return false
}

function enterText(root: Element, passage: Passage): boolean {
  const text = textOf(root)
  const places = placesOf(text.folded, foldUnits(passage.found))
  const [best] = places.toSorted(
    (one, other) => likeness(text.folded, other, passage) - likeness(text.folded, one, passage)
  )
  const range = best === undefined ? null : text.range(best, best + passage.found.length)
  if (best === undefined || !range) return false
  const also = [...new Set([passage.found, ...passage.also])].flatMap((words) =>
    placesOf(text.folded, foldUnits(words)).flatMap((at) => text.range(at, at + words.length) ?? [])
  )
  mark(range, also)
  takeFocus(root, range)
  bringIntoSight(range.getBoundingClientRect())
  return true
}

function takeFocus(root: Element, range: Range): void {
  const holder = range.startContainer.parentElement
  if (root instanceof HTMLElement && root.isContentEditable) {
    root.focus({ preventScroll: true })
    getSelection()?.collapse(range.endContainer, range.endOffset)
    return
  }
  const target = holder?.closest<HTMLElement>('a, button, summary, label, [tabindex]') ?? holder
  if (!target) return
  if (target.tabIndex < 0) target.tabIndex = -1
  target.focus({ preventScroll: true })
}

/** A third from above, where the eye begins. */
function bringIntoSight({ top, bottom }: DOMRect): void {
  const page = pageScroll()
  const [upper, height] = [Math.max(0, page.getBoundingClientRect().top), page.clientHeight]
  if (top < upper + 40 || bottom > upper + height - 80) page.scrollTop += top - upper - height / 3
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

let watching: (() => void) | null = null

/** Drawn by the browser over the text, which itself stays as it is. Gone with the first key that changes it, and with the page. */
function mark(now: Range, all: readonly Range[]): void {
  CSS.highlights.set('found', new Highlight(...all))
  const first = new Highlight(now)
  first.priority = 1
  CSS.highlights.set('found-now', first)
  const stop = watchRoute(unmark)
  const over = new AbortController()
  document.addEventListener('input', unmark, { signal: over.signal })
  // The editor takes many keys for itself, and the page then hears of no input.
  document.addEventListener('keydown', (event) => isTyping(event) && unmark(), { signal: over.signal })
  watching = () => {
    stop()
    over.abort()
  }
}

function isTyping({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ['Backspace', 'Delete', 'Enter', 'Escape'].includes(key) || (key.length === 1 && !ctrlKey && !metaKey)
}

function unmark(): void {
  watching?.()
  watching = null
  CSS.highlights.delete('found')
  CSS.highlights.delete('found-now')
}
