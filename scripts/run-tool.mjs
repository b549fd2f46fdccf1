// Runs a tool of scripts/tools; only the tool itself prints to standard output.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from './build.mjs'
import { root } from './run.mjs'
import { runScript } from './say.mjs'
import { packagesAreReady, setUp } from './set-up.mjs'

runScript(async () => {
  if (!packagesAreReady()) await setUp('check')
  await build(['tools'])
  const [name, ...args] = process.argv.slice(2)
  const tool = spawn(process.execPath, ['--no-warnings', join(root, 'dist/tools', `${name}.js`), ...args], {
    stdio: 'inherit',
    cwd: process.env.INIT_CWD ?? process.cwd()
  })
  process.exitCode = await new Promise((resolve) => tool.on('close', (code) => resolve(code ?? 1)))
})
