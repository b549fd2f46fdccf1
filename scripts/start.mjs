// npm start: opens the app; on a machine without a screen it does the tour instead and says where the pictures lie.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from './build.mjs'
import { hasDisplay } from './display.mjs'
import { executableOf, readyRuntime } from './electron-runtime.mjs'
import { must, root } from './run.mjs'
import { runScript, say, step } from './say.mjs'
import { setUp } from './set-up.mjs'

runScript(async () => {
  await setUp()
  await step('Build', () => build())
  if (!hasDisplay()) {
    say('There is no screen here, so the app does its tour on one of its own.')
    await must(process.execPath, [join(root, 'scripts/tour.mjs'), ...process.argv.slice(2)])
    return
  }
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = spawn(executableOf(readyRuntime()), [...asRoot, root], { stdio: 'inherit', detached: true })
  say('Circlekeeper is open.')
  app.on('close', (code) => process.exit(code ?? 0))
})
