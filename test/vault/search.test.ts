// Search: every word finds its note, slips of the hand are forgiven, filters hold, and nothing meant to stay out is in.
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openMemory } from '../../main/vault/database.ts'
import { SearchIndex } from '../../main/vault/search.ts'
import { entryOf, type SearchEntry } from '../../main/vault/search-entries.ts'
import { termsOf } from '../../main/vault/search-query.ts'
import { friendlyDateWithYear } from '../../shared/dates.ts'
import { libraryPrompts } from '../../shared/prompts/library.ts'
import type { RecordDraft } from '../../shared/records.ts'
import { sampleNotebook } from '../../shared/sample/notebook.ts'
import type { SearchFilter } from '../../shared/search.ts'
import { atTheEnd, idOf, ownFolder, passphrase, startedWorker } from './support.ts'

function entry(number: number, title: string, text: string, more: Partial<SearchEntry> = {}): SearchEntry {
  return {
    id: idOf(number),
    kind: 'note',
    groupId: null,
    sessionId: null,
    noteId: null,
    date: '2026-06-04',
    title,
    text,
    also: '',
    promptId: '',
    themes: [],
    personIds: [],
    ...more
  }
}

function indexOf(...entries: readonly SearchEntry[]): SearchIndex {
  const index = new SearchIndex(openMemory())
  atTheEnd(() => index.close())
  for (const [count, one] of entries.entries()) index.put(one, count)
  return index
}

const found = (index: SearchIndex, typed: string, filter: SearchFilter = {}) =>
  index.search(typed, filter).hits.map(({ id }) => id)

test('beginnings, phrases, accents and capitals find what they should, titles first', () => {
  const index = indexOf(
    entry(1, 'A loud room', 'The timer rang while Zoë was speaking.'),
    entry(2, 'Sand timer', 'We tried two minutes each.'),
    entry(3, '', 'Each of us had two long minutes of quiet.')
  )
  expect({
    beginning: found(index, 'tim'),
    accent: found(index, 'ZOE'),
    both: found(index, 'minutes each'),
    joined: found(index, 'two-min'),
    phrase: found(index, '"two minutes"'),
    none: found(index, 'umbrella stand'),
    empty: found(index, '  “” !? ')
  }).toEqual({
    beginning: [idOf(2), idOf(1)],
    accent: [idOf(1)],
    both: [idOf(3), idOf(2)],
    joined: [idOf(2)],
    phrase: [idOf(2)],
    none: [],
    empty: []
  })
})

test('one slip in a long word and two in a very long one are forgiven, and come after what was typed', () => {
  const index = indexOf(
    entry(1, 'Boundaries', 'We spoke about boundaries and borrowed umbrellas.'),
    entry(2, '', 'One umbrela, so written, in June.', { date: '2020-06-04' })
  )
  expect(['bondaries', 'boundareis', 'buondareis', 'bondari', 'spoek'].map((typed) => found(index, typed))).toEqual(
    Array(5).fill([idOf(1)])
  )
  expect(index.search('umbrela').hits.map(({ id, isNear }) => [id, isNear])).toEqual([
    [idOf(2), false],
    [idOf(1), true]
  ])
  expect(['bxndxrxes', 'wee', '“umbrella”', '“umbrelas”'].flatMap((typed) => found(index, typed))).toEqual([])
})

test('a hit shows where the words stand, and no mark in a note can forge one', () => {
  const index = indexOf(entry(1, 'On timers', 'The \u0001timer\u0002 again.'))
  const [hit] = index.search('timer').hits
  expect([hit?.title, hit?.snippet.filter((run) => run.hit)]).toEqual([
    [
      { text: 'On ', hit: false },
      { text: 'timer', hit: true },
      { text: 's', hit: false }
    ],
    [{ text: 'timer', hit: true }]
  ])
})

test('each filter leaves only what fits it, and they add up', () => {
  const index = indexOf(
    entry(1, 'one', 'river', { groupId: idOf(21), themes: ['hope'], personIds: [idOf(31)] }),
    entry(2, 'two', 'river', { groupId: idOf(22), date: '2026-07-01', kind: 'debrief' }),
    entry(3, 'three', 'river', { groupId: idOf(21), date: '' })
  )
  expect([
    found(index, 'river', { groupId: idOf(22) }),
    found(index, 'river', { kinds: ['debrief'] }),
    found(index, 'river', { from: '2026-06-05' }),
    found(index, 'river', { to: '2026-06-30' }),
    found(index, 'river', { theme: 'hope', personId: idOf(31) }),
    found(index, 'river', { theme: 'hope', groupId: idOf(22) })
  ]).toEqual([[idOf(2)], [idOf(2)], [idOf(2)], [idOf(1)], [idOf(1)], []])
})

test('whatever is typed never ends in an error, and only words are looked for', () => {
  const index = indexOf(entry(1, 'a title', 'some words and or not near the column: \ue000all \u0000 \ud800 \u202eא'))
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => void index.search(typed)),
    { numRuns: 500 }
  )
  const operators = [
    '"',
    '* OR NOT',
    'a AND',
    'near(',
    'title:',
    'tags: kn',
    '^',
    "';--",
    '\u0000',
    '{',
    '-a',
    'NEAR(a b)'
  ]
  for (const typed of operators) index.search(typed)
  const nothing = [
    '',
    '  “” !? ',
    '"'.repeat(3),
    '* ^ : ( ) { } + -',
    '\u0000',
    '\ud800',
    '\u202e\u200f',
    '\ue000',
    '🙂'
  ]
  expect(nothing.map((typed) => index.search(typed))).toEqual(
    nothing.map(() => ({ hits: [], more: false, hasWords: false }))
  )
  expect(found(index, 'knote')).toEqual([])
  const long = ['x'.repeat(10_000), 'word '.repeat(2_000), 'a-'.repeat(5_000), '"'.repeat(10_000), '"a '.repeat(3_000)]
  for (const typed of long) expect(index.search(typed).hits.length).toBeLessThan(2)
})

test('a word of a million letters is kept, and found by its beginning', () => {
  const index = indexOf(entry(1, '', `so ${'z'.repeat(1_000_000)} it is`))
  expect([found(index, 'zzz'), found(index, 'z'.repeat(9_000)), found(index, 'it')]).toEqual(Array(3).fill([idOf(1)]))
})

test('typed words are parted by anything but letters; what is joined or quoted stands together', () => {
  expect(termsOf('“two minutes” sand-timer Zoë "still typ')).toEqual([
    { words: ['two', 'minutes'], isOpen: false },
    { words: ['sand', 'timer'], isOpen: true },
    { words: ['zoe'], isOpen: true },
    { words: ['still', 'typ'], isOpen: true }
  ])
})

test('a filter alone lists all that fits it, newest first', () => {
  const index = indexOf(
    entry(1, 'one', 'a', { themes: ['hope'], date: '2026-01-01' }),
    entry(2, 'two', 'b', { themes: ['hope'], date: '2026-02-01' }),
    entry(3, 'three', 'c')
  )
  expect([found(index, '', { theme: 'hope' }), found(index, '?!', { from: '2026-06-01' }), found(index, '')]).toEqual([
    [idOf(2), idOf(1)],
    [idOf(3)],
    []
  ])
})

test('the safety record is found only where it is asked for, the trash and prompts put away never', () => {
  const around = { read: () => null, nameOf: () => 'somebody', promptOf: () => null }
  const base = { id: idOf(1), revision: 1, savedAt: '2026-06-04T20:00:00Z', groupId: idOf(2), date: '2026-06-04' }
  const safety = entryOf({ ...base, kind: 'safety', sessionId: null, facts: 'fell', told: '', toldOn: null }, around)
  if (!safety) throw new Error('There is no entry.')
  const index = indexOf(safety)
  const asked = found(index, 'fell', { kinds: ['note', 'safety'] })
  expect([found(index, 'fell'), found(index, '', { from: '2026-01-01' }), asked]).toEqual([[], [], [idOf(1)]])
  expect(
    entryOf({ ...ownPrompt('Why?'), revision: 1, savedAt: base.savedAt, archivedOn: '2026-01-01' }, around)
  ).toBeNull()
})

function ownPrompt(text: string): RecordDraft<'prompt'> {
  const prompt = {
    ...{ id: 'own-one', text, followUps: [], theme: 'hope' as const, chime: [], samhsa: [], phase: 'settled' as const },
    ...{
      intensity: 1 as const,
      minutes: 10,
      format: 'round' as const,
      minPeople: 1,
      skipIf: [],
      origin: 'own',
      version: 1
    }
  }
  return { id: idOf(7), kind: 'prompt', prompt, archivedOn: null }
}

test('in the worker: a note is found right after unlocking, as it now reads, under the nickname of today', async () => {
  const options = { groups: 1, sessions: 4, notes: 30, words: 80, seed: 3, today: '2026-07-01', nicknames: true }
  const drafts = [...sampleNotebook(options)].flat()
  const person = drafts.find((one): one is RecordDraft<'person'> => one.kind === 'person')
  const note = drafts.find((one): one is RecordDraft<'note'> => one.kind === 'note')
  const body = drafts.find((one): one is RecordDraft<'noteBody'> => one.kind === 'noteBody' && one.noteId === note?.id)
  if (!person || !note || !body) throw new Error('The sample holds no note.')
  const mention = { type: 'mention' as const, attrs: { id: person.id } }
  const paragraph = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'xylophone by ' }, mention] }
  const changed = { ...body, doc: { type: 'doc' as const, content: [paragraph] } }
  const path = join(ownFolder(), 'notebook.vault')
  const first = startedWorker()
  await first.call('create', { path, passphrase })
  await first.call('saveRecords', { save: [...drafts, changed, { ...note, personIds: [person.id] }], remove: [] })
  await first.call('close', { unsaved: [] })
  const worker = startedWorker()
  await worker.call('unlock', { path, passphrase })
  const ids = async (words: string): Promise<readonly string[]> => {
    const answer = await worker.call('search', { words, filter: { kinds: ['note'] }, most: 50 })
    return answer.ok ? answer.value.hits.map(({ id }) => id) : []
  }
  expect(await ids('xylofone')).toEqual([note.id])
  await worker.call('saveRecords', { save: [{ ...person, nickname: 'Quillon' }], remove: [] })
  expect(await ids('quillon')).toContain(note.id)
  await worker.call('saveRecords', { save: [{ ...note, trashedOn: '2026-06-30' }], remove: [] })
  expect(await ids('xylophone')).toEqual([])
  await worker.call('saveRecords', { save: [note], remove: [] })
  expect(await ids('xylophone')).toEqual([note.id])
  await worker.call('saveRecords', { save: [], remove: [person.id] })
  expect([await ids('quillon'), await ids('xylophone somebody')]).toEqual([[], [note.id]])
  await worker.call('saveRecords', { save: [], remove: [note.id, body.id] })
  expect(await ids('xylophone')).toEqual([])
})

test('in the worker: prompts built in and own, sessions by their day, and agendas by the prompts in them', async () => {
  const options = { groups: 1, sessions: 2, notes: 0, words: 0, seed: 5, today: '2026-07-01', nicknames: false }
  const drafts = [...sampleNotebook(options)].flat()
  const session = drafts.find((one): one is RecordDraft<'session'> => one.kind === 'session')
  const agenda = drafts.find(
    (one): one is RecordDraft<'agenda'> => one.kind === 'agenda' && one.sessionId === session?.id
  )
  const [built] = libraryPrompts
  if (!session || !agenda || !built) throw new Error('The sample holds no agenda.')
  const own = ownPrompt('What did the zither teach you?')
  const blocks = agenda.blocks.map((block, at) => (at === 1 ? { ...block, promptId: own.prompt.id } : block))
  const worker = startedWorker()
  await worker.call('create', { path: join(ownFolder(), 'notebook.vault'), passphrase })
  await worker.call('saveRecords', { save: [...drafts, own, { ...agenda, blocks }], remove: [] })
  const hits = async (words: string): Promise<readonly string[]> => {
    const answer = await worker.call('search', { words, filter: {}, most: 100 })
    return answer.ok ? answer.value.hits.map(({ kind, id }) => `${kind} ${id}`) : []
  }
  expect(await hits('zither')).toEqual([`prompt ${own.id}`, `agenda ${agenda.id}`])
  await worker.call('saveRecords', { save: [ownPrompt('What may the ocarina teach?')], remove: [] })
  expect(await hits('zither')).toEqual([])
  expect(await hits('ocarina')).toEqual([`prompt ${own.id}`, `agenda ${agenda.id}`])
  expect(await hits(`"${built.text}"`)).toContain(`prompt ${built.id}`)
  expect(await hits(friendlyDateWithYear(session.date))).toContain(`session ${session.id}`)
  await worker.call('saveRecords', { save: [{ ...session, date: '2019-02-03' }], remove: [] })
  expect(await hits('3 February 2019')).toContain(`session ${session.id}`)
})

test('in the worker: the sessions, agendas and debriefs of a group that has ended are found like any other', async () => {
  const options = { groups: 1, sessions: 2, notes: 0, words: 0, seed: 5, today: '2026-07-01', nicknames: false }
  const drafts = [...sampleNotebook(options)]
    .flat()
    .map((one) => (one.kind === 'group' ? { ...one, archivedOn: '2026-06-30' } : one))
  const session = drafts.find((one): one is RecordDraft<'session'> => one.kind === 'session')
  if (!session) throw new Error('The sample holds no session.')
  const worker = startedWorker()
  await worker.call('create', { path: join(ownFolder(), 'notebook.vault'), passphrase })
  await worker.call('saveRecords', { save: drafts, remove: [] })
  const answer = await worker.call('search', {
    words: '',
    filter: { groupId: session.groupId, from: session.date, to: session.date },
    most: 100
  })
  const kinds = answer.ok ? answer.value.hits.map(({ kind }) => kind) : []
  expect(kinds).toEqual(expect.arrayContaining(['session', 'agenda']))
})
