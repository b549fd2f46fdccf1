// Reads invented notes of facilitators in which every identifier is marked, and counts what a reading of them lets past.
import { readFileSync } from 'node:fs'
import { deidentify } from '../../../shared/deidentify/deidentify.ts'
import type { RosterEntry } from '../../../shared/deidentify/types.ts'

export type MarkedNote = {
  readonly id: string
  readonly text: string
  readonly roster: readonly RosterEntry[]
  readonly spans: readonly { readonly start: number; readonly end: number; readonly kind: string }[]
  /** Phrases that have to stay as they are. */
  readonly keep: readonly string[]
}

function personOf(entry: string): RosterEntry {
  const [, fullName = '', short] = /^\s*([^(]+?)\s*(?:\((.*)\))?\s*$/.exec(entry) ?? []
  return { nickname: '', fullName, names: short === undefined ? [] : short.split(',').map((name) => name.trim()) }
}

function noteOf(block: string): MarkedNote {
  const [head = '', ...lines] = block.trim().split('\n')
  const [id = '', people = ''] = head.split('|').map((part) => part.trim())
  const raw = lines.filter((line) => !line.startsWith('KEEP ')).join('\n')
  const kept = lines.find((line) => line.startsWith('KEEP '))?.slice(5) ?? ''
  const spans: { start: number; end: number; kind: string }[] = []
  let text = ''
  let at = 0
  for (const match of raw.matchAll(/\[\[(\w)\+?:(.*?)\]\]/gs)) {
    text += raw.slice(at, match.index)
    const inside = match[2] as string
    spans.push({ start: text.length, end: text.length + inside.length, kind: match[1] as string })
    text += inside
    at = match.index + match[0].length
  }
  text += raw.slice(at)
  const roster = people === '' ? [] : people.split(';').map(personOf)
  return { id, text, roster, spans, keep: kept === '' ? [] : kept.split('|').map((phrase) => phrase.trim()) }
}

/** The notes of a file in test/shared/deidentify/notes. */
export function markedNotes(name: string): MarkedNote[] {
  const file = readFileSync(new URL(`notes/${name}.txt`, import.meta.url), 'utf8')
  return file
    .split(/^## /m)
    .filter((block) => block.trim() !== '')
    .map(noteOf)
}

export type Tally = {
  readonly leakBefore: number
  readonly leakAfter: number
  readonly overRedacted: number
  readonly questions: number
  readonly keptWhole: number
}

const letter = /[\p{L}\p{N}]/u

function marks(length: number, spans: readonly { readonly start: number; readonly end: number }[]): Uint8Array {
  const marked = new Uint8Array(length)
  for (const span of spans) marked.fill(1, span.start, span.end)
  return marked
}

function visible(text: string, covered: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (letter.test(text[at] ?? '') && covered[at] === 0) return true
  return false
}

/** Shares (of identifiers, of words, of phrases) and questions in a hundred words, over all the notes. Happenings are not counted. */
export function tally(notes: readonly MarkedNote[], withRoster: boolean): Tally {
  const sum = { spans: 0, before: 0, after: 0, words: 0, plain: 0, over: 0, asked: 0, phrases: 0, whole: 0 }
  for (const { text, roster, spans, keep } of notes) {
    const { flags } = deidentify(text, { roster: withRoster ? roster : [], lookFor: [] })
    const replaced = flags.filter((flag) => flag.action === 'replace')
    const [covered, all, gold] = [replaced, flags, spans].map((list) => marks(text.length, list)) as [
      Uint8Array,
      Uint8Array,
      Uint8Array
    ]
    for (const { start, end, kind } of spans) {
      if (kind === 'E') continue
      sum.spans++
      if (visible(text, covered, start, end)) sum.before++
      if (visible(text, all, start, end)) sum.after++
    }
    for (const word of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)) {
      sum.words++
      const range = [...word[0]].map((_, offset) => word.index + offset)
      if (range.some((at) => gold[at] === 1)) continue
      sum.plain++
      if (range.some((at) => covered[at] === 1 && letter.test(text[at] ?? ''))) sum.over++
    }
    sum.asked += flags.length - replaced.length
    for (const phrase of keep) {
      const at = text.toLowerCase().indexOf(phrase.toLowerCase())
      sum.phrases++
      if (at >= 0 && !covered.slice(at, at + phrase.length).includes(1)) sum.whole++
    }
  }
  return {
    leakBefore: sum.before / sum.spans,
    leakAfter: sum.after / sum.spans,
    overRedacted: sum.over / sum.plain,
    questions: (100 * sum.asked) / sum.words,
    keptWhole: sum.whole / sum.phrases
  }
}
