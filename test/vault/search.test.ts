// Search: every word finds its note, slips of the hand are forgiven, filters hold, and nothing meant to stay out is in.
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openMemory } from '../../main/vault/database.ts'
import { SearchIndex } from '../../main/vault/search.ts'
import { entryOf, type SearchEntry } from '../../main/vault/search-entries.ts'
import { nearWords, slipsBetween, termsOf } from '../../main/vault/search-query.ts'
import type { RecordDraft } from '../../shared/records.ts'
import { sampleNotebook } from '../../shared/sample/notebook.ts'
import { atTheEnd, idOf, ownFolder, passphrase, startedWorker } from './support.ts'

function entry(number: number, title: string, text: string, more: Partial<SearchEntry> = {}): SearchEntry {
  return {
    id: idOf(number),
    kind: 'note',
    groupId: null,
    date: '2026-06-04',
    title,
    text,
    themes: [],
    personIds: [],
    ...more
  }
}

function indexOf(...entries: readonly SearchEntry[]): SearchIndex {
  const index = new SearchIndex(openMemory())
  atTheEnd(() => index.close())
  for (const one of entries) index.put(one)
  return index
}

const found = (index: SearchIndex, typed: string, filter = {}) => index.search(typed, filter).hits.map(({ id }) => id)

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
    phrase: found(index, '"two minutes"'),
    none: found(index, 'umbrella stand'),
    empty: found(index, '  “” !? ')
  }).toEqual({
    beginning: [idOf(2), idOf(1)],
    accent: [idOf(1)],
    both: [idOf(2), idOf(3)],
    phrase: [idOf(2)],
    none: [],
    empty: []
  })
})

test('one slip in a word of four letters and two in one of eight are forgiven, and the answer says what was looked for', () => {
  const index = indexOf(entry(1, 'Boundaries', 'We spoke about boundaries and borrowed umbrellas.'))
  expect(['bondaries', 'boundareis', 'umbrelas', 'spoek'].map((typed) => found(index, typed))).toEqual(
    Array(4).fill([idOf(1)])
  )
  expect(index.search('umbrelas').instead).toEqual([{ typed: 'umbrelas', words: ['umbrellas'] }])
  expect(found(index, 'bxndxrxes')).toEqual([])
  expect(found(index, 'wee')).toEqual([])
})

test('a hit shows where the words stand, and no mark in a note can forge one', () => {
  const index = indexOf(entry(1, 'On timers', 'The \u0001timer\u0002 again.'))
  const [hit] = index.search('timer').hits
  expect([hit?.title, hit?.snippet.filter((run) => run.hit)]).toEqual([
    [
      { text: 'On ', hit: false },
      { text: 'timers', hit: true }
    ],
    [{ text: 'timer', hit: true }]
  ])
})

test('each filter leaves only what fits it, and they add up', () => {
  const index = indexOf(
    entry(1, 'one', 'river', { groupId: 'a', themes: ['hope'], personIds: ['p'] }),
    entry(2, 'two', 'river', { groupId: 'b', date: '2026-07-01', kind: 'debrief' }),
    entry(3, 'three', 'river', { groupId: 'a', date: '' })
  )
  expect([
    found(index, 'river', { groupId: 'b' }),
    found(index, 'river', { kinds: ['debrief'] }),
    found(index, 'river', { from: '2026-06-05' }),
    found(index, 'river', { to: '2026-06-30' }),
    found(index, 'river', { theme: 'hope', personId: 'p' }),
    found(index, 'river', { theme: 'hope', groupId: 'b' })
  ]).toEqual([[idOf(2)], [idOf(2)], [idOf(2)], [idOf(1)], [idOf(1)], []])
})

test('whatever is typed never ends in an error', () => {
  const index = indexOf(entry(1, 'a title', 'some words'))
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => void index.search(typed)),
    { numRuns: 500 }
  )
  for (const typed of ['"', '* OR NOT', 'a AND', 'near(', 'title:', '^', "';--", '\u0000']) index.search(typed)
})

test('the distance between words is that of letters changed, left out, added or swapped, and the same both ways', () => {
  expect(
    ['timer/tiemr', 'timer/timers', 'timer/dimer', 'timer/timer', 'timer/rhyme'].map((pair) =>
      slipsBetween(...(pair.split('/') as [string, string]), 3)
    )
  ).toEqual([1, 1, 1, 0, 4])
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(slipsBetween(one, other, 9)).toBe(slipsBetween(other, one, 9))
      if (one.length >= 4 && slipsBetween(one, other, 1) === 1) expect(nearWords(one, [other])).toEqual([other])
    })
  )
  expect(termsOf('“two minutes” sand-timer')).toEqual([
    { words: ['two', 'minutes'], isWhole: true },
    { words: ['sand'], isWhole: false },
    { words: ['timer'], isWhole: false }
  ])
})

test('the safety record and the trash stay out', () => {
  const around = { read: () => null, nameOf: () => 'somebody' }
  const base = { id: idOf(1), revision: 1, savedAt: '2026-06-04T20:00:00Z', groupId: idOf(2), date: '2026-06-04' }
  expect(
    entryOf({ ...base, kind: 'safety', sessionId: null, facts: 'fell', told: '', toldOn: null }, around)
  ).toBeNull()
})

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
})
