// The passages of a note marked "may be shared after the check", as plain paragraphs; nothing outside such a block is ever read.
import { type ThemeId, themeNames } from '../prompts/prompt-schema.ts'
import type { RichText, RichTextNode } from '../rich-text.ts'

const paragraphLike: ReadonlySet<string> = new Set(['paragraph', 'heading'])

/** One paragraph a line of text inside a `shareable` block. A mention reads "a participant": a nickname is never looked up. */
export function sharedPassages(doc: RichText): readonly string[] {
  const paragraphs: string[] = []
  for (const node of doc.content) collect(node, false, paragraphs)
  return paragraphs
}

function collect(node: RichTextNode, shared: boolean, paragraphs: string[]): void {
  const inside = shared || node.type === 'shareable'
  if (inside && paragraphLike.has(node.type)) {
    const text = tidy((node.content ?? []).map(textOf).join(''))
    if (text !== '') paragraphs.push(text)
    return
  }
  for (const child of node.content ?? []) collect(child, inside, paragraphs)
}

function textOf(node: RichTextNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return ' '
  if (node.type === 'mention') return 'a participant'
  if (node.type === 'themeTag') return themeName(node)
  return (node.content ?? []).map(textOf).join('')
}

function themeName(node: RichTextNode): string {
  for (const value of Object.values(node.attrs ?? {})) {
    if (typeof value === 'string' && value in themeNames) return themeNames[value as ThemeId]
  }
  return ''
}

/** One line: runs of spaces and line breaks become a single space. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
