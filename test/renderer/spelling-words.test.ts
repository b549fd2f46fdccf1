// Which words are checked for spelling: never a name of an address, a number or a code, and always where they stand.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsToCheck } from '../../renderer/spelling-words.ts'

const words = (text: string): readonly string[] => wordsToCheck(text).map(({ text: word }) => word)

test('words are found with their apostrophes and hyphens, in any script', () => {
  expect(words('Théo’s half-open door — ещё раз.')).toEqual(["Théo's", 'half-open', 'door', 'ещё', 'раз'])
})

test('figures, addresses, tags, capitals and single letters are left alone', () => {
  expect(words('a NAMI 3rd B2 joel@example.org #Hope src/notes snake_case ok')).toEqual(['org', 'ok'])
})

test('whatever is typed, each word is what stands at its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const { text: word, from, to } of wordsToCheck(text)) {
        expect(text.slice(from, to).replaceAll('’', "'")).toBe(word)
      }
    })
  )
})

test('a megabyte of one word is not sent to the dictionary', () => {
  expect(words('a'.repeat(1_000_000))).toEqual([])
})
