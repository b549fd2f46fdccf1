// npm run bench: measures the app and its parts; --json prints one JSON object and nothing else, --only PREFIX a part of it.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { appParts, build } from './build.mjs'
import { ownDisplay } from './display.mjs'
import { readyRuntime } from './electron-runtime.mjs'
import { root } from './run.mjs'
import { Plain, runScript } from './say.mjs'
import { setUp } from './set-up.mjs'

runScript(async () => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, only: { type: 'string', default: '' } }
  })
  await setUp()
  await build([...appParts, 'bench'])
  const display = await ownDisplay()
  Object.assign(process.env, display.env, { ELECTRON_OVERRIDE_DIST_PATH: readyRuntime().folder })
  const { runBenches } = await import(pathToFileURL(join(root, 'dist/bench/main.js')).href)
  const some = await runBenches(values.only, values.json)
  display.end()
  if (!some) throw new Plain(`Nothing measured has a name that begins with “${values.only}”.`)
})
