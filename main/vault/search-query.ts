// What somebody types into search as words, beginnings of words and phrases, and which known words are near a mistyped one.
import { foldText } from '../../shared/notes/fold.ts'

/** `isWhole`: a phrase in quotation marks; else each word may go on. */
export type Term = { readonly words: readonly string[]; readonly isWhole: boolean }

/** At most twelve terms; anything that is no letter or digit only parts them. */
export function termsOf(typed: string): readonly Term[] {
  const terms: Term[] = []
  for (const [, phrase, bare] of typed.matchAll(/["“”]([^"“”]*)["“”]?|([^\s"“”]+)/g)) {
    const words = foldText(phrase ?? bare ?? '').match(/[\p{L}\p{N}]+/gu) ?? []
    if (phrase !== undefined && words.length > 0) terms.push({ words, isWhole: true })
    else for (const word of words) terms.push({ words: [word], isWhole: false })
  }
  return terms.slice(0, 12)
}

/** An FTS5 expression for one term, or for any of the words near it. */
export function expressionOf({ words, isWhole }: Term, instead: readonly string[] = []): string {
  if (instead.length > 0) return `(${instead.map((word) => `"${word}"`).join(' OR ')})`
  return isWhole ? `"${words.join(' ')}"` : `"${words[0]}"*`
}

/** Slips a word of this length may hold. */
export function slipsAllowed(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2
}

/** Known words within as many slips as the word's length allows, the nearest first, at most eight. */
export function nearWords(word: string, known: Iterable<string>): readonly string[] {
  const most = slipsAllowed(word)
  const near: { readonly word: string; readonly slips: number }[] = []
  if (most === 0) return []
  for (const other of known) {
    if (Math.abs(other.length - word.length) > most) continue
    const slips = slipsBetween(word, other, most)
    if (slips <= most) near.push({ word: other, slips })
  }
  near.sort((one, other) => one.slips - other.slips || (one.word < other.word ? -1 : 1))
  return near.slice(0, 8).map((one) => one.word)
}

/** Letters changed, left out, added or swapped with their neighbour (optimal string alignment); more than `most` counts as most + 1. */
export function slipsBetween(one: string, other: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1] ? 0 : 1
      let least = Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + same)
      const isSwap = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]
      if (isSwap) least = Math.min(least, (before[to - 2] ?? 0) + 1)
      next.push(least)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[other.length] ?? 0
}
