// npm run package: builds the packages this system can build, with production fuses.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { appParts, build } from './build.mjs'
import { readyRuntime } from './electron-runtime.mjs'
import { must, root, windows } from './run.mjs'
import { runScript, say, step } from './say.mjs'
import { setUp } from './set-up.mjs'

runScript(async () => {
  await setUp()
  const runtime = readyRuntime()
  await step('Build', () => build(appParts, { fresh: true, env: { CIRCLEKEEPER_PRODUCTION: '1' } }))
  const targets = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
  await step('Package', () => pack(runtime, targets.length > 0 ? targets : defaultTargets()))
  // The next start or test wants the build for development again.
  await build(appParts, { fresh: true })
  if (runtime.isFallback) say(`A trial build on Electron ${runtime.version}: never a release.`)
})

function defaultTargets() {
  if (process.platform !== 'linux') return []
  return existsSync('/usr/bin/7za') ? ['dir', 'tar.gz'] : ['dir']
}

async function pack(runtime, targets) {
  const system = process.platform === 'darwin' ? '--mac' : windows ? '--win' : '--linux'
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
  const from = runtime.isFallback
    ? [`-c.electronDist=${runtime.folder}`, `-c.electronVersion=${runtime.version}`]
    : [`-c.electronDist=${runtime.folder}`]
  await must(process.execPath, [builder, system, ...targets, '--publish', 'never', ...from], {
    show: 'none',
    env: { ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7za', ELECTRON_BUILDER_COMPRESSION_LEVEL: '5' }
  })
  return targets.join(', ') || 'for this system'
}
