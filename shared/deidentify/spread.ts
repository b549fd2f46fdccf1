// Carries what was learnt at one place to the others: a name found once is the same name wherever it stands.
import { judge, type Reading } from './judge.ts'
import { joiners, neutral } from './run-shape.ts'
import type { Finding } from './spans.ts'
import type { Token } from './tokens.ts'
import { neutralHeads, organisationHeads, placeHeads, streetTypes, titles } from './vocabulary.ts'

function partOf(token: Token): boolean {
  return (
    token.text.length > 2 &&
    !token.number &&
    !joiners.has(token.lower) &&
    !titles.has(token.lower) &&
    !organisationHeads.has(token.lower) &&
    !placeHeads.has(token.lower) &&
    !streetTypes.has(token.lower) &&
    !neutralHeads.has(token.lower)
  )
}

function learn(findings: readonly Finding[], tokens: readonly Token[]): ReadonlyMap<string, Finding> {
  const known = new Map<string, Finding>()
  let at = 0
  for (const finding of findings.toSorted((a, b) => a.start - b.start)) {
    if (finding.action !== 'replace' || !/^(?:PERSON|LOCATION|ORG|UNKNOWN)$/.test(finding.category)) continue
    while (at > 0 && (tokens[at - 1] as Token).fullEnd > finding.start) at--
    while (at < tokens.length && (tokens[at] as Token).end <= finding.start) at++
    for (let inside = at; inside < tokens.length && (tokens[inside] as Token).start < finding.end; inside++) {
      const token = tokens[inside] as Token
      const person = finding.category === 'PERSON'
      if (!partOf(token) || (neutral(token) && !person) || (token.tier > 0 && !person)) continue
      if (!token.capital && token.tier > 0) continue
      const before = known.get(token.lower)
      if (before === undefined || before.weight < finding.weight) known.set(token.lower, finding)
    }
  }
  return known
}

/** Further mentions of what the other signals replaced. Ordinary words are judged where they stand. */
export function spread(reading: Reading, findings: readonly Finding[]): Finding[] {
  const { tokens } = reading
  const known = learn(findings, tokens)
  const more: Finding[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    const source = known.get(token.lower)
    if (source === undefined || (source.start <= token.start && token.end <= source.end)) continue
    const ordinary = token.tier > 0 || neutral(token)
    if (ordinary && !token.capital) continue
    const verdict = ordinary ? judge(reading, at) : 'name'
    if (verdict === 'word') continue
    more.push({
      start: token.start,
      end: token.end,
      category: source.category,
      action: verdict === 'name' ? 'replace' : 'ask',
      why: 'The same name was found elsewhere in this text.',
      weight: 35,
      ...(source.person === undefined ? {} : { person: source.person })
    })
  }
  return more
}

/** A great age found once is asked about wherever the same figure stands. */
export function spreadAges(reading: Reading, findings: readonly Finding[], plain: string): Finding[] {
  const ages = new Set(
    findings
      .filter((finding) => finding.category === 'AGE90')
      .map((finding) => plain.slice(finding.start, finding.end))
      .filter((age) => /^\d+$/.test(age))
  )
  if (ages.size === 0) return []
  return reading.tokens
    .filter((token) => ages.has(token.lower))
    .map(({ start, end }) => ({
      start,
      end,
      category: 'AGE90',
      action: 'ask',
      why: 'The same figure was found as a great age elsewhere in this text.',
      weight: 9
    }))
}
