// Counts what a reading of notes with every identifier marked lets past.
import { readFileSync } from 'node:fs'
import { type MarkedNote, readMarkedNotes } from '../../../scripts/tools/marked-notes.ts'
import { deidentify } from '../../../shared/deidentify/deidentify.ts'

/** The notes of a file in test/shared/deidentify/notes. */
export function markedNotes(name: string): MarkedNote[] {
  return readMarkedNotes(readFileSync(new URL(`notes/${name}.txt`, import.meta.url), 'utf8'))
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
    for (const { start, end, category } of spans) {
      if (category === 'EVENT') continue
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
