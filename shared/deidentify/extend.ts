// Stretches findings over what belongs to them: a title, an initial, a surname, "clinic" after a town, a state, the rest of an address.
import type { Finding } from './spans.ts'
import type { Token } from './tokens.ts'
import {
  callings,
  epithets,
  neutralPlaces,
  neutralTerms,
  smallHeads,
  stateCodes,
  streetTypes,
  titles
} from './vocabulary.ts'

type Stretch = (finding: Finding, first: number, last: number, tokens: readonly Token[]) => [number, number]

const person: Stretch = (finding, first, last, tokens) => {
  const from = head(first, tokens)
  return [from, finding.action === 'replace' ? tail(last, tokens) : last]
}

/** Where a person's name begins: at the title, the by-name or the initial before it. */
function head(first: number, tokens: readonly Token[]): number {
  const name = tokens[first] as Token
  const before = tokens[first - 1]
  if (before === undefined || !/^\.? $/.test(name.gap)) return first
  if (titles.has(before.lower) && (before.capital || smallTitle.test(before.lower))) {
    const both = /^(?:and|&)$/.test(tokens[first - 2]?.lower ?? '') && titles.has(tokens[first - 3]?.lower ?? '')
    const twice = titles.has(tokens[first - 2]?.lower ?? '') && /^\.? $/.test(before.gap)
    return both ? first - 3 : twice ? first - 2 : first - 1
  }
  if (
    (epithet(before, name) && !/^(?:my|his|her|their|our|your|the|a)$/.test(tokens[first - 2]?.lower ?? '')) ||
    roleAsTitle(tokens, first)
  )
    return first - 1
  return before.text.length === 1 && before.capital && !/[ai]/.test(before.lower) ? first - 1 : first
}

/** Where it ends: after an initial, or a surname without a capital. */
function tail(last: number, tokens: readonly Token[]): number {
  if ((tokens[last] as Token).possessive) return last
  const next = tokens[last + 1]
  const initial =
    next !== undefined &&
    /^ ?$/.test(next.gap) &&
    next.text.length === 1 &&
    next.lower !== 'i' &&
    (next.capital ||
      (tokens[last + 2]?.gap ?? '').startsWith('. ') ||
      (!(tokens[last] as Token).capital && next.gap === ' ' && next.lower !== 'a' && !next.number))
  const end = initial ? last + 1 : last
  const surname = tokens[end + 1]
  return surname !== undefined && /^\.? $/.test(surname.gap) && bareSurname(tokens[last] as Token, surname)
    ? end + 1
    : end
}

/** "Big Mike", "mama jo": a by-name goes with the name. */
function epithet(before: Token, name: Token): boolean {
  return name.gap === ' ' && epithets.has(before.lower) && (before.capital || !name.capital)
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
    surname.tier === 0 &&
    !neutralTerms.has(surname.lower) &&
    !surname.number
  )
}

const smallTitle = /^(?:atty|nana|don|dona|tia|tio|dr|mr|mrs|ms|fr|rev|pastor|officer|sgt|father|auntie)$/
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
  if (
    head !== undefined &&
    head.gap === ' ' &&
    smallHeads.has(head.lower) &&
    !streetTypes.has((tokens[to] as Token).lower)
  )
    to++
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
  for (const alone of findings) {
    const finding = alone.category === 'DATE' ? fromItsLead(alone, plain, chained.at(-1)?.end ?? 0) : alone
    const last = chained.at(-1)
    const between = last === undefined ? '' : plain.slice(last.end, finding.start)
    if (
      last !== undefined &&
      last.action === 'replace' &&
      finding.action === 'replace' &&
      belongs(last, finding, between)
    )
      chained[chained.length - 1] = { ...last, end: finding.end }
    else
      chained.push(
        last !== undefined && holdsTogether(last, finding, between)
          ? overLink(chained, last, finding, between)
          : finding
      )
  }
  return chained
}

const link = /^(?:,? (?:in|on|of|at|near|by|off|over|under|behind|from|and|&) (?:the )?|, | - | \/ |\/)$/

/** "Honey Dew on Southbridge" where one of the two is only asked about: the words between belong to the question. */
function holdsTogether(last: Finding, next: Finding, between: string): boolean {
  const places = (finding: Finding): boolean =>
    finding.person === undefined && /^(?:ORG|LOCATION|UNKNOWN)$/.test(finding.category)
  return (last.action === 'ask' || next.action === 'ask') && places(last) && places(next) && link.test(between)
}

/** Draws whichever is asked about over the words between the two; answers with the second as it then stands. */
function overLink(chained: Finding[], last: Finding, next: Finding, between: string): Finding {
  if (next.action === 'ask') return { ...next, start: last.end + (between.startsWith(' ') ? 1 : 0) }
  chained[chained.length - 1] = { ...last, end: next.start }
  return next
}

function belongs(last: Finding, next: Finding, between: string): boolean {
  if (last.category === 'DATE' && next.category === 'DATE')
    return /^(?:,? (?:the )?|\. (?:the )?| (?:and|or|to|through|thru|of|at|before|after|in|&)(?: the)? |-| - |\/)$/.test(
      between
    )
  if (couple(last, next, between)) return true
  const places = (finding: Finding) =>
    finding.category === 'ORG' || finding.category === 'LOCATION' || finding.category === 'UNKNOWN'
  if (last.person !== undefined || next.person !== undefined || !places(last)) return false
  if (next.category === 'LOCATION' && bodyThenPlace.test(between)) return true
  if (next.category === 'UNKNOWN' && / (?:in|on|at|near) /.test(between)) return bodyThenPlace.test(between)
  if (next.category === 'ORG' && last.category === 'ORG') return between === ', '
  return false
}

const lead =
  /(?:\b(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?:days?|weeks?|months?|years?|nights?) (?:before|after|ago|from|since)(?: on| in)?|(?:the )?(?:first|second|third|fourth|last|final|whole|other) (?:week|weekend|day|half|monday|tuesday|wednesday|thursday|friday|saturday|sunday|night) (?:of|in|before|after)|(?:the )?(?:week|weekend|night|morning|day|end|beginning|start|middle|eve) (?:of|before|after))(?: the)? )$/i

/** "two weeks before" and "the last day of" belong to the day they measure from. */
function fromItsLead(finding: Finding, plain: string, floor: number): Finding {
  const found = lead.exec(plain.slice(Math.max(floor, finding.start - 48), finding.start))
  return found === null ? finding : { ...finding, start: finding.start - found[0].length }
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
