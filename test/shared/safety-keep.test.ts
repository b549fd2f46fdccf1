// The years a safety record is kept for, and the days they stand for.
import { expect, test } from 'vitest'
import { daysOfYears, safetyYears, yearsOfDays } from '../../shared/safety-keep.ts'

test('each choice of years comes back from its days, and an odd number of days is never shortened', () => {
  expect(safetyYears.map((years) => yearsOfDays(daysOfYears(years)))).toEqual([...safetyYears])
  expect(yearsOfDays(400)).toBe(2)
  expect(yearsOfDays(36_500)).toBe(25)
})
