// Types, lint, unit and integration tests: under a minute, without Electron.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { countsOf, forgetReports, reports, sayTotal } from './counts.mjs'
import { root, run } from './run.mjs'
import { Plain, runScript, say, step } from './say.mjs'
import { setUp } from './set-up.mjs'

const node = process.execPath
const packages = join(root, 'node_modules')

/** Goes through all of them, whatever fails, and answers with a count for each. `long`: the tests that go round a thousand times too. */
export async function check({ long }) {
  return [
    await passes('types', [join(root, 'scripts/types.mjs')]),
    await passes('lint', [join(packages, '@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']),
    await unitTests(long)
  ]
}

/** A check that passes or fails as a whole; what it found is shown. */
async function passes(name, args) {
  let found = { code: 0, printed: '' }
  await step(name, async () => {
    found = await run(node, args, { show: 'none' })
    return found.code === 0 ? 'passed' : 'failed'
  })
  if (found.code !== 0) say(found.printed.trim())
  return { runner: name, passed: found.code === 0 ? 1 : 0, failed: found.code === 0 ? 0 : 1 }
}

async function unitTests(long) {
  await step('workers', () => build(['main', 'tools']))
  mkdirSync(join(root, 'test-results'), { recursive: true })
  forgetReports()
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reports.vitest}`]
  const { code } = await run(node, [
    join(packages, 'vitest/vitest.mjs'),
    'run',
    ...reporters,
    ...(long ? [] : ['--project=!long'])
  ])
  const counts = countsOf('vitest')
  if (code !== 0 && counts.failed === 0) throw new Plain('vitest did not end well.')
  return counts
}

if (process.argv[1] === import.meta.filename) {
  runScript(async () => {
    await setUp('check')
    sayTotal(await check({ long: false }))
    say('Left to npm test: the window, and the tests that go round a thousand times.')
  })
}
