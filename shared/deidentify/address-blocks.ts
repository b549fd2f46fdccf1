// Finds whole addresses of any country by their make-up: numbers, capitalised words and kinds of street in a row.
import { neutral } from './run-shape.ts'
import type { Finding } from './spans.ts'
import type { Token } from './tokens.ts'
import { neutralTerms, streetTypes } from './vocabulary.ts'

const link =
  /^(?:de|la|le|les|du|des|del|da|do|di|della|ul|u|ut|utca|ter|tér|nan|str|van|der|den|al|of|rue|via|calle|allee|no|nr|km|bis|apt|suite|po|box|psc|st|ave|rd|ln|dr|c\/o)$/
const nearGap = /^[\s,.>?/-]{1,12}$/
const unit = /^(?:apt|apartment|suite|ste|flat|unit|postbox)$/
const most = 14

function houseNumber(token: Token): boolean {
  return token.number && /^\d{1,6}[a-z]?$/.test(token.lower)
}

function year(token: Token): boolean {
  return /^(?:19|20)\d{2}$/.test(token.lower)
}

/** A word with nothing else to be than a name. */
function proper(token: Token): boolean {
  return token.capital && !neutralTerms.has(token.lower)
}

function nextSentence(token: Token, next: Token | undefined): boolean {
  const tier = token.tier
  const certain =
    /[?!]|\n\s*\n|\.\s/.test(token.gap) ||
    (next !== undefined && !next.capital && !next.number && !link.test(next.lower))
  return token.opens && certain && /[.?!]|\n/.test(token.gap) && tier > 0 && tier <= 3 && !streetTypes.has(token.lower)
}

function anchorAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at] as Token
  const next = tokens[at + 1]
  if (next === undefined) return 0
  if (unit.test(token.lower) && houseNumber(next) && /^\.? ?#? ?$/.test(next.gap)) return 2
  if (!houseNumber(token)) return 0
  let length = 1
  let words = 0
  while (length < 7) {
    const inner = tokens[at + length]
    if (inner === undefined || !/^[ .]{1,2}$/.test(inner.gap)) return 0
    if (houseNumber(inner)) break
    if (words > 0 && inner.capital && streetTypes.has(inner.lower)) return length + 1
    const unknown = inner.tier === 0 && !neutralTerms.has(inner.lower) && inner.text.length > 4
    const street = words > 0 && streetTypes.has(inner.lower)
    if (!(proper(inner) || link.test(inner.lower) || unknown || street)) return 0
    if (unknown || (inner.capital && inner.text.length > 2)) words++
    length++
  }
  const closing = tokens[at + length]
  if (words === 0 || closing === undefined || year(token)) return 0
  const known = tokens.slice(at + 1, at + length).every((word) => word.tier > 0 || neutral(word))
  return known && !tokens.slice(at + 1, at + length).some((word) => streetTypes.has(word.lower)) ? 0 : length + 1
}

function leftEdge(tokens: readonly Token[], at: number): number {
  let edge = at
  for (let back = at - 1; back >= Math.max(0, at - most); back--) {
    const token = tokens[back] as Token
    if (!nearGap.test((tokens[back + 1] as Token).gap) || year(token)) break
    if (houseNumber(token)) edge = back
    else if (!(proper(token) || link.test(token.lower) || streetTypes.has(token.lower) || lowerName(token))) break
  }
  const before = tokens[edge - 1]
  if (
    before !== undefined &&
    (tokens[edge] as Token).gap === ' ' &&
    before.capital &&
    before.tier === 0 &&
    !neutral(before)
  ) {
    edge--
    const further = tokens[edge - 1]
    if (further?.capital && (tokens[edge] as Token).gap === ' ' && further.tier === 0 && !neutral(further)) edge--
  }
  return edge
}

function lowerName(token: Token): boolean {
  return !token.capital && token.text.length > 4 && token.tier === 0 && !neutralTerms.has(token.lower)
}

function rightEdge(tokens: readonly Token[], last: number): number {
  let edge = last
  for (let on = last + 1; on < Math.min(tokens.length, last + most); on++) {
    const token = tokens[on] as Token
    if (
      !nearGap.test(token.gap) ||
      (/[?>]/.test(token.gap) && !/\n/.test(token.gap)) ||
      nextSentence(token, tokens[on + 1])
    )
      break
    if (!(token.number || token.capital || link.test(token.lower) || streetTypes.has(token.lower))) break
    if (!link.test(token.lower) || token.lower === 'nan') edge = on
  }
  return edge
}

/** Addresses, whole. */
export function findAddressBlocks(tokens: readonly Token[]): Finding[] {
  const findings: Finding[] = []
  for (let at = 0; at < tokens.length; at++) {
    const length = anchorAt(tokens, at)
    if (length === 0) continue
    const from = leftEdge(tokens, at)
    const to = rightEdge(tokens, at + length - 1)
    findings.push({
      start: (tokens[from] as Token).start,
      end: (tokens[to] as Token).end,
      category: 'LOCATION',
      action: 'replace',
      why: 'This is an address.',
      weight: 69
    })
    at = Math.max(at, to)
  }
  return findings
}
