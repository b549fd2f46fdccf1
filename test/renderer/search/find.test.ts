// Search: what is found, what is marked, in which order.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, find, fold, indexOf } from '../../../renderer/search/find.ts'

function entry(key: string, title: string, text = '', date = ''): Entry {
  return { key, kind: 'note', title, text, meta: '', date }
}
const keys = (entries: readonly Entry[], query: string) =>
  find(indexOf(entries), query, null).map((hit) => hit.entry.key)

test('a word is found by its beginning, in any case and without its accents, never from its middle', () => {
  const entries = [entry('a', 'The sand timer'), entry('b', 'Overtime'), entry('c', 'José brought TIME')]
  expect([keys(entries, 'tim'), keys(entries, 'jose'), keys(entries, 'JOSÉ')]).toEqual([['a', 'c'], ['c'], ['c']])
})

test('all words typed must be there, in the title or the text', () => {
  const entries = [entry('a', 'Sand timer', 'in the middle'), entry('b', 'Sand'), entry('c', 'middle timer sand')]
  expect(keys(entries, 'sand middle')).toEqual(['c', 'a'])
})

test('the title counts more than the text, then the newest comes first', () => {
  const entries = [
    entry('old', 'timer', '', '2026-01-01'),
    entry('text', 'note', 'timer', '2026-06-01'),
    entry('new', 'timer', '', '2026-05-01')
  ]
  expect(keys(entries, 'timer')).toEqual(['new', 'old', 'text'])
})

test('only the kinds asked for are found', () => {
  const prompt: Entry = { ...entry('p', 'timer'), kind: 'prompt' }
  expect(find(indexOf([entry('n', 'timer'), prompt]), 'timer', ['prompt']).map((hit) => hit.entry.key)).toEqual(['p'])
})

test('the words found are marked, and the excerpt stands around the first', () => {
  const text = `${'before '.repeat(40)}the timer ran out ${'after '.repeat(40)}`
  const [hit] = find(indexOf([entry('a', 'Timers and time', text)]), 'time', null)
  expect(hit?.title).toEqual([
    { text: 'Time', hit: true },
    { text: 'rs and ', hit: false },
    { text: 'time', hit: true }
  ])
  expect(hit?.snippet.filter((piece) => piece.hit)).toEqual([{ text: 'time', hit: true }])
  expect(hit?.snippet.map((piece) => piece.text).join('').length).toBeLessThan(200)
})

test('an empty search finds nothing', () => {
  expect([keys([entry('a', 'x')], ''), keys([entry('a', 'x')], '   ')]).toEqual([[], []])
})

test('marking never changes a title, and folding never changes its length, whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1 }), (title, query) => {
      expect(fold(title).length).toBe(title.length)
      for (const hit of find(indexOf([entry('a', title, title)]), query, null)) {
        expect(hit.title.map((piece) => piece.text).join('')).toBe(title)
      }
    })
  )
})
