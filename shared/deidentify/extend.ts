// Stretches findings over what belongs to them: a title, an initial, a surname, "clinic" after a town, a state, the rest of an address.
import { wordTier } from './lexicon.ts'
import type { Finding } from './spans.ts'
import type { Token } from './tokens.ts'
import { callings, neutralPlaces, neutralTerms, smallHeads, stateCodes, streetTypes, titles } from './vocabulary.ts'

type Stretch = (finding: Finding, first: number, last: number, tokens: readonly Token[]) => [number, number]

const person: Stretch = (finding, first, last, tokens) => {
  let [from, to] = [first, last]
  const before = tokens[from - 1]
  if (before !== undefined && titles.has(before.lower) && /^(?:\.? )$/.test((tokens[from] as Token).gap))
    if (before.capital || /^(?:don|dona|tia|tio|dr|mr|mrs|ms|fr|rev)$/.test(before.lower)) from--
  else if (before !== undefined && roleAsTitle(tokens, from)) from--
  const initial = tokens[from - 1]
  if (
    initial !== undefined &&
    initial.text.length === 1 &&
    initial.capital &&
    /^\.? $/.test((tokens[from] as Token).gap) &&
    initial.lower !== 'i' &&
    initial.lower !== 'a'
  )
    from--
  const next = tokens[to + 1]
  if (next === undefined || (tokens[to] as Token).possessive || finding.action !== 'replace') return [from, to]
  if (
    /^ ?$/.test(next.gap) &&
    next.text.length === 1 &&
    next.lower !== 'i' &&
    (next.capital || (tokens[to + 2]?.gap ?? '').startsWith('. '))
  )
    to++
  const surname = tokens[to + 1]
  if (surname !== undefined && /^\.? $/.test(surname.gap) && bareSurname(tokens[to] as Token, surname)) to++
  return [from, to]
}

/** "(paralegal Rosa)": a calling used as a title, with no "her" or "the" before it. */
function roleAsTitle(tokens: readonly Token[], at: number): boolean {
  const [role, name] = [tokens[at - 1] as Token, tokens[at] as Token]
  return name.gap === ' ' && name.capital && callings.has(role.lower) && (role.opens || /[(,;:]/.test(role.gap))
}

function bareSurname(given: Token, surname: Token): boolean {
  return (
    !given.possessive &&
    !surname.capital &&
    !given.capital &&
    surname.text.length > 2 &&
    wordTier(surname.lower) === 0 &&
    !neutralTerms.has(surname.lower) &&
    !surname.number
  )
}

const measure =
  /^(?:mg|am|pm|people|of|times?|days?|weeks?|months?|years?|hours?|minutes?|mins?|sessions?|members?|percent)$/

const place: Stretch = (finding, first, last, tokens) => {
  let from = first
  let to = last
  const link = tokens[from - 1]
  const body = tokens[from - 2]
  if (
    finding.category === 'LOCATION' &&
    link !== undefined &&
    body !== undefined &&
    /^(?:in|on|at|of)$/.test(link.lower)
  )
    if (body.allCaps && /^ $/.test(link.gap) && /^ $/.test((tokens[from] as Token).gap)) from -= 2
  const head = tokens[to + 1]
  if (head !== undefined && head.gap === ' ' && smallHeads.has(head.lower)) to++
  const state = tokens[to + 1]
  if (state !== undefined && /^,? $/.test(state.gap)) {
    const abbreviated = stateCodes.has(state.lower) && state.allCaps
    const two = tokens[to + 2]
    if (abbreviated || (state.gap === ', ' && state.capital && neutralPlaces.has(state.lower))) to++
    else if (
      state.gap === ', ' &&
      /^(?:new|north|south|west|rhode|puerto)$/.test(state.lower) &&
      two !== undefined &&
      neutralPlaces.has(two.lower)
    )
      to += 2
  }
  const code = tokens[to + 1]
  if (
    (finding.category === 'LOCATION' || (finding.category === 'UNKNOWN' && finding.action === 'replace')) &&
    code?.gap === ' ' &&
    /^\d{1,5}$/.test(code.lower) &&
    !/^(?:19|20)\d\d$/.test(code.lower) &&
    !measure.test(tokens[to + 2]?.lower ?? '')
  )
    to++
  const number = tokens[from - 1]
  if (
    number?.number &&
    (tokens[from] as Token).gap === ' ' &&
    tokens.slice(from, to + 1).some((word) => streetTypes.has(word.lower))
  )
    from--
  return [from, to]
}

/** Findings with their edges moved out to whole words that belong to them. */
export function extend(findings: readonly Finding[], tokens: readonly Token[]): Finding[] {
  return findings.map((finding) => {
    if (!/^(?:PERSON|LOCATION|ORG|UNKNOWN)$/.test(finding.category)) return finding
    const first = tokenAt(tokens, finding.start)
    const last = tokenAt(tokens, finding.end - 1)
    if (first === undefined || last === undefined) return finding
    const stretch = finding.category === 'PERSON' ? person : place
    const [from, to] = stretch(finding, first, last, tokens)
    const end =
      finding.category === 'ORG' || finding.category === 'LOCATION'
        ? (tokens[to] as Token).fullEnd
        : (tokens[to] as Token).end
    const numbered = finding.category !== 'ORG' && (tokens[to] as Token).number
    return {
      ...finding,
      ...(numbered ? { numbered, category: 'LOCATION' as const } : {}),
      start: from < first ? (tokens[from] as Token).start : finding.start,
      end: to > last || finding.end === (tokens[last] as Token).end ? end : finding.end
    }
  })
}

/** The index of the token that covers an offset. */
export function tokenAt(tokens: readonly Token[], offset: number): number | undefined {
  let low = 0
  let high = tokens.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const token = tokens[middle] as Token
    if (token.fullEnd <= offset) low = middle + 1
    else if (token.start > offset) high = middle - 1
    else return middle
  }
  return undefined
}

const bodyThenPlace = /^(?:,? (?:in|on|of|at|near) (?:the )?|, )$/

/** "the clubhouse in Marlow", "a street, a town": one finding where two would leave the words between. */
export function chain(findings: readonly Finding[], plain: string): Finding[] {
  const chained: Finding[] = []
  for (const finding of findings) {
    const last = chained.at(-1)
    const between = last === undefined ? '' : plain.slice(last.end, finding.start)
    if (
      last !== undefined &&
      last.action === 'replace' &&
      finding.action === 'replace' &&
      belongs(last, finding, between)
    )
      chained[chained.length - 1] = { ...last, end: finding.end }
    else chained.push(finding)
  }
  return chained
}

function belongs(last: Finding, next: Finding, between: string): boolean {
  if (couple(last, next, between)) return true
  const places = (finding: Finding) =>
    finding.category === 'ORG' || finding.category === 'LOCATION' || finding.category === 'UNKNOWN'
  if (last.person !== undefined || next.person !== undefined || !places(last)) return false
  if (next.category === 'LOCATION' && bodyThenPlace.test(between)) return last.category !== 'UNKNOWN'
  if (next.category === 'ORG' && last.category === 'ORG') return between === ', '
  return false
}

/** "Ann and Joe Miller": the surname is both of theirs. */
function couple(last: Finding, next: Finding, between: string): boolean {
  const people = last.category === 'PERSON' && next.category === 'PERSON'
  if (
    last.person === undefined &&
    next.category === 'LOCATION' &&
    /^ and $/.test(between) &&
    next.end - next.start > 3 &&
    /^(?:PERSON|LOCATION|UNKNOWN)$/.test(last.category) &&
    next.numbered === true
  )
    return true
  return (
    people &&
    /^ (?:and|&) $/.test(between) &&
    last.person === undefined &&
    next.surname === true &&
    last.surname !== true
  )
}
