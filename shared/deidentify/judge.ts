// Tells whether a word that is also a name stands as a name where it stands: name, word, or only a person can tell.
import type { Token } from './tokens.ts'
import {
  beVerbs,
  determiners,
  kin,
  modals,
  personVerbs,
  pronouns,
  speechObjects,
  titles,
  weakVerbs
} from './vocabulary.ts'

export type Verdict = 'name' | 'word' | 'unsure'

export type Reading = {
  readonly tokens: readonly Token[]
  /** Universal part-of-speech tags by token, where a tagger gave one. */
  readonly tags: readonly string[]
}

function touches(token: Token | undefined): boolean {
  return token !== undefined && /^[\s'"]{0,3}$/.test(token.gap)
}

function verbLike(next: Token | undefined, tag: string | undefined): boolean {
  if (next === undefined || next.capital) return false
  if (personVerbs.has(next.lower)) return true
  if (next.lower.endsWith('ed') && next.lower.length > 3) return true
  return tag === 'VERB' || tag === 'AUX'
}

/** What stands right before and after speaks for a name, whatever the word. */
export function nameContext({ tokens, tags }: Reading, at: number, length = 1): boolean {
  const token = tokens[at] as Token
  const last = tokens[at + length - 1] as Token
  const previous = touches(token) ? tokens[at - 1] : undefined
  const next = touches(tokens[at + length]) ? tokens[at + length] : undefined
  if (previous !== undefined && (titles.has(previous.lower) || kin.has(previous.lower))) return true
  if (previous !== undefined && /^(told|asked|with|thanked|named|called|met|hugged|and)$/.test(previous.lower))
    return true
  if (last.possessive) return true
  return verbLike(next, tags[at + length])
}

function capitalVerdict(reading: Reading, at: number): Verdict {
  const { tokens, tags } = reading
  const token = tokens[at] as Token
  const previous = touches(token) ? tokens[at - 1] : undefined
  const next = touches(tokens[at + 1]) ? tokens[at + 1] : undefined
  if (!token.opens) {
    if (previous !== undefined && /^(a|an)$/.test(previous.lower)) return 'unsure'
    if (previous !== undefined && determiners.has(previous.lower) && previous.lower !== 'of' && !token.possessive)
      return next?.capital === true ? 'unsure' : verbLike(next, tags[at + 1]) ? 'name' : 'unsure'
    return 'name'
  }
  return openingVerdict(reading, at, next)
}

const auxiliary = /^(?:will|may|can|might|must)$/
const afterIs = /^(?:a|an|the|what|why|how|not|where|all|my|our|still|something|one|hard|important)$/

function openingVerdict({ tokens, tags }: Reading, at: number, next: Token | undefined): Verdict {
  const token = tokens[at] as Token
  if (token.possessive) return 'name'
  if (next === undefined) return /^(?:,|:| -|- | \()/.test(tokens[at + 1]?.gap ?? '') ? 'name' : 'unsure'
  if (next.text.length === 1 && next.capital && next.lower !== 'i' && next.lower !== 'a') return 'name'
  if (pronouns.has(next.lower) || determiners.has(next.lower)) return token.tier <= 2 ? 'word' : 'unsure'
  if (/^(?:and|or)$/.test(next.lower))
    return tokens[at + 2]?.capital === true || /^(?:i|his|her|their|my|he|she|they)$/.test(tokens[at + 2]?.lower ?? '')
      ? 'name'
      : 'unsure'
  if (/^(?:is|was)$/.test(next.lower)) return afterIs.test(tokens[at + 2]?.lower ?? '') ? 'unsure' : 'name'
  if (auxiliary.test(token.lower) && /^(?:be|have|not|need|go|come|work|get)$/.test(next.lower)) return 'word'
  if (verbLike(next, tags[at + 1]) && !auxiliary.test(token.lower)) return 'name'
  return verbLike(next, undefined) ? 'name' : 'unsure'
}

const auxiliaryWords = /^(will|may|can|might)$/

function lowerVerdict(reading: Reading, at: number): Verdict {
  const { tokens, tags } = reading
  const token = tokens[at] as Token
  const previous = touches(token) ? tokens[at - 1] : undefined
  const next = touches(tokens[at + 1]) ? tokens[at + 1] : undefined
  if (token.possessive) return next !== undefined && kin.has(next.lower) ? 'name' : 'unsure'
  if (previous !== undefined) {
    if (titles.has(previous.lower) || kin.has(previous.lower)) return 'unsure'
    if (determiners.has(previous.lower) && previous.lower !== 'of') return 'word'
    if (pronouns.has(previous.lower)) return 'word'
    if (modals.has(previous.lower) && !speechObjects.has(previous.lower)) return 'word'
    if (/^to$/.test(previous.lower) && tags[at] === 'VERB') return 'word'
    if (beVerbs.has(previous.lower)) return 'word'
    if (tags[at - 1] === 'ADJ' || tags[at - 1] === 'DET' || tags[at - 1] === 'NUM') return 'word'
  }
  if (auxiliaryWords.test(token.lower) && next !== undefined) {
    if (/^(be|have|not|need|also|always|probably|never)$/.test(next.lower)) return 'word'
    if (previous !== undefined && !speechObjects.has(previous.lower) && !verbLike(next, undefined)) return 'word'
  }
  if (tags[at] === 'VERB' && next !== undefined && (determiners.has(next.lower) || tags[at + 1] === 'ADP')) {
    const object = previous !== undefined && (speechObjects.has(previous.lower) || verbLike(previous, tags[at - 1]))
    if (!object) return previous === undefined ? 'unsure' : 'word'
  }
  if (subjectOf(previous, token) && next !== undefined && personVerbs.has(next.lower) && !weakVerbs.has(next.lower))
    return 'name'
  if (
    previous !== undefined &&
    /^(?:told|asked|thanked|hugged|reminded)$/.test(previous.lower) &&
    tags[at + 1] !== 'NOUN'
  )
    return 'name'
  if (next !== undefined && tags[at + 1] === 'NOUN' && !personVerbs.has(next.lower) && !next.lower.endsWith('ed'))
    return 'word'
  return 'unsure'
}

/** Nothing before it, or a word that a new clause follows. */
function subjectOf(previous: Token | undefined, token: Token): boolean {
  return (
    token.opens ||
    previous === undefined ||
    /^(?:and|then|but|because|that|when|so|after|before|while|if|tonight|today|later|where|says?|said|think|thought|hope)$/.test(
      previous.lower
    )
  )
}

/** Judges one word that is both a name and an ordinary word. */
export function judge(reading: Reading, at: number): Verdict {
  const token = reading.tokens[at] as Token
  const lone =
    token.allCaps && token.text.length > 2 && !reading.tokens[at - 1]?.allCaps && !reading.tokens[at + 1]?.allCaps
  if (lone) return 'name'
  const shouted = token.allCaps && (reading.tokens[at - 1]?.allCaps || reading.tokens[at + 1]?.allCaps)
  if (shouted) return lowerVerdict(reading, at) === 'word' ? 'unsure' : 'name'
  return token.capital ? capitalVerdict(reading, at) : lowerVerdict(reading, at)
}
