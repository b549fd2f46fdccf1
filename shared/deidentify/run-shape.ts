// Cuts runs of capitalised words out of a text: where one begins, what ties its words together, what at its edge is not part of it.
import { firstNameliness } from './known-names.ts'
import { firstNameBand, wordTier } from './lexicon.ts'
import type { Token } from './tokens.ts'
import {
  determiners,
  modals,
  months,
  neutralPlaces,
  neutralTerms,
  organisationHeads,
  placePrepositions,
  pronouns,
  speechObjects,
  titles,
  weekdays
} from './vocabulary.ts'

export type Run = { readonly at: number; readonly length: number }

export const joiners: ReadonlySet<string> = new Set(
  'of the and & de la le del della di da do dos du van von der den ten el al bin ibn y e ul ut dei degli delle dos nad na pod z av zu zum zur am im auf und ved'.split(
    ' '
  )
)
const nameParticles = new Set('st la le el de al van von del della di da du dos ten bin ibn mc mac our can'.split(' '))

/** Countries, medicines, days and the like: part of a name only beside words that are not. */
export function neutral(token: Token): boolean {
  const { lower } = token
  if (
    token.capital &&
    !token.allCaps &&
    lower.length > 1 &&
    lower.length <= 4 &&
    !months.has(lower) &&
    !weekdays.has(lower)
  )
    if (firstNameBand(lower) > 0 && wordTier(lower) === 0) return false
  return (
    neutralPlaces.has(lower) ||
    neutralTerms.has(lower) ||
    weekdays.has(lower) ||
    months.has(lower) ||
    lower.length === 1 ||
    pronouns.has(lower) ||
    /^(?:i'|\p{N})/u.test(lower)
  )
}

/** A word that only holds sentences together. */
export function functionWord({ lower, text }: Token): boolean {
  if (text.length === 2 && firstNameBand(lower) > 0 && firstNameBand(lower) <= 3 && wordTier(lower) === 0) return false
  return (
    determiners.has(lower) ||
    modals.has(lower) ||
    speechObjects.has(lower) ||
    placePrepositions.has(lower) ||
    joiners.has(lower) ||
    pronouns.has(lower)
  )
}

function joinsFrom(tokens: readonly Token[], at: number, length: number): number {
  const next = tokens[at + length]
  if (next === undefined) return 0
  const current = tokens[at + length - 1] as Token
  if (
    next.gap === '. ' &&
    !(
      current.text.length === 1 ||
      titles.has(current.lower) ||
      /^(?:ul|u|av|pl|st|mt|ft|med|hosp|univ|dept|inst)$/.test(current.lower)
    )
  )
    return 0
  if (/^[ -]$|^ ?& ?$|^'$|^\. $/.test(next.gap) && next.capital) return 1
  if (next.gap === '-' && current.tier === 0 && !neutral(current) && !next.number) return 1
  if (next.gap !== ' ' || !joiners.has(next.lower)) return 0
  const after = tokens[at + length + 1]
  if (after === undefined || !/^[ -]$/.test(after.gap)) return 0
  const loose = /^(?:and|the|e|y)$/.test(next.lower)
  if (after.capital) return loose && !organisational(current, after, tokens[at + length + 2]) ? 0 : 2
  const third = tokens[at + length + 2]
  return !loose && joiners.has(after.lower) && third?.capital === true && third.gap === ' ' ? 3 : 0
}

function organisational(before: Token, after: Token, third: Token | undefined): boolean {
  if (third !== undefined && third.gap === ' ' && organisationHeads.has(third.lower)) return true
  const plain = (token: Token) => token.tier > 0 && firstNameliness(token.lower) === 'none' && !neutral(token)
  return plain(before) && plain(after)
}

function headFollows(tokens: readonly Token[], from: number): boolean {
  const near = tokens[from]
  if (near === undefined || near.gap !== ' ' || !near.capital) return false
  const next = tokens[from + 1]
  return organisationHeads.has(near.lower) || (next?.gap === ' ' && next.capital && organisationHeads.has(next.lower))
}

/** The run of capitalised words that begins at a token. */
export function runFrom(tokens: readonly Token[], at: number): Run {
  let length = 1
  while (length < 12) {
    if ((tokens[at + length - 1] as Token).possessive && !headFollows(tokens, at + length)) break
    const more = joinsFrom(tokens, at, length)
    if (more === 0) break
    length += more
  }
  return { at, length }
}

/** A sentence's first word that is only a word: "Afterwards Robin", "Asked". */
function plainOpener(token: Token): boolean {
  const tier = token.tier
  return tier > 0 && tier <= 4 && firstNameliness(token.lower) === 'none' && !organisationHeads.has(token.lower)
}

/** The run without a title, an opening word or a joiner at its edge. */
export function trimRun(tokens: readonly Token[], run: Run): Run {
  let { at, length } = run
  while (length > 0) {
    const token = tokens[at] as Token
    const title =
      titles.has(token.lower) &&
      length > 1 &&
      !organisationHeads.has((tokens[at + length - 1] as Token).lower) &&
      !/^(?:don|dona|sister|brother|lady)$/.test(token.lower)
    const body = length === 2 && organisationHeads.has((tokens[at + 1] as Token).lower)
    const opener = token.opens && (functionWord(token) || (length > 1 && !body && plainOpener(token)))
    if (!title && !opener) break
    if (nameParticles.has(token.lower) && length > 1) break
    at++
    length--
  }
  while (
    length > 0 &&
    joiners.has((tokens[at + length - 1] as Token).lower) &&
    !(tokens[at + length - 1] as Token).capital
  )
    length--
  return { at, length }
}
