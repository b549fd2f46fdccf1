// Learns how much each sign weighs: logistic regression with steps that shrink for signs seen often, the same result every time.

export type Example = { readonly signs: readonly string[]; readonly name: boolean; readonly weight: number }

const passes = 6
const step = 0.15
const pull = 0.002
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

type Table = { readonly names: readonly string[]; readonly rows: readonly Int32Array[] }

/** Every example as the numbers of its signs, without the rare ones. */
function numbered(examples: readonly Example[]): Table {
  const seen = new Map<string, number>()
  for (const { signs } of examples) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1)
  const names = [...seen].filter(([, count]) => count >= leastSeen).map(([name]) => name)
  const index = new Map(names.map((name, at) => [name, at]))
  const rows = examples.map(({ signs }) => Int32Array.from(signs.flatMap((sign) => index.get(sign) ?? [])))
  return { names, rows }
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] as number
    order[at] = order[other] as number
    order[other] = kept
  }
}

/** The weight of each sign, to two decimals; signs that hardly matter are left out. */
export function learn(examples: readonly Example[], random: () => number): Readonly<Record<string, number>> {
  const { names, rows } = numbered(examples)
  const weights = new Float64Array(names.length)
  const travelled = new Float64Array(names.length).fill(1e-6)
  const order = examples.map((_, at) => at)
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
  }
  const kept = names.map((name, at) => [name, Math.round((weights[at] as number) * 100) / 100] as const)
  return Object.fromEntries(
    kept.filter(([, weight]) => Math.abs(weight) >= leastWeight).sort(([a], [b]) => (a < b ? -1 : 1))
  )
}
