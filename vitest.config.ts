// Unit and integration tests: plain Node, real libsodium and SQLite, real worker threads from dist/.
import { defineConfig } from 'vitest/config'

// vitest's reporter groups failures with Map.groupBy, which Node 20 lacks.
Map.groupBy ??= (items, keyOf) => {
  const groups = new Map()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index++)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}

// Rules and the vault keep nothing between calls, so their files share a process: starting one for each took half of the time.
// Not the de-identifier and what stands on it: its language model would slow whatever comes after it in the same process.
const shareAProcess = [
  'test/shared/*.test.ts',
  'test/shared/!(deidentify|summary)/**/*.test.ts',
  'test/vault/**/*.test.ts'
]
/** What goes round a thousand times: killed processes, full disks, made-up mentions. `npm run check` leaves it to `npm test`. */
const long = [
  'test/vault/faults.test.ts',
  'test/vault/full-disk.test.ts',
  'test/shared/deidentify/generated-mentions.test.ts'
]
const each = {
  environment: 'node',
  pool: 'forks',
  testTimeout: 30_000,
  hookTimeout: 30_000
} as const
const define = { __PRODUCTION__: 'false' }

export default defineConfig({
  test: {
    globalSetup: ['test/support/build-workers.ts'],
    maxWorkers: 2,
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      { define, test: { ...each, name: 'long', include: long } },
      { define, test: { ...each, name: 'together', include: shareAProcess, exclude: long, isolate: false } },
      {
        define,
        test: { ...each, name: 'apart', include: ['test/**/*.test.{ts,tsx}'], exclude: [...shareAProcess, ...long] }
      }
    ]
  }
})
