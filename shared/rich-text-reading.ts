// Pure readings of a note's document: its text, words, mentions, themes, and the passages that may be shared.
import { type ThemeId, themeIds, themeNames } from './prompts/prompt-schema.ts'
import type { RecordId } from './records/values.ts'
import type { RichText, RichTextNode } from './rich-text.ts'

/** What is written where a mention stands: the roster's nickname for an id, or other words. */
export type NameOf = (id: RecordId) => string

const someone: NameOf = () => 'someone'
const ends: Partial<Record<RichTextNode['type'], string>> = {
  paragraph: '\n',
  heading: '\n',
  horizontalRule: '\n',
  tableRow: '\n'
}
const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’\-‑][\p{L}\p{N}\p{M}]+)*/gu

/** Every node under `nodes`, parents before children, in the order of reading. */
export function* walk(nodes: readonly RichTextNode[]): Generator<RichTextNode> {
  const waiting: RichTextNode[] = [...nodes].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    const children = node.content ?? []
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index]
      if (child !== undefined) waiting.push(child)
    }
  }
}

function inlineText(node: RichTextNode, nameOf: NameOf): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  if (node.type === 'mention') return nameOf(String(node.attrs?.id ?? '') as RecordId)
  if (node.type === 'themeTag') return themeNames[node.attrs?.theme as ThemeId] ?? ''
  return ''
}

function textOf(nodes: readonly RichTextNode[], nameOf: NameOf): string {
  const parts: string[] = []
  const waiting: (RichTextNode | string)[] = [...nodes].reverse()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      parts.push(next)
      continue
    }
    parts.push(inlineText(next, nameOf))
    const end = ends[next.type]
    if (end !== undefined) waiting.push(end)
    const children = next.content ?? []
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index]
      if (child !== undefined) waiting.push(child)
    }
  }
  return parts.join('').replace(/\n+$/, '')
}

/** The document's text, a line for each paragraph. Mentions read as `nameOf` says, "someone" unless told. */
export function plainText(doc: RichText, nameOf: NameOf = someone): string {
  return textOf(doc.content, nameOf)
}

/** The words of a string: runs of letters and digits, inner apostrophes and hyphens kept. */
export function wordsOf(text: string): readonly string[] {
  return text.match(wordPattern) ?? []
}

/** How many words a document has; a mention counts as one. */
export function countWords(doc: RichText): number {
  return wordsOf(plainText(doc)).length
}

/** The ids of people mentioned anywhere in the document, each once, in the order of first mention. */
export function mentionedIds(doc: RichText): readonly RecordId[] {
  const ids = new Set<RecordId>()
  for (const node of walk(doc.content)) {
    if (node.type === 'mention') ids.add(String(node.attrs?.id) as RecordId)
  }
  return [...ids]
}

/** The themes named with # in the document, in the list's order. */
export function taggedThemes(doc: RichText): readonly ThemeId[] {
  const found = new Set<unknown>()
  for (const node of walk(doc.content)) if (node.type === 'themeTag') found.add(node.attrs?.theme)
  return themeIds.filter((theme) => found.has(theme))
}

/** The same string with every lone surrogate replaced by U+FFFD, so that it survives UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}

/** The first paragraphs on one line, as many as hold more than `length` units: a long document is not read whole. */
function beginning(doc: RichText, nameOf: NameOf, length: number): string {
  let line = ''
  for (const node of doc.content) {
    line = `${line} ${textOf([node], nameOf)}`.replace(/\s+/g, ' ').trim()
    if (line.length > length) break
  }
  return line
}

/** The beginning of the document on one line, at most `length` UTF-16 units, cut between words. */
export function snippetOf(doc: RichText, nameOf: NameOf = someone, length = 200): string {
  const line = beginning(doc, nameOf, length)
  if (line.length <= length) return wellFormed(line)
  const cut = line.slice(0, length + 1)
  const end = cut.lastIndexOf(' ')
  return wellFormed(end > length / 2 ? cut.slice(0, end) : line.slice(0, length))
}

/**
 * The text of each block marked "may be shared", one string a block, in order. Only those blocks are looked at, so text
 * outside them cannot come out; a mention in them reads "a participant", never a name.
 */
export function shareablePassages(doc: RichText): readonly string[] {
  return doc.content
    .filter((node) => node.type === 'shareable')
    .map((node) => textOf(node.content ?? [], () => 'a participant').trim())
    .filter((passage) => passage !== '')
}
