// Weighs the signs of each word into one likelihood, and settles with it what the rules left open: replaced, asked about, or left.
import weightTable from './data/name-weights.json'
import type { Reading } from './judge.ts'
import { surnameBand, townBand } from './lexicon.ts'
import { type Manner, mannerOf, weighable } from './manner.ts'
import { signsOf } from './name-signs.ts'
import type { Finding } from './spans.ts'
import type { Token } from './tokens.ts'
import type { FlagCategory } from './types.ts'
import { placePrepositions, smallHeads } from './vocabulary.ts'

const weights = new Map<string, number>(Object.entries(weightTable))

/** From which likelihood on something happens. `unsay`: below it a replacement becomes a question. */
type Bounds = { readonly replace: number; readonly ask: number; readonly confirm: number; readonly unsay: number }
const notes: Bounds = { replace: 0.9, ask: 0.06, confirm: 0.8, unsay: 0.15 }
/** Where text was written for a network, capitals say less and more words are names. */
const posts: Bounds = { replace: 0.4, ask: 0.025, confirm: 0.38, unsay: 0.1 }
/** A name on the list that is asked about because it is also a word. */
const listed = 0.8
/** A small ordinary word in a text that keeps its capitals: below this, what replaced it only asks. */
const smallWord = 0.5

const weighed = /^(?:PERSON|ORG|LOCATION|UNKNOWN)$/

function likelihood(signs: readonly string[]): number {
  let sum = 0
  for (const sign of signs) sum += weights.get(sign) ?? 0
  return 1 / (1 + Math.exp(-sum))
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

function kindOf(tokens: readonly Token[], at: number): { category: FlagCategory; why: string } {
  const token = tokens[at] as Token
  const before = tokens[at - 1]?.lower === 'the' ? tokens[at - 2] : tokens[at - 1]
  if (before !== undefined && placePrepositions.has(before.lower))
    return {
      category: townBand(token.lower) > 0 ? 'LOCATION' : 'UNKNOWN',
      why: 'It stands where a place or a body is named.'
    }
  if (token.given > 0 && token.tier > 0)
    return { category: 'PERSON', why: 'This is a name and also a word, and here it may be the name.' }
  if (token.given > 0) return { category: 'PERSON', why: 'This is a first name.' }
  if (token.tier === 0)
    return {
      category: surnameBand(token.lower) > 0 ? 'PERSON' : 'UNKNOWN',
      why: 'No dictionary knows this word, and it stands where a name may stand.'
    }
  return { category: 'UNKNOWN', why: 'The words around it are such as stand around names.' }
}

/** Whether a finding may still be changed: not what has a shape of its own, not what the list of names replaced. */
function open(finding: Finding): boolean {
  return weighed.test(finding.category) && (finding.person === undefined || finding.action === 'ask')
}

/** "The chicken plant": the kind of place after the word goes with it. */
function endWithHead(said: readonly (Finding | undefined)[], tokens: readonly Token[], at: number): number {
  const [token, next] = [tokens[at] as Token, tokens[at + 1]]
  const goes = next?.gap === ' ' && said[at + 1] === undefined && token.given === 0 && smallHeads.has(next.lower)
  return goes ? next.end : token.end
}

type Weighed = {
  readonly more: Finding[]
  readonly best: ReadonlyMap<Finding, number>
  readonly small: ReadonlySet<Finding>
}

function weighAll(reading: Reading, findings: readonly Finding[], manner: Manner, bounds: Bounds): Weighed {
  const { tokens } = reading
  const said = saidOf(findings, tokens)
  const best = new Map<Finding, number>()
  const small = new Set<Finding>()
  const more: Finding[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    const finding = said[at]
    const fromList = finding?.person !== undefined
    if (finding !== undefined && !open(finding)) continue
    if (!weighable(reading, at, manner)) continue
    if (fromList) said[at] = undefined
    const likely = likelihood(signsOf(reading, said, at, manner))
    said[at] = finding
    if (finding !== undefined) {
      best.set(finding, Math.max(best.get(finding) ?? 0, likely))
      if (!token.capital && token.tier > 0 && finding.end <= token.fullEnd) small.add(finding)
    } else if (likely >= bounds.ask)
      more.push({
        start: token.start,
        end: endWithHead(said, tokens, at),
        ...kindOf(tokens, at),
        action: likely >= bounds.replace ? 'replace' : 'ask',
        weight: 15
      })
  }
  return { more, best, small }
}

/** Words side by side are one question. */
function joined(findings: readonly Finding[], plain: string): Finding[] {
  const result: Finding[] = []
  for (const finding of findings) {
    const last = result.at(-1)
    const near = last !== undefined && last.action === finding.action
    if (near && /^[ '-]?$|^\. $/.test(plain.slice(last.end, finding.start)))
      result[result.length - 1] = { ...last, end: finding.end }
    else result.push(finding)
  }
  return result
}

/** The findings of the rules with what the likelihood adds: doubtful ones confirmed or turned into questions, unseen ones named. */
export function weigh(reading: Reading, findings: readonly Finding[], plain: string): Finding[] {
  const manner = mannerOf(plain, reading.tokens)
  const bounds = manner.posted || manner.spaced ? posts : notes
  const { more, best, small } = weighAll(reading, findings, manner, bounds)
  const settled = findings.map((finding): Finding => {
    const likely = best.get(finding)
    if (likely === undefined) return finding
    if (finding.action === 'ask' && likely >= (finding.person === undefined || finding.slip ? bounds.confirm : listed))
      return { ...finding, action: 'replace' }
    const least = !manner.small && small.has(finding) ? smallWord : bounds.unsay
    return finding.action === 'replace' && likely < least ? { ...finding, action: 'ask' } : finding
  })
  return [...settled, ...joined(more, plain)].sort((a, b) => a.start - b.start)
}
