// A name for any control, by which it is found again after the page was drawn anew: its own id, or its kind, words and place among its like.

const selector = 'a[href], button, input, textarea, select, summary, [tabindex], [contenteditable="true"]'
const mostLetters = 120

/** '' where nothing is to be found again: the page itself, and what stands above it for a moment. */
export function nameOfControl(element: Element | null): string {
  if (!(element instanceof HTMLElement) || isPassing(element) || !element.matches(selector)) return ''
  if (hasOwnId(element)) return element.id
  const like = alike(element)
  return `${kindOf(element)} ${like.indexOf(element)} ${wordsOf(element)}`
}

export function controlNamed(name: string): HTMLElement | null {
  if (name === '') return null
  const own = document.getElementById(name)
  if (own) return own
  const [, kind, place, words] = /^(\S+) (\d+) (.*)$/s.exec(name) ?? []
  if (kind === undefined || words === undefined) return null
  const like = everything(kind).filter((element) => wordsOf(element) === words)
  return like[Number(place)] ?? null
}

/** Dialogs, menus and the button that locks: the focus is there for a moment, and comes from somewhere else. */
export function isPassing(element: Element): boolean {
  return element.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [data-passing]') !== null
}

/** Generated ids name something else next time. */
function hasOwnId({ id }: Element): boolean {
  return id !== '' && !id.includes(':') && !id.startsWith('_r') && !id.startsWith('mantine-')
}

function alike(element: HTMLElement): readonly HTMLElement[] {
  const words = wordsOf(element)
  return everything(kindOf(element)).filter((other) => wordsOf(other) === words)
}

function everything(kind: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => kindOf(element) === kind && !isPassing(element)
  )
}

function kindOf(element: HTMLElement): string {
  const type = element instanceof HTMLInputElement ? `-${element.type}` : ''
  return `${element.tagName.toLowerCase()}${type}`
}

function wordsOf(element: HTMLElement): string {
  const isField = element.matches('input, textarea, select')
  const label = isField ? (element as HTMLInputElement).labels?.[0]?.textContent : element.textContent
  return (element.getAttribute('aria-label') ?? label ?? '').trim().slice(0, mostLetters)
}
