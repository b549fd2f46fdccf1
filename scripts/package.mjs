// npm run package: builds the packages this system can build, with production fuses, into release/.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { appParts, build, isOlderThanSources } from './build.mjs'
import { readyRuntime } from './electron-runtime.mjs'
import { must, root, windows } from './run.mjs'
import { Plain, runScript, say, step } from './say.mjs'
import { setUp } from './set-up.mjs'

const sevenZip = '/usr/bin/7za'
/** What the target `dir` leaves on Linux x64. */
export const unpackedApp = join(root, 'release', 'linux-unpacked', 'circlekeeper')

/** Packs for this system, on the Electron that is ready. */
export async function packApp(targets) {
  await build(appParts, { production: true })
  const runtime = readyRuntime()
  const system = process.platform === 'darwin' ? '--mac' : windows ? '--win' : '--linux'
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
  const from = [`-c.electronDist=${runtime.folder}`, `-c.electronVersion=${runtime.version}`]
  await must(process.execPath, [builder, system, ...targets, '--publish', 'never', ...from], {
    show: 'none',
    env: existsSync(sevenZip) ? { ELECTRON_BUILDER_7ZIP_PATH: sevenZip, ELECTRON_BUILDER_COMPRESSION_LEVEL: '5' } : {}
  })
  return targets.join(', ') || 'for this system'
}

/** True where the unpacked app was packed after the last change to what goes into it. */
export function unpackedAppIsFresh() {
  const archive = join(root, 'release', 'linux-unpacked', 'resources', 'app.asar')
  if (!existsSync(archive) || appParts.some((part) => isOlderThanSources(archive, part))) return false
  const recipes = ['electron-builder.yml', 'scripts/after-pack.mjs', 'scripts/package.mjs']
  return recipes.every((recipe) => statSync(join(root, recipe)).mtimeMs < statSync(archive).mtimeMs)
}

/** Without 7-Zip, and off Linux, only what electron-builder can make by itself. */
function defaultTargets() {
  if (process.platform !== 'linux') return []
  return existsSync(sevenZip) ? ['dir', 'tar.gz'] : ['dir']
}

if (process.argv[1] === import.meta.filename) {
  runScript(async () => {
    await setUp('package')
    const { isFallback, version } = readyRuntime()
    if (isFallback && process.argv.includes('--release')) {
      throw new Plain(`A release needs Electron's own download; here is only ${version}, for running and testing.`)
    }
    const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
    await step('Package', () => packApp(named.length > 0 ? named : defaultTargets()))
    say(`It lies in ${join(root, 'release')}`)
    if (isFallback) say(`A trial build on Electron ${version}: never a release.`)
  })
}
