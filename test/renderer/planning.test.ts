// What the chooser is told of a group's past: only sessions that are known to have taken place.
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

test('a session that was only planned has used none of its prompts', async () => {
  await put(() => ({ plannedOn: '2026-11-01' }))
  expect(await planning.promptHistory(evening.groupId, '2026-12-01')).toEqual({ uses: [], sessions: [] })
})

test('a session held, led or debriefed has; a cancelled one has not', async () => {
  await put((_, index) => ({ state: (['held', 'cancelled', 'planned'] as const)[index] ?? 'planned' }))
  const debrief = {
    id: 'd'.repeat(32),
    kind: 'debrief',
    groupId: evening.groupId,
    sessionId: evening.sessionIds[2],
    date: '2026-11-19',
    revision: 1,
    savedAt: '2026-11-24T20:00:00.000Z'
  } as VaultRecord
  await working.putRecords([debrief])
  const { uses, sessions } = await planning.promptHistory(evening.groupId, '2026-12-01')
  expect(sessions).toEqual(['2026-11-05', '2026-11-19'])
  const byDate = uses.toSorted((one, other) => (one.date < other.date ? -1 : 1))
  expect(byDate).toEqual(sessions.map((date) => ({ promptId: prompt, date, feedback: null })))
})

test('sessions on or after the date planned for are not looked at', async () => {
  await put(() => ({ state: 'held' }))
  const { sessions } = await planning.promptHistory(evening.groupId, '2026-11-12')
  expect(sessions).toEqual(['2026-11-05'])
})
