// Weighs what speaks for a run of capitalised words being a name: the lists, the words in it, the words around it.
import { judge, nameContext, type Reading } from './judge.ts'
import { firstNameliness, surnameliness } from './known-names.ts'
import { surnameBand, townBand } from './lexicon.ts'
import { seemsOrdinary } from './ordinary.ts'
import { functionWord, joiners, neutral, type Run } from './run-shape.ts'
import type { Token } from './tokens.ts'
import type { FlagAction, FlagCategory } from './types.ts'
import {
  determiners,
  employers,
  eponymHeads,
  kin,
  neutralHeads,
  neutralPlaces,
  organisationHeads,
  peopleWords,
  personVerbs,
  placeHeads,
  placePrepositions,
  smallHeads,
  speaking,
  streetTypes,
  titles,
  weakVerbs
} from './vocabulary.ts'

export type Evidence = { readonly category: FlagCategory; readonly action: FlagAction; readonly why: string }

function evidence(category: FlagCategory, action: FlagAction, why: string): Evidence {
  return { category, action, why }
}

function contextOf(tokens: readonly Token[], at: number): FlagCategory | undefined {
  const token = tokens[at] as Token
  if (!/^(?:[\s'"]{0,2}|\. )$/.test(token.gap)) return undefined
  let before = at - 1
  if (tokens[before]?.lower === 'the') before--
  const previous = tokens[before]
  if (previous === undefined) return undefined
  if (titles.has(previous.lower)) return 'PERSON'
  if (token.opens) return undefined
  if (kin.has(previous.lower) || /^(?:named|called|told|asked|thanked|met|phoned)$/.test(previous.lower))
    return 'PERSON'
  if (previous.lower === 'with' && (firstNameliness(token.lower) !== 'none' || surnameliness(token.lower) === 'only'))
    return 'PERSON'
  if (previous.lower === 'at') return 'ORG'
  return placePrepositions.has(previous.lower) ? 'LOCATION' : undefined
}

const saintly = /^(?:st|saint|sts|mt|mount|san|santa|santo|fort|ft|camp|lake|our|port|new|el|los|las|chua)$/

function headed(words: readonly Token[], previous: Token | undefined): Evidence | undefined {
  if (words.length === 1) return undefined
  const lowers = words.map((word) => word.lower)
  const [first, last] = [lowers[0] as string, lowers.at(-1) as string]
  if (first === 'new' && lowers.every((word) => neutralPlaces.has(word) || word === 'new')) return undefined
  if (saintly.test(first) && !neutralHeads.has(last))
    return evidence(/^(?:st|saint|our)$/.test(first) ? 'ORG' : 'LOCATION', 'replace', 'This names a place.')
  if (neutralHeads.has(last)) return undefined
  if (
    /^(?:rue|via|rua|calle|ul|avenida|av|avenue|piazza|plaza|boulevard|viale|corso|strada|rambla|carrer)$/.test(first)
  )
    return evidence('LOCATION', 'replace', 'This names a street.')
  if (streetTypes.has(last)) return evidence('LOCATION', 'replace', 'This names a street.')
  if (words.length === 2 && words[0]?.opens && words.every((word) => word.tier > 0 && word.tier <= 4))
    return organisationHeads.has(last) ? evidence('ORG', 'ask', 'This may name an organisation.') : undefined
  if (lowers.slice(1).some((word) => organisationHeads.has(word)))
    return evidence('ORG', 'replace', 'This names a place people go to, or an organisation.')
  if (placeHeads.has(last)) return evidence('LOCATION', 'replace', 'This names a place.')
  if (organisationHeads.has(first) && previous !== undefined && placePrepositions.has(previous.lower))
    return evidence('ORG', 'replace', 'This names a place people go to, or an organisation.')
  return undefined
}

function spaced(token: Token | undefined): boolean {
  return token !== undefined && token.gap === ' '
}

/** One capitalised word. */
export function single(reading: Reading, at: number): Evidence | undefined {
  const { tokens } = reading
  const token = tokens[at] as Token
  if (token.number) return undefined
  const next = spaced(tokens[at + 1]) ? tokens[at + 1] : undefined
  if (next !== undefined && eponymHeads.has(next.lower)) return undefined
  const context = contextOf(tokens, at)
  if (
    context === 'PERSON' &&
    titles.has(tokens[at - 1]?.lower ?? '') &&
    (token.text.length > 1 || /^[.]? $/.test(token.gap))
  )
    return evidence('PERSON', 'replace', 'A title before it makes this a name.')
  if (neutral(token)) return neutralWord(reading, at, next)
  if (token.tier === 0) return unknownWord(reading, at, context)
  if (titles.has(token.lower) || kin.has(token.lower) || neutralHeads.has(token.lower)) return undefined
  return token.opens ? openingWord(reading, at, next) : innerWord(reading, at, context, next)
}

/** "Christian", "Virginia", "Jordan": a people or a state, or somebody of that name. */
function neutralWord(reading: Reading, at: number, next: Token | undefined): Evidence | undefined {
  const { tokens } = reading
  const token = tokens[at] as Token
  const previous = tokens[at - 1]?.lower ?? ''
  if (employers.has(token.lower) && token.gap === ' ' && /^(?:at|for|from)$/.test(previous))
    return evidence('ORG', 'replace', 'This may be where somebody works.')
  if (next !== undefined && token.allCaps && token.text.length > 2 && smallHeads.has(next.lower))
    return evidence('ORG', 'replace', 'This names a place people go to.')
  const given = token.given
  if (token.lower.length < 3 || given === 0 || given > 4) return undefined
  const why = 'This is used as a name.'
  if (next !== undefined && strongVerb(reading, at + 1)) return evidence('PERSON', 'replace', why)
  const directly =
    token.gap === ' ' &&
    (kin.has(previous) ||
      /^(?:told|asked|with|thanked|hugged|met|and|named|called|texted|phoned|drove)$/.test(previous))
  if (directly && given <= 3 && (next === undefined || !next.capital))
    return evidence('PERSON', kin.has(previous) ? 'replace' : 'ask', why)
  if (listed(tokens, at)) return evidence('PERSON', 'ask', why)
  if (token.possessive)
    return next !== undefined && kin.has(next.lower)
      ? evidence('PERSON', 'replace', why)
      : evidence('PERSON', 'ask', why)
  if (next === undefined || next.capital) return undefined
  if (strongVerb(reading, at + 1)) return evidence('PERSON', 'replace', why)
  return weakVerbs.has(next.lower) ? evidence('PERSON', 'ask', why) : undefined
}

/** A verb only people do, or any verb that is not everybody's. */
function strongVerb({ tokens, tags }: Reading, at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.capital || weakVerbs.has(token.lower)) return false
  return personVerbs.has(token.lower) || tags[at] === 'VERB' || (token.lower.endsWith('ed') && token.tier > 0)
}

function openingWord(reading: Reading, at: number, next: Token | undefined): Evidence | undefined {
  const { tokens } = reading
  const token = tokens[at] as Token
  const nameliness = firstNameliness(token.lower)
  const why = 'This is a name and also an ordinary word.'
  const strong = next !== undefined && strongVerb(reading, at + 1)
  if (nameliness === 'none') {
    if (strong && speaking.has(next?.lower ?? '') && !peopleWords.has(token.lower) && !functionWord(token))
      return evidence('PERSON', 'ask', 'This does what a person does: it may be a by-name.')
    if (token.tier < 3) return undefined
    if (surnameBand(token.lower) > 0 && surnameBand(token.lower) <= 3 && (strong || followedByWeakVerb(next)))
      return evidence('PERSON', 'ask', why)
    if (token.tier < 5) return undefined
    if (surnameliness(token.lower) === 'mostly' || strong)
      return evidence('PERSON', strong ? 'replace' : 'ask', 'This stands where a name stands.')
    return undefined
  }
  if (nameliness === 'mostly') return evidence('PERSON', 'replace', why)
  const given = token.given
  const likely = given <= 2 || (given === 3 && token.tier > 1)
  if (token.possessive)
    return evidence('PERSON', likely || (next !== undefined && kin.has(next.lower)) ? 'replace' : 'ask', why)
  const verdict = judge(reading, at)
  if (verdict === 'word') return undefined
  if (strong && verdict === 'name') return evidence('PERSON', 'replace', why)
  if (verdict === 'name' || listed(tokens, at)) return evidence('PERSON', likely ? 'replace' : 'ask', why)
  return likely || given <= 4 || followedByWeakVerb(next) || strong ? evidence('PERSON', 'ask', why) : undefined
}

function followedByWeakVerb(next: Token | undefined): boolean {
  return next !== undefined && !next.capital && weakVerbs.has(next.lower)
}

/** "Don and Carol", "Jamal, Xochi, Patience". */
function listed(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  const after = tokens[at + 2]
  if (next === undefined) return false
  const named = (token: Token | undefined) => token?.capital === true && firstNameliness(token.lower) !== 'none'
  if (next.gap === ', ') return named(next)
  return /^(?:and|&)$/.test(next.lower) && named(after)
}

function innerWord(
  reading: Reading,
  at: number,
  context: FlagCategory | undefined,
  next: Token | undefined
): Evidence | undefined {
  const { tokens } = reading
  const token = tokens[at] as Token
  if (next !== undefined && smallHeads.has(next.lower) && townBand(token.lower) > 0)
    return evidence('ORG', 'replace', 'This names a place people go to.')
  if (context === 'PERSON')
    return evidence('PERSON', token.allCaps ? 'ask' : 'replace', 'The word before it makes this a name.')
  const nameliness = firstNameliness(token.lower)
  const place = townBand(token.lower) > 0
  if (context === 'LOCATION' && place) return evidence('LOCATION', 'replace', 'This names a town.')
  if (context === 'ORG' && (!token.allCaps || token.text.length > 2))
    return evidence('ORG', 'replace', 'A capital letter after "at": this names a place.')
  if (token.allCaps) return nameliness === 'mostly' ? evidence('PERSON', 'ask', 'This may be a name.') : undefined
  if (nameliness !== 'none') {
    const verdict = judge(reading, at)
    if (verdict === 'name' || nameliness === 'mostly')
      return evidence('PERSON', 'replace', 'This is a name, and it has a capital letter inside a sentence.')
    return evidence('PERSON', 'ask', 'This is a name and also an ordinary word.')
  }
  if (surnameliness(token.lower) !== 'none' && token.tier >= 2)
    return evidence(
      'PERSON',
      surnameliness(token.lower) === 'mostly' || nameContext(reading, at) || plainSurname(tokens, at)
        ? 'replace'
        : 'ask',
      'This is written like a name.'
    )
  if (context === 'LOCATION' && !emphatic(tokens, at))
    return evidence('LOCATION', 'ask', 'A capital letter after a word of place.')
  if (emphatic(tokens, at)) return undefined
  return evidence('UNKNOWN', 'ask', 'A capital letter inside a sentence: this is written like a name.')
}

/** Capitals in a list, a heading or a quotation say little: "Feelings: Scared, Angry". */
function emphatic(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  if (/["'(:]/.test(token.gap) || token.text.length < 3) return true
  const [previous, next] = [tokens[at - 1], tokens[at + 1]]
  if (/^, /.test(next?.gap ?? '') && next?.capital === true) return true
  return /^, (?:and )?/.test(token.gap) && previous?.capital === true
}

function plainSurname(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  return (
    token.tier >= 3 &&
    surnameBand(token.lower) <= 3 &&
    !determiners.has(tokens[at - 1]?.lower ?? '') &&
    !emphatic(tokens, at)
  )
}

/** A capitalised word no dictionary holds. */
function unknownWord(reading: Reading, at: number, context: FlagCategory | undefined): Evidence | undefined {
  const { tokens } = reading
  const token = tokens[at] as Token
  const given = token.given
  const place = townBand(token.lower)
  if (token.text.length === 2 && token.allCaps && given === 0)
    return context === undefined ? undefined : evidence(context, 'ask', 'These letters may stand for a name.')
  if (token.allCaps && /\p{N}/u.test(token.text)) return undefined
  if (token.allCaps && token.text.length <= 6 && given === 0 && place === 0) {
    const previous = tokens[at - 1]?.lower ?? ''
    if (context !== undefined || /^(?:for|with|called)$/.test(previous))
      return evidence('ORG', 'replace', 'These letters may stand for an organisation.')
    return evidence('ORG', 'ask', 'These letters may stand for an organisation.')
  }
  if (context === 'PERSON') return evidence('PERSON', 'replace', 'The word before it makes this a name.')
  const next = spaced(tokens[at + 1]) ? tokens[at + 1] : undefined
  if (next !== undefined && smallHeads.has(next.lower))
    return evidence('ORG', 'replace', 'This names a place people go to.')
  if (context !== undefined && (place > 0 || given === 0))
    return evidence(context, 'replace', 'A capital letter after a word of place: this names a place.')
  if (given > 0 && given <= 4) return evidence('PERSON', 'replace', 'This is a first name.')
  if (nameContext(reading, at)) return evidence('PERSON', 'replace', 'This stands where a name stands.')
  if (place > 0) return evidence('LOCATION', 'replace', 'This is the name of a town.')
  if (given > 0 || surnameBand(token.lower) > 0) return evidence('PERSON', 'replace', 'This is a name.')
  if (token.opens) {
    const replace =
      token.text.length > 3 && !seemsOrdinary(token.lower) && !seemsOrdinary(token.lower.replace(/'.*/, ''))
    return evidence('UNKNOWN', replace ? 'replace' : 'ask', 'No dictionary knows this word: it may be a name.')
  }
  if (seemsOrdinary(token.lower))
    return evidence('UNKNOWN', 'ask', 'A capital letter and in no dictionary: this may be a name.')
  return evidence('UNKNOWN', 'replace', 'A capital letter and in no dictionary: this is taken for a name.')
}

/** Several words. */
export function several(reading: Reading, run: Run): Evidence | undefined {
  const { tokens } = reading
  const words = tokens.slice(run.at, run.at + run.length)
  const content = words.filter((word) => !joiners.has(word.lower))
  const next = tokens[run.at + run.length]
  if (next !== undefined && next.gap === ' ' && eponymHeads.has(next.lower)) return undefined
  if (content.every((word) => neutral(word) || neutralHeads.has(word.lower))) return undefined
  if (next !== undefined && next.gap === ' ' && smallHeads.has(next.lower) && content.some((word) => word.tier === 0))
    return evidence('ORG', 'replace', 'This names a place people go to.')
  const byHead = headed(content, tokens[run.at - 1])
  if (byHead !== undefined) return byHead
  if (townBand(words.map((word) => word.lower).join(' ')) > 0)
    return evidence('LOCATION', 'replace', 'This is the name of a town.')
  const ordinary = (word: Token) => word.tier > 0 || neutral(word)
  if (neutralHeads.has((content.at(-1) as Token).lower) && content.every(ordinary)) return undefined
  const context = contextOf(tokens, run.at)
  if (
    context === 'PERSON' ||
    content.some((word) => firstNameliness(word.lower) === 'only' || firstNameliness(word.lower) === 'mostly')
  )
    return evidence('PERSON', 'replace', 'This is a name.')
  const [first, last] = [content[0] as Token, content.at(-1) as Token]
  if (firstNameliness(first.lower) !== 'none' && surnameliness(last.lower) !== 'none')
    return evidence('PERSON', 'replace', 'This is a name.')
  if (content.some((word) => !ordinary(word)))
    return evidence(
      context ?? (nameContext(reading, run.at, run.length) ? 'PERSON' : 'UNKNOWN'),
      'replace',
      'Capital letters and in no dictionary: this is taken for a name.'
    )
  if (context !== undefined)
    return evidence(context, 'replace', 'Capital letters after a word of place: this names a place.')
  if (content.length > 1 && !(tokens[run.at] as Token).opens)
    return evidence('UNKNOWN', 'ask', 'These words are written like a name.')
  if (next !== undefined && smallHeads.has(next.lower))
    return evidence('ORG', 'ask', 'This may name a place people go to.')
  return undefined
}
