// Finds the roster's people in a text: as written, in lower case, inflected, joined, split, misspelt by one letter, or by sound.
import { deletions, oneEditApart } from './edits.ts'
import { judge, nameContext, type Reading } from './judge.ts'
import { wordTier } from './lexicon.ts'
import { type NameForm, type RosterIndex, soundsLike } from './roster-index.ts'
import { neutral } from './run-shape.ts'
import type { Finding } from './spans.ts'
import type { Token } from './tokens.ts'
import type { FlagAction } from './types.ts'
import { neutralPlaces, neutralTerms, placePrepositions } from './vocabulary.ts'

const joinable = /^[\s'.\-_,/]{0,3}$/
const mostJoined = 4

type Hit = { readonly form: NameForm; readonly length: number; readonly action: FlagAction; readonly why: string }

const sentences = {
  exact: 'This is a name from your list.',
  short: 'This is a short form of a name on your list.',
  initials: 'These letters are the initials of somebody on your list.',
  word: 'This is a name on your list and also an ordinary word.',
  edit: 'This is one letter away from a name on your list.',
  sound: 'This sounds like a name on your list.',
  split: 'Put together, these letters make a name on your list.'
} as const

function key(token: Token): string {
  return token.lower.replace(/'(?:ll|d|ve|re|m)$/, '').replace(/[^\p{L}\p{N}]/gu, '')
}

function joinedKeys(tokens: readonly Token[], at: number, longest: number): string[] {
  const keys: string[] = []
  let joined = key(tokens[at] as Token)
  const letters = (tokens[at] as Token).text.length === 1
  for (let next = at + 1; next < tokens.length && keys.length < (letters ? 16 : mostJoined - 1); next++) {
    const token = tokens[next] as Token
    if (!joinable.test(token.gap) || (letters && keys.length >= mostJoined - 1 && token.text.length > 1)) break
    joined += key(token)
    if (joined.length > longest + 1) break
    keys.push(joined)
  }
  return keys
}

function joinedHit(reading: Reading, at: number, index: RosterIndex): Hit | undefined {
  const { tokens } = reading
  const keys = joinedKeys(tokens, at, index.longest)
  for (let more = keys.length; more >= 1; more--) {
    const joined = keys[more - 1] as string
    const parts = tokens.slice(at, at + more + 1)
    const plainWords = parts.every((token) => !token.capital && token.tier > 0)
    const form = index.exact.get(joined)
    if (form !== undefined && form.kind !== 'initials' && joined.length >= 3)
      return {
        form,
        length: more + 1,
        action: plainWords && parts.every((token) => token.text.length > 1) && form.kind !== 'name' ? 'ask' : 'replace',
        why: form.kind === 'name' ? sentences.exact : sentences.split
      }
    if (form?.kind === 'initials' && parts.every((token) => token.text.length === 1 && token.capital))
      return { form, length: more + 1, action: 'replace', why: sentences.initials }
    const hyphened = tokens[at + 1]?.gap === '-'
    if (!hyphened && parts.every(commonplace)) continue
    if (joined.length < (hyphened ? 4 : 5) || (!hyphened && parts.some((token) => token.text.length === 1))) continue
    const near = nearForm(index, joined)
    const odd = joined.length > 5 && parts.some((token) => token.tier === 0)
    if (near !== undefined && (near.words > 1 || odd))
      return { form: near, length: more + 1, action: 'replace', why: sentences.edit }
  }
  return undefined
}

/** "in virginia", "from jordan": the place may be meant. */
function afterPlaceWord({ tokens }: Reading, at: number): boolean {
  return placePrepositions.has(tokens[at - 1]?.lower ?? '')
}

/** One of the commonest words, written small: no part of a misspelt name. */
function commonplace(token: Token): boolean {
  const tier = token.tier
  return !token.capital && tier > 0 && tier <= 2
}

function nearForm(index: RosterIndex, word: string): NameForm | undefined {
  const known = index.seen.get(word)
  if (known !== undefined) return known === null ? undefined : known
  const found = searchNear(index, word)
  if (index.seen.size < 100_000) index.seen.set(word, found ?? null)
  return found
}

function searchNear(index: RosterIndex, word: string): NameForm | undefined {
  let best: NameForm | undefined
  for (const shorter of deletions(word))
    for (const form of index.near.get(shorter) ?? [])
      if (oneEditApart(word, form.key) && (best === undefined || form.key.length > best.key.length)) best = form
  return best
}

function exactHit(reading: Reading, at: number, form: NameForm): Hit | undefined {
  const token = reading.tokens[at] as Token
  if (form.key.length === 1) {
    if (!token.capital || token.lower === 'i') return undefined
    return token.lower === 'a' && token.opens ? undefined : { form, length: 1, action: 'replace', why: sentences.exact }
  }
  if (form.kind === 'initials') {
    if (!token.allCaps || neutralTerms.has(token.lower)) return undefined
    return { form, length: 1, action: 'ask', why: sentences.initials }
  }
  const why = form.kind === 'short' ? sentences.short : sentences.exact
  if (!form.ordinary) {
    const oneOf = /^(?:a|an)$/.test(reading.tokens[at - 1]?.lower ?? '') && token.gap === ' '
    if (oneOf) return { form, length: 1, action: 'ask', why }
    const short = form.key.length <= 2
    return { form, length: 1, action: short && !token.capital ? 'ask' : 'replace', why }
  }
  const verdict = judge(reading, at)
  if (verdict === 'word') return undefined
  if (neutralPlaces.has(form.key) && /^(?:north|south|west|new)$/.test(reading.tokens[at - 1]?.lower ?? ''))
    return { form, length: 1, action: 'ask', why: sentences.word }
  if (wordTier(form.key) === 0 && !afterPlaceWord(reading, at)) return { form, length: 1, action: 'replace', why }
  if (verdict === 'unsure' && form.kind === 'short' && !token.capital) return undefined
  return {
    form,
    length: 1,
    action: verdict === 'name' ? 'replace' : 'ask',
    why: verdict === 'name' ? why : sentences.word
  }
}

function nearHit(reading: Reading, at: number, index: RosterIndex): Hit | undefined {
  const token = reading.tokens[at] as Token
  const word = key(token)
  const shown = token.capital && !token.allCaps
  if (word.length < 2 || token.lower.endsWith("n't") || (neutralTerms.has(token.lower) && !shown)) return undefined
  const tier = wordTier(word)
  const stripped = word.endsWith('s') ? index.exact.get(word.slice(0, -1)) : undefined
  if (stripped !== undefined && stripped.kind !== 'initials' && stripped.key.length > 2) {
    if (tier === 0) return { form: stripped, length: 1, action: 'replace', why: sentences.exact }
    if (token.capital && !token.opens) return { form: stripped, length: 1, action: 'ask', why: sentences.word }
  }
  const form =
    nearForm(index, word) ?? (tier === 0 && word.endsWith('s') ? nearForm(index, word.slice(0, -1)) : undefined)
  if (form !== undefined) {
    if (form.key.length < 3)
      return tier === 0 && !token.number ? { form, length: 1, action: 'ask', why: sentences.edit } : undefined
    if (tier === 0) return { form, length: 1, action: 'replace', why: sentences.edit }
    if (shown && !token.opens && !neutral(token)) return { form, length: 1, action: 'replace', why: sentences.edit }
    const verdict = judge(reading, at)
    if (tier >= 5 && verdict !== 'word' && form.kind !== 'short')
      return { form, length: 1, action: 'replace', why: sentences.edit }
    if (form.kind === 'short' && !token.capital) return undefined
    if ((verdict !== 'word' && (tier > 1 || nameContext(reading, at))) || (shown && !token.opens))
      return { form, length: 1, action: 'ask', why: sentences.edit }
    return undefined
  }
  if (tier > 0) return undefined
  const alike = soundsLike(index, word)
  if (alike === undefined) return undefined
  return { form: alike, length: 1, action: token.capital ? 'replace' : 'ask', why: sentences.sound }
}

/** Every mention of a roster person or of a name to look for. */
export function findRoster(reading: Reading, index: RosterIndex): Finding[] {
  const findings: Finding[] = []
  if (index.exact.size === 0) return findings
  const { tokens } = reading
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    const form = index.exact.get(key(token))
    const hit =
      joinedHit(reading, at, index) ??
      (form === undefined ? undefined : exactHit(reading, at, form)) ??
      (form === undefined || form.kind === 'initials' ? nearHit(reading, at, index) : undefined)
    if (hit === undefined) continue
    const last = tokens[at + hit.length - 1] as Token
    findings.push({
      start: token.start,
      end: last.end,
      category: hit.form.category,
      action: hit.action,
      why: hit.why,
      slip: hit.why === sentences.edit || hit.why === sentences.sound,
      weight: 100,
      person: hit.form.person
    })
    at += hit.length - 1
  }
  return findings
}
