// npm run dev: opens the app on a notebook of its own, rebuilds what changes, and reloads the window or starts it again.
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { appParts } from './build.mjs'
import { ownDisplay } from './display.mjs'
import { executableOf, readyRuntime } from './electron-runtime.mjs'
import { root, windows } from './run.mjs'
import { runScript, say } from './say.mjs'
import { setUp } from './set-up.mjs'

/** Never the developer's own notebook. */
const home = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'circlekeeper', 'dev')
/** Chromium's own remarks, on a machine without a message bus or a graphics card mostly. */
const chromiumLog = /^$|^\[\d+:\d{4}\/|^DevTools listening/

runScript(async () => {
  await setUp()
  const display = await ownDisplay()
  const window = openWindowOn(await freePort(), display.env)
  process.once('SIGINT', () => window.end())
  process.once('SIGTERM', () => window.end())
  const watchers = await watch(window)
  await window.ended
  for (const watcher of watchers) await watcher.close()
  display.end()
})

/** One watching build a part; each says when it is done. The window opens after the first round of all of them. */
async function watch(window) {
  const { build } = await import('vite')
  const waiting = new Set(appParts)
  const react = (part) => {
    if (waiting.delete(part)) return waiting.size === 0 ? window.open() : undefined
    if (waiting.size > 0) return
    say(`Built ${part}`)
    return part === 'renderer' ? window.reload() : window.restart()
  }
  const watchers = []
  for (const mode of appParts) {
    const watcher = await build({ mode, configFile: join(root, 'vite.config.ts'), build: { watch: {} } })
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') say(`${mode}: ${event.error.message}`)
      if (event.code === 'BUNDLE_END') void event.result?.close()
      if (event.code === 'END') react(mode)
    })
    watchers.push(watcher)
  }
  return watchers
}

/** The app, spoken to through the debugging port that development builds listen to and packages refuse. */
function openWindowOn(port, environment) {
  let app = null
  let isRestarting = false
  let finish
  const ended = new Promise((resolve) => {
    finish = resolve
  })

  function open() {
    mkdirSync(home, { recursive: true })
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    app = spawn(executableOf(readyRuntime()), [...asRoot, `--remote-debugging-port=${port}`, root], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...environment, XDG_DATA_HOME: home, LOCALAPPDATA: home, CIRCLEKEEPER_LOCK_EXITS: '1' }
    })
    createInterface(app.stderr).on('line', (line) => chromiumLog.test(line) || process.stderr.write(`${line}\n`))
    say('Circlekeeper is open; Ctrl+C here ends it.')
    // A lock ends the process; the next one starts locked, as it does in a package.
    app.once('exit', (code) => {
      app = null
      if (isRestarting || code === 0) open()
      else finish()
      isRestarting = false
    })
  }

  return {
    ended,
    open,
    reload: () => tell(port, 'page', 'Page.reload'),
    restart: async () => {
      isRestarting = true
      await tell(port, 'browser', 'Browser.close')
    },
    end: () => {
      app?.removeAllListeners('exit')
      app?.kill(windows ? undefined : 'SIGTERM')
      finish()
    }
  }
}

/** Sends one command of the DevTools protocol to the page or the browser itself. */
async function tell(port, target, method) {
  const { chromium } = await import('playwright')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => null)
  if (!browser) return
  const page = browser.contexts().flatMap((context) => context.pages())[0]
  const session =
    target === 'page' && page ? await page.context().newCDPSession(page) : await browser.newBrowserCDPSession()
  await session.send(method).catch(() => {})
  await browser.close().catch(() => {})
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
