// Where she was: screen, scroll, focus and caret, taken at the lock and put back after unlocking.
import type { Place, RecordDraft, RecordId } from '../shared/records.ts'
import { newRecordId } from './record-id.ts'
import { currentRoute, navigate, routeToText, textToRoute } from './router.ts'

type Caret = { readonly from: number; readonly to: number }
type CaretHolder = { readonly get: () => Caret | null; readonly put: (caret: Caret) => void }

/** Editors that keep their own caret, by the id of the element that takes the focus. */
const caretHolders = new Map<string, CaretHolder>()
let placeId: RecordId | null = null
let waiting: Place | null = null

export function holdCaret(elementId: string, holder: CaretHolder): () => void {
  caretHolders.set(elementId, holder)
  return () => {
    if (caretHolders.get(elementId) === holder) caretHolders.delete(elementId)
  }
}

export function presentPlace(): RecordDraft<'place'> {
  placeId ??= newRecordId()
  const focus = focusedId()
  return {
    id: placeId,
    kind: 'place',
    route: routeToText(currentRoute()),
    scroll: pageScroll().scrollTop,
    focus: focus ?? '',
    caret: focus === null ? null : caretOf(focus)
  }
}

/** Only ids a screen chose itself come back: generated ones name something else next time. */
function focusedId(): string | null {
  const holder = [...caretHolders.keys()].find((id) => document.getElementById(id)?.contains(document.activeElement))
  const id = holder ?? document.activeElement?.id ?? ''
  return id === '' || id.includes(':') || id.startsWith('_r') || id.startsWith('mantine-') ? null : id
}

function caretOf(id: string): Caret | null {
  const holder = caretHolders.get(id)
  if (holder) return holder.get()
  const element = document.getElementById(id)
  if (!isTextField(element)) return null
  const { selectionStart, selectionEnd } = element
  return selectionStart === null || selectionEnd === null ? null : { from: selectionStart, to: selectionEnd }
}

function isTextField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}

/** Goes to the remembered screen; what needs the screen drawn is put back by `restorePlace`. */
export function returnTo(place: Place): void {
  placeId = place.id
  const route = textToRoute(place.route)
  if (!route) return
  waiting = place
  navigate(route)
}

export function forgetPlace(place: Place): void {
  placeId = place.id
}

const patience = 3_000

/** Called when a screen is drawn; waits for fields that come with their records. True = a place is being put back. */
export function restorePlace(): boolean {
  const place = waiting
  waiting = null
  if (!place) return false
  const started = performance.now()
  // Once she moves on by herself, nothing is pulled back under her hands.
  const ownWay = new AbortController()
  for (const sign of ['keydown', 'pointerdown', 'wheel']) {
    window.addEventListener(sign, () => ownWay.abort(), { signal: ownWay.signal, capture: true, passive: true })
  }
  let focused = false
  const attempt = (): void => {
    if (ownWay.signal.aborted) return
    const late = performance.now() - started >= patience
    const page = pageScroll()
    const control = place.focus === '' ? null : document.getElementById(place.focus)
    const target = control ?? (late || place.focus === '' ? pageHeading() : null)
    if (target && !focused) {
      focused = true
      putBack(target, place)
    }
    page.scrollTop = place.scroll
    const scrolled = Math.abs(page.scrollTop - place.scroll) < 2
    if (late || (focused && scrolled)) ownWay.abort()
    else requestAnimationFrame(attempt)
  }
  requestAnimationFrame(attempt)
  return true
}

/** What scrolls: the page; the whole window where it is narrow or the text large. */
export function pageScroll(): Element {
  const page = document.querySelector('.page')
  const whole = document.scrollingElement ?? document.documentElement
  return page && getComputedStyle(page).overflowY === 'auto' ? page : whole
}

/** Where a screen is entered by: its heading, made able to take the focus so that it is read out. */
export function pageHeading(): HTMLElement | null {
  const heading = document.querySelector<HTMLElement>('#page h1')
  if (heading) heading.tabIndex = -1
  return heading
}

function putBack(element: HTMLElement, place: Place): void {
  element.focus({ preventScroll: true })
  if (!place.caret || element.id !== place.focus) return
  const holder = caretHolders.get(place.focus)
  if (holder) holder.put(place.caret)
  else if (isTextField(element)) setCaret(element, place.caret)
}

/** Number and date fields have no caret to set and say so by throwing. */
function setCaret(field: HTMLInputElement | HTMLTextAreaElement, caret: Caret): void {
  try {
    field.setSelectionRange(caret.from, caret.to)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}
