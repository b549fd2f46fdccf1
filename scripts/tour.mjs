// npm run tour: the main job in a real window on an invented group; leaves the summary and a picture of every screen.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { appParts, build } from './build.mjs'
import { ownDisplay } from './display.mjs'
import { root } from './run.mjs'
import { Plain, runScript, say, step } from './say.mjs'
import { setUp } from './set-up.mjs'

runScript(async () => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      theme: { type: 'string', default: 'light' },
      text: { type: 'string', default: '100' }
    }
  })
  if (!['light', 'dark', 'contrast'].includes(values.theme)) throw new Plain('--theme takes light, dark or contrast.')
  if (!['100', '200'].includes(values.text)) throw new Plain('--text takes 100 or 200.')
  await setUp()
  await step('Build', () => build([...appParts, 'tour']))
  const out = values.out
    ? resolve(process.env.INIT_CWD ?? '.', values.out)
    : mkdtempSync(join(tmpdir(), 'circlekeeper-tour-'))
  const display = await ownDisplay()
  Object.assign(process.env, display.env)
  const { tour } = await import(pathToFileURL(join(root, 'dist/tour/main.js')).href)
  const missing = await tour({ out, theme: values.theme, text: Number(values.text) })
  display.end()
  say(`The pictures lie in ${out}`)
  say(`The summary lies in ${join(out, 'summary')}`)
  if (missing.length > 0) throw new Plain(`Not everything could be shown:\n  ${missing.join('\n  ')}`)
})
