// What the write path promises: in order, kept until durable, handed over at a lock.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RecordDraft } from '../../shared/records.ts'
import { type Stand, standIn } from './vault-stand.ts'

let stand: Stand
let save: typeof import('../../renderer/save.ts')
let database: typeof import('../../renderer/database.ts')['database']

beforeEach(async () => {
  vi.resetModules()
  stand = standIn()
  save = await import('../../renderer/save.ts')
  database = (await import('../../renderer/database.ts')).database
})
afterEach(async () => {
  vi.useRealTimers()
  stand.failure = null
  await save.flushAll()
  await database.delete()
})

function followUp(id: string, what: string): RecordDraft<'followUp'> {
  const none = { groupId: null, sessionId: null, noteId: null, due: null, closedOn: null }
  return { id: id.repeat(32) as RecordDraft['id'], kind: 'followUp', what, ...none, who: '', state: 'open' }
}

test('a saved record is in the working set with the revision the vault gave it', async () => {
  await save.saveRecords([followUp('a', 'Ask for the room')])
  expect(await database.followUp.toArray()).toEqual([
    { ...followUp('a', 'Ask for the room'), revision: 1, savedAt: '2026-11-24T20:00:00.000Z' }
  ])
  expect(save.saveState.get().step).toBe('saved')
})

test('a record that was not saved never reaches the working set', async () => {
  stand.failure = { code: 'disk-full' }
  expect(await save.saveRecords([followUp('a', 'x')])).toEqual({ ok: false, failure: { code: 'disk-full' } })
  expect(await database.followUp.count()).toBe(0)
})

test('a removed record leaves the working set', async () => {
  await save.saveRecords([followUp('a', 'x'), followUp('b', 'y')])
  await save.saveRecords([], [followUp('a', '').id])
  expect(await database.followUp.toCollection().primaryKeys()).toEqual([followUp('b', '').id])
})

test('saves go one at a time, in the order they were asked for', async () => {
  let open = (): void => {}
  stand.gate = new Promise((go) => {
    open = go
  })
  const both = [save.saveRecords([followUp('a', 'first')]), save.saveRecords([followUp('a', 'second')])]
  await vi.waitFor(() => expect(stand.trips).toHaveLength(1))
  open()
  await Promise.all(both)
  expect(stand.trips.map((trip) => trip.save[0])).toEqual([followUp('a', 'first'), followUp('a', 'second')])
  expect((await database.followUp.get(followUp('a', '').id))?.what).toBe('second')
})

test('while typing goes on, no key waits longer than 600 ms', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const typedAt: number[] = []
  const waits: number[] = []
  const edit = save.openEdit(() => {
    waits.push(...typedAt.splice(0).map((at) => Date.now() - at))
    return [followUp('a', 'k')]
  })
  for (let key = 0; key < 30; key += 1) {
    typedAt.push(Date.now())
    edit.changed()
    await vi.advanceTimersByTimeAsync(70)
    await settle()
  }
  await vi.advanceTimersByTimeAsync(600)
  await settle()
  expect(waits).toHaveLength(30)
  expect(Math.max(...waits)).toBeLessThan(600)
  expect(stand.trips.length).toBeLessThan(10)
})

test('a clock set back or forward in the middle of typing delays no save', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  for (const moment of ['2019-01-01T00:00:00Z', '2031-01-01T00:00:00Z']) {
    const edit = save.openEdit(() => [followUp('a', moment)])
    edit.changed()
    vi.setSystemTime(new Date(moment))
    await vi.advanceTimersByTimeAsync(600)
    await settle()
    expect(stand.records.get(followUp('a', '').id)).toMatchObject({ what: moment })
    await edit.close()
  }
})

/** Lets the in-memory database finish what it does in turns of the event loop. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((go) => setImmediate(go))
}

test('what is typed and not yet saved is handed over at a lock, the newest words only', () => {
  let text = 'one'
  const edit = save.openEdit(() => [followUp('a', text)], 60_000)
  edit.changed()
  text = 'one and two'
  edit.changed()
  expect(save.unsavedWork().save).toEqual([followUp('a', 'one and two')])
})

test('words on their way to the vault are handed over too, until they are known to be durable', async () => {
  let open = (): void => {}
  stand.gate = new Promise((go) => {
    open = go
  })
  const edit = save.openEdit(() => [followUp('a', 'on the way')], 60_000)
  edit.changed()
  const flushed = edit.flush()
  expect(save.unsavedWork().save).toEqual([followUp('a', 'on the way')])
  open()
  await flushed
  expect(save.unsavedWork().save).toEqual([])
})

test('deliberate steps that still wait for their turn are handed over too, and what is removed stays removed', async () => {
  let open = (): void => {}
  stand.gate = new Promise((go) => {
    open = go
  })
  const steps = [
    save.saveRecords([followUp('a', 'first'), followUp('b', 'kept')]),
    save.saveRecords([followUp('a', 'second')]),
    save.saveRecords([], [followUp('a', '').id])
  ]
  expect(save.unsavedWork()).toEqual({ save: [followUp('b', 'kept')], remove: [followUp('a', '').id] })
  open()
  await Promise.all(steps)
  expect(save.unsavedWork()).toEqual({ save: [], remove: [] })
})

test('an autosave takes along what it is given, in the same commit', async () => {
  const stop = save.saveAlongside(() => [followUp('c', 'where she is')])
  const edit = save.openEdit(() => [followUp('a', 'typed')], 60_000)
  edit.changed()
  await edit.flush()
  stop()
  edit.changed()
  await edit.close()
  expect(stand.trips.map((trip) => trip.save.length)).toEqual([2, 1])
})

test('an edit that failed stays queued, says so, and is saved once the disk has room', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  stand.failure = { code: 'disk-full' }
  const edit = save.openEdit(() => [followUp('a', 'kept')])
  edit.changed()
  await edit.flush()
  expect(save.saveState.get()).toEqual({ step: 'failed', failure: { code: 'disk-full' } })
  expect(save.unsavedWork().save).toEqual([followUp('a', 'kept')])
  stand.failure = null
  await vi.advanceTimersByTimeAsync(5_100)
  vi.useRealTimers()
  await vi.waitFor(() => expect(save.saveState.get().step).toBe('saved'))
  expect(save.unsavedWork().save).toEqual([])
})

test('an editor that is left while the disk is full loses nothing', async () => {
  stand.failure = { code: 'disk-full' }
  let text = 'last words'
  const edit = save.openEdit(() => [followUp('a', text)])
  edit.changed()
  await edit.close()
  text = ''
  expect(save.unsavedWork().save).toEqual([followUp('a', 'last words')])
  stand.failure = null
  expect((await save.flushAll()).ok).toBe(true)
  expect(stand.records.get(followUp('a', '').id)).toMatchObject({ what: 'last words' })
})

test('an editor that is left while a save is under way and then fails loses nothing', async () => {
  let open = (): void => {}
  stand.gate = new Promise((go) => {
    open = go
  })
  stand.failure = { code: 'disk-error' }
  const edit = save.openEdit(() => [followUp('a', 'under way')])
  edit.changed()
  const flushed = edit.flush()
  await vi.waitFor(() => expect(stand.trips).toHaveLength(1))
  const closed = edit.close()
  open()
  await Promise.all([flushed, closed])
  expect(save.unsavedWork().save).toEqual([followUp('a', 'under way')])
  stand.failure = null
  await save.flushAll()
  expect(save.unsavedWork().save).toEqual([])
})

test('an untouched editor saves nothing', async () => {
  const edit = save.openEdit(() => [followUp('a', 'x')])
  await edit.close()
  expect(stand.trips).toEqual([])
})

test('a throw on the way to the vault is a failure, and the words are kept', async () => {
  Object.assign(window.bridge, { saveRecords: () => Promise.reject(new Error('gone')) })
  const edit = save.openEdit(() => [followUp('a', 'x')])
  edit.changed()
  expect(await edit.flush()).toEqual({ ok: false, failure: { code: 'unexpected' } })
  expect(save.unsavedWork().save).toHaveLength(1)
})
