// Settles by likelihood what the rules left open: doubtful findings confirmed or turned into questions, words no rule saw replaced or asked about.
import type { Reading } from './judge.ts'
import { surnameBand, townBand } from './lexicon.ts'
import { likelihoods, saidOf } from './likelihood.ts'
import { type Manner, mannerOf } from './manner.ts'
import { functionWord } from './run-shape.ts'
import type { Finding } from './spans.ts'
import type { Token } from './tokens.ts'
import type { FlagCategory } from './types.ts'
import { placePrepositions, smallHeads } from './vocabulary.ts'

/** From which likelihood on something happens. */
type Bounds = {
  /** A word no rule saw. */
  readonly replace: number
  readonly ask: number
  /** The same for a small everyday word. */
  readonly askEveryday: number
  /** A question of the rules becomes a replacement; of the list of names, for a name that is also a word. */
  readonly confirm: number
  readonly listed: number
  /** Below it a replacement becomes a question. */
  readonly unsay: number
  /** What is asked about beside something replaced goes with it. */
  readonly beside: number
}
const notes: Bounds = {
  replace: 0.6,
  ask: 0.015,
  askEveryday: 0.08,
  confirm: 0.6,
  listed: 0.4,
  unsay: 0.25,
  beside: 0.07
}
/** Where text was written for a network, capitals say less and more words are names. */
const posts: Bounds = {
  replace: 0.3,
  ask: 0.018,
  askEveryday: 0.018,
  confirm: 0.3,
  listed: 0.7,
  unsay: 0.1,
  beside: 0.4
}
/** A small ordinary word in a text that keeps its capitals: below this, what replaced it only asks. */
const smallWord = 0.5

type Doubt = {
  readonly finding: Finding
  readonly likely: number
  /** No rule saw it. */
  readonly unseen: boolean
  /** Goes with a name beside it (no common verb does), only between two ("of", "the"), or never. */
  readonly goes: 'beside' | 'between' | 'never'
}

/** The findings of the rules with what the likelihood adds. */
export function settle(reading: Reading, findings: readonly Finding[], plain: string): Finding[] {
  const manner = mannerOf(plain, reading.tokens)
  const bounds = manner.posted || manner.spaced ? posts : notes
  const said = saidOf(findings, reading.tokens)
  const likely = likelihoods(reading, said, manner)
  const doubts = [
    ...ofRules(reading, findings, said, likely, manner, bounds),
    ...unseen(reading, said, likely, bounds)
  ].sort((a, b) => a.finding.start - b.finding.start)
  return joined(withNeighbours(doubts, plain, bounds), plain)
}

function ofRules(
  { tokens }: Reading,
  findings: readonly Finding[],
  said: readonly (Finding | undefined)[],
  likely: readonly (number | null)[],
  manner: Manner,
  bounds: Bounds
): Doubt[] {
  const best = new Map<Finding, number>()
  const small = new Set<Finding>()
  for (const [at, token] of tokens.entries()) {
    const finding = said[at]
    const here = likely[at]
    if (finding === undefined || here === null || here === undefined) continue
    best.set(finding, Math.max(best.get(finding) ?? 0, here))
    if (!token.capital && token.tier > 0 && finding.end <= token.fullEnd) small.add(finding)
  }
  return findings.map((finding): Doubt => {
    const here = best.get(finding)
    if (here === undefined) return { finding, likely: 1, unseen: false, goes: 'never' }
    const isPlain = !manner.small && small.has(finding)
    const action = actionOf(finding, here, isPlain, bounds)
    return {
      finding: { ...finding, action },
      likely: here,
      unseen: false,
      goes: finding.person === undefined ? 'beside' : 'never'
    }
  })
}

function actionOf(finding: Finding, likely: number, isPlain: boolean, bounds: Bounds): Finding['action'] {
  const isListed = finding.person !== undefined && finding.slip !== true
  if (finding.action === 'ask') return likely >= (isListed ? bounds.listed : bounds.confirm) ? 'replace' : 'ask'
  return likely < (isPlain ? smallWord : bounds.unsay) ? 'ask' : 'replace'
}

function unseen(
  { tokens, tags }: Reading,
  said: readonly (Finding | undefined)[],
  likely: readonly (number | null)[],
  bounds: Bounds
): Doubt[] {
  return tokens.flatMap((token, at): Doubt[] => {
    const here = likely[at] ?? 0
    const everyday = !token.capital && (token.tier === 1 || token.tier === 2) && (token.given === 0 || token.given > 3)
    if (said[at] !== undefined || here < (everyday ? bounds.askEveryday : bounds.ask)) return []
    const action = here >= bounds.replace ? 'replace' : 'ask'
    const end = endWithHead(said, tokens, at)
    const common = !token.capital && (token.tier === 1 || token.tier === 2)
    const goes = functionWord(token)
      ? 'between'
      : !common || /^(?:NOUN|PROPN|ADJ)$/.test(tags[at] ?? '')
        ? 'beside'
        : 'never'
    const finding: Finding = { start: token.start, end, ...kindOf(tokens, at), action, weight: 15 }
    return [{ finding, likely: here, unseen: true, goes }]
  })
}

/** "The chicken plant": the kind of place after the word goes with it. */
function endWithHead(said: readonly (Finding | undefined)[], tokens: readonly Token[], at: number): number {
  const [token, next] = [tokens[at] as Token, tokens[at + 1]]
  const goes = next?.gap === ' ' && said[at + 1] === undefined && token.given === 0 && smallHeads.has(next.lower)
  return goes ? next.end : token.end
}

function kindOf(tokens: readonly Token[], at: number): { category: FlagCategory; why: string } {
  const token = tokens[at] as Token
  if (token.number) return { category: 'UNKNOWN', why: 'This number may belong to one person or place.' }
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

const attached = /^[ -]$|^ (?:of|and|&) (?:the )?$/

/** A question that stands right beside a place or body that is replaced goes with it, unless it is very unlikely. */
function withNeighbours(doubts: readonly Doubt[], plain: string, bounds: Bounds): Doubt[] {
  const result = [...doubts]
  const carries = (other: Doubt | undefined): other is Doubt =>
    other?.finding.action === 'replace' && /^(?:ORG|LOCATION|UNKNOWN|ID)$/.test(other.finding.category)
  const look = (at: number): void => {
    const { finding, likely, goes } = result[at] as Doubt
    if (finding.action !== 'ask' || goes === 'never' || likely < bounds.beside) return
    const [before, after] = [result[at - 1], result[at + 1]]
    const follows = carries(before) && attached.test(plain.slice(before.finding.end, finding.start))
    const leads = carries(after) && /^[ -]$/.test(plain.slice(finding.end, after.finding.start))
    const leadsOn =
      after !== undefined &&
      after.likely >= bounds.replace / 2 &&
      /^ $/.test(plain.slice(finding.end, after.finding.start))
    if (goes === 'between' ? follows && leadsOn : follows || leads)
      result[at] = { ...(result[at] as Doubt), finding: { ...finding, action: 'replace' } }
  }
  for (let at = 0; at < result.length; at++) look(at)
  for (let at = result.length - 1; at >= 0; at--) look(at)
  return result
}

/** Words no rule saw, side by side, are one finding. */
function joined(doubts: readonly Doubt[], plain: string): Finding[] {
  const result: Doubt[] = []
  for (const found of doubts) {
    const last = result.at(-1)
    if (last && found.finding.end <= last.finding.end) continue
    const start = Math.max(found.finding.start, last?.finding.end ?? 0)
    const doubt = { ...found, finding: { ...found.finding, start } }
    const near = last?.unseen && doubt.unseen && last.finding.action === doubt.finding.action
    if (last && near && /^[ '-]?$|^\. $/.test(plain.slice(last.finding.end, doubt.finding.start)))
      result[result.length - 1] = { ...last, finding: { ...last.finding, end: doubt.finding.end } }
    else result.push(doubt)
  }
  return result.map((doubt) => doubt.finding)
}
