// What the search field says and does with a hit: names, dates, counts, where it leads, which commands fit.
import { expect, test } from 'vitest'
import type { Command } from '../../../renderer/command.ts'
import { fittingCommands } from '../../../renderer/search/fitting-commands.ts'
import { everything, filterOf, isNarrowed, looksInSafety } from '../../../renderer/search/narrow.ts'
import { passageOf, routeOf } from '../../../renderer/search/open-hit.ts'
import { foundWords, hitFacts, hitTitle } from '../../../renderer/search/words.ts'
import { libraryPrompts } from '../../../shared/prompts/library.ts'
import type { RecordId } from '../../../shared/records.ts'
import { ok } from '../../../shared/result.ts'
import { type SearchHit, searchKinds } from '../../../shared/search.ts'

const id = (number: number): RecordId => number.toString(16).padStart(32, '0') as RecordId
const today = '2026-06-29'
const hit: SearchHit = {
  ...{ id: id(1), kind: 'note', groupId: id(2), sessionId: id(3), noteId: null, date: '2026-06-25', promptId: '' },
  ...{ title: [{ text: 'When it runs long', hit: false }], snippet: [], isNear: false }
}

test('each kind says when it was, in the words that fit it', () => {
  const [prompt] = libraryPrompts
  const facts = (part: Partial<SearchHit>): string => hitFacts({ ...hit, ...part }, today)
  expect([
    facts({}),
    facts({ date: '2024-06-05' }),
    facts({ kind: 'followUp', date: '2026-07-02' }),
    facts({ kind: 'followUp', date: '' }),
    facts({ kind: 'person' }),
    facts({ kind: 'prompt', promptId: 'mine' }),
    facts({ kind: 'prompt', promptId: prompt?.id ?? '' }) === 'your own'
  ]).toEqual(['25 June', '5 June 2024', 'by 2 July', '', 'last here 25 June', 'your own', false])
})

test('what has no title is called by its day', () => {
  const title = (part: Partial<SearchHit>): string =>
    hitTitle({ ...hit, title: [], ...part }, today)
      .map(({ text }) => text)
      .join('')
  expect([title({}), title({ kind: 'debrief' }), title({ kind: 'agenda', date: '2024-06-06' })]).toEqual([
    'Without a title',
    'Thursday 25 June',
    'Thursday 6 June 2024'
  ])
})

test('the line below says how many were found, how, and whether the safety record was looked in', () => {
  const near = { ...hit, isNear: true }
  const said = (hits: readonly SearchHit[], more = false, hasWords = true): string =>
    foundWords({ hits: [...hits], more, hasWords }, 'x', false)
  expect([
    said([hit]),
    said([hit, near]),
    said([near]),
    said([hit, hit], true),
    said([]),
    said([], false, false),
    foundWords({ hits: [], more: false, hasWords: false }, '', true),
    foundWords(null, 'x', true)
  ]).toEqual([
    '1 found. The safety record is not searched.',
    '2 found, 1 of them with a word like it. The safety record is not searched.',
    '1 found, with a word like it. The safety record is not searched.',
    'The first 2 found. The safety record is not searched.',
    'Nothing found. The safety record is not searched.',
    'Search looks for words: type a letter or a digit.',
    'Type a word or the beginning of one. The safety record is searched too.',
    'Looking… The safety record is searched too.'
  ])
})

test('the safety record is looked in only when that is ticked, and never beside one chosen kind', () => {
  expect([
    filterOf(everything, today),
    filterOf({ ...everything, safety: true }, today).kinds,
    filterOf({ ...everything, safety: true, tab: 'notes' }, today).kinds,
    looksInSafety({ ...everything, safety: true, tab: 'notes' })
  ]).toEqual([{}, [...searchKinds], ['note'], false])
})

test('a choice of time becomes dates', () => {
  const dates = (when: typeof everything.when, from = '', to = '') => filterOf({ ...everything, when, from, to }, today)
  expect([
    dates('month'),
    dates('quarter'),
    dates('year'),
    dates('between'),
    dates('between', '2026-01-01'),
    dates('between', '', '2026-01-01'),
    isNarrowed({ ...everything, tab: 'notes' })
  ]).toEqual([
    { from: '2026-05-30', to: today },
    { from: '2026-03-29', to: today },
    { from: '2025-06-29', to: today },
    {},
    { from: '2026-01-01' },
    { to: '2026-01-01' },
    false
  ])
})

test('every kind leads somewhere, and to the passage that was found', () => {
  const screens = searchKinds.map((kind) => `${kind} ${routeOf({ ...hit, kind }).screen}`)
  expect(screens).toEqual([
    'note note',
    'debrief debrief',
    'agenda session',
    'session session',
    'prompt prompts',
    'person people',
    'followUp follow-ups',
    'summary summary',
    'safety safety-record'
  ])
  const snippet = [
    { text: '… ', hit: false },
    { text: 'the sand ', hit: false },
    { text: 'Timer', hit: true },
    { text: ' in the middle of the table, where', hit: false },
    { text: ' …', hit: false }
  ]
  expect([passageOf({ ...hit, snippet }), passageOf(hit)?.found, passageOf({ ...hit, title: [] })]).toEqual([
    { found: 'Timer', before: 'the sand ', after: ' in the middle of the ta', also: ['Timer'] },
    'When it runs long',
    null
  ])
})

test('a command is found by the beginnings of its words, and offered unasked only where it is a first one', () => {
  const run = async () => ok(null)
  const commands: readonly Command[] = [
    { key: 'plan', label: 'Plan the next session', first: true, run },
    { key: 'notes', label: 'Go to Notes', also: 'open page', run }
  ]
  const keys = (typed: string) => fittingCommands(commands, typed).map(({ key }) => key)
  expect(['', 'p', 'pl', 'next plan', 'nótes', 'page', 'lan', '?!'].map(keys)).toEqual([
    ['plan'],
    [],
    ['plan'],
    ['plan'],
    ['notes'],
    ['notes'],
    [],
    []
  ])
})
