// End-to-end tests: whole jobs in a real window, one at a time.
import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './test/support/display.ts',
  workers: 1,
  // Once more where a whole machine is shared: what passes only then is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  timeout: 90_000,
  // What has to show shows in a fraction of a second; a machine that is busy with other things may take longer.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]]
})
