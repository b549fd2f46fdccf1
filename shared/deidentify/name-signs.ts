// Lists, for a word in its place, the signs that speak for or against it being part of a name: what the scale of likelihood weighs.
import type { Reading } from './judge.ts'
import { surnameBand, townBand } from './lexicon.ts'
import type { Manner } from './manner.ts'
import { seemsOrdinary } from './ordinary.ts'
import type { Finding } from './spans.ts'
import type { Token } from './tokens.ts'
import {
  byNames,
  callings,
  determiners,
  kin,
  months,
  neutralHeads,
  neutralPlaces,
  neutralTerms,
  organisationHeads,
  peopleWords,
  personVerbs,
  placeHeads,
  placePrepositions,
  pronouns,
  smallHeads,
  streetTypes,
  titles,
  weekdays
} from './vocabulary.ts'

const classes: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['kin', kin],
  ['title', titles],
  ['calling', callings],
  ['body', organisationHeads],
  ['small-body', smallHeads],
  ['place', placeHeads],
  ['street', streetTypes],
  ['head', neutralHeads],
  ['term', neutralTerms],
  ['country', neutralPlaces],
  ['month', months],
  ['weekday', weekdays],
  ['by-name', byNames],
  ['people', peopleWords],
  ['verb', personVerbs],
  ['at', placePrepositions],
  ['determiner', determiners],
  ['pronoun', pronouns]
]

const classesOf = new Map<string, readonly string[]>()
function wordClasses(lower: string): readonly string[] {
  const known = classesOf.get(lower)
  if (known !== undefined) return known
  const found = classes.filter(([, words]) => words.has(lower)).map(([name]) => name)
  if (classesOf.size < 50_000) classesOf.set(lower, found)
  return found
}

/** How a word is written where it stands: small, a capital at a sentence's opening or inside, all capitals alone or among such, capitals within. */
function shapeOf(tokens: readonly Token[], at: number): string {
  const token = tokens[at] as Token
  if (token.number) return 'n'
  if (token.allCaps) {
    const shouted = [tokens[at - 1], tokens[at + 1]].some((other) => other?.allCaps && other.text.length > 2)
    return shouted ? 'x' : token.text.length <= 5 ? 's' : 'S'
  }
  if (/\p{Ll}\p{Lu}/u.test(token.text)) return 'm'
  if (token.capital) return token.opens ? 'o' : 'c'
  return 'l'
}

function lengthBand(length: number): string {
  return length <= 3 ? '3' : length <= 5 ? '5' : length <= 8 ? '8' : '9'
}

const ownSigns = new Map<string, readonly string[]>()

/** "27b" and "14c" are written alike, and so are "3rd" and "9th". */
function numberSigns({ text }: Token): readonly string[] {
  const ordinal = /^\d+(?:st|nd|rd|th)$/i.test(text)
  const pattern = ordinal
    ? 'th'
    : text
        .replace(/\d/g, '9')
        .replace(/\p{Lu}/gu, 'A')
        .replace(/\p{Ll}/gu, 'a')
        .slice(0, 8)
  return [
    `np:${pattern}`,
    `nl:${pattern.length}${ordinal ? 'th' : ''}`,
    `nz:${/^0/.test(text)}`,
    `n1:${text.length <= 4 ? text : ''}`
  ]
}

/** The signs a word carries wherever it stands. */
function own(token: Token, shape: string): readonly string[] {
  if (token.number) return numberSigns(token)
  const cacheKey = `${shape}${token.lower}`
  const known = ownSigns.get(cacheKey)
  if (known !== undefined) return known
  const { lower, tier, given } = token
  const surname = surnameBand(lower)
  const town = townBand(lower)
  const plain = tier === 0 && seemsOrdinary(lower)
  const kind = `${shape}${tier}${plain ? 'p' : ''}`
  const signs = [
    `k:${kind}`,
    `g:${shape}${given}`,
    `kg:${kind}${given}`,
    `s:${shape}${surname}`,
    `ks:${kind}${surname}`,
    `t:${shape}${town}`,
    `kt:${kind}${town}`,
    `gst:${shape}${given > 0 ? 1 : 0}${surname > 0 ? 1 : 0}${town}${tier > 0 ? 1 : 0}`,
    `l:${shape}${lengthBand(lower.length)}`,
    `e3:${shape === 'l' ? 'l' : 'c'}${lower.slice(-3)}`,
    `e2:${shape === 'l' ? 'l' : 'c'}${lower.slice(-2)}`,
    `b3:${shape === 'l' ? 'l' : 'c'}${lower.slice(0, 3)}`,
    `b2:${shape === 'l' ? 'l' : 'c'}${lower.slice(0, 2)}`,
    ...wordClasses(lower).flatMap((name) => [`c:${shape}${name}`])
  ]
  if (tier > 0 && tier <= 4 && given === 0) signs.push(`w:${shape === 'l' ? 'l' : 'c'}${lower}`)
  if (/['-]/.test(lower)) signs.push(`h:${shape}`)
  if (/\p{N}/u.test(lower)) signs.push(`d:${shape}`)
  if (ownSigns.size < 50_000) ownSigns.set(cacheKey, signs)
  return signs
}

/** A coarse kind of the word, for what its neighbours say of it. */
function coarse(token: Token, shape: string): string {
  if (shape === 'l' || shape === 'x')
    return token.tier === 0 ? (token.given > 0 ? 'n' : 'u') : token.given > 0 ? 'g' : 'w'
  return token.tier === 0 ? (shape === 'o' ? 'O' : 'U') : shape === 'o' ? 'P' : 'C'
}

function gapSign(gap: string): string {
  if (gap === ' ') return ' '
  if (gap === '') return ''
  const mark = gap.replace(/\s+/g, '_')
  return [...mark].slice(0, 3).join('')
}

function neighbour(
  signs: string[],
  place: string,
  tokens: readonly Token[],
  at: number,
  kind: string,
  tag: string
): void {
  const token = tokens[at]
  if (token === undefined) {
    signs.push(`${place}:${kind}none`)
    return
  }
  const shape = shapeOf(tokens, at)
  signs.push(`${place}s:${kind}${shape}${token.tier > 0 ? 1 : 0}`, `${place}t:${kind}${tag}`)
  if (token.tier > 0 && token.tier <= 3) signs.push(`${place}w:${token.lower}`, `${place}kw:${kind}${token.lower}`)
  if (token.given > 0 && token.given <= 3 && token.tier !== 1) signs.push(`${place}g:${kind}${shape}`)
  for (const name of wordClasses(token.lower)) signs.push(`${place}c:${kind}${name}`)
}

/** The common words of the same sentence, three to six words away on either side. */
function around(signs: string[], tokens: readonly Token[], at: number, kind: string): void {
  for (let step = 1; step <= 6; step++) {
    const token = tokens[at - step + 1]
    if (token === undefined || token.opens) break
    const before = tokens[at - step]
    if (step >= 3 && before !== undefined && before.tier > 0 && before.tier <= 2) signs.push(`B:${kind}${before.lower}`)
  }
  for (let step = 1; step <= 6; step++) {
    const after = tokens[at + step]
    if (after === undefined || after.opens) break
    if (step >= 3 && after.tier > 0 && after.tier <= 2) signs.push(`A:${kind}${after.lower}`)
  }
}

function saidSign(finding: Finding | undefined): string {
  return finding === undefined ? '-' : `${finding.action[0]}${finding.category[0]}`
}

/** Every sign of the token at `at`. `said` holds what the rules found there. */
export function signsOf(
  reading: Reading,
  said: readonly (Finding | undefined)[],
  at: number,
  manner: Manner
): string[] {
  const { tokens, tags } = reading
  const token = tokens[at] as Token
  const shape = shapeOf(tokens, at)
  const kind = coarse(token, shape)
  const finding = said[at]
  const before = saidSign(said[at - 1])
  const after = saidSign(said[at + 1])
  const signs: string[] = [
    'all',
    `r:${saidSign(finding)}`,
    `rk:${saidSign(finding)}${shape}${token.tier}`,
    `rw:${finding === undefined ? '-' : `${finding.action[0]}${finding.why}`}`,
    `rb:${kind}${before}`,
    `ra:${kind}${after}`,
    `tag:${shape}${tags[at] ?? ''}`,
    `tk:${kind}${tags[at] ?? ''}`,
    `gb:${kind}${gapSign(token.gap)}`,
    `ga:${kind}${gapSign(tokens[at + 1]?.gap ?? '.')}`,
    `m:${kind}${manner.small ? 1 : 0}${manner.posted ? 1 : 0}${manner.spaced ? 1 : 0}`,
    `mr:${saidSign(finding)}${manner.posted ? 1 : 0}${manner.spaced ? 1 : 0}`
  ]
  const [second, first, next] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]]
  if (first !== undefined && first.tier > 0 && first.tier <= 2) {
    if (second !== undefined && second.tier > 0 && second.tier <= 2)
      signs.push(`pp:${kind}${second.lower}_${first.lower}`)
    if (next !== undefined && next.tier > 0 && next.tier <= 2) signs.push(`pn:${kind}${first.lower}_${next.lower}`)
  }
  if (next !== undefined) signs.push(`tt:${kind}${tags[at - 1] ?? ''}_${tags[at + 1] ?? ''}`)
  around(signs, tokens, at, kind)
  if (token.capital && manner.plainWords.has(token.lower)) signs.push(`also-small:${shape}${token.tier > 0 ? 1 : 0}`)
  if (manner.properWords.has(token.lower)) signs.push(`also-proper:${kind}`)
  if (token.possessive) signs.push(`'s:${kind}`)
  for (const sign of own(token, shape)) signs.push(sign)
  neighbour(signs, 'p', tokens, at - 1, kind, tags[at - 1] ?? '')
  neighbour(signs, 'n', tokens, at + 1, kind, tags[at + 1] ?? '')
  neighbour(signs, 'P', tokens, at - 2, kind, '')
  neighbour(signs, 'N', tokens, at + 2, kind, '')
  return signs
}
