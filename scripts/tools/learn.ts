// Learns how much each sign weighs: logistic regression with steps that shrink for signs seen often, the same result every time.

export type Example = { readonly signs: Int32Array; readonly name: boolean; readonly weight: number }

const passes = 6

const step = 0.15
const pull = 0.001
/** Signs rarer than this say nothing that would hold elsewhere. */
const leastSeen = 12
/** Smaller weights change no decision. */
const leastWeight = 0.04

/** A seeded source of numbers from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Gives every sign a number. */
export type Numbering = {
  readonly numbersOf: (signs: readonly string[]) => Int32Array
  readonly names: readonly string[]
}

export function createNumbering(): Numbering {
  const numbers = new Map<string, number>()
  const names: string[] = []
  return {
    names,
    numbersOf: (signs) =>
      Int32Array.from(signs, (sign) => {
        const known = numbers.get(sign)
        if (known !== undefined) return known
        numbers.set(sign, names.length)
        names.push(sign)
        return names.length - 1
      })
  }
}

/** The examples without their rare signs. */
function withoutRare(examples: readonly Example[], signs: number): Int32Array[] {
  const seen = new Int32Array(signs)
  for (const example of examples) for (const sign of example.signs) seen[sign] = (seen[sign] as number) + 1
  return examples.map((example) => example.signs.filter((sign) => (seen[sign] as number) >= leastSeen))
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] as number
    order[at] = order[other] as number
    order[other] = kept
  }
}

/** The weight of each sign by its number. */
export function learn(examples: readonly Example[], signs: number, random: () => number): Float64Array {
  const rows = withoutRare(examples, signs)
  const weights = new Float64Array(signs)
  const travelled = new Float64Array(signs).fill(1e-6)
  const order = examples.map((_, at) => at)
  const sums = new Float64Array(signs)
  let counted = 0
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random)
    for (const at of order) {
      const row = rows[at] as Int32Array
      const { name, weight } = examples[at] as Example
      let sum = 0
      for (const sign of row) sum += weights[sign] as number
      const error = (1 / (1 + Math.exp(-sum)) - (name ? 1 : 0)) * weight
      for (const sign of row) {
        const slope = error + pull * (weights[sign] as number)
        travelled[sign] = (travelled[sign] as number) + slope * slope
        weights[sign] = (weights[sign] as number) - (step * slope) / Math.sqrt(travelled[sign] as number)
      }
    }
    if (pass * 2 >= passes) {
      counted++
      for (let sign = 0; sign < signs; sign++) sums[sign] = (sums[sign] as number) + (weights[sign] as number)
    }
  }
  return sums.map((sum) => sum / counted)
}

/** The weights by the signs' names, to two decimals; signs that hardly matter, and halves of letters, are left out. */
export function tableOf(weights: Float64Array, names: readonly string[]): Readonly<Record<string, number>> {
  const kept = names.map((name, at) => [name, Math.round((weights[at] as number) * 100) / 100] as const)
  return Object.fromEntries(
    kept
      .filter(([name, weight]) => Math.abs(weight) >= leastWeight && !/\p{Cs}/u.test(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )
}

export function likelihood(signs: Int32Array, weights: Float64Array): number {
  let sum = 0
  for (const sign of signs) sum += weights[sign] as number
  return 1 / (1 + Math.exp(-sum))
}
