// Builds the app into dist/ (for packages into dist-package/): main, preload and page at the same time; the tools when asked for.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { must, root } from './run.mjs'
import { runScript, step } from './say.mjs'

const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
const outputs = {
  main: 'main/main.js',
  preload: 'preload/preload.cjs',
  renderer: 'renderer/index.html',
  tools: 'tools',
  bench: 'bench/main.js',
  tour: 'tour/main.js'
}
const sources = {
  main: ['main', 'shared', 'package.json', 'vite.config.ts', 'package-lock.json'],
  preload: ['preload', 'shared', 'vite.config.ts'],
  renderer: ['renderer', 'shared', 'vite.config.ts', 'package-lock.json'],
  tools: ['main', 'shared', 'scripts/tools', 'test/bench', 'test/support', 'vite.config.ts', 'package-lock.json']
}
sources.bench = sources.tools
sources.tour = ['test/tour', ...sources.tools]
export const appParts = ['main', 'preload', 'renderer']

/** Builds the parts that are older than their sources; all of them when `fresh`. Production leaves out every hook made for tests. */
export async function build(parts = appParts, { fresh = false, production = false } = {}) {
  const folder = join(root, production ? 'dist-package' : 'dist')
  const stale = parts.filter((part) => fresh || isOlderThanSources(join(folder, outputs[part]), part))
  const env = { CIRCLEKEEPER_PRODUCTION: production ? '1' : '' }
  await Promise.all(stale.map((part) => must(process.execPath, [vite, 'build', '--mode', part], { show: 'none', env })))
  return stale.length === 0 ? 'up to date' : stale.join(', ')
}

export function isOlderThanSources(output, part) {
  if (!existsSync(output)) return true
  const built = statSync(output).mtimeMs
  return sources[part].some((source) => newest(join(root, source)) > built)
}

function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return readdirSync(path).reduce((most, name) => Math.max(most, newest(join(path, name))), found.mtimeMs)
}

if (process.argv[1] === import.meta.filename) {
  runScript(() => step('Build', () => build([...appParts, 'tools'], { fresh: true })))
}
