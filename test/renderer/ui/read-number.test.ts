// What is typed where a number belongs: always a number within its limits, or nothing and a sentence.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber } from '../../../renderer/ui/read-number.ts'

const people = { least: 0, most: 500, step: 1 }

test('a number within the limits is taken as it is, without a word', () => {
  expect([' 12', '0', '500'].map((typed) => readNumber(typed, people))).toEqual([
    { value: 12, note: null },
    { value: 0, note: null },
    { value: 500, note: null }
  ])
  expect(readNumber('2,5', { least: 0.5, most: 15, step: 0.5 })).toEqual({ value: 2.5, note: null })
})

test('too much, too little, a part of a person and no number at all are each a sentence', () => {
  expect(['10000', '-3', '2,5', 'ten'].map((typed) => readNumber(typed, people))).toEqual([
    { value: 500, note: '500 is the most here, so it is 500 now.' },
    { value: 0, note: '0 is the least here, so it is 0 now.' },
    { value: 3, note: 'Whole numbers only, so it is 3 now.' },
    { value: null, note: 'That is not a number, so nothing was changed.' }
  ])
  expect(readNumber('99999', { least: 0, most: 10_000, step: 1 }).note).toContain('10,000 is the most here')
})

test('whatever is typed, what is kept is whole and within the limits', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String)), (typed) => {
      const { value, note } = readNumber(typed, people)
      if (value === null) expect(note).not.toBeNull()
      else expect(Number.isInteger(value) && value >= 0 && value <= 500).toBe(true)
    })
  )
})
