// Unit and integration tests: plain Node, real libsodium and SQLite, real worker threads from dist/.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  define: { __PRODUCTION__: 'false' },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/build-workers.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    passWithNoTests: false,
    allowOnly: false
  }
})
