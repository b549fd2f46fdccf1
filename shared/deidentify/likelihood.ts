// Weighs the signs of each word into one likelihood that it is part of a name, a place, a date or a number that tells somebody: a first look at each word alone, a second with what the first said of its neighbours.
import weightTables from './data/name-weights.json'
import type { Reading } from './judge.ts'
import { type Manner, weighable } from './manner.ts'
import { signsOf } from './name-signs.ts'
import { besideLikely, type FirstLook, highestByWord, lookAgainSigns } from './second-look.ts'
import type { Finding } from './spans.ts'
import type { Token } from './tokens.ts'

const first = new Map<string, number>(Object.entries(weightTables.first))
const second = new Map<string, number>(Object.entries(weightTables.second))

const weighed = /^(?:PERSON|ORG|LOCATION|UNKNOWN)$/

/** Whether a finding may still be changed: not what has a shape of its own, not what the list of names replaced. */
function isOpen(finding: Finding): boolean {
  return weighed.test(finding.category) && (finding.person === undefined || finding.action === 'ask')
}

/** What the rules found at each token, in the order of the tokens. */
export function saidOf(findings: readonly Finding[], tokens: readonly Token[]): (Finding | undefined)[] {
  let at = 0
  return tokens.map((token) => {
    while (at < findings.length && (findings[at] as Finding).end <= token.start) at++
    const finding = findings[at]
    return finding !== undefined && finding.start < token.end ? finding : undefined
  })
}

function sumOf(signs: readonly string[], weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const sign of signs) sum += weights.get(sign) ?? 0
  return sum
}

function likelihoodOf(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}

/** The likelihood of each token; null = it was not weighed. `said` holds what the rules found at each. */
export function likelihoods(
  reading: Reading,
  said: readonly (Finding | undefined)[],
  manner: Manner
): (number | null)[] {
  const { tokens } = reading
  const signs = tokens.map((_, at) => {
    const finding = said[at]
    const settled = finding !== undefined && !isOpen(finding)
    return settled || !weighable(reading, at, manner) ? null : signsOf(reading, said, at, manner)
  })
  const look: FirstLook = signs.map((own) => (own === null ? null : likelihoodOf(sumOf(own, first))))
  const highest = highestByWord(tokens, look)
  return signs.map((own, at) => {
    if (own === null && (said[at] !== undefined || !besideLikely(tokens, said, look, at))) return null
    const again = sumOf(lookAgainSigns(reading, said, look, highest, at), second)
    return likelihoodOf(again + (own === null ? 0 : sumOf(own, second)))
  })
}
