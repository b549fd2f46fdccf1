// What a measurement is: its name, unit and limit, and how one run of it gives a figure, or many samples of which a percentile counts.

export type Bench = {
  readonly name: string
  readonly unit: 's' | 'ms' | 'MB' | 'ratio' | '%' | 'characters/s'
  readonly limit: number
  readonly better: 'less' | 'more'
  /** Given: `run` is called once and gives samples; else the middle of at least five runs counts. */
  readonly percentile?: number
  readonly runs?: number
  /** Takes many minutes, so it is measured only where its whole name is asked for. */
  readonly long?: true
  readonly run: () => Promise<number | readonly number[]>
}

export type Measured = Pick<Bench, 'unit' | 'limit' | 'better'> & { readonly value: number }

const leastRuns = 5

export async function measured(bench: Bench): Promise<Measured> {
  const samples: number[] = []
  const once = bench.percentile !== undefined || bench.long
  const runs = once ? (bench.runs ?? 1) : Math.max(leastRuns, bench.runs ?? 0)
  for (let run = 0; run < runs; run += 1) samples.push(...[await bench.run()].flat())
  const { unit, limit, better } = bench
  return { value: rounded(percentileOf(samples, bench.percentile ?? 50)), unit, limit, better }
}

export function percentileOf(samples: readonly number[], percentile: number): number {
  const sorted = samples.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil((percentile / 100) * sorted.length) - 1)] ?? Number.NaN
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}

/** Made once, when first asked for: what several measurements stand on. */
export function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null
  return () => {
    made ??= make()
    return made
  }
}

const endings: (() => Promise<void> | void)[] = []

export function afterAll(end: () => Promise<void> | void): void {
  endings.push(end)
}

export async function endAll(): Promise<void> {
  for (const end of endings.splice(0).reverse()) await end()
}
