// Tells how a text is written as a whole, and which of its words are worth weighing.
import type { Reading } from './judge.ts'
import { surnameBand, townBand } from './lexicon.ts'
import { functionWord } from './run-shape.ts'
import type { Token } from './tokens.ts'
import {
  byNames,
  eponymHeads,
  neutralPlaces,
  neutralTerms,
  organisationHeads,
  placePrepositions
} from './vocabulary.ts'

/** What holds for the text as a whole. */
export type Manner = {
  /** Sentences open small, so that a missing capital says nothing. */
  readonly small: boolean
  /** Written for a network: account names, hash signs, links. */
  readonly posted: boolean
  /** Blanks stand before commas and full stops. */
  readonly spaced: boolean
  /** Words that also stand without a capital, and words that stand with one inside a sentence. */
  readonly plainWords: ReadonlySet<string>
  readonly properWords: ReadonlySet<string>
}

/** How a text is written, read off its words. */
export function mannerOf(plain: string, tokens: readonly Token[]): Manner {
  let openers = 0
  let smallOpeners = 0
  const plainWords = new Set<string>()
  const properWords = new Set<string>()
  for (const token of tokens) {
    if (token.number) continue
    if (token.opens) {
      openers++
      if (!token.capital) smallOpeners++
    }
    if (!token.capital) plainWords.add(token.lower)
    else if (!token.opens && !token.allCaps) properWords.add(token.lower)
  }
  return {
    small: openers > 0 && smallOpeners * 2 > openers,
    posted: /(?:^|\s)[@#]\s?\p{L}|https?:\/\/|\bRT\b|\bgt ;/u.test(plain),
    spaced: / [.,!?](?: |$)/.test(plain),
    plainWords,
    properWords
  }
}

const compass = /^(?:north|south|east|west|new)$/

/** Years alone, clock times, ages, shares and amounts of money. */
function tellsNobody(tokens: readonly Token[], at: number): boolean {
  const { text, gap } = tokens[at] as Token
  const after = tokens[at + 1]
  if (/^(?:(?:19|20)\d\d|\d{1,2}[ap]m|\d{1,4}(?:mg|ml|mcg|g|kg|lbs?|hrs?|h|min|mins|x|k|s))$/i.test(text)) return true
  if (
    /^[1-8]?\d$/.test(text) &&
    /^(?:is|was|aged|age|turned|turns|turning|i'm|he's|she's)$/.test(tokens[at - 1]?.lower ?? '')
  )
    return true
  if (gap.endsWith(':') && tokens[at - 1]?.number === true) return true
  if (after?.gap === ':' && after.number) return true
  return (
    /[$€£₹]$/.test(gap) ||
    /^ ?%/.test(after?.gap ?? '') ||
    /^(?:am|pm|mg|ml|mcg|percent|per cent|dollars|bucks)$/.test(after?.lower ?? '')
  )
}

/** Whether a small everyday word stands where names stand, or is now and then one. */
function standsOut(tokens: readonly Token[], at: number): boolean {
  const { lower, gap, opens } = tokens[at] as Token
  const before = tokens[at - 1]?.lower ?? ''
  if (opens || gap !== ' ' || byNames.has(lower) || organisationHeads.has(lower)) return true
  if (townBand(lower) > 0 || surnameBand(lower) > 0) return true
  if (before === 'the') return placePrepositions.has(tokens[at - 2]?.lower ?? '')
  return placePrepositions.has(before) || /^(?:and|for|told|asked|with|our|called)$/.test(before)
}

/** Whether a word is worth weighing: countries, medicines and the words that only hold sentences together are not. */
export function weighable({ tokens, tags }: Reading, at: number, manner: Manner): boolean {
  const token = tokens[at] as Token
  const posted = manner.posted || manner.spaced
  if (token.number) return !posted && !tellsNobody(tokens, at)
  const before = tokens[at - 1]?.lower ?? ''
  const place =
    neutralPlaces.has(token.lower) && (token.given === 0 || placePrepositions.has(before) || compass.test(before))
  if (!posted && (neutralTerms.has(token.lower) || place)) return false
  if (eponymHeads.has(tokens[at + 1]?.lower ?? '') && /^(?:'s?)? $/.test(tokens[at + 1]?.gap ?? '')) return false
  if (token.text.length === 1 && !token.capital) return false
  if (posted || token.given > 0) return true
  const common = token.tier === 1 || (token.tier === 2 && !token.capital)
  if (common && (!token.capital || token.opens)) {
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(tags[at] ?? '')) return false
    if (token.tier === 1 && !token.capital && !standsOut(tokens, at)) return false
  }
  return !functionWord(token)
}
