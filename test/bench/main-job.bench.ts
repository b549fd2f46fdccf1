// The moments she waits for: unlock to Home, key to disk, lock to gone, lock to the new unlock screen.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { chromium } from 'playwright/test'
import { electronPath } from '../support/electron-path.ts'
import { environmentFor, projectRoot, type RunningApp } from '../support/launch.ts'
import { opened, passphrase, sampleProfile, unlocked } from './app.ts'
import { afterAll, type Bench, once } from './bench.ts'

const profile = once(() => sampleProfile(500))

async function unlockToHome(): Promise<number> {
  const running = await opened(await profile())
  const milliseconds = await unlocked(running)
  await running.close()
  return milliseconds / 1_000
}

const writing = once(async (): Promise<RunningApp> => {
  const running = await opened(await sampleProfile(20, 2))
  await unlocked(running)
  afterAll(() => running.close())
  await running.page.getByRole('link', { name: 'Notes' }).click()
  await running.page.getByRole('button', { name: 'New note' }).click()
  await running.page.locator('[contenteditable="true"]').last().click()
  return running
})

/** From a key to the moment the vault's log has grown on the disk. */
async function keyToDurable(): Promise<number> {
  const running = await writing()
  const log = `${running.profile.vault}-wal`
  await settled(log)
  const before = statSync(log).mtimeMs
  const started = Date.now()
  await running.page.keyboard.press('e')
  while (statSync(log).mtimeMs === before) await new Promise((resolve) => setTimeout(resolve, 1))
  return Math.max(1, statSync(log).mtimeMs - started)
}

async function settled(file: string): Promise<void> {
  for (let last = -1; last !== statSync(file).mtimeMs; ) {
    last = statSync(file).mtimeMs
    await new Promise((resolve) => setTimeout(resolve, 900))
  }
}

async function lockToGone(): Promise<number> {
  const running = await opened(await profile())
  await unlocked(running)
  const family = familyOf(running.processId)
  const started = performance.now()
  // The answer never comes: the app ends first.
  running.page.keyboard.press('Control+L').catch(() => {})
  while (family.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 2))
  const seconds = (performance.now() - started) / 1_000
  await running.ended
  return seconds
}

/** The real relaunch, looked at from outside. */
async function lockToScreen(): Promise<number> {
  const from = await profile()
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = spawn(electronPath(), [...asRoot, `--remote-debugging-port=${port}`, projectRoot], {
    env: environmentFor(from, { CIRCLEKEEPER_LOCK_EXITS: '' }),
    stdio: 'ignore'
  })
  afterAll(() => void app.kill())
  const first = await attached(port)
  await first.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await first.page.keyboard.press('Enter')
  await first.page.getByRole('heading', { name: 'This week' }).waitFor()
  const ended = new Promise((resolve) => app.once('exit', resolve))
  const started = performance.now()
  first.page.keyboard.press('Control+L').catch(() => {})
  await ended
  const second = await attached(port)
  await second.page.getByLabel('Passphrase', { exact: true }).waitFor()
  const seconds = (performance.now() - started) / 1_000
  await second.browser
    .newBrowserCDPSession()
    .then((session) => session.send('Browser.close'))
    .catch(() => {})
  return seconds
}

/** Asked again until the page has loaded: a client that joins a page being born never hears of it. */
async function attached(port: number) {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await hasLoaded(port)) {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
      const page = browser.contexts().flatMap((context) => context.pages())[0]
      if (page) return { browser, page }
      await browser.close()
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('the app did not come up')
}

async function hasLoaded(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/json`).catch(() => null)
  const targets = answer?.ok ? ((await answer.json()) as { type: string; title: string }[]) : []
  return targets.some((target) => target.type === 'page' && target.title === 'Notebook')
}

/** A process and everything it started. */
function familyOf(root: number): readonly number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // It ended while we looked.
    }
  }
  const family = [root]
  for (const member of family) for (const [child, parent] of parents) if (parent === member) family.push(child)
  return family
}

function isAlive(id: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, 'utf8'))
  } catch {
    return false
  }
}

export const benches: readonly Bench[] = [
  { name: 'unlock.home-500', unit: 's', limit: 0.7, better: 'less', run: unlockToHome },
  { name: 'save.key-to-durable', unit: 'ms', limit: 600, better: 'less', runs: 7, run: keyToDurable },
  { name: 'lock.gone', unit: 's', limit: 0.4, better: 'less', run: lockToGone },
  { name: 'lock.to-screen', unit: 's', limit: 1.5, better: 'less', run: lockToScreen }
]
