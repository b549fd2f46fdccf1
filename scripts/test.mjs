// npm test: set-up where needed, every check, the build, and the end-to-end tests in a real window.
import { join } from 'node:path'
import { appParts, build } from './build.mjs'
import { check } from './check.mjs'
import { countsOf, sayTotal } from './counts.mjs'
import { ownDisplay } from './display.mjs'
import { root, run } from './run.mjs'
import { Plain, runScript, step } from './say.mjs'
import { setUp } from './set-up.mjs'

runScript(async () => {
  await setUp('test')
  const checks = await check({ long: true })
  await step('build', () => build([...appParts, 'tools']))
  sayTotal([...checks, await endToEnd()])
})

async function endToEnd() {
  const display = await ownDisplay()
  const { code } = await run(process.execPath, [join(root, 'node_modules/playwright/cli.js'), 'test'], {
    env: display.env
  })
  display.end()
  const counts = countsOf('playwright')
  if (code !== 0 && counts.failed === 0) throw new Plain('playwright did not end well.')
  return counts
}
