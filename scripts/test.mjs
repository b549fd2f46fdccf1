// npm test: set-up where needed, every check, the build, and the end-to-end tests in a real window.
import { join } from 'node:path'
import { appParts, build } from './build.mjs'
import { check } from './check.mjs'
import { countsOf } from './counts.mjs'
import { ownDisplay } from './display.mjs'
import { readyRuntime } from './electron-runtime.mjs'
import { root, run } from './run.mjs'
import { Plain, runScript, say, step } from './say.mjs'
import { setUp } from './set-up.mjs'

runScript(async () => {
  await setUp('test')
  const unit = await check()
  await step('Build', () => build([...appParts, 'tools']))
  const end = await endToEnd()
  say('')
  say(`vitest: ${unit.passed} passed, ${unit.failed} failed`)
  say(`playwright: ${end.passed} passed, ${end.failed} failed`)
  const total = { passed: unit.passed + end.passed, failed: unit.failed + end.failed }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
  if (total.failed > 0) process.exitCode = 1
})

async function endToEnd() {
  const display = await ownDisplay()
  const env = { ...display.env, ELECTRON_OVERRIDE_DIST_PATH: readyRuntime().folder }
  const { code } = await run(process.execPath, [join(root, 'node_modules/playwright/cli.js'), 'test'], { env })
  display.end()
  const counts = countsOf('playwright')
  if (code !== 0 && counts.failed === 0) throw new Plain('playwright did not end well.')
  return counts
}
