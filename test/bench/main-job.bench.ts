// The moments she waits for: unlock to Home, key to disk, lock to gone, lock to the new unlock screen.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import type { RunningApp } from '../support/launch.ts'
import { opened, passphrase, sampleProfile, unlocked } from './app.ts'
import { afterAll, type Bench, once } from './bench.ts'
import { ended, joined, lockedOutside, startOutside } from './outside.ts'

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
  const outside = startOutside(from)
  const first = await joined(outside.port)
  await first.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await first.page.keyboard.press('Enter')
  await first.page.getByRole('heading', { name: 'This week' }).waitFor()
  const gone = lockedOutside(outside, first)
  const started = performance.now()
  await gone
  const second = await joined(outside.port)
  await second.page.getByLabel('Passphrase', { exact: true }).waitFor()
  const seconds = (performance.now() - started) / 1_000
  await ended(second)
  return seconds
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
