// What a note can hold: the editor's nodes, attributes and marks as a schema that is safe for hostile depth and size.
import * as z from 'zod'
import { themeIds } from './prompts/prompt-schema.ts'

export const richTextNodeTypes = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'taskList',
  'taskItem',
  'blockquote',
  'horizontalRule',
  'hardBreak',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'shareable',
  'mention',
  'themeTag',
  'text'
] as const
export const richTextMarkTypes = ['bold', 'italic', 'underline', 'strike', 'language'] as const

export type RichTextNodeType = (typeof richTextNodeTypes)[number]
export type RichTextMark = {
  type: (typeof richTextMarkTypes)[number]
  attrs?: Record<string, string | number | boolean | null> | undefined
}
export type RichTextNode = {
  type: RichTextNodeType
  attrs?: Record<string, string | number | boolean | null | number[]> | undefined
  content?: RichTextNode[] | undefined
  marks?: RichTextMark[] | undefined
  text?: string | undefined
}
export type RichText = { type: 'doc'; content: RichTextNode[] }

/** Levels of nesting, nodes, and UTF-16 units of text a document may have: far beyond 100,000 words, well under what a stack or a page bears. */
export const richTextLimits = { depth: 64, nodes: 400_000, characters: 8_000_000 } as const

const blocks = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'taskList',
  'blockquote',
  'horizontalRule',
  'table'
] as const
const inlines = ['text', 'mention', 'themeTag', 'hardBreak'] as const

type Accepts = (value: unknown) => boolean
type NodeRule = {
  readonly children: readonly RichTextNodeType[]
  readonly attrs: Readonly<Record<string, Accepts>>
}
const whole = (least: number, most: number): Accepts => {
  return (value) => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}
const nothingOr = (accepts: Accepts): Accepts => {
  return (value) => value === null || accepts(value)
}
const oneOf = (values: readonly unknown[]): Accepts => {
  return (value) => values.includes(value)
}
const cellAttrs = {
  colspan: whole(1, 100),
  rowspan: whole(1, 1_000),
  colwidth: nothingOr(
    (value) => Array.isArray(value) && value.length <= 100 && value.every((width) => whole(0, 10_000)(width))
  )
}

/** Which nodes each node may hold and which attributes it has. The shareable block stands only at the top, so what surrounds it is never in it. */
export const richTextNodes: Readonly<Record<RichTextNodeType | 'doc', NodeRule>> = {
  doc: { children: [...blocks, 'shareable'], attrs: {} },
  shareable: { children: blocks, attrs: {} },
  paragraph: { children: inlines, attrs: {} },
  heading: { children: inlines, attrs: { level: oneOf([2, 3]) } },
  bulletList: { children: ['listItem'], attrs: {} },
  orderedList: { children: ['listItem'], attrs: { start: whole(0, 100_000) } },
  listItem: { children: blocks, attrs: {} },
  taskList: { children: ['taskItem'], attrs: {} },
  taskItem: { children: blocks, attrs: { checked: (value) => typeof value === 'boolean' } },
  blockquote: { children: blocks, attrs: {} },
  horizontalRule: { children: [], attrs: {} },
  table: { children: ['tableRow'], attrs: {} },
  tableRow: { children: ['tableHeader', 'tableCell'], attrs: {} },
  tableHeader: { children: blocks, attrs: cellAttrs },
  tableCell: { children: blocks, attrs: cellAttrs },
  hardBreak: { children: [], attrs: {} },
  mention: { children: [], attrs: { id: (value) => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value) } },
  themeTag: { children: [], attrs: { theme: oneOf(themeIds) } },
  text: { children: [], attrs: {} }
}

/** Attributes of each mark. `language`: a passage in another language (`lang`, BCP 47), so that spelling is not checked there. */
export const richTextMarks: Readonly<Record<RichTextMark['type'], Readonly<Record<string, Accepts>>>> = {
  bold: {},
  italic: {},
  underline: {},
  strike: {},
  language: { lang: (value) => typeof value === 'string' && /^[A-Za-z0-9-]{1,35}$/.test(value) }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hasOnly(value: Record<string, unknown>, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key) || value[key] === undefined)
}

function attrsFit(attrs: unknown, rule: Readonly<Record<string, Accepts>>): boolean {
  if (attrs === undefined) return Object.keys(rule).every((name) => name !== 'id' && name !== 'theme')
  if (!isPlainObject(attrs)) return false
  const needed = Object.keys(rule).filter((name) => name === 'id' || name === 'theme')
  return (
    Object.entries(attrs).every(([name, value]) => Object.hasOwn(rule, name) && rule[name]?.(value)) &&
    needed.every((name) => Object.hasOwn(attrs, name))
  )
}

function marksFit(marks: unknown): boolean {
  if (marks === undefined) return true
  if (!Array.isArray(marks) || marks.length > 16) return false
  return marks.every(
    (mark: unknown) =>
      isPlainObject(mark) &&
      hasOnly(mark, ['type', 'attrs']) &&
      richTextMarkTypes.some((type) => type === mark.type) &&
      attrsFit(mark.attrs, richTextMarks[mark.type as RichTextMark['type']])
  )
}

function nodeFits(node: unknown, allowed: readonly RichTextNodeType[]): node is RichTextNode {
  if (!isPlainObject(node) || !hasOnly(node, ['type', 'attrs', 'content', 'marks', 'text'])) return false
  const type = allowed.find((name) => name === node.type)
  if (type === undefined) return false
  const textFits = type === 'text' ? typeof node.text === 'string' && node.text.length > 0 : node.text === undefined
  return textFits && marksFit(node.marks) && attrsFit(node.attrs, richTextNodes[type].attrs)
}

/** True for a document the editor can hold, within `richTextLimits`. Walks with a list of its own, never by recursion: 10,000 nested lists are refused, not a crash. */
export function isRichText(value: unknown): value is RichText {
  if (!isPlainObject(value) || value.type !== 'doc' || !hasOnly(value, ['type', 'content'])) return false
  if (!Array.isArray(value.content)) return false
  const waiting: { children: unknown[]; parent: RichTextNodeType | 'doc'; depth: number }[] = [
    { children: value.content, parent: 'doc', depth: 1 }
  ]
  let nodes = 0
  let characters = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.depth > richTextLimits.depth) return false
    nodes += next.children.length
    if (nodes > richTextLimits.nodes) return false
    for (const child of next.children) {
      if (!nodeFits(child, richTextNodes[next.parent].children)) return false
      characters += child.text?.length ?? 0
      if (characters > richTextLimits.characters) return false
      if (child.content === undefined) continue
      if (!Array.isArray(child.content)) return false
      waiting.push({ children: child.content, parent: child.type, depth: next.depth + 1 })
    }
  }
  return true
}

/** A document of the editor. A mention holds the person's id only (`attrs.id`), so that erasing a nickname erases it everywhere. */
export const richTextSchema: z.ZodType<RichText> = z.custom<RichText>(isRichText)

/** A document with one empty line, what a new note starts with. */
export function emptyRichText(): RichText {
  return { type: 'doc', content: [{ type: 'paragraph' }] }
}
