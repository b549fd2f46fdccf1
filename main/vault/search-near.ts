// Slips of the hand: how far two words are apart, and which of the notebook's words a mistyped one may have meant.

/** A word this long, typed or meant, may hold a slip. */
const leastForgiven = 5
/** One letter of it may be missing. */
export const leastTyped = leastForgiven - 1
/** One this long may hold two, where nothing else was found. */
const leastForTwo = 8
/** A beginning is only guessed from this many letters. */
const leastBeginning = 5
const mostBeginnings = 64

/** Letters changed, left out, added or swapped with their neighbour (optimal string alignment); more than `most` counts as most + 1. */
export function slipsBetween(one: string, other: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1] ? 0 : 1
      let least = Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + same)
      const isSwap = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]
      if (isSwap) least = Math.min(least, (before[to - 2] ?? 0) + 1)
      next.push(least)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[other.length] ?? 0
}

function sameFrom(one: string, from: number, other: string, to: number): boolean {
  return one.length - from === other.length - to && other.startsWith(one.slice(from), to)
}

function firstDifference(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length)
  let at = 0
  while (at < shorter && one.charCodeAt(at) === other.charCodeAt(at)) at += 1
  return at
}

/** True where exactly one slip lies between two words, one of them five letters long. */
export function isOneSlip(typed: string, word: string): boolean {
  const longer = Math.max(typed.length, word.length)
  if (longer < leastForgiven || Math.abs(typed.length - word.length) > 1) return false
  const at = firstDifference(typed, word)
  if (at === longer) return false
  if (typed.length > word.length) return sameFrom(typed, at + 1, word, at)
  if (typed.length < word.length) return sameFrom(typed, at, word, at + 1)
  return sameFrom(typed, at + 1, word, at + 1) || (isSwap(typed, word, at) && sameFrom(typed, at + 2, word, at + 2))
}

function isSwap(typed: string, word: string, at: number): boolean {
  return typed.charCodeAt(at) === word.charCodeAt(at + 1) && typed.charCodeAt(at + 1) === word.charCodeAt(at)
}

/** True where `word` begins with what was typed but for one slip before the last letter. */
export function beginsWithSlip(typed: string, word: string): boolean {
  const last = typed.length - 1
  if (typed.length < leastBeginning) return false
  const at = firstDifference(typed, word)
  if (at >= typed.length || at >= word.length) return false
  if (word.startsWith(typed.slice(at), at + 1)) return true
  // The last letter twice: either of them may be the one too many.
  if (at >= last) return typed[last] === typed[last - 1]
  const rest = typed.slice(at + 1)
  if (word.startsWith(rest, at + 1) || word.startsWith(rest, at)) return true
  return at < last - 1 && isSwap(typed, word, at) && word.startsWith(typed.slice(at + 2), at + 2)
}

/** The words the notebook holds, each with how many entries hold it; kept in memory, for guessing alone. */
export class Vocabulary {
  readonly #entries = new Map<string, number>()

  add(words: Iterable<string>): void {
    for (const word of words) this.#entries.set(word, (this.#entries.get(word) ?? 0) + 1)
  }

  remove(words: Iterable<string>): void {
    for (const word of words) {
      const left = (this.#entries.get(word) ?? 0) - 1
      if (left > 0) this.#entries.set(word, left)
      else this.#entries.delete(word)
    }
  }

  /** Every word one slip away, then words that begin with the typed one but for a slip. */
  near(typed: string): readonly string[] {
    const whole: string[] = []
    const beginnings: string[] = []
    if (typed.length < leastTyped) return whole
    for (const word of this.#entries.keys()) {
      if (isFarOff(typed, word)) continue
      if (isOneSlip(typed, word)) whole.push(word)
      else if (beginnings.length < mostBeginnings && beginsWithSlip(typed, word)) beginnings.push(word)
    }
    return [...whole, ...beginnings]
  }

  /** Words two slips away from a long one. */
  twoSlips(typed: string): readonly string[] {
    return typed.length < leastForTwo ? [] : [...this.#entries.keys()].filter((word) => areTwoSlips(typed, word))
  }
}

/** True where exactly two slips lie between a long typed word and another. */
export function areTwoSlips(typed: string, word: string): boolean {
  if (typed.length < leastForTwo || Math.abs(word.length - typed.length) > 2) return false
  return differing(lettersOf(typed) ^ lettersOf(word)) <= 4 && slipsBetween(typed, word, 2) === 2
}

/** Told from the two letters where they part: most words are. */
function isFarOff(typed: string, word: string): boolean {
  const at = firstDifference(typed, word)
  const [next, nextOfWord] = [typed[at + 1], word[at + 1]]
  if (at >= typed.length - 1) return false
  return next !== nextOfWord && next !== word[at] && typed[at] !== nextOfWord
}

/** One bit for each letter a word holds, so that most words are told apart without counting slips. */
function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

function differing(bits: number): number {
  let left = bits
  let count = 0
  for (; left !== 0; count += 1) left &= left - 1
  return count
}
