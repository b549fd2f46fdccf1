// The packaged app, started as a person would and looked at from outside: its fuses keep every test tool out.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { packApp, unpackedApp, unpackedAppIsFresh } from '../../scripts/package.mjs'
import { expect, test } from '../support/fixtures.ts'
import { processesOf } from '../support/processes.ts'
import type { Profile } from '../support/profile.ts'

const resources = join(dirname(unpackedApp), 'resources')
const archive = join(resources, 'app.asar')

test.beforeAll(async () => {
  test.setTimeout(180_000)
  if (!unpackedAppIsFresh()) await packApp(['dir'])
})

test('opens its window, with the vault’s own native part', async ({ profile }) => {
  const app = startPackaged(profile)
  try {
    await expect.poll(() => windowsOf(app), { timeout: 20_000 }).toContain('Notebook')
    await expect.poll(() => nativePartsOf(app)).toHaveLength(1)
  } finally {
    await ended(app)
  }
})

for (const door of ['--remote-debugging-port=0', '--remote-debugging-pipe', '--inspect=0']) {
  test(`opens no debugging door when asked with ${door}`, async ({ profile }) => {
    const app = startPackaged(profile, [door])
    let said = ''
    app.stderr?.on('data', (text) => {
      said += text
    })
    const isRefused = door.startsWith('--remote')
    if (isRefused) await expect.poll(() => app.exitCode, { timeout: 20_000 }).toBe(1)
    else await expect.poll(() => windowsOf(app), { timeout: 20_000 }).toContain('Notebook')
    await ended(app)
    expect(said).not.toContain('Debugger listening')
  })
}

test('runs no script in place of the app', async ({ profile }) => {
  const app = startPackaged(profile, ['-e', 'process.stdout.write("a script ran")'], { ELECTRON_RUN_AS_NODE: '1' })
  let said = ''
  app.stdout?.on('data', (text) => {
    said += text
  })
  await expect.poll(() => windowsOf(app), { timeout: 20_000 }).toContain('Notebook')
  await ended(app)
  expect(said).not.toContain('a script ran')
})

test('has every fuse set for production', async () => {
  const wire = await getCurrentFuseWire(unpackedApp)
  const on = (option: FuseV1Options): boolean => wire[option] === FuseState.ENABLE
  expect({
    runAsNode: on(FuseV1Options.RunAsNode),
    cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
    nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
    integrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    ownSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    fileProtocol: on(FuseV1Options.GrantFileProtocolExtraPrivileges)
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    inspect: false,
    integrity: true,
    onlyAsar: true,
    ownSnapshot: false,
    fileProtocol: false
  })
})

test('holds the app and nothing else: no test hook, no source, no other app', () => {
  const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/').replace(/^\//, ''))
  const folders = new Set(
    files.map((file) =>
      file
        .split('/')
        .slice(0, file.startsWith('node_modules/@') ? 3 : 2)
        .join('/')
    )
  )
  expect([...folders].filter((folder) => !folder.startsWith('dist/')).sort()).toEqual([
    'LICENSE',
    'NOTICE',
    'dist',
    'node_modules',
    'node_modules/@photostructure',
    'node_modules/@photostructure/sqlite',
    'node_modules/node-gyp-build',
    'package.json'
  ])
  expect(files.filter((file) => /\.(map|ts|tsx)$/.test(file))).toEqual([])
  const scripts = files.filter((file) => /^dist\/(main|preload)\/.*\.c?js$/.test(file))
  expect(scripts.length).toBeGreaterThan(4)
  expect(scripts.filter((file) => /CIRCLEKEEPER_\w+/.test(extractFile(archive, file).toString()))).toEqual([])
  expect(readdirSync(resources).sort()).toEqual(['app.asar', 'app.asar.unpacked'])
})

test('names the version that its package.json names', () => {
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }
  expect(JSON.parse(extractFile(archive, 'package.json').toString())).toMatchObject({
    version,
    main: 'dist/main/main.js'
  })
})

function startPackaged(
  profile: Profile,
  more: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {}
): ChildProcess {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const { PATH = '', DISPLAY = '' } = process.env
  return spawn(unpackedApp, [...asRoot, ...more], {
    env: { PATH, DISPLAY, LANG: 'en_GB.UTF-8', ...profile.environment, ...environment },
    stdio: ['ignore', 'pipe', 'pipe']
  })
}

/** Ends the app and all it started: a part that lives on would go on writing. */
async function ended(app: ChildProcess): Promise<void> {
  if (app.pid === undefined || app.exitCode !== null || app.signalCode !== null) return
  const all = processesOf(app.pid)
  for (const { id } of all) endNow(id)
  await expect.poll(() => all.filter((part) => part.isAlive())).toEqual([])
}

function endNow(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It had ended by itself.
  }
}

/** The titles of the windows on the screen that belong to the app's process. */
function windowsOf(app: ChildProcess): readonly string[] {
  const tree = execFileSync('xwininfo', ['-root', '-tree'], { encoding: 'utf8' })
  const windows = [...tree.matchAll(/^\s+(0x[\da-f]+) "([^"]*)"/gm)]
  return windows.filter(([, id = '']) => processOf(id) === app.pid).map(([, , title = '']) => title)
}

function processOf(window: string): number {
  try {
    return Number(
      execFileSync('xprop', ['-id', window, '_NET_WM_PID'], { encoding: 'utf8', stdio: 'pipe' }).split('=')[1]
    )
  } catch {
    // The window closed while we looked.
    return Number.NaN
  }
}

/** The native libraries of the package that the process has loaded. */
function nativePartsOf(app: ChildProcess): readonly string[] {
  const maps = `/proc/${app.pid}/maps`
  const lines = existsSync(maps) ? readFileSync(maps, 'utf8').split('\n') : []
  const parts = lines.map((line) => line.slice(line.indexOf('/'))).filter((path) => path.endsWith('.node'))
  return [...new Set(parts)].filter((path) => path.startsWith(join(resources, 'app.asar.unpacked')))
}
