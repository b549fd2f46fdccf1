// Cuts a folded text into words and numbers, and notes for each how it is written and whether it opens a sentence.
import type { Folded } from './fold.ts'
import { firstNameBand, wordTier } from './lexicon.ts'

export type Token = {
  readonly start: number
  /** Without a possessive ending. */
  readonly end: number
  /** With it. */
  readonly fullEnd: number
  readonly text: string
  readonly lower: string
  /** How common a word it is, and how common a first name: see the lexicon. */
  readonly tier: number
  readonly given: number
  readonly capital: boolean
  readonly allCaps: boolean
  readonly number: boolean
  readonly possessive: boolean
  readonly opens: boolean
  /** What lies between this token and the one before. */
  readonly gap: string
}

const abbreviations = new Set(
  'mr mrs ms dr st fr rev sr jr prof hon gov sen rep sgt capt lt col gen cpl vs ft mt ave rd blvd dept no jan feb mar apr jun jul aug sep sept oct nov dec etc approx e.g i.e'.split(
    ' '
  )
)
const word = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu

function opensSentence(gap: string, previous: Token | undefined): boolean {
  if (previous === undefined) return true
  if (/\n\s*\n|\n\s*[-*•>\d]/.test(gap) || /[!?…]/.test(gap)) return true
  if (gap.includes('\n')) return true
  if (/^\.{2,}/.test(gap)) return true
  if (gap.startsWith('.'))
    return !(abbreviations.has(previous.lower) || (previous.text.length === 1 && previous.capital))
  if (/^["')\]]*\.["')\]]*\s/.test(gap)) return true
  if (/[:;]\s/.test(gap)) return /:/.test(gap)
  return /["(]/.test(gap) && /[."]$/.test(gap.trim()) && !/^\s*\($/.test(gap)
}

/** Tokens in order. A trailing 's or ' is the possessive and not part of `text`. */
export function tokenize(folded: Folded): Token[] {
  const { plain, lower } = folded
  const tokens: Token[] = []
  let end = 0
  for (const match of plain.matchAll(word)) {
    const raw = match[0]
    const start = match.index
    const possessive = /'s$/i.test(raw) ? 2 : 0
    const wordEnd = start + raw.length - possessive
    const text = plain.slice(start, wordEnd)
    const gap = plain.slice(end, start)
    const first = text[0] as string
    const letters = text.replace(/[^\p{L}]/gu, '')
    const small = lower.slice(start, wordEnd)
    tokens.push({
      start,
      end: wordEnd,
      fullEnd: start + raw.length,
      text,
      lower: small,
      tier: wordTier(small),
      given: firstNameBand(small),
      capital: first !== first.toLowerCase(),
      allCaps: letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
      number: /^\p{N}/u.test(text),
      possessive: possessive > 0 || (/s$/i.test(text) && plain[wordEnd] === "'"),
      opens: opensSentence(gap, tokens.at(-1)),
      gap
    })
    end = start + raw.length
  }
  return tokens
}
