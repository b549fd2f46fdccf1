// Finds names among capitalised words: people, places, organisations.
import type { Reading } from './judge.ts'
import { surnameBand } from './lexicon.ts'
import { type Evidence, several, single } from './run-evidence.ts'
import { joiners, neutral, type Run, runFrom, trimRun } from './run-shape.ts'
import type { Finding } from './spans.ts'
import type { Token } from './tokens.ts'

/** Whether a word stands in a line all in capitals, where capitals say nothing. */
function shouted(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  if (!token.allCaps) return false
  const near = [tokens[at - 2], tokens[at - 1], tokens[at + 1], tokens[at + 2]].filter(
    (other) => other !== undefined && !other.number
  )
  return near.filter((other) => other?.allCaps && other.text.length > 2).length >= 2
}

function readRun(reading: Reading, run: Run): [Run, Evidence][] {
  const { tokens } = reading
  if (run.length === 1) {
    const one = single(reading, run.at)
    return one === undefined ? [] : [[run, one]]
  }
  const all = several(reading, run)
  if (all !== undefined) return [[run, all]]
  const parts: [Run, Evidence][] = []
  for (let at = run.at; at < run.at + run.length; at++) {
    if (joiners.has((tokens[at] as Token).lower) || neutral(tokens[at] as Token)) continue
    const one = single(reading, at)
    if (one !== undefined && one.category === 'PERSON') parts.push([{ at, length: 1 }, one])
  }
  return parts
}

/** "Carter, Ruiz and Boyd": three surnames in a row name a firm. */
function firmAt(tokens: readonly Token[], at: number): number {
  const [first, second, and, third] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  if (
    second?.gap !== ', ' ||
    !/^,? $/.test(and?.gap ?? '') ||
    !/^(?:and|&)$/.test(and?.lower ?? '') ||
    third?.gap !== ' '
  )
    return 0
  const surname = (token: Token | undefined) =>
    token?.capital === true && surnameBand(token.lower) > 0 && surnameBand(token.lower) <= 3
  if (!(surname(first) && surname(second) && surname(third))) return 0
  const given = [first, second, third].filter((token) => token !== undefined && token.given > 0 && token.given <= 2)
  return given.length <= 1 ? 4 : 0
}

/** Names among the capitalised words of a text. */
export function findRuns(reading: Reading): Finding[] {
  const { tokens } = reading
  const findings: Finding[] = []
  for (let at = 0; at < tokens.length; ) {
    if (!(tokens[at] as Token).capital || shouted(tokens, at)) {
      at++
      continue
    }
    const firm = firmAt(tokens, at)
    if (firm > 0) {
      const last = tokens[at + firm - 1] as Token
      findings.push({
        start: (tokens[at] as Token).start,
        end: last.end,
        category: 'ORG',
        action: 'replace',
        why: 'Surnames in a row name a firm.',
        weight: 41
      })
      at += firm
      continue
    }
    const whole = runFrom(tokens, at)
    at += whole.length
    const run = trimRun(tokens, whole)
    if (run.length === 0) continue
    for (const [part, found] of readRun(reading, run)) {
      const last = tokens[part.at + part.length - 1] as Token
      findings.push({
        start: (tokens[part.at] as Token).start,
        end: last.end,
        ...found,
        weight: 40,
        surname: part.length > 1
      })
    }
  }
  return findings
}
