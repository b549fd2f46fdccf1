// When Home reminds: the sheet until it was tried, a drill each quarter, the review while something is due, and nothing while it is to be quiet.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../shared/dates.ts'
import { remindersOf } from '../../shared/reminders.ts'

const today = '2026-11-25'
const rest = { sheetTriedOn: null, drilledOn: null, remindersQuietUntil: null }

test('a sheet that was never tried comes first, and no drill before it', () => {
  expect(remindersOf(rest, today, 0)).toEqual(['sheet'])
  expect(remindersOf({ ...rest, drilledOn: '2020-01-01' }, today, 3)).toEqual(['sheet', 'review'])
})

test('the drill is due each quarter after the sheet or a backup was last tried, whatever the dates', () => {
  const days = fc.integer({ min: 0, max: 400 })
  fc.assert(
    fc.property(days, fc.option(days), (sheet, drill) => {
      const drilledOn = drill === null ? null : addDays(today, -drill)
      const found = remindersOf({ ...rest, sheetTriedOn: addDays(today, -sheet), drilledOn }, today, 0)
      expect(found).toEqual(Math.min(sheet, drill ?? sheet) > 90 ? ['drill'] : [])
    })
  )
})

test('the review comes up while something is due, beside a drill', () => {
  expect(remindersOf({ ...rest, sheetTriedOn: today }, today, 1)).toEqual(['review'])
  expect(remindersOf({ ...rest, sheetTriedOn: '2026-01-01' }, today, 1)).toEqual(['drill', 'review'])
})

test('put off, everything is quiet up to that day', () => {
  const put = { ...rest, remindersQuietUntil: '2026-12-25' }
  expect([remindersOf(put, '2026-12-24', 5), remindersOf(put, '2026-12-25', 5)]).toEqual([[], ['sheet', 'review']])
})
