// Types, lint, unit and integration tests: under a minute, without Electron.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { countsOf, forgetReports, reports } from './counts.mjs'
import { must, root, run } from './run.mjs'
import { Plain, runScript, step } from './say.mjs'
import { setUp } from './set-up.mjs'

const node = process.execPath
const packages = join(root, 'node_modules')

export async function check() {
  await step('Types', () => must(node, [join(root, 'scripts/types.mjs')], { show: 'none' }).then(() => 'fit'))
  await step('Lint', () =>
    must(node, [join(packages, '@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'], {
      show: 'none'
    }).then(() => 'clean')
  )
  await step('Workers', () => build(['main']))
  mkdirSync(join(root, 'test-results'), { recursive: true })
  forgetReports()
  const vitest = [
    join(packages, 'vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports.vitest}`
  ]
  const { code } = await run(node, vitest)
  const counts = countsOf('vitest')
  if (code !== 0 && counts.failed === 0) throw new Plain('vitest did not end well.')
  return counts
}

if (process.argv[1] === import.meta.filename) {
  runScript(async () => {
    await setUp('check')
    const { passed, failed } = await check()
    process.stdout.write(`${passed} passed, ${failed} failed\n`)
    if (failed > 0) process.exitCode = 1
  })
}
