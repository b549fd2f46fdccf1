// How long main's loop is held up while a large notebook is unlocked, backed up and locked.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { RunningApp } from '../support/launch.ts'
import type { Profile } from '../support/profile.ts'
import { allThere, opened, unlocked } from './app.ts'

const phases = ['unlock', 'backup', 'lock'] as const
type Phase = (typeof phases)[number]

/** Milliseconds by which a timer of five came late, in main, in the phase whose 99th percentile is the worst. */
export async function heldUp(profile: Profile): Promise<readonly number[]> {
  const running = await opened(profile)
  const file = join(profile.root, 'held-up.json')
  await listenIn(running, file)
  await phase(running, 'unlock')
  await unlocked(running)
  await allThere(running.page)
  await phase(running, 'backup')
  const backup = await running.page.evaluate(() => window.bridge.backUpNow({}))
  if (!backup.ok) throw new Error(backup.failure.code)
  await phase(running, 'lock')
  running.page.keyboard.press('Control+L').catch(() => {})
  await running.ended
  const late = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<Phase, readonly number[]>>
  rmSync(file)
  const ninetyNinth = (one: Phase): number =>
    late[one].toSorted((a, b) => a - b).at(Math.floor(late[one].length * 0.99)) ?? 0
  const worst = phases.toSorted((one, other) => ninetyNinth(other) - ninetyNinth(one))[0] ?? 'unlock'
  return late[worst]
}

/** The timer, and its record written when the app ends itself: a lock leaves nothing else to ask. */
async function listenIn(running: RunningApp, file: string): Promise<void> {
  await running.app.evaluate(({ app }, path) => {
    const { writeFileSync } = process.getBuiltinModule('node:fs')
    const heard: { phase: string; late: Record<string, number[]> } = { phase: 'rest', late: {} }
    Object.assign(globalThis, { heard })
    let last = performance.now()
    setInterval(() => {
      const now = performance.now()
      heard.late[heard.phase] ??= []
      heard.late[heard.phase]?.push(Math.max(0, now - last - 5))
      last = now
    }, 5)
    const exit = app.exit.bind(app)
    app.exit = (code) => {
      writeFileSync(path, JSON.stringify(heard.late))
      exit(code)
    }
  }, file)
}

async function phase(running: RunningApp, next: Phase): Promise<void> {
  await running.app.evaluate((_electron, name) => {
    const { heard } = globalThis as unknown as { heard: { phase: string } }
    heard.phase = name
  }, next)
}
