// The keys in a list of suggestions: round and round, choose, close; every other key is for the words.
import { expect, test } from 'vitest'
import { type Suggestions, suggestionKey } from '../../../renderer/ui/suggestions.ts'

const rows = ['receive', 'relieve', 'recipe'].map((label) => ({ key: label, label }))
const now = (chosen: number): Suggestions => ({ rows, chosen, label: 'Spelling', place: null, choose: () => {} })
const movedTo = (chosen: number, key: string): number | null => {
  const meaning = suggestionKey(now(chosen), key)
  return meaning?.kind === 'move' ? meaning.to.chosen : null
}

test('the arrows go round', () => {
  expect([movedTo(0, 'ArrowDown'), movedTo(2, 'ArrowDown'), movedTo(0, 'ArrowUp')]).toEqual([1, 0, 2])
})

test('Enter and Tab choose the row, Escape closes', () => {
  expect(suggestionKey(now(1), 'Enter')).toEqual({ kind: 'choose', row: rows[1] })
  expect(suggestionKey(now(2), 'Tab')).toEqual({ kind: 'choose', row: rows[2] })
  expect(suggestionKey(now(1), 'Escape')).toEqual({ kind: 'close' })
})

test('a letter is for the words', () => {
  expect(suggestionKey(now(0), 'a')).toBeNull()
})
