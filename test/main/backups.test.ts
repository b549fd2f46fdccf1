// When backups are made, and what is told of them.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { BackupMemory } from '../../main/backup-memory.ts'
import { type BackupParts, createBackups } from '../../main/backups.ts'
import { syncServiceOf } from '../../main/synced-folder.ts'
import { failed, ok } from '../../shared/result.ts'

const minute = 60_000
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T20:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

it('waits for a minute of quiet, then makes one, and none until something changes', async () => {
  const { backups, made, pass } = desk()
  backups.saved()
  await pass(59_000)
  backups.saved()
  await pass(59_000)
  expect(made).toEqual([])
  await pass(5_000)
  await pass(60 * minute)
  expect(made).toEqual(['/usual'])
  expect(backups.state()).toMatchObject({ isOwed: false, step: 'rest', lastAt: expect.any(String), failure: null })
})

it('writing that never rests is backed up after a day', async () => {
  const { backups, made, pass, memory } = desk()
  memory.lastAt = '2026-11-24T20:00:00.000Z'
  for (let half = 0; half < 24 * 60 * 2; half += 1) {
    backups.saved()
    await pass(30_000)
  }
  expect(made.length).toBeGreaterThanOrEqual(1)
})

it('one that was owed at the lock is made soon after the next unlock', async () => {
  const { backups, made, pass, memory } = desk()
  memory.isOwed = true
  backups.unlocked()
  await pass(4_000)
  expect(made).toEqual([])
  await pass(5_000)
  expect(made).toEqual(['/usual'])
})

it('a failure is told, kept in sight, and tried again after ten minutes, not at once', async () => {
  const { backups, made, pass, told } = desk({ make: async () => failed({ code: 'backup-folder-missing' }) })
  backups.saved()
  await pass(65_000)
  expect(told.at(-1)).toMatchObject({ failure: { code: 'backup-folder-missing' }, isOwed: true })
  const tries = (): number => told.filter(({ step }) => step === 'running').length
  await pass(9 * minute)
  expect(tries()).toBe(1)
  await pass(2 * minute)
  expect(tries()).toBe(2)
  expect(made).toEqual([])
})

it('words saved while one runs leave another one owed', async () => {
  const { backups, memory } = desk({
    make: async () => {
      backups.saved()
      return ok({})
    }
  })
  backups.saved()
  await vi.advanceTimersByTimeAsync(1_000)
  await backups.runNow()
  expect(memory.isOwed).toBe(true)
})

it('a folder chosen while one runs gets its own afterwards', async () => {
  const { backups, memory } = desk({
    make: async () => {
      backups.keepIn('/stick')
      return ok({})
    }
  })
  backups.saved()
  await vi.advanceTimersByTimeAsync(1_000)
  await backups.runNow()
  expect(memory).toMatchObject({ folder: '/stick', isOwed: true })
})

it('one that began after the last word, in the same moment, owes nothing', async () => {
  const { backups, memory } = desk()
  backups.saved()
  await backups.runNow()
  expect(memory.isOwed).toBe(false)
})

it('two that are asked for at once are one', async () => {
  const { backups, made } = desk()
  await Promise.all([backups.runNow(), backups.runNow()])
  expect(made).toHaveLength(1)
})

it('before quitting it finishes what is owed and says so; nothing owed, nothing to wait for', async () => {
  const { backups, made, told } = desk()
  await backups.finish()
  expect(made).toEqual([])
  backups.saved()
  await backups.finish()
  expect({ made, steps: told.map(({ step }) => step) }).toEqual({ made: ['/usual'], steps: ['finishing', 'rest'] })
})

it('quitting does not wait for ever for a folder that hangs', async () => {
  const { backups } = desk({ make: () => new Promise(() => {}) })
  backups.saved()
  let isOver = false
  void backups.finish().then(() => {
    isOver = true
  })
  await vi.advanceTimersByTimeAsync(minute)
  expect(isOver).toBe(true)
})

it('a new folder gets its first backup even when nothing changed', async () => {
  const { backups, made, pass } = desk()
  backups.keepIn('/stick/Backups')
  expect(backups.state().folderName).toBe('Backups')
  await pass(5_000)
  expect(made).toEqual(['/stick/Backups'])
})

it('nothing is made while locked', async () => {
  const { backups, made, pass } = desk({ isUnlocked: () => false })
  backups.saved()
  await pass(10 * minute)
  await backups.finish()
  expect(made).toEqual([])
})

const renewal = { former: 'a'.repeat(32), vault: 'b'.repeat(32) }

it('after a renewed key the backups everywhere follow, then a new one is made, and what could not be reached is named', async () => {
  const orders: { readonly folder: string; readonly replaces: unknown }[] = []
  const { backups, memory, told, former } = desk({
    make: async (order) => {
      orders.push(order)
      return ok({})
    }
  })
  backups.keepIn('/stick/blue')
  backups.keepIn('/drive/Backups')
  former.set('/drive/Backups', ['2026-09-01', '2026-10-02', '2026-11-03']).set('/usual', ['2026-08-01'])
  const answer = await backups.renew(renewal, async () => ok({}))
  expect(answer).toEqual({ ok: true, value: { backups: 3, left: ['2026-10-02'], elsewhere: ['blue'] } })
  const folders = ['/drive/Backups', '/usual', '/stick/blue']
  expect(orders).toEqual([
    expect.objectContaining({ folder: '/drive/Backups', replaces: { renewed: [renewal], folders } })
  ])
  expect(told.filter(({ step }) => step === 'renewing').map(({ progress }) => progress)).toEqual([
    { done: 0, of: 4 },
    { done: 1, of: 4 },
    { done: 2, of: 4 },
    { done: 3, of: 4 },
    null
  ])
  expect([memory.renewed, memory.isOwed, backups.state().step]).toEqual([[renewal], false, 'rest'])
})

it('a key that is renewed twice leaves nothing of the first behind', async () => {
  const { backups, memory } = desk()
  await backups.renew(renewal, async () => ok({}))
  await backups.renew({ former: renewal.vault, vault: 'c'.repeat(32) }, async () => ok({}))
  expect(memory.renewed).toEqual([
    renewal,
    { former: renewal.former, vault: 'c'.repeat(32) },
    { former: renewal.vault, vault: 'c'.repeat(32) }
  ])
})

it('a key that could not be renewed leaves the backups alone', async () => {
  const { backups, memory, made, former } = desk()
  former.set('/usual', ['2026-08-01'])
  const answer = await backups.renew(renewal, async () => failed({ code: 'disk-full' }))
  // That it was tried is remembered, and concerns no vault there is.
  expect([answer, made, memory.renewed, former.get('/usual')]).toEqual([
    { ok: false, failure: { code: 'disk-full' } },
    [],
    [renewal],
    ['2026-08-01']
  ])
})

it('a renewal that is cut short right after the change has its backups remembered', () => {
  const { backups, memory } = desk()
  void backups.renew(renewal, () => {
    expect(memory.renewed).toEqual([renewal])
    return new Promise(() => {})
  })
  return vi.waitFor(() => expect(memory.renewed).toEqual([renewal]))
})

it('a clock that is set back a year does not hold backups up', async () => {
  const { backups, made, pass, memory } = desk()
  memory.lastAt = '2026-11-24T19:00:00.000Z'
  backups.saved()
  backups.unlocked()
  vi.setSystemTime(new Date('2025-11-24T20:00:00Z'))
  await pass(10_000)
  expect(made).toEqual(['/usual'])
})

it('knows folders that are copied to the internet, and no others', () => {
  const synced = [
    '/home/ann/Dropbox',
    'C:\\Users\\Ann\\OneDrive - Work\\Notes',
    '/Users/ann/Library/Mobile Documents/x'
  ]
  const own = ['/home/ann/Documents', '/media/ann/STICK/Backups', '/home/ann/Boxes', 'C:\\Users\\Ann\\Dropboxes']
  expect(synced.map(syncServiceOf)).toEqual(['Dropbox', 'OneDrive', 'iCloud Drive'])
  expect(own.map(syncServiceOf)).toEqual([null, null, null, null])
})

function desk(parts: Partial<BackupParts> = {}) {
  const memory: { -readonly [Key in keyof BackupMemory]: BackupMemory[Key] } = {
    folder: null,
    earlier: [],
    renewed: [],
    lastAt: null,
    isOwed: false
  }
  const made: string[] = []
  /** Backups by date that the key before still opens, by folder; one of them does not open whole. */
  const former = new Map<string, readonly string[]>()
  const spoiled = '2026-10-02'
  const told: ReturnType<ReturnType<typeof createBackups>['state']>[] = []
  const backups = createBackups({
    now: Date.now,
    isUnlocked: () => true,
    memory: () => memory,
    remember: (change) => Object.assign(memory, change),
    make: async ({ folder }) => {
      made.push(folder)
      return ok({})
    },
    usualFolder: '/usual',
    renewal: {
      formerBackups: async (folder) => {
        const names = former.get(folder)
        if (names === undefined) return failed({ code: 'backup-folder-missing' })
        return ok({ backups: names.map((date) => ({ name: date, date, time: '200000' })) })
      },
      renewBackup: async (folder, name) => {
        if (name === spoiled) return failed({ code: 'backup-differs' })
        former.set(folder, former.get(folder)?.filter((one) => one !== name) ?? [])
        return ok({})
      }
    },
    tell: (state) => told.push(state),
    ...parts
  })
  /** As the app's own clock does: a look every five seconds. */
  const pass = async (time: number): Promise<void> => {
    for (let gone = 0; gone < time; gone += 5_000) {
      await vi.advanceTimersByTimeAsync(Math.min(5_000, time - gone))
      backups.tick()
      await vi.advanceTimersByTimeAsync(0)
    }
  }
  return { backups, memory, made, told, pass, former }
}
