// The words a new group starts with: enough guidelines to read around, and the public lines of each country.
import { expect, test } from 'vitest'
import { groupSchema } from '../../shared/records/group.ts'
import { countries } from '../../shared/records/setting.ts'
import { publicHelpLines, starterCrisisCard, starterGuidelines } from '../../shared/starter-text.ts'
import { readingGrade } from '../support/reading-grade.ts'

test('eight to ten guidelines, each a sentence, easy to read aloud', () => {
  expect(starterGuidelines.length).toBeGreaterThanOrEqual(8)
  expect(starterGuidelines.length).toBeLessThanOrEqual(10)
  expect(starterGuidelines.filter((line) => !/^[A-Z].*\.$/.test(line) || readingGrade(line) > 8)).toEqual([])
})

test('each country has the lines its services publish', () => {
  const numbers = Object.fromEntries(
    countries.map((country) => [country, publicHelpLines[country].map((line) => line.number)])
  )
  expect(numbers).toMatchObject({
    US: ['988', '911'],
    CA: ['988', '911'],
    GB: expect.arrayContaining(['116 123', '999']),
    IE: expect.arrayContaining(['116 123', '112']),
    AU: ['13 11 14', '000'],
    NZ: ['1737', '111'],
    other: ['112']
  })
})

test('a new crisis card is whole, and says that nobody has checked it', () => {
  for (const country of countries) {
    const card = starterCrisisCard(country)
    expect(groupSchema.shape.crisisCard.safeParse(card).success).toBe(true)
    expect([card.lastChecked, card.steps.length > 3]).toEqual([null, true])
  }
})
