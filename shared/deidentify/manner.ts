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
  placePrepositions,
  weekdays
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

/** Whether a word is worth weighing: most small common words are not. */
export function weighable({ tokens, tags }: Reading, at: number, manner: Manner): boolean {
  const token = tokens[at] as Token
  const before = tokens[at - 1]?.lower ?? ''
  const place =
    neutralPlaces.has(token.lower) && (token.given === 0 || placePrepositions.has(before) || compass.test(before))
  const posted = manner.posted || manner.spaced
  const matter = neutralTerms.has(token.lower) || place
  if (matter && !posted) return false
  if (eponymHeads.has(tokens[at + 1]?.lower ?? '') && /^(?:'s?)? $/.test(tokens[at + 1]?.gap ?? '')) return false
  if (token.number || (token.text.length === 1 && !token.capital)) return false
  if (!posted && (weekdays.has(token.lower) || /^(?:[ai]|nan|nanna|gran|mam|mammy)$/.test(token.lower))) return false
  if (!posted && token.given === 0 && functionWord(token)) return false
  if (token.capital || token.tier === 0 || token.tier >= 3 || token.given > 0) return true
  const { lower } = token
  if (byNames.has(lower) || townBand(lower) > 0 || surnameBand(lower) > 0) return true
  if (!/^(?:NOUN|PROPN|ADJ)$/.test(tags[at] ?? '')) return false
  if (token.opens) return true
  if (token.gap !== ' ') return true
  return (
    placePrepositions.has(before) ||
    (before === 'the' && placePrepositions.has(tokens[at - 2]?.lower ?? '')) ||
    organisationHeads.has(lower) ||
    /^(?:and|for|told|asked|with|our|called)$/.test(before)
  )
}
