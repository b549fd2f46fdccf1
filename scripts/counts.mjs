// How many tests a runner ran: read from its own report, so that a runner that ran nothing is noticed.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'
import { Plain } from './say.mjs'

export const reports = {
  vitest: join(root, 'test-results', 'vitest.json'),
  playwright: join(root, 'test-results', 'playwright.json')
}

export function forgetReports() {
  for (const file of Object.values(reports)) rmSync(file, { force: true })
}

export function countsOf(runner) {
  const file = reports[runner]
  if (!existsSync(file)) throw new Plain(`${runner} left no report, so nothing is known of its tests.`)
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const counts =
    runner === 'vitest'
      ? { passed: report.numPassedTests, failed: report.numFailedTests + report.numFailedTestSuites }
      : { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected }
  if (counts.passed + counts.failed === 0) throw new Plain(`${runner} ran no test.`)
  return counts
}
