// Finds names written without a capital letter, or in a line all in capitals, by the lists and by where they stand.
import { judge, nameContext, type Reading } from './judge.ts'
import { firstNameliness } from './known-names.ts'
import { firstNameBand, surnameBand, townBand, wordTier } from './lexicon.ts'
import { seemsOrdinary } from './ordinary.ts'
import type { Finding } from './spans.ts'
import type { Token } from './tokens.ts'
import type { FlagAction, FlagCategory } from './types.ts'
import {
  determiners,
  kin,
  modals,
  months,
  neutralPlaces,
  neutralTerms,
  personVerbs,
  placePrepositions,
  smallHeads,
  titles,
  weakVerbs,
  weekdays
} from './vocabulary.ts'

const townEnding =
  /(?:ville|ton|burg|burgh|field|ford|port|wood|dale|bury|borough|boro|ham|mouth|chester|stead|haven|brook|view)$/

type Guess = { readonly category: FlagCategory; readonly action: FlagAction; readonly why: string }

function guess(reading: Reading, at: number, small: boolean): Guess | undefined {
  const { tokens } = reading
  const token = tokens[at] as Token
  const { lower } = token
  if (token.number) return undefined
  if (townOfTwo(tokens, at))
    return { category: 'LOCATION', action: 'replace', why: 'This is the name of a town, written without a capital.' }
  if (lower.length < 3) return shortName(reading, at)
  if (wordTier(lower) > 0) return ordinaryWord(reading, at, small)
  if (/^(?:nan|nanna|gran|mam|mammy|grandad|granddad)$/.test(lower)) return undefined
  if (neutralPlaces.has(lower) || neutralTerms.has(lower) || weekdays.has(lower) || months.has(lower)) return undefined
  const given = firstNameBand(lower)
  if (introduced(tokens, at))
    return { category: 'PERSON', action: 'replace', why: 'The words before it make this a name.' }
  if (paired(tokens, at))
    return {
      category: 'PERSON',
      action: given > 0 || surnameBand(lower) > 0 ? 'replace' : 'ask',
      why: 'Two words in no dictionary side by side look like a name.'
    }
  const context = nameContext(reading, at)
  const previous =
    /^ $/.test(token.gap) || (/^\. $/.test(token.gap) && titles.has(tokens[at - 1]?.lower ?? ''))
      ? tokens[at - 1]
      : undefined
  const place = previous !== undefined && placePrepositions.has(previous.lower)
  if (given > 0 && (given <= 3 || (context && given <= 5)))
    return { category: 'PERSON', action: 'replace', why: 'This is a first name, written without a capital.' }
  const head = /^ $/.test(tokens[at + 1]?.gap ?? '') ? (tokens[at + 1]?.lower ?? '') : ''
  if (townBand(lower) > 0 && smallHeads.has(head))
    return { category: 'ORG', action: 'replace', why: 'This names a place people go to.' }
  if (place && townBand(lower) > 0 && /^(in|from|to|near|at|around)$/.test(previous.lower))
    return { category: 'LOCATION', action: 'replace', why: 'This is the name of a town, written without a capital.' }
  if (previous !== undefined && (titles.has(previous.lower) || kin.has(previous.lower)) && /^[a-z]+$/.test(lower))
    return {
      category: 'PERSON',
      action: given > 0 || surnameBand(lower) > 0 ? 'replace' : 'ask',
      why: 'The word before it makes this look like a name.'
    }
  if (given > 0) return { category: 'PERSON', action: 'ask', why: 'This may be a name, written without a capital.' }
  if (surnameBand(lower) > 0 && context)
    return { category: 'PERSON', action: 'ask', why: 'This may be a name, written without a capital.' }
  if (place && /^(in|from|near|at)$/.test(previous.lower) && lower.length > 2)
    return {
      category: 'LOCATION',
      action: townEnding.test(lower) ? 'replace' : 'ask',
      why: 'This may name a place, written without a capital.'
    }
  const next = /^ $/.test(tokens[at + 1]?.gap ?? '') ? tokens[at + 1] : undefined
  if (
    lower.endsWith('s') &&
    firstNameBand(lower.slice(0, -1)) > 0 &&
    wordTier(lower.slice(0, -1)) === 0 &&
    next !== undefined &&
    kin.has(next.lower)
  )
    return { category: 'PERSON', action: 'replace', why: 'This is a first name, written without a capital.' }
  const subject =
    token.opens || previous === undefined || /^(?:and|then|but|because|that|when|says?|said)$/.test(previous.lower)
  if (subject && next !== undefined && personVerbs.has(next.lower) && !weakVerbs.has(next.lower))
    return { category: 'PERSON', action: 'ask', why: 'This stands where a name stands.' }
  if (besideName(tokens, at) && !seemsOrdinary(lower))
    return { category: 'PERSON', action: 'ask', why: 'This stands in a list of names.' }
  if ((surnameBand(lower) > 0 || townBand(lower) > 0) && lower.length > 3 && !seemsOrdinary(lower))
    return { category: 'UNKNOWN', action: 'ask', why: 'No dictionary knows this word, but a list of names does.' }
  return undefined
}

/** The next or the last in a list holds a first name. */
function besideName(tokens: readonly Token[], at: number): boolean {
  const named = (token: Token | undefined) => token !== undefined && token.given > 0 && token.tier === 0
  const [token, next] = [tokens[at] as Token, tokens[at + 1]]
  return (token.gap === ', ' && named(tokens[at - 1])) || (next?.gap === ', ' && named(next))
}

/** In a sentence that opens small, where capitals say nothing: a word that many people bear as a name, in the place of a name. */
function likelyHere(reading: Reading, at: number): boolean {
  const token = reading.tokens[at] as Token
  if (token.given === 0 || token.given > 3 || token.tier < 2 || kin.has(token.lower) || titles.has(token.lower))
    return false
  return judge(reading, at) !== 'word' && !/^(?:VERB|AUX|ADJ|ADV|ADP|DET)$/.test(reading.tags[at] ?? '')
}

/** "carol and denise", "denise and carol". */
function withName(tokens: readonly Token[], at: number): boolean {
  const named = (token: Token | undefined) =>
    token?.gap === ' ' && token.given > 0 && token.given <= 4 && token.tier === 0
  const and = (token: Token | undefined) => token?.gap === ' ' && /^(?:and|&|n)$/.test(token.lower)
  if (and(tokens[at + 1]) && named(tokens[at + 2])) return true
  return (
    (tokens[at] as Token).gap === ' ' &&
    and(tokens[at - 1]) &&
    tokens[at - 2] !== undefined &&
    firstNameBand((tokens[at - 2] as Token).lower) > 0 &&
    wordTier((tokens[at - 2] as Token).lower) === 0
  )
}

/** "jo", "al": too short to know but by where they stand. */
function shortName(reading: Reading, at: number): Guess | undefined {
  const token = reading.tokens[at] as Token
  const band = token.given
  if (
    token.lower.length !== 2 ||
    band === 0 ||
    band > 3 ||
    neutralTerms.has(token.lower) ||
    (token.tier > 0 && token.tier < 5)
  )
    return undefined
  const beside = [reading.tokens[at - 1], reading.tokens[at + 1]].some(
    (other) => other !== undefined && other.given > 0 && other.tier === 0
  )
  if (!beside && !nameContext(reading, at)) return undefined
  return { category: 'PERSON', action: 'ask', why: 'This may be a name, written without a capital.' }
}

/** "in west marlow": both words of a town, after a word of place; asked for each word in turn. */
function townOfTwo(tokens: readonly Token[], at: number): boolean {
  const pairAt = (from: number) => {
    const [before, first, second] = [tokens[from - 1], tokens[from], tokens[from + 1]]
    if (before === undefined || first?.gap !== ' ' || second?.gap !== ' ') return false
    if (
      !/^(?:in|from|to|near|at|of|outside|around)$/.test(before.lower) ||
      townBand(`${first.lower} ${second.lower}`) === 0
    )
      return false
    const compass = /^(?:north|south|east|west|new|fort|port|san|santa|lake|mount|st|el|los|las)$/.test(first.lower)
    return [first, second].some((word) => word.tier === 0 || word.tier >= 5) || (compass && townBand(second.lower) > 0)
  }
  return pairAt(at) || pairAt(at - 1)
}

function townAfter(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  return token.gap === ' ' && /^(?:in|from|near|to)$/.test(tokens[at - 1]?.lower ?? '') && townBand(token.lower) > 0
}

/** "my name is", "he is called", and the word after that. */
function introduced(tokens: readonly Token[], at: number): boolean {
  for (const back of [1, 2]) {
    const [cue, verb] = [tokens[at - back]?.lower, tokens[at - back - 1]?.lower]
    if (
      back === 2 &&
      (wordTier((tokens[at - 1] as Token | undefined)?.lower ?? '') > 0 || !/^[ -]$/.test((tokens[at] as Token).gap))
    )
      return false
    if (cue === 'named' || cue === 'surname') return true
    if (/^(?:is|was|'s)$/.test(cue ?? '') && verb === 'name') return true
  }
  return false
}

function unknown(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.text.length > 2 &&
    !token.number &&
    token.tier === 0 &&
    !neutralTerms.has(token.lower) &&
    !neutralPlaces.has(token.lower)
  )
}

function paired(tokens: readonly Token[], at: number): boolean {
  const listed = (token: Token | undefined) => token !== undefined && (token.given > 0 || surnameBand(token.lower) > 0)
  const [before, token, next] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]]
  const initial = next?.text.length === 1 && next.gap === ' ' && next.lower !== 'i' ? tokens[at + 2] : undefined
  if (next?.gap === ' ' && unknown(next) && (listed(token) || listed(next))) return true
  if (initial !== undefined && /^\.? $/.test(initial.gap) && unknown(initial)) return true
  return token.gap === ' ' && unknown(before) && before?.capital === false && (listed(token) || listed(before))
}

/** "chad", "donna", "ginger's sister": words that some people bear as a name. */
function ordinaryWord(reading: Reading, at: number, small: boolean): Guess | undefined {
  const { tokens } = reading
  const token = tokens[at] as Token
  const nameliness = firstNameliness(token.lower)
  if (nameliness === 'none' && token.tier >= 5 && townAfter(tokens, at))
    return { category: 'LOCATION', action: 'replace', why: 'This is the name of a town, written without a capital.' }
  if (
    nameliness === 'none' ||
    neutralTerms.has(token.lower) ||
    neutralPlaces.has(token.lower) ||
    months.has(token.lower) ||
    weekdays.has(token.lower)
  )
    return undefined
  const next = /^ $/.test(tokens[at + 1]?.gap ?? '') ? tokens[at + 1] : undefined
  const previous = /^ $/.test(token.gap) ? tokens[at - 1] : undefined
  const why = 'This is a name and also an ordinary word.'
  if (
    token.possessive &&
    next !== undefined &&
    kin.has(next.lower) &&
    !kin.has(token.lower) &&
    !titles.has(token.lower)
  )
    return { category: 'PERSON', action: 'replace', why }
  if (nameliness === 'mostly') {
    const word = previous !== undefined && (determiners.has(previous.lower) || modals.has(previous.lower))
    return { category: 'PERSON', action: word ? 'ask' : 'replace', why }
  }
  if (token.tier > 1 && (besideName(tokens, at) || withName(tokens, at)))
    return { category: 'PERSON', action: 'ask', why }
  if (
    token.given <= 4 &&
    token.tier > 1 &&
    !kin.has(token.lower) &&
    !titles.has(token.lower) &&
    judge(reading, at) === 'name'
  )
    return { category: 'PERSON', action: 'ask', why }
  if (small && likelyHere(reading, at)) return { category: 'PERSON', action: 'ask', why }
  const named =
    previous !== undefined && (titles.has(previous.lower) || kin.has(previous.lower)) && !kin.has(token.lower)
  if (named && token.given <= 3 && token.tier > 1 && (next === undefined || personVerbs.has(next.lower)))
    return { category: 'PERSON', action: 'ask', why }
  if (token.tier >= 3 && token.given === 1 && nameContext(reading, at))
    return { category: 'PERSON', action: 'ask', why }
  return undefined
}

/** Names among words without a capital, and among words all in capitals. */
export function findLowerCase(reading: Reading): Finding[] {
  const { tokens } = reading
  const findings: Finding[] = []
  let small = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (token.opens) small = !token.capital && !token.number
    if (token.capital && !token.allCaps) continue
    if (token.allCaps && token.text.length < 4 && token.given === 0) continue
    const found = guess(reading, at, small)
    if (found !== undefined) findings.push({ start: token.start, end: token.end, ...found, weight: 30 })
  }
  return findings
}
