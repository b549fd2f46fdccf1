// What planning is told of a group's past: which sessions took place, and which prompts they used.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RecordDraft, VaultRecord } from '../../shared/records.ts'
import { eveningNotebook } from '../support/evening-notebook.ts'
import { standIn } from './vault-stand.ts'

let working: typeof import('../../renderer/database.ts')
let planning: typeof import('../../renderer/planning.ts')

beforeEach(async () => {
  vi.resetModules()
  standIn()
  working = await import('../../renderer/database.ts')
  planning = await import('../../renderer/planning.ts')
})
afterEach(() => working.database.delete())

const prompt = 'bench-in-the-park'
const evening = eveningNotebook('headcount', prompt)

function put(
  change: (session: RecordDraft<'session'>, index: number) => Partial<RecordDraft<'session'>>
): Promise<void> {
  let index = -1
  const records = evening.records.map((record) => {
    const draft = record.kind === 'session' ? { ...record, ...change(record, ++index) } : record
    return { ...draft, revision: 1, savedAt: '2026-11-24T20:00:00.000Z' } as VaultRecord
  })
  return working.putRecords(records)
}

test('somebody who never writes a debrief still gets something new: planned sessions of the past have used their prompts', async () => {
  await put((_, index) => ({ state: (['planned', 'cancelled', 'held'] as const)[index] ?? 'planned' }))
  const { uses, sessions } = await planning.promptHistory(evening.groupId, '2026-12-01')
  expect(sessions).toEqual(['2026-11-05', '2026-11-19'])
  const byDate = uses.toSorted((one, other) => (one.date < other.date ? -1 : 1))
  expect(byDate).toEqual(sessions.map((date) => ({ promptId: prompt, date, feedback: null })))
})

test('today’s session has taken place once it is held, led or debriefed, a later one never', async () => {
  await put(() => ({}))
  const until = async (today: string) =>
    (await planning.sessionsThatTookPlace(evening.groupId, today)).map(({ date }) => date)
  expect(await until('2026-11-12')).toEqual(['2026-11-05'])
  const debrief = {
    id: 'd'.repeat(32),
    kind: 'debrief',
    groupId: evening.groupId,
    sessionId: evening.sessionIds[1],
    date: '2026-11-12',
    revision: 1,
    savedAt: '2026-11-24T20:00:00.000Z'
  } as VaultRecord
  await working.putRecords([debrief])
  expect(await until('2026-11-12')).toEqual(['2026-11-05', '2026-11-12'])
  await put((_, index) => ({ state: index === 2 ? 'held' : 'planned' }))
  expect(await until('2026-11-12')).toEqual(['2026-11-05', '2026-11-12'])
  expect(await until('2026-11-19')).toEqual(['2026-11-05', '2026-11-12', '2026-11-19'])
})

test('the newest agenda with blocks is the one to plan like', async () => {
  await put(() => ({}))
  expect((await planning.lastAgenda(evening.groupId, '2026-11-19'))?.date).toBe('2026-11-12')
  expect(await planning.lastAgenda(evening.groupId, '2026-11-05')).toBeNull()
})

test('sessions on or after the date planned for are not looked at', async () => {
  await put(() => ({ state: 'held' }))
  const { sessions } = await planning.promptHistory(evening.groupId, '2026-11-12')
  expect(sessions).toEqual(['2026-11-05'])
})
