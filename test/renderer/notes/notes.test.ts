// Notes in the working set: which rows the list shows, and how versions are cut.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyDebrief } from '../../../shared/empty-debrief.ts'
import type { RecordDraft, RecordId, Session } from '../../../shared/records.ts'
import { emptyRichText } from '../../../shared/rich-text.ts'
import { eveningNotebook } from '../../support/evening-notebook.ts'
import { standIn } from '../vault-stand.ts'

let database: typeof import('../../../renderer/database.ts')['database']
let save: typeof import('../../../renderer/save.ts')
let list: typeof import('../../../renderer/notes/list.ts')
let versions: typeof import('../../../renderer/notes/versions.ts')

const evening = eveningNotebook()

beforeEach(async () => {
  vi.resetModules()
  standIn()
  database = (await import('../../../renderer/database.ts')).database
  save = await import('../../../renderer/save.ts')
  list = await import('../../../renderer/notes/list.ts')
  versions = await import('../../../renderer/notes/versions.ts')
  await save.saveRecords(evening.records)
})
afterEach(() => database.delete())

let count = 0
function note(title: string, part: Partial<RecordDraft<'note'>> = {}): RecordDraft<'note'> {
  count += 1
  const number = count.toString(16).padStart(30, '0')
  return {
    id: `0a${number}` as RecordId,
    kind: 'note',
    title,
    groupId: evening.groupId,
    sessionId: null,
    bodyId: `0b${number}` as RecordId,
    date: '2026-11-19',
    pinned: false,
    themes: [],
    personIds: [],
    words: 0,
    snippet: '',
    hasShareable: false,
    trashedOn: null,
    versions: [],
    ...part
  }
}

async function titles(filter: Partial<Parameters<typeof list.listRows>[1]> = {}): Promise<readonly string[]> {
  const rows = await list.listRows(evening.groupId, { shown: 'all', words: '', theme: null, ...filter })
  return rows.map((row) => (row.kind === 'note' ? row.note.title : `debrief of ${row.debrief.date}`))
}

test('pinned notes come first, then the newest, debriefs among them; the trash stands apart', async () => {
  const session = (await database.session.toArray()).find(({ date }) => date === '2026-11-12') as Session
  const debrief = emptyDebrief('0c'.repeat(16) as RecordId, session)
  await save.saveRecords([
    note('old but pinned', { date: '2026-01-01', pinned: true }),
    note('newest'),
    note('gone', { trashedOn: '2026-11-20' }),
    debrief
  ])
  expect(await titles()).toEqual(['old but pinned', 'newest', 'debrief of 2026-11-12'])
  expect(await titles({ shown: 'debriefs' })).toEqual(['debrief of 2026-11-12'])
  expect(await titles({ shown: 'trash' })).toEqual(['gone'])
})

test('words are looked for without case and accents, all of them, with the theme', async () => {
  await save.saveRecords([
    note('Zoë and the timer', { themes: ['hope'] }),
    note('The timer alone', { snippet: 'nobody else', themes: [] })
  ])
  expect(await titles({ words: 'ZOE tim' })).toEqual(['Zoë and the timer'])
  expect(await titles({ theme: 'hope' })).toEqual(['Zoë and the timer'])
  expect(await titles({ words: '*"(' })).toEqual([])
})

test('a note of another group is not in this group’s list, one of no group is', async () => {
  await save.saveRecords([note('other', { groupId: 'f'.repeat(32) as RecordId }), note('nobody’s', { groupId: null })])
  expect(await titles()).toEqual(['nobody’s'])
})

test('a note that came with words keeps them before its first change, and only then', () => {
  const doc = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'As it came' }] }]
  }
  const opened = { doc, savedAt: '2026-11-01T20:00:00.000Z' }
  const first = versions.cutFirst(note('Handed over'), opened)
  expect(first?.version).toMatchObject({ doc, cutAt: opened.savedAt, words: 3 })
  expect(versions.cutFirst(note('Mine', { versions: first?.versions ?? [] }), opened)).toBeNull()
  expect(versions.cutFirst(note('Blank'), { ...opened, doc: emptyRichText() })).toBeNull()
})

test('the twenty-first version takes the place of the oldest', () => {
  let kept = note('Long written')
  const removed: RecordId[] = []
  const cut: RecordId[] = []
  for (let time = 0; time < 22; time += 1) {
    const one = versions.cutVersion(kept, emptyRichText())
    cut.push(one.version.id)
    removed.push(...one.remove)
    kept = { ...kept, versions: one.versions }
  }
  expect(kept.versions?.map(({ id }) => id)).toEqual(cut.slice(2))
  expect(removed).toEqual(cut.slice(0, 2))
})
