// Where she was: screen, scroll, focus, caret and half-filled forms, handed over as she goes and put back after unlocking.
import type { Place, RecordDraft, RecordId } from '../shared/records.ts'
import { loading } from './database.ts'
import { controlNamed, isPassing, nameOfControl } from './focus-name.ts'
import { heldNow, putBackHeld } from './held.ts'
import { newRecordId } from './record-id.ts'
import { currentRoute, navigate, routeToText, textToRoute } from './router.ts'
import { draftOf } from './setting.ts'

type Caret = { readonly from: number; readonly to: number }
type CaretHolder = { readonly get: () => Caret | null; readonly put: (caret: Caret) => void }

/** Editors that keep their own caret, by the id of the element that takes the focus. */
const caretHolders = new Map<string, CaretHolder>()
let placeId: RecordId | null = null
let waiting: Place | null = null
/** Being put back: until all of it is there, or she goes her own way, this is still where she is. */
let returning: Place | null = null
/** The last control that had the focus and did not stand above the page. */
let lastControl = ''

export function holdCaret(elementId: string, holder: CaretHolder): () => void {
  caretHolders.set(elementId, holder)
  return () => {
    if (caretHolders.get(elementId) === holder) caretHolders.delete(elementId)
  }
}

export function presentPlace(): RecordDraft<'place'> {
  placeId ??= newRecordId()
  const route = routeToText(currentRoute())
  if (returning?.route === route) return draftOf(returning)
  const focus = presentControl()
  return {
    id: placeId,
    kind: 'place',
    route,
    scroll: pageScroll().scrollTop,
    focus,
    caret: caretOf(focus),
    held: heldNow()
  }
}

/** Notes which control she is at; answers with the way to stop. */
export function followFocus(): () => void {
  const note = ({ target }: FocusEvent): void => {
    if (target instanceof Element && !isPassing(target)) lastControl = controlAt(target)
  }
  document.addEventListener('focusin', note)
  return () => document.removeEventListener('focusin', note)
}

function presentControl(): string {
  const active = document.activeElement
  if (active && active !== document.body && !isPassing(active)) return controlAt(active)
  return controlNamed(lastControl) ? lastControl : ''
}

function controlAt(element: Element): string {
  const holder = [...caretHolders.keys()].find((id) => document.getElementById(id)?.contains(element))
  return (holder ?? nameOfControl(element)).slice(0, 200)
}

function caretOf(name: string): Caret | null {
  const holder = caretHolders.get(name)
  if (holder) return holder.get()
  const element = controlNamed(name)
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
  returning = place
  navigate(route)
  putBackHeld(place.held ?? [], place.route)
}

export function forgetPlace(place: Place): void {
  placeId = place.id
}

const patience = 3_000
const mostPatience = 30_000

/** Called when a screen is drawn; waits for fields that come with their records. True = a place is being put back. */
export function restorePlace(): boolean {
  const place = waiting
  waiting = null
  if (!place) return false
  const started = performance.now()
  // Once she moves on by herself, nothing is pulled back under her hands.
  const ownWay = new AbortController()
  ownWay.signal.addEventListener('abort', () => {
    returning = null
  })
  const goesOn = (event: Event): void => {
    if (!isWayToLock(event)) ownWay.abort()
  }
  for (const sign of ['keydown', 'pointerdown', 'wheel']) {
    window.addEventListener(sign, goesOn, { signal: ownWay.signal, capture: true, passive: true })
  }
  let focused = false
  /** A screen may wait for one of the last records, so time counts from when they are all there. */
  let waitingSince = started
  const attempt = (): void => {
    if (ownWay.signal.aborted) return
    const now = performance.now()
    if (loading.get().step === 'rest' && now - started < mostPatience) waitingSince = now
    const late = now - waitingSince >= patience
    const page = pageScroll()
    const target = controlNamed(place.focus) ?? (late || place.focus === '' ? pageHeading() : null)
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

/** The lock's own button and keys, and the first key of any shortcut: they leave her where she was. */
function isWayToLock(event: Event): boolean {
  if (!(event instanceof KeyboardEvent)) return event.target instanceof Element && isPassing(event.target)
  const { key, ctrlKey, metaKey } = event
  return /^(Control|Meta|Shift|Alt|AltGraph)$/.test(key) || ((ctrlKey || metaKey) && /^[lh]$/i.test(key))
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
  const holder = caretHolders.get(place.focus)
  if (!place.caret || element !== controlNamed(place.focus)) return
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
