// What the working set promises: the first screen early, the rest behind it, never an older revision back.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { VaultRecord } from '../../shared/records.ts'
import { type Stand, standIn } from './vault-stand.ts'

let stand: Stand
let working: typeof import('../../renderer/database.ts')

beforeEach(async () => {
  vi.resetModules()
  stand = standIn()
  working = await import('../../renderer/database.ts')
})
afterEach(() => working.database.delete())

function followUp(id: string, what = 'x', revision = 1): VaultRecord {
  const none = { groupId: null, sessionId: null, noteId: null, due: null, closedOn: null }
  const base = { id: id.repeat(32) as VaultRecord['id'], revision, savedAt: '2026-11-24T20:00:00.000Z' }
  return { ...base, kind: 'followUp', what, ...none, who: '', state: 'open' }
}

function fill(...records: readonly VaultRecord[]): void {
  for (const record of records) stand.records.set(record.id, record)
}

test('loading answers after the first chunk, and the rest follows', async () => {
  fill(followUp('a'), followUp('b'), followUp('c'), followUp('d'), followUp('e'))
  let open = (): void => {}
  stand.gate = new Promise((go) => {
    open = go
  })
  await working.loadWorkingSet()
  expect([await working.database.followUp.count(), working.loading.get().step]).toEqual([2, 'rest'])
  open()
  await vi.waitFor(() => expect(working.loading.get().step).toBe('done'))
  expect(await working.database.followUp.count()).toBe(5)
})

test('a chunk that arrives late does not bring an older revision or a removed record back', async () => {
  fill(followUp('a'), followUp('b'), followUp('c', 'old'), followUp('d', 'to be removed'))
  let open = (): void => {}
  stand.gate = new Promise((go) => {
    open = go
  })
  await working.loadWorkingSet()
  await working.putRecords([followUp('c', 'new', 2)])
  await working.removeRecords([followUp('d').id])
  open()
  await vi.waitFor(() => expect(working.loading.get().step).toBe('done'))
  const found = await working.database.followUp.toArray()
  expect(found.map((record) => record.kind === 'followUp' && record.what)).toEqual(['x', 'x', 'new'])
})

test('bodies of notes and their versions stay in the vault', async () => {
  const body = { ...followUp('f'), kind: 'noteBody', noteId: followUp('a').id, doc: {} } as unknown as VaultRecord
  await working.putRecords([body, followUp('a')])
  const counts = await Promise.all(working.database.tables.map((table) => table.count()))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
})

test('a failed load says so and answers with the failure', async () => {
  stand.failure = { code: 'worker-crashed' }
  expect(await working.loadWorkingSet()).toEqual({ ok: false, failure: { code: 'worker-crashed' } })
  expect(working.loading.get()).toEqual({ step: 'failed', failure: { code: 'worker-crashed' } })
})

test('an empty notebook loads to the end', async () => {
  await working.loadWorkingSet()
  expect(working.loading.get().step).toBe('done')
})
