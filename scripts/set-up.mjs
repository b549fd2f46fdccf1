// What a bare machine needs before anything runs: packages, system libraries, Electron. Each step is quick when nothing is left to do.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasDisplay } from './display.mjs'
import { prepareRuntime } from './electron-runtime.mjs'
import { must, root, run } from './run.mjs'
import { Plain, say, step } from './say.mjs'

/** npm's own note of what it installed. */
const installed = join(root, 'node_modules', '.package-lock.json')
const libraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0']
const screen = ['xvfb']
/** To look at windows and at sends from outside. */
const forTests = ['x11-utils', 'strace']
const forPackages = ['p7zip-full']

/** `purpose`: 'check' needs packages only; 'start', 'test' and 'package' need Electron and more of the system. */
export async function setUp(purpose = 'start') {
  checkNode()
  await step('Packages', installPackages)
  if (purpose === 'check') return
  if (process.platform === 'linux') await step('System libraries', () => installLibraries(wantedFor(purpose)))
  await step('Electron', prepareRuntime)
}

function wantedFor(purpose) {
  return [
    ...libraries,
    ...(hasDisplay() ? [] : screen),
    ...(purpose === 'test' ? forTests : []),
    ...(purpose === 'package' ? forPackages : [])
  ]
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Plain(`This needs Node.js 20.19 or newer; here is ${process.versions.node}.`)
}

/** True where what npm installed is what the lock file names; optional packages of other systems may be absent. */
export function packagesAreReady() {
  if (!existsSync(installed)) return false
  const there = packagesIn(installed)
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || there[path]?.version === version || (optional && !there[path])
  )
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

async function installPackages() {
  if (packagesAreReady()) return 'there'
  say('Packages: installing, this takes a minute the first time')
  await must('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { show: 'none' })
  return 'installed'
}

async function installLibraries(wanted) {
  const missing = await missingOf(wanted)
  if (missing.length === 0) return 'there'
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    throw new Plain(`Some system libraries are missing. Install them once with:\n  sudo ${command}`)
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  say(`System libraries: installing ${missing.length}`)
  await must('apt-get', ['update', '-q'], { show: 'none', env })
  await must('apt-get', command.split(' ').slice(1), { show: 'none', env })
  return 'installed'
}

/** Asked of the system's own book-keeping where it is Debian's; elsewhere they are taken to be there. */
async function missingOf(wanted) {
  if (!existsSync('/usr/bin/dpkg-query')) return []
  const { printed } = await run('dpkg-query', ['-W', '-f', `\${binary:Package} \${db:Status-Status} \${Provides}\n`], {
    show: 'none'
  })
  const there = new Set()
  for (const line of printed.split('\n')) {
    const [name, status, ...provides] = line.split(' ')
    if (status !== 'installed') continue
    there.add(name.split(':')[0])
    for (const provided of provides) there.add(provided.replace(/,$/, ''))
  }
  return wanted.filter((name) => !there.has(name) && !there.has(`${name}t64`))
}
