// Shortens pasted HTML before the browser's own parser sees it: one pass over the text, bounded however the tags are nested or broken.

/** Below this length the parser is quick whatever stands in it. */
const smallEnough = 60_000
const limits = { tags: 30_000, scanned: 60_000, characters: 1_000_000, depth: 100, tag: 4_000 } as const
const withoutEnd = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'base',
  'col',
  'area',
  'embed',
  'source',
  'track',
  'wbr'
])
const rawText = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'xmp',
  'noscript',
  'iframe',
  'noframes',
  'noembed',
  'template'
])
/** An opening tag of these ends an open one of the same name. */
const endsItself = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option', 'tbody', 'thead'])

export type Reduced = { readonly html: string; readonly cut: boolean }

/** Where the tag that begins at `from` ends, quotes heeded; −1 when it never does. */
function endOfTag(html: string, from: number): number {
  let quote = ''
  const most = Math.min(html.length, from + limits.tag)
  for (let at = from; at < most; at += 1) {
    const sign = html.charAt(at)
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at
  }
  return html.indexOf('>', from)
}

type Reducing = { readonly parts: string[]; readonly open: string[]; tags: number; characters: number; full: boolean }

function addText(into: Reducing, text: string): void {
  const room = limits.characters - into.characters
  if (text.length > room) into.full = true
  into.characters += Math.min(text.length, room)
  into.parts.push(text.slice(0, room))
}

function close(into: Reducing, name: string): void {
  const at = into.open.lastIndexOf(name)
  if (at === -1) return
  for (const unclosed of into.open.splice(at).reverse()) into.parts.push(`</${unclosed}>`)
}

function open(into: Reducing, name: string, tag: string): void {
  if (endsItself.has(name) && into.open.at(-1) === name) close(into, name)
  const isVoid = withoutEnd.has(name)
  if (!isVoid && into.open.length >= limits.depth) return
  into.tags += 1
  if (into.tags > limits.tags) into.full = true
  if (!isVoid) into.open.push(name)
  into.parts.push(tag.length <= limits.tag ? tag : `<${name}>`)
}

/** Takes what begins with "<" at `at`; answers where to go on, −1 when the rest can not be read. */
function takeTag(into: Reducing, html: string, at: number): number {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4)
    return end === -1 ? -1 : end + 3
  }
  const name = /^<(\/?)([a-z][a-z0-9:-]{0,30})/i.exec(html.slice(at, at + 34))
  if (name?.[2] === undefined) {
    if (html.charAt(at + 1) === '!' || html.charAt(at + 1) === '?') return endOfTag(html, at) + 1 || -1
    addText(into, '&lt;')
    return at + 1
  }
  const end = endOfTag(html, at)
  if (end === -1) return -1
  const tagName = name[2].toLowerCase()
  if (name[1] === '/') close(into, tagName)
  else if (rawText.has(tagName)) {
    return indexOfClosing(html, tagName, end)
  } else open(into, tagName, html.slice(at, end + 1))
  return end + 1
}

function indexOfClosing(html: string, name: string, from: number): number {
  for (const spelt of [`</${name}`, `</${name.toUpperCase()}`]) {
    const at = html.indexOf(spelt, from)
    if (at !== -1) return at
  }
  return -1
}

/** The same HTML, shorter: at most `limits` of tags, text and depth. `cut` says that something of it is missing. */
export function reduceHtml(html: string): Reduced {
  if (html.length <= smallEnough) return { html, cut: false }
  const into: Reducing = { parts: [], open: [], tags: 0, characters: 0, full: false }
  let at = 0
  for (let scanned = 0; at < html.length && !into.full; scanned += 1) {
    if (scanned > limits.scanned) return { html: endOf(into), cut: true }
    const next = html.indexOf('<', at)
    if (next !== at) {
      addText(into, html.slice(at, next === -1 ? html.length : next))
      at = next === -1 ? html.length : next
      continue
    }
    const after = takeTag(into, html, at)
    if (after === -1) return { html: endOf(into), cut: true }
    at = after
  }
  return { html: endOf(into), cut: into.full }
}

function endOf(into: Reducing): string {
  for (const unclosed of [...into.open].reverse()) into.parts.push(`</${unclosed}>`)
  return into.parts.join('')
}
