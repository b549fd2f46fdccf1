// The order of a lock, and that nothing can hold it up.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLock, everythingEndsWithin, type LockParts, pageAnswersWithin } from '../../main/lock.ts'
import type { RecordDraft } from '../../shared/records.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const lastWords = { unsaved: [{ kind: 'place', id: 'a'.repeat(32) }] as unknown as RecordDraft[] }

describe('a lock', () => {
  it('asks the page, saves its last words, closes the vault and leaves', async () => {
    const { lock, seen } = desk()
    lock.begin('idle')
    lock.handOver('idle', lastWords)
    await vi.advanceTimersByTimeAsync(0)
    expect(seen).toEqual(['ask idle', 'close 1', 'leave idle again in time'])
  })

  it('does not wait for a page that says nothing', async () => {
    const { lock, seen } = desk()
    lock.begin('suspend')
    await vi.advanceTimersByTimeAsync(pageAnswersWithin)
    expect(seen).toEqual(['ask suspend', 'close 0', 'leave suspend again in time'])
  })

  it('does not wait for a vault that says nothing', async () => {
    const { lock, seen } = desk({ closeVault: () => new Promise(() => {}) })
    lock.handOver('asked', { unsaved: [] })
    await vi.advanceTimersByTimeAsync(everythingEndsWithin - 1)
    expect(seen).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(seen).toEqual(['leave asked again late'])
  })

  it('happens once, however many things ask for it', async () => {
    const { lock, seen } = desk()
    lock.begin('idle')
    lock.begin('suspend')
    lock.crashed('worker-crashed')
    lock.handOver('asked', lastWords)
    lock.quit()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(seen.filter((step) => step.startsWith('leave'))).toEqual(['leave idle again in time'])
  })

  it('leaves even when the vault could not be closed', async () => {
    const { lock, seen } = desk({ closeVault: () => Promise.reject(new Error('gone')) })
    lock.crashed('worker-crashed')
    await vi.advanceTimersByTimeAsync(0)
    expect(seen).toEqual(['leave worker-crashed again late'])
  })

  it('does nothing when nothing is unlocked', async () => {
    const { lock, seen } = desk({ isUnlocked: () => false })
    lock.begin('system-lock')
    await vi.advanceTimersByTimeAsync(5_000)
    expect({ seen, isEnding: lock.isEnding() }).toEqual({ seen: [], isEnding: false })
  })
})

describe('quitting', () => {
  it('saves the last words and does not start again', async () => {
    const { lock, seen } = desk()
    lock.quit()
    lock.handOver('asked', lastWords)
    await vi.advanceTimersByTimeAsync(0)
    expect(seen).toEqual(['ask asked', 'close 1', 'leave asked for good in time'])
  })

  it('leaves at once when nothing is unlocked', () => {
    const { lock, seen } = desk({ isUnlocked: () => false })
    lock.quit()
    expect(seen).toEqual(['leave asked for good in time'])
  })
})

function desk(parts: Partial<LockParts> = {}) {
  const seen: string[] = []
  const lock = createLock({
    isUnlocked: () => true,
    askPage: (reason) => seen.push(`ask ${reason}`),
    closeVault: async ({ unsaved }) => seen.push(`close ${unsaved.length}`),
    leave: ({ reason, startAgain }, wasClosed) =>
      seen.push(`leave ${reason} ${startAgain ? 'again' : 'for good'} ${wasClosed ? 'in time' : 'late'}`),
    ...parts
  })
  return { lock, seen }
}
