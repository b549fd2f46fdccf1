// Checks the types of each part against what that part may use.
import { join } from 'node:path'
import { root, run } from './run.mjs'
import { Plain, runScript } from './say.mjs'

const parts = ['shared', 'main', 'preload', 'renderer', 'test', 'scripts']

runScript(async () => {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const results = []
  for (const part of parts) results.push(await run(process.execPath, [tsc, '--noEmit', '-p', part], { show: 'all' }))
  if (results.some(({ code }) => code !== 0)) throw new Plain('Some types do not fit.')
})
