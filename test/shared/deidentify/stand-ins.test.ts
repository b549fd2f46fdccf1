// How a sentence reads once the first stand-in stands in it.
import { describe, expect, it } from 'vitest'
import { applyFlags, deidentify } from '../../../shared/deidentify/deidentify.ts'

function settled(text: string): string {
  return applyFlags(
    text,
    deidentify(text, { roster: [{ nickname: 'Tam', names: [], fullName: '' }], lookFor: [] }).flags
  )
}

describe('a sentence with its stand-ins', () => {
  it.each([
    ['She hopes to be home by September.', 'She hopes to be home by autumn.'],
    ['It has been quiet since October 2024.', 'It has been quiet since autumn.'],
    ['He starts work on May 15th.', 'He starts work on a day in spring.'],
    ['The letter came on 10/12/2025.', 'The letter came on a day in autumn.'],
    ['She rests until Tuesday.', 'She rests until a certain day.'],
    ['He has slept badly since Easter.', 'He has slept badly since a holiday.'],
    ['She works at the Rusty Kettle Diner.', 'She works at the local business.'],
    ['He was at Mercy Hospital for a week.', 'He was at a hospital for a week.'],
    ['The Hendersons drove him.', 'The family drove him.'],
    ['Her Tam slept.', 'Her participant slept.'],
    ['We thanked Rosalinda.', 'We thanked someone.']
  ])('“%s” reads well', (text, expected) => {
    expect(settled(text)).toBe(expected)
  })
})
