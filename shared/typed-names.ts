// Names as typed in plain words: found as whole words whatever their case and accents, and replaced one by one.
import { foldText } from './notes/fold.ts'
import { mapTexts } from './record-texts.ts'
import type { RecordDraft } from './records.ts'

/** `before` and `after`: some words of the same text, for showing. */
export type NameFound = { readonly before: string; readonly name: string; readonly after: string }

/** What stands in a name's place afterwards. */
export const inItsPlace = 'someone'

const shown = 48
const wordPattern = /[\p{L}\p{N}\p{M}]+/gu

type Span = { readonly start: number; readonly end: number }

/** Every place where one of the names stands as whole words, in order, none inside another. */
export function spansOf(text: string, names: readonly string[]): readonly Span[] {
  const wanted = names.map(wordsOf).filter((words) => words.join('').length > 1)
  if (wanted.length === 0 || text === '') return []
  const words = [...text.matchAll(wordPattern)].map((found) => ({
    word: foldText(found[0]),
    start: found.index,
    end: found.index + found[0].length
  }))
  const spans: Span[] = []
  for (let at = 0; at < words.length; at += 1) {
    const length = longestAt(words, at, wanted)
    const [first, last] = [words[at], words[at + length - 1]]
    if (length === 0 || !first || !last) continue
    spans.push({ start: first.start, end: last.end })
    at += length - 1
  }
  return spans
}

function wordsOf(name: string): readonly string[] {
  return [...name.matchAll(wordPattern)].map((found) => foldText(found[0]))
}

function longestAt(
  words: readonly { readonly word: string }[],
  at: number,
  wanted: readonly (readonly string[])[]
): number {
  const fits = wanted.filter((name) => name.every((word, index) => words[at + index]?.word === word))
  return Math.max(0, ...fits.map((name) => name.length))
}

/** Where the names stand in what she wrote in this record, in the order of reading. */
export function namesIn(record: RecordDraft, names: readonly string[]): readonly NameFound[] {
  const found: NameFound[] = []
  mapTexts(record, (text) => {
    for (const { start, end } of spansOf(text, names)) {
      const before = text.slice(Math.max(0, start - shown), start)
      found.push({ before, name: text.slice(start, end), after: text.slice(end, end + shown) })
    }
    return text
  })
  return found
}

/** The record with "someone" in place of those found whose number, counted as `namesIn` does, is `wanted`; the same object where none is. */
export function withoutNames(
  record: RecordDraft,
  names: readonly string[],
  wanted: (number: number) => boolean = () => true
): RecordDraft {
  let number = -1
  return mapTexts(record, (text) => {
    let left = ''
    let from = 0
    for (const { start, end } of spansOf(text, names)) {
      number += 1
      if (!wanted(number)) continue
      left += text.slice(from, start) + inItsPlace
      from = end
    }
    return left + text.slice(from)
  })
}
