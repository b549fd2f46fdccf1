// Unlocks a real app, uses it, locks it, and looks through the memory of every process that is left; --rounds N, half of them with a screen reader.
import { join } from 'node:path'
import { appParts, build } from './build.mjs'
import { ownDisplay } from './display.mjs'
import { root, run } from './run.mjs'
import { Plain, runScript, say, step } from './say.mjs'
import { setUp } from './set-up.mjs'

runScript(async () => {
  const [name, given] = process.argv.slice(2)
  const rounds = name === '--rounds' ? Number(given) : 20
  if (!Number.isInteger(rounds) || rounds < 1) throw new Plain('Say how many rounds: --rounds 20')
  await setUp('test')
  await step('build', () => build(appParts))
  const display = await ownDisplay()
  const playwright = join(root, 'node_modules/playwright/cli.js')
  const { code } = await run(process.execPath, [playwright, 'test', 'memory.spec.ts', '--reporter=list'], {
    env: { ...display.env, CIRCLEKEEPER_ROUNDS: String(rounds) }
  })
  display.end()
  if (code !== 0) throw new Plain('Something was left in memory after a lock, or a round did not get that far.')
  say(`${rounds} of ${rounds} rounds: nothing was left in memory.`)
})
