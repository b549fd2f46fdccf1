// How many tests a runner ran: read from its own report, so that a runner that ran nothing is noticed.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'
import { Plain, say } from './say.mjs'

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
  const counts = { runner, ...(runner === 'vitest' ? inVitest(report) : inPlaywright(report)) }
  if (counts.passed + counts.failed === 0) throw new Plain(`${runner} ran no test.`)
  return counts
}

/** A file that broke before its first test counts as one that failed. */
function inVitest(report) {
  const isBroken = (file) =>
    file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(isBroken).length
  }
}

/** A test that passed at its second try passed, and is named for what it is in the last lines. */
export function inPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, atSecondTry: stats.flaky }
}

/** The last lines of a run: a line for each runner, then all of them added up. */
export function sayTotal(counts) {
  say('')
  for (const { runner, passed, failed, atSecondTry = 0 } of counts) {
    say(`${runner}: ${passed} passed${atSecondTry > 0 ? ` (${atSecondTry} at a second try)` : ''}, ${failed} failed`)
  }
  const sum = (which) => counts.reduce((total, count) => total + count[which], 0)
  say(`${sum('passed')} passed, ${sum('failed')} failed`)
  if (sum('failed') > 0) process.exitCode = 1
}
