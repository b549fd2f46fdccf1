// The whole app on a large notebook: how soon Home and every record are there, how long main's loop is held up, and what memory it takes.
import { mkdirSync, readFileSync } from 'node:fs'
import { processesOf, processWith } from '../support/processes.ts'
import { makeProfile, type Profile } from '../support/profile.ts'
import { allThere, copyFilled, opened, passphrase, unlocked } from './app.ts'
import { afterAll, type Bench, once } from './bench.ts'
import { heldUp } from './main-loop.ts'
import { ended, joined, lockedOutside, portArgument, startOutside } from './outside.ts'

async function largeProfile(notes: number): Promise<Profile> {
  const profile = makeProfile()
  afterAll(() => profile.remove())
  mkdirSync(profile.app, { recursive: true })
  await copyFilled(profile.vault, notes)
  return profile
}

type Unlocking = { readonly home: number; readonly all: number }

/** Seconds from the key to Home drawn, and to every record in the page. */
async function unlocking(profile: Profile): Promise<Unlocking> {
  const running = await opened(profile)
  const home = await unlocked(running)
  const rest = await allThere(running.page)
  await running.close()
  return { home: home / 1_000, all: (home + rest) / 1_000 }
}

/** Megabytes that all processes of the app take, each page of memory counted once (PSS), when the sum no longer moves. */
async function settledMemory(mainId: number): Promise<number> {
  let steady = 0
  let last = 0
  for (let looks = 0; looks < 30 && steady < 3; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const now = processesOf(mainId).reduce((sum, { id }) => sum + megabytesOf(id), 0)
    steady = Math.abs(now - last) < last / 50 ? steady + 1 : 0
    last = now
  }
  return last
}

function megabytesOf(id: number): number {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')) ?? []
    return Number(kilobytes ?? 0) / 1_024
  } catch {
    // It ended while it was looked at.
    return 0
  }
}

type Memory = { readonly unlocked: number; readonly lockedRatio: number }

/** Locked, unlocked with everything loaded, and locked again in the process that the lock starts. */
async function memory(profile: Profile): Promise<Memory> {
  const outside = startOutside(profile)
  const first = await joined(outside.port)
  const before = await settledMemory(outside.app.pid ?? -1)
  await first.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await first.page.keyboard.press('Enter')
  await first.page.getByRole('heading', { name: 'This week' }).waitFor()
  await allThere(first.page)
  const open = await settledMemory(outside.app.pid ?? -1)
  await lockedOutside(outside, first)
  const second = await joined(outside.port)
  const after = await settledMemory(processWith(portArgument(outside.port)) ?? -1)
  await ended(second)
  return { unlocked: open, lockedRatio: after / before }
}

/** `measure` as often as asked, once for all the figures that stand on it. */
function several<Value>(times: number, measure: () => Promise<Value>): () => Promise<readonly Value[]> {
  return once(async () => {
    const found: Value[] = []
    for (let time = 0; time < times; time += 1) found.push(await measure())
    return found
  })
}

type Limits = { readonly home: number; readonly all: number; readonly memory: number }

function benchesOf(notes: number, end: string, times: number, limits: Limits): readonly Bench[] {
  const profile = once(() => largeProfile(notes))
  const opening = several(times, async () => unlocking(await profile()))
  const remembered = several(times, async () => memory(await profile()))
  const middle = { better: 'less', percentile: 50 } as const
  return [
    {
      name: `unlock.home${end || '-10k'}`,
      unit: 's',
      limit: limits.home,
      ...middle,
      run: async () => (await opening()).map(({ home }) => home)
    },
    {
      name: `unlock.all-in-page${end || '-10k'}`,
      unit: 's',
      limit: limits.all,
      ...middle,
      run: async () => (await opening()).map(({ all }) => all)
    },
    {
      name: `main.blocked-p99${end}`,
      unit: 'ms',
      limit: 50,
      better: 'less',
      percentile: 99,
      runs: times,
      run: async () => heldUp(await profile())
    },
    {
      name: `memory.unlocked${end}`,
      unit: 'MB',
      limit: limits.memory,
      ...middle,
      run: async () => (await remembered()).map((one) => one.unlocked)
    },
    {
      name: `memory.locked-ratio${end}`,
      unit: 'ratio',
      limit: 1.1,
      ...middle,
      run: async () => (await remembered()).map((one) => one.lockedRatio)
    }
  ]
}

export const benches: readonly Bench[] = [
  ...benchesOf(10_000, '', 3, { home: 0.7, all: 3, memory: 600 }),
  ...benchesOf(50_000, '-50k', 1, { home: 3.5, all: 15, memory: 1_200 })
]
