// What is due is found in the whole working set, however many parts it is read in.
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { addDays } from '../../shared/dates.ts'
import type { RecordId, Setting, VaultRecord } from '../../shared/records.ts'
import { startingSetting } from '../../shared/starting-setting.ts'
import { agedRecords } from '../support/aged-records.ts'
import { standIn } from './vault-stand.ts'

const today = '2026-11-25'
const stamp = { revision: 1, savedAt: '2026-11-24T20:00:00.000Z' }

beforeEach(() => {
  vi.resetModules()
  standIn()
})

test('of 2,500 follow-ups and some notes exactly those past their time are due, oldest first; a hold says why none is', async () => {
  const { database, putRecords } = await import('../../renderer/database.ts')
  const { dueNow } = await import('../../renderer/removal.ts')
  const setting = { ...startingSetting('1'.repeat(32) as RecordId, 'GB'), ...stamp } as Setting
  const many = Array.from({ length: 2_500 }, (_, number): VaultRecord => {
    const about = { groupId: null, sessionId: null, noteId: null, due: null, who: '', what: 'Ask' }
    const id = number.toString(16).padStart(32, '0') as RecordId
    return { ...stamp, id, kind: 'followUp', ...about, state: 'done', closedOn: addDays(today, -(number % 100)) }
  })
  await putRecords([...many, ...agedRecords(today).map((record) => ({ ...record, ...stamp }) as VaultRecord)])
  const { due, pause } = await dueNow(setting, today)
  // 25 rounds of the nine days 91 … 99, two notes, one follow-up more.
  expect([due.length, pause]).toEqual([25 * 9 + 3, null])
  expect(due.map(({ until }) => until)).toEqual(due.map(({ until }) => until).sort())
  expect(await dueNow({ ...setting, hold: true }, today)).toEqual({ due: [], pause: 'hold' })
  expect(await dueNow(setting, addDays(today, 60))).toEqual({ due: [], pause: 'clock' })
  await database.delete()
})

test('the trash of thirty days goes by itself, through the same door as all else; the rest is left to ask about', async () => {
  const { database, putRecords } = await import('../../renderer/database.ts')
  const { dueNow, emptyOldTrash } = await import('../../renderer/removal.ts')
  const setting = { ...startingSetting('1'.repeat(32) as RecordId, 'GB'), ...stamp } as Setting
  const records = agedRecords(today).map((record) => ({ ...record, ...stamp }) as VaultRecord)
  const thrown = (record: VaultRecord): VaultRecord =>
    record.kind === 'note' && record.title === 'Last week' ? { ...record, trashedOn: addDays(today, -31) } : record
  await putRecords(records.map(thrown))
  const asked: unknown[] = []
  const purge = async ({ ids }: { readonly ids: readonly RecordId[] }) => {
    asked.push(ids)
    return { ok: true, value: { removed: ids, changed: [], left: 0, backups: 'done' } }
  }
  Object.assign((globalThis as unknown as { window: { bridge: object } }).window.bridge, { purge })
  const left = await emptyOldTrash(await dueNow(setting, today))
  expect(left.due.map(({ kind }) => kind).sort()).toEqual(['follow-ups', 'notes', 'notes'])
  const lastWeek = records.find((record) => record.kind === 'note' && record.title === 'Last week')
  expect([asked, await database.note.get(lastWeek?.id ?? ('' as RecordId))]).toEqual([[[lastWeek?.id]], undefined])
  expect(await emptyOldTrash(await dueNow({ ...setting, hold: true }, today))).toEqual({ due: [], pause: 'hold' })
  expect(asked.length).toBe(1)
  await database.delete()
})
