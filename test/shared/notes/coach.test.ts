// The coach suggests kinder words and finds what somebody could be known by, and leaves ordinary sentences alone.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kinderWord, kindsInWords, placesToLookAt } from '../../../shared/notes/coach.ts'

const found = (text: string): string[] =>
  placesToLookAt(text).map(({ from, to, kind }) => `${kind}: ${text.slice(from, to)}`)

test.each([
  ['He suffers from low moods.', 'lives with'],
  ['Two no-shows tonight.', 'did not come'],
  ['She dropped out in May.', 'moved on'],
  ['They committed suicide last year.', 'died by suicide']
])('“%s” could be said more kindly', (text, better) => {
  expect(kinderWord(text)?.better).toBe(better)
})

test('ordinary words are left alone', () => {
  expect(kinderWord('We were patient with each other, and the evening went well.')).toBeNull()
  expect(found('On Thursday 25 June 2026 at 19:30 we were 12, as on 18 June.')).toEqual([])
  expect(found('We met in Riverbend Library. Two people answered each other.')).toEqual([])
})

test('surnames, phone numbers and diagnoses are found', () => {
  expect(found('I called Theo Blackwood on 020 7946 0958 about his bipolar disorder.')).toEqual([
    'surname: Blackwood',
    'phone number: 020 7946 0958',
    'diagnosis: bipolar disorder'
  ])
  expect(kindsInWords(['surname', 'surname', 'diagnosis'])).toBe('a surname and a diagnosis')
})

test('places lie within the text, in order, and never overlap', () => {
  const part = fc.constantFrom(
    'Theo',
    'Blackwood',
    '020',
    '7946',
    '0958',
    'bipolar',
    'disorder',
    ',',
    'and',
    'Dr. Lee',
    '.'
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const text = parts.join(' ')
      let end = 0
      for (const { from, to } of placesToLookAt(text)) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(from)
        end = to
      }
      expect(end).toBeLessThanOrEqual(text.length)
    })
  )
})
