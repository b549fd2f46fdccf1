// Opening a page at what was found in it: the passage is brought into sight and marked, and takes the focus.
import { foldUnits } from '../shared/notes/fold.ts'
import { markPassage, type Passage, unmark } from './passage.ts'
import { pageScroll } from './place.ts'
import { currentRoute, navigate, type Route, routeToText } from './router.ts'
import { makeStore, type Store } from './store.ts'

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
  const range = markPassage(root, passage)
  if (!range) return false
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
