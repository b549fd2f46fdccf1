// Safe paste: turns whatever lies on the clipboard into the few elements a note knows, in a document that loads and runs nothing.
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { reduceHtml } from './paste-reduce.ts'
import { msoList, type PastedListItem } from './paste-word.ts'

/** What one paste may bring in. More is cut, and said. */
export const pasteLimits = { html: 6_000_000, nodes: 10_000, characters: 1_000_000, lines: 20_000, nesting: 8 } as const

const dropped = new Set(
  'script style head meta title link noscript template iframe frame frameset object embed applet svg math canvas audio video source track picture img map area select option textarea input button form dialog base'
    .toUpperCase()
    .split(' ')
)
/** Forms hold readable text: they are unwrapped, not dropped. */
dropped.delete('FORM')

const kept: Readonly<Record<string, string>> = {
  P: 'p',
  H1: 'h2',
  H2: 'h2',
  H3: 'h3',
  H4: 'h3',
  H5: 'h3',
  H6: 'h3',
  UL: 'ul',
  OL: 'ol',
  LI: 'li',
  BLOCKQUOTE: 'blockquote',
  PRE: 'p',
  HR: 'hr',
  BR: 'br',
  TABLE: 'table',
  TBODY: 'tbody',
  THEAD: 'tbody',
  TFOOT: 'tbody',
  TR: 'tr',
  TD: 'td',
  TH: 'th',
  B: 'strong',
  STRONG: 'strong',
  I: 'em',
  EM: 'em',
  U: 'u',
  S: 's',
  DEL: 's',
  STRIKE: 's'
}
const nests = new Set(['ul', 'ol', 'blockquote', 'table'])
const breaks = new Set(
  'DIV SECTION ARTICLE HEADER FOOTER MAIN ASIDE NAV ADDRESS FIGURE FIGCAPTION DL DT DD FIELDSET DETAILS SUMMARY CENTER CAPTION FORM'.split(
    ' '
  )
)

type Step =
  | { readonly node: Node; readonly into: Element; readonly nesting: number }
  | { readonly list: PastedListItem; readonly into: Element; readonly nesting: number }
export type Cleaned = { readonly html: string; readonly cut: boolean }

function keptAttributes(from: Element, to: Element): void {
  const tag = to.tagName
  const number = (name: string, most: number): void => {
    const value = Number.parseInt(from.getAttribute(name) ?? '', 10)
    if (value > 1 && value <= most) to.setAttribute(name, String(value))
  }
  if (tag === 'TD' || tag === 'TH') {
    number('colspan', 20)
    number('rowspan', 50)
  }
  if (tag === 'OL') number('start', 10_000)
  if (tag === 'UL' && from.getAttribute('data-type') === 'taskList') to.setAttribute('data-type', 'taskList')
  if (tag === 'LI' && from.getAttribute('data-type') === 'taskItem') {
    to.setAttribute('data-type', 'taskItem')
    to.setAttribute('data-checked', String(from.getAttribute('data-checked') === 'true'))
  }
}

/** Our own nodes, copied from a note: a person, a theme, a passage in another language, a shareable block. */
function ownElement(from: Element, out: Document): Element | null {
  for (const name of ['data-person', 'data-theme-tag', 'data-language', 'data-shareable']) {
    const value = from.getAttribute(name)
    if (value === null || value.length > 64) continue
    const element = out.createElement(name === 'data-shareable' ? 'div' : 'span')
    element.setAttribute(name, value)
    if (name === 'data-language') element.setAttribute('lang', from.getAttribute('lang')?.slice(0, 35) ?? 'und')
    return element
  }
  return null
}

/** The value of a style property; Word's own (`mso-bidi-font-weight`) are other properties. */
function styled(from: Element, property: string, value: RegExp): boolean {
  const style = from.getAttribute('style') ?? ''
  if (style === '' || style.length > 2_000) return false
  return style.split(';').some((part) => {
    const [name, ...words] = part.split(':')
    return name?.trim().toLowerCase() === property && value.test(words.join(':'))
  })
}

function inlineStyle(from: Element, out: Document): Element | null {
  if (styled(from, 'font-weight', /\b(bold|[6-9]00)\b/i)) return out.createElement('strong')
  if (styled(from, 'font-style', /\bitalic\b/i)) return out.createElement('em')
  return null
}

function isHidden(element: Element): boolean {
  const style = element.getAttribute('style') ?? ''
  return (
    element.hasAttribute('hidden') ||
    /display:\s*none|visibility:\s*hidden|mso-list:\s*ignore|mso-hide:\s*all/i.test(style)
  )
}

function counterpart(from: Element, out: Document): Element | null {
  const own = ownElement(from, out)
  if (own !== null) return own
  const notReallyBold = from.tagName === 'B' && styled(from, 'font-weight', /\bnormal\b/i)
  const name = notReallyBold ? undefined : kept[from.tagName]
  if (name !== undefined) return out.createElement(name)
  if (breaks.has(from.tagName)) return out.createElement(hasBlocks(from) ? 'div' : 'p')
  return from.tagName === 'SPAN' || from.tagName === 'FONT' ? inlineStyle(from, out) : null
}

function hasBlocks(element: Element): boolean {
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (breaks.has(child.tagName) || /^(P|H[1-6]|UL|OL|TABLE|BLOCKQUOTE|PRE|HR)$/.test(child.tagName)) return true
  }
  return false
}

function linkAddress(element: Element): string {
  const address = element.getAttribute('href') ?? ''
  const words = (element.textContent ?? '').slice(0, 400)
  const isAddress = /^(https?:|mailto:|tel:)/i.test(address) && address.length <= 300
  return isAddress && !words.includes(address.replace(/^(mailto:|tel:)/i, '')) ? ` (${address})` : ''
}

function pushChildren(steps: Step[], from: Node, into: Element, nesting: number): void {
  let list: PastedListItem[] = []
  const found: Step[] = []
  const flush = (): void => {
    for (const item of list) found.push({ list: item, into, nesting })
    list = []
  }
  for (let child = from.firstChild; child !== null; child = child.nextSibling) {
    const item = child instanceof Element ? msoList(child) : null
    if (item !== null) list.push(item)
    else {
      flush()
      found.push({ node: child, into, nesting })
    }
  }
  flush()
  for (let index = found.length - 1; index >= 0; index -= 1) {
    const step = found[index]
    if (step !== undefined) steps.push(step)
  }
}

/** The list `into` ends with, of the right kind and level; made when it is not there. */
function listFor(item: PastedListItem, into: Element, out: Document): Element {
  let holder = into
  for (let level = 1; level <= Math.min(item.level, pasteLimits.nesting); level += 1) {
    const last = holder.lastElementChild
    const kind = level === item.level ? item.kind : null
    const fits =
      last !== null && (kind === null ? last.tagName === 'UL' || last.tagName === 'OL' : last.tagName === kind)
    const list = fits ? last : holder.appendChild(out.createElement(kind ?? 'ul'))
    if (level === item.level || level === pasteLimits.nesting) return list
    holder = list.lastElementChild ?? list.appendChild(out.createElement('li'))
  }
  return holder
}

/** Cleans pasted HTML. Works on inert documents only and with a list of its own instead of recursion. */
export function cleanPastedHtml(html: string): Cleaned {
  const reduced = reduceHtml(html.slice(0, pasteLimits.html))
  const source = new DOMParser().parseFromString(reduced.html, 'text/html')
  const out = document.implementation.createHTMLDocument('')
  const root = out.createElement('div')
  const steps: Step[] = []
  let nodes = 0
  let made = 0
  let characters = 0
  let cut = reduced.cut || html.length > pasteLimits.html
  pushChildren(steps, source.body, root, 0)
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    nodes += 1
    if (nodes > pasteLimits.nodes * 4 || characters >= pasteLimits.characters || made > pasteLimits.nodes) {
      cut = true
      break
    }
    if ('list' in step) {
      made += 3
      const item = listFor(step.list, step.into, out)
        .appendChild(out.createElement('li'))
        .appendChild(out.createElement('p'))
      pushChildren(steps, step.list.element, item, step.nesting + 1)
      continue
    }
    const { node, into, nesting } = step
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node.nodeValue ?? '').slice(0, pasteLimits.characters - characters)
      characters += text.length
      into.append(text)
      continue
    }
    if (!(node instanceof Element) || dropped.has(node.tagName.toUpperCase()) || isHidden(node)) continue
    const element = counterpart(node, out)
    const tooDeep = element !== null && nests.has(element.localName) && nesting >= pasteLimits.nesting
    if (node.tagName === 'A') {
      const address = linkAddress(node)
      if (address !== '') steps.push({ node: out.createTextNode(address), into, nesting })
    }
    if (element === null || tooDeep) {
      pushChildren(steps, node, into, nesting)
      continue
    }
    keptAttributes(node, element)
    into.append(element)
    made += 1
    pushChildren(steps, node, element, nesting + (nests.has(element.localName) ? 1 : 0))
  }
  const slice = /<[^>]{0,200}\sdata-pm-slice="(\d{1,3} \d{1,3} \[\])"/.exec(html.slice(0, 2_000))?.[1]
  if (slice !== undefined) root.firstElementChild?.setAttribute('data-pm-slice', slice)
  return { html: root.innerHTML, cut }
}

/** Cuts pasted plain text to what a note takes at once. */
export function cleanPastedText(text: string): { readonly text: string; readonly cut: boolean } {
  let end = Math.min(text.length, pasteLimits.characters)
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    lines += 1
    if (lines >= pasteLimits.lines) end = at
  }
  return { text: text.slice(0, end), cut: end < text.length }
}

declare module '@tiptap/core' {
  interface Storage {
    safePaste: { onCut: () => void }
  }
}

export const SafePaste = Extension.create<object, { onCut: () => void }>({
  name: 'safePaste',
  addStorage: () => ({ onCut: () => {} }),
  addProseMirrorPlugins() {
    const tell = (cut: boolean): void => {
      if (cut) this.storage.onCut()
    }
    return [
      new Plugin({
        props: {
          transformPastedHTML: (html) => {
            const cleaned = cleanPastedHtml(html)
            tell(cleaned.cut)
            return cleaned.html
          },
          transformPastedText: (text) => {
            const cleaned = cleanPastedText(text)
            tell(cleaned.cut)
            return cleaned.text
          }
        }
      })
    ]
  }
})
