// Invented words for measuring search: many, as unevenly common as those of a language; and slips of the hand in them.
import type { Dice } from '../../shared/sample/random.ts'
import { diceOf } from '../../shared/sample/random.ts'

export type Words = {
  /** A word as often as it is common. */
  readonly draw: (dice: Dice) => string
  /** Any word, most of them rare. */
  readonly any: (dice: Dice) => string
  /** Any word of six letters or more. */
  readonly long: (dice: Dice) => string
  readonly common: string
}

const consonants = [...'bcdfghklmnprstvw'] as const
const vowels = [...'aeiou'] as const

export function wordsLike(count: number, seed: number): Words {
  const dice = diceOf(seed)
  const made = new Set<string>()
  while (made.size < count) {
    const syllables = dice.number(1, made.size < 200 ? 2 : 4)
    const parts = Array.from({ length: syllables }, () => dice.one(consonants) + dice.one(vowels))
    made.add(parts.join('') + (dice.chance(0.5) ? dice.one(consonants) : ''))
  }
  const words = [...made]
  const long = words.filter((word) => word.length >= 6)
  // Zipf: the word of rank r is drawn with a weight of about 1/r.
  const sums: number[] = []
  words.reduce((sum, _, rank) => {
    sums.push(sum + 1 / (rank + 2.7))
    return sums.at(-1) ?? 0
  }, 0)
  const all = sums.at(-1) ?? 1
  return {
    draw: (by) => words[placeOf(sums, (by.number(0, 1_000_000) / 1_000_001) * all)] ?? '',
    any: (by) => by.one(words),
    long: (by) => by.one(long),
    common: words[3] ?? ''
  }
}

function placeOf(sums: readonly number[], wanted: number): number {
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** One letter changed, left out, added or swapped with the next. */
export function slip(dice: Dice, word: string): string {
  const at = dice.number(0, word.length - 2)
  const letter = dice.one(consonants)
  const ways = [
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
  ]
  return dice.one(ways)
}
