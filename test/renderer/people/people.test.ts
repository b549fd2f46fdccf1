// People in the working set: who was here, gaps, two entries made one, and the way back to headcounts.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Group, Note, Person, RecordDraft, RecordId, Session, VaultRecord } from '../../../shared/records.ts'
import { eveningNotebook } from '../../support/evening-notebook.ts'
import { type Stand, standIn } from '../vault-stand.ts'

let stand: Stand
let database: typeof import('../../../renderer/database.ts')['database']
let save: typeof import('../../../renderer/save.ts')
let here: typeof import('../../../renderer/people/who-was-here.ts')
let leave: typeof import('../../../renderer/people/leave.ts')
let past: typeof import('../../../renderer/people/past-sessions.ts')

const evening = eveningNotebook('nicknames')
const id = (digit: string): RecordId => digit.repeat(32) as RecordId

beforeEach(async () => {
  vi.resetModules()
  stand = standIn()
  database = (await import('../../../renderer/database.ts')).database
  save = await import('../../../renderer/save.ts')
  here = await import('../../../renderer/people/who-was-here.ts')
  leave = await import('../../../renderer/people/leave.ts')
  past = await import('../../../renderer/people/past-sessions.ts')
  await save.saveRecords(evening.records)
})
afterEach(() => database.delete())

async function person(nickname: string): Promise<Person> {
  const found = (await database.person.toArray()).find((one) => one.nickname === nickname)
  if (!found) throw new Error(`nobody is called ${nickname}`)
  return found
}

async function session(date: string): Promise<Session> {
  const found = (await database.session.toArray()).find((one) => one.date === date)
  if (!found) throw new Error(`no session on ${date}`)
  return found
}

async function tick(nickname: string, date: string, daysLater = 0): Promise<Pick<Person, 'firstSeen' | 'lastSeen'>> {
  const met = await session(date)
  const moved = daysLater === 0 ? met : { ...met, date: plusDays(date, daysLater) }
  await save.saveRecords(...(await here.came(moved, await person(nickname))))
  const { firstSeen, lastSeen } = await person(nickname)
  return { firstSeen, lastSeen }
}

function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

const standing = async (): Promise<unknown[]> =>
  (await database.attendance.orderBy('[groupId+date]').toArray()).map(({ firstTime, backAfterGap }) =>
    firstTime ? 'first time' : backAfterGap ? 'back after a gap' : 'here'
  )

test('the first tick is a first time, the next is not, and sixty days make a gap', async () => {
  await tick('Wren', '2026-11-05')
  await tick('Wren', '2026-11-12')
  await tick('Wren', '2026-11-19', here.gapDays - 8)
  expect(await standing()).toEqual(['first time', 'here', 'here'])
  await tick('Wren', '2026-11-19', 2 * here.gapDays - 8)
  expect((await standing()).at(-1)).toBe('back after a gap')
})

test('a tick taken off again leaves first and last seen as they were', async () => {
  await tick('Wren', '2026-11-05')
  await tick('Wren', '2026-11-19')
  const record = (await database.attendance.toArray()).find(({ date }) => date === '2026-11-19')
  await save.saveRecords(...(await here.didNotCome(await person('Wren'), record)))
  expect(await person('Wren')).toMatchObject({ firstSeen: '2026-11-05', lastSeen: '2026-11-05' })
})

function noteMentioning(personId: RecordId): readonly RecordDraft[] {
  const doc = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [mention(personId)] }] }
  const note: RecordDraft<'note'> = {
    id: id('1'),
    kind: 'note',
    title: '',
    groupId: evening.groupId,
    sessionId: null,
    bodyId: id('2'),
    date: '2026-11-19',
    pinned: false,
    themes: [],
    personIds: [personId],
    words: 1,
    snippet: '',
    hasShareable: false,
    trashedOn: '2026-11-20',
    versions: [{ id: id('3'), cutAt: '2026-11-19T20:00:00.000Z', words: 1 }]
  }
  return [
    note,
    { id: id('2'), kind: 'noteBody', noteId: id('1'), doc },
    { id: id('3'), kind: 'version', noteId: id('1'), cutAt: '2026-11-19T20:00:00.000Z', title: '', words: 1, doc }
  ]
}

function mention(personId: RecordId) {
  return { type: 'mention' as const, attrs: { id: personId } }
}

function mentioned(record: VaultRecord | undefined): unknown {
  return record && 'doc' in record ? record.doc.content[0]?.content?.[0]?.attrs?.id : null
}

test('two entries made one: mentions in the note, in its versions and in the trash name the one that stays', async () => {
  const [stays, goes] = [await person('Wren'), await person('Théo')]
  await tick('Théo', '2026-11-05')
  await tick('Wren', '2026-11-05')
  await tick('Théo', '2026-11-12')
  await save.saveRecords(noteMentioning(goes.id))
  expect((await leave.mergeInto(await person('Wren'), await person('Théo'))).ok).toBe(true)
  expect([mentioned(stand.records.get(id('2'))), mentioned(stand.records.get(id('3')))]).toEqual([stays.id, stays.id])
  expect((stand.records.get(id('1')) as Note).personIds).toEqual([stays.id])
  expect(stand.records.has(goes.id)).toBe(false)
  expect((await database.attendance.toArray()).map(({ personId, date }) => [personId, date]).sort()).toEqual([
    [stays.id, '2026-11-05'],
    [stays.id, '2026-11-12']
  ])
  expect(await person('Wren')).toMatchObject({ names: ['Théo'], lastSeen: '2026-11-12' })
})

test('back to headcounts: nobody’s nickname is left in any record', async () => {
  await tick('Wren', '2026-11-05')
  await save.saveRecords(noteMentioning((await person('Wren')).id))
  const group = (await database.group.get(evening.groupId)) as Group
  expect((await leave.backToHeadcounts(group)).ok).toBe(true)
  const left = JSON.stringify([...stand.records.values()])
  for (const nickname of ['Wren', 'Théo', 'Ada', 'Finlay']) expect(left).not.toContain(nickname)
  expect([...stand.records.values()].filter(({ kind }) => kind === 'person' || kind === 'attendance')).toEqual([])
})

test('the dates offered for past numbers are the rhythm’s, newest first, without those that are known', async () => {
  const group = (await database.group.get(evening.groupId)) as Group
  const dates = await past.datesWithout(group, '2026-11-25')
  expect(dates.slice(0, 3)).toEqual(['2026-10-29', '2026-10-22', '2026-10-15'])
  expect(dates).toHaveLength(8)
})

test('a line counts once, only with a number, and never for a day to come or one that is known', () => {
  const line = (date: string, number: string) => ({ ...past.lineFor(date), here: number })
  const rows = [
    line('2026-10-29', '8'),
    line('2026-10-29', '9'),
    line('2026-10-22', ''),
    line('2026-11-19', '7'),
    line('2027-01-01', '7'),
    line('', '7')
  ]
  const filled = past.filledLines(rows, new Set(['2026-11-19']), '2026-11-25')
  expect(filled.map(({ date, here: number }) => [date, number])).toEqual([['2026-10-29', '8']])
})

test('a line becomes a held session and a finished debrief with its numbers and no words', async () => {
  const group = (await database.group.get(evening.groupId)) as Group
  const line = { ...past.lineFor('2026-10-29'), here: '8', firstTimers: '2' }
  const records = past.recordsFor(group, line, '2026-11-25')
  expect((await save.saveRecords(records)).ok).toBe(true)
  const debrief = records.find((record) => record.kind === 'debrief')
  expect(debrief).toMatchObject({
    finished: true,
    counts: { here: 8, firstTimers: 2, backAfterGap: null, movedOn: null, rolesTaken: null },
    onlyForMe: { freeText: '' }
  })
})
