// Runs the measurements whose names begin with a prefix and prints them: a table, or one JSON object and nothing else.
import type { Bench, Measured } from './bench.ts'
import { endAll, measured } from './bench.ts'

const modules = import.meta.glob<{ readonly benches: readonly Bench[] }>('./*.bench.ts', { eager: true })

export async function runBenches(prefix: string, json: boolean): Promise<boolean> {
  const benches = Object.values(modules)
    .flatMap((module) => module.benches)
    .filter((bench) => (bench.long ? bench.name === prefix : bench.name.startsWith(prefix)))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const results: Record<string, Measured> = {}
  for (const bench of benches) {
    const result = await measured(bench)
    results[bench.name] = result
    const within = bench.better === 'less' ? result.value <= result.limit : result.value >= result.limit
    process.stderr.write(
      `${bench.name.padEnd(32)} ${String(result.value).padStart(10)} ${result.unit.padEnd(6)} limit ${result.limit}${within ? '' : '  OVER'}\n`
    )
  }
  await endAll()
  if (json) process.stdout.write(`${JSON.stringify(results)}\n`)
  return benches.length > 0
}
