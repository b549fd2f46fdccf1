// Reads runs of capitalised words: which are people, places or bodies, which are only emphasis, and which a person must judge.
import { judge, nameContext, type Reading } from './judge.ts'
import { firstNameBand, surnameBand, townBand, wordTier } from './lexicon.ts'
import type { Finding } from './spans.ts'
import type { Token } from './tokens.ts'
import type { FlagAction, FlagCategory } from './types.ts'
import {
  determiners,
  eponymHeads,
  kin,
  modals,
  months,
  neutralHeads,
  neutralPlaces,
  neutralTerms,
  organisationHeads,
  placeHeads,
  placePrepositions,
  pronouns,
  speechObjects,
  streetTypes,
  titles,
  weekdays
} from './vocabulary.ts'

const joiners = new Set(
  'of the and & de la le del della di da do dos du van von der den el al bin ibn y e for at'.split(' ')
)

function neutral(token: Token): boolean {
  const { lower } = token
  return (
    neutralPlaces.has(lower) ||
    neutralTerms.has(lower) ||
    weekdays.has(lower) ||
    months.has(lower) ||
    lower.length === 1 ||
    pronouns.has(lower) ||
    /^(i'|\p{N})/u.test(lower)
  )
}

function functionWord(token: Token): boolean {
  const { lower } = token
  return (
    determiners.has(lower) ||
    modals.has(lower) ||
    speechObjects.has(lower) ||
    placePrepositions.has(lower) ||
    joiners.has(lower) ||
    pronouns.has(lower)
  )
}

type Run = { readonly at: number; readonly length: number }

function joins(tokens: readonly Token[], at: number): number {
  const next = tokens[at]
  if (next === undefined) return 0
  if (/^[ -]$|^ ?& ?$|^'$|^\. $|^\n?$/.test(next.gap) && next.capital && !(next.opens && next.gap !== '. ')) return 1
  if (next.gap !== ' ' || !joiners.has(next.lower)) return 0
  const after = tokens[at + 1]
  if (after === undefined || !/^[ -]$/.test(after.gap)) return 0
  if (after.capital) return 2
  const third = tokens[at + 2]
  return joiners.has(after.lower) && third?.capital === true && third.gap === ' ' ? 3 : 0
}

function runFrom(tokens: readonly Token[], at: number): Run {
  let length = 1
  while (length < 12) {
    const current = tokens[at + length - 1] as Token
    if (current.possessive) break
    const next = tokens[at + length]
    if (next?.gap === '. ' && !(current.text.length === 1 || titles.has(current.lower) || current.lower === 'st')) break
    const more = joins(tokens, at + length)
    if (more === 0) break
    if (
      more > 1 &&
      tokens[at + length]?.lower.match(/^(and|for|at|the)$/) &&
      !organisational(tokens, at, length + more)
    )
      break
    length += more
  }
  return { at, length }
}

function organisational(tokens: readonly Token[], at: number, length: number): boolean {
  const joiner = tokens[at + length - 2] as Token
  if (joiner.lower !== 'and') return false
  const before = tokens[at + length - 3] as Token
  const after = tokens[at + length - 1] as Token
  return (
    wordTier(before.lower) > 0 &&
    wordTier(after.lower) > 0 &&
    firstNameBand(before.lower) === 0 &&
    !neutral(before) &&
    !neutral(after)
  )
}

export type Evidence = { readonly category: FlagCategory; readonly action: FlagAction; readonly why: string }

function evidence(category: FlagCategory, action: FlagAction, why: string): Evidence {
  return { category, action, why }
}

/** A saint's, a street's, a park's or a body's name by the words in it. */
function headed(words: readonly Token[], previous: Token | undefined): Evidence | undefined {
  const lowers = words.map((word) => word.lower)
  const last = lowers.at(-1) as string
  if (
    words.length > 1 &&
    /^(st|saint|sts|mt|mount|san|santa|fort|ft|camp|lake|our|port|new|el|los|las|la|chua)$/.test(lowers[0] as string)
  ) {
    if (lowers[0] === 'new' && lowers.every((word) => neutralPlaces.has(word) || word === 'new')) return undefined
    return evidence('LOCATION', 'replace', 'This names a place.')
  }
  if (words.length > 1 && lowers.some((word) => neutralHeads.has(word)) && neutralHeads.has(last)) return undefined
  if (words.length > 1 && streetTypes.has(last)) return evidence('LOCATION', 'replace', 'This names a street.')
  if (words.length > 1 && lowers.slice(1).some((word) => organisationHeads.has(word)))
    return evidence('ORG', 'replace', 'This names a place people go to, or an organisation.')
  if (words.length > 1 && placeHeads.has(last)) return evidence('LOCATION', 'replace', 'This names a place.')
  if (
    words.length > 1 &&
    organisationHeads.has(lowers[0] as string) &&
    previous !== undefined &&
    placePrepositions.has(previous.lower)
  )
    return evidence('ORG', 'replace', 'This names a place people go to, or an organisation.')
  return undefined
}

function personal(words: readonly Token[]): boolean {
  const first = words[0] as Token
  const last = words.at(-1) as Token
  const given = firstNameBand(first.lower)
  if (words.length === 1) return given > 0 && (wordTier(first.lower) === 0 || given <= 2)
  return (
    (given > 0 && (wordTier(first.lower) === 0 || given <= 3)) ||
    (surnameBand(last.lower) > 0 && wordTier(last.lower) === 0 && wordTier(first.lower) === 0)
  )
}

function town(words: readonly Token[]): boolean {
  return townBand(words.map((word) => word.lower).join(' ')) > 0
}

function trimmed(tokens: readonly Token[], run: Run): Run {
  let { at, length } = run
  while (length > 0) {
    const token = tokens[at] as Token
    const drop =
      functionWord(token) ||
      (token.opens && length > 1 && plainOpener(tokens, at)) ||
      (titles.has(token.lower) && length > 1)
    if (
      !drop ||
      (token.lower === 'our' && length > 1) ||
      (/^(st|la|le|el|de|al|van|von|del|don|dona)$/.test(token.lower) && length > 1)
    )
      break
    at++
    length--
  }
  while (length > 0 && joiners.has((tokens[at + length - 1] as Token).lower)) length--
  return { at, length }
}

/** A sentence's first word that is only a word: "Afterward Robin", "Talked". */
function plainOpener(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  const tier = wordTier(token.lower)
  return tier > 0 && tier <= 4 && firstNameBand(token.lower) === 0 && !organisationHeads.has(token.lower)
}

function contextOf(tokens: readonly Token[], at: number): FlagCategory | undefined {
  const token = tokens[at] as Token
  if (!/^[\s'"]{0,2}$/.test(token.gap)) return undefined
  let before = at - 1
  if (tokens[before]?.lower === 'the') before--
  const previous = tokens[before]
  if (previous === undefined) return undefined
  if (titles.has(previous.lower) || kin.has(previous.lower)) return 'PERSON'
  if (/^(named|called|told|asked|with|thanked|met|phoned)$/.test(previous.lower)) return 'PERSON'
  if (/^(at)$/.test(previous.lower)) return 'ORG'
  return placePrepositions.has(previous.lower) ? 'LOCATION' : undefined
}

function single(reading: Reading, at: number): Evidence | undefined {
  const { tokens, tags } = reading
  const token = tokens[at] as Token
  if (neutral(token) || token.number) return undefined
  const tier = wordTier(token.lower)
  const given = firstNameBand(token.lower)
  const next = tokens[at + 1]
  if (next !== undefined && /^ $/.test(next.gap) && eponymHeads.has(next.lower)) return undefined
  const context = contextOf(tokens, at)
  if (tier === 0) return unknownWord(reading, at, context)
  if (titles.has(token.lower) || kin.has(token.lower) || neutralHeads.has(token.lower)) return undefined
  if (context === 'PERSON' && titles.has(tokens[at - 1]?.lower ?? '') && !token.opens)
    return evidence('PERSON', 'replace', 'A title before it makes this a name.')
  if (given > 0 && (given <= 2 || (given <= 3 && tier >= 3) || (surnameBand(token.lower) === 1 && given <= 3))) {
    const verdict = judge(reading, at)
    const likely = given === 1 || tier >= 4
    if (verdict === 'name' && (token.opens ? likely || tags[at] === 'PROPN' : true)) {
      if (context === 'LOCATION' && townBand(token.lower) > 0)
        return evidence('LOCATION', 'replace', 'This names a town.')
      return evidence(
        'PERSON',
        likely || nameContext(reading, at) ? 'replace' : 'ask',
        'This is a name and also an ordinary word.'
      )
    }
    if (verdict === 'word' || (tier <= 2 && token.opens && given > 1)) return undefined
    return evidence('PERSON', 'ask', 'This is a name and also an ordinary word.')
  }
  if (token.opens || token.allCaps) return undefined
  if (context === 'ORG' || (context === 'LOCATION' && townBand(token.lower) > 0))
    return evidence(
      context,
      tags[at] === 'PROPN' || townBand(token.lower) > 0 ? 'replace' : 'ask',
      'A capital letter after a word of place: this may name a place.'
    )
  if (tier >= 3 && (context === 'PERSON' || surnameBand(token.lower) === 1 || nameContext(reading, at)))
    return evidence('UNKNOWN', 'ask', 'This is written like a name.')
  return undefined
}

function unknownWord(reading: Reading, at: number, context: FlagCategory | undefined): Evidence | undefined {
  const { tokens } = reading
  const token = tokens[at] as Token
  const given = firstNameBand(token.lower)
  const place = townBand(token.lower)
  if (/^\p{L}\p{L}?$/u.test(token.text) && !context && given === 0) return undefined
  if (token.allCaps && token.text.length <= 5 && given === 0)
    return context === undefined || (place === 0 && context !== 'ORG')
      ? context === undefined
        ? undefined
        : evidence('ORG', 'ask', 'These letters may stand for an organisation.')
      : evidence(context, 'replace', 'These letters after a word of place name an organisation.')
  if (context === 'PERSON') return evidence('PERSON', 'replace', 'The word before it makes this a name.')
  if (context !== undefined && (place > 0 || given === 0))
    return evidence(context, 'replace', 'A capital letter after a word of place: this names a place.')
  if (given > 0 && given <= 4) return evidence('PERSON', 'replace', 'This is a first name.')
  if (nameContext(reading, at)) return evidence('PERSON', 'replace', 'This stands where a name stands.')
  if (place > 0) return evidence('LOCATION', 'replace', 'This is the name of a town.')
  if (given > 0 || surnameBand(token.lower) > 0) return evidence('PERSON', 'replace', 'This is a name.')
  if (token.opens) return evidence('UNKNOWN', 'ask', 'No dictionary knows this word: it may be a name.')
  return evidence('UNKNOWN', 'replace', 'A capital letter and in no dictionary: this is taken for a name.')
}

function several(reading: Reading, run: Run): Evidence | undefined {
  const { tokens } = reading
  const words = tokens.slice(run.at, run.at + run.length)
  const content = words.filter((word) => !joiners.has(word.lower))
  const next = tokens[run.at + run.length]
  if (next !== undefined && next.gap === ' ' && eponymHeads.has(next.lower)) return undefined
  if (content.every((word) => neutral(word) || (neutralHeads.has(word.lower) && wordTier(word.lower) > 0)))
    return undefined
  const byHead = headed(content, tokens[run.at - 1])
  if (byHead !== undefined) return byHead
  if (town(words)) return evidence('LOCATION', 'replace', 'This is the name of a town.')
  if (
    neutralHeads.has((content.at(-1) as Token).lower) &&
    content.every((word) => wordTier(word.lower) > 0 || neutral(word))
  )
    return undefined
  const context = contextOf(tokens, run.at)
  if (personal(content)) return evidence('PERSON', 'replace', 'This is a name.')
  if (context === 'PERSON') return evidence('PERSON', 'replace', 'The word before it makes this a name.')
  if (content.some((word) => wordTier(word.lower) === 0 && !neutral(word)))
    return evidence(context ?? 'UNKNOWN', 'replace', 'Capital letters and in no dictionary: this is taken for a name.')
  if (context !== undefined)
    return evidence(context, 'replace', 'Capital letters after a word of place: this names a place.')
  if (content.length > 1 && !(tokens[run.at] as Token).opens)
    return evidence('UNKNOWN', 'ask', 'These words are written like a name.')
  return undefined
}

function shouted(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  if (!token.allCaps) return false
  const near = [tokens[at - 2], tokens[at - 1], tokens[at + 1], tokens[at + 2]].filter(
    (other) => other !== undefined && !other.number
  )
  return near.filter((other) => other?.allCaps && other.text.length > 2).length >= 2
}

/** Names among the capitalised words. */
export function findRuns(reading: Reading): Finding[] {
  const { tokens } = reading
  const findings: Finding[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token
    if (!token.capital || shouted(tokens, at)) {
      at++
      continue
    }
    const whole = runFrom(tokens, at)
    at += whole.length
    const run = trimmed(tokens, whole)
    if (run.length === 0) continue
    for (const [part, found] of read(reading, run)) {
      const last = tokens[part.at + part.length - 1] as Token
      findings.push({ start: (tokens[part.at] as Token).start, end: last.end, ...found, weight: 40 })
    }
  }
  return findings
}

function read(reading: Reading, run: Run): [Run, Evidence][] {
  if (run.length === 1) {
    const one = single(reading, run.at)
    return one === undefined ? [] : [[run, one]]
  }
  const all = several(reading, run)
  return all === undefined ? [] : [[run, all]]
}
