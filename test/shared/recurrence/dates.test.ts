// Plain dates and times of day: arithmetic that holds for every date, and words as one would say them.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  endOfMonth,
  friendlyDate,
  friendlyDateFrom,
  isPlainDate,
  monthWeeks,
  relativeDate,
  shortDate,
  weekdayName
} from '../../../shared/dates.ts'
import { formatTime, formatTimeRange, instantOf, isZone, plainOf, timeAfter } from '../../../shared/times.ts'

const date = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

describe('plain dates', () => {
  test('count days forward and back without losing one', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days)
        expect(weekdayName(day)).toBe(
          new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' })
        )
      })
    )
  })

  test('stay in the month they are moved to, and in the years a plain date can say', () => {
    expect([addMonths('2026-01-31', 1), addMonths('2024-03-31', -1), addMonths('2026-11-24', 14)]).toEqual([
      '2026-02-28',
      '2024-02-29',
      '2028-01-24'
    ])
    expect([
      addDays('9999-12-30', 40),
      addDays('0001-01-02', -40),
      endOfMonth('2028-02-03'),
      daysInMonth('2100-02-01')
    ]).toEqual(['9999-12-31', '0001-01-01', '2028-02-29', 28])
  })

  test('that do not exist are known as such', () => {
    expect(['2026-02-29', '2024-02-29', '2026-13-01', '2026-1-1', '', '0000-01-01'].map(isPlainDate)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false
    ])
  })

  test('fill the weeks of a month view, each date once', () => {
    fc.assert(
      fc.property(date, fc.constantFrom(1 as const, 7 as const), (month, weekStart) => {
        const weeks = monthWeeks(month, weekStart)
        const days = weeks.flat()
        expect(weeks.every((week) => week.length === 7)).toBe(true)
        expect(days.filter((day) => day.slice(0, 7) === month.slice(0, 7))).toHaveLength(daysInMonth(month))
        expect(days.every((day, index) => index === 0 || daysBetween(days[index - 1] ?? '', day) === 1)).toBe(true)
        expect(weekdayName(days[0] ?? '')).toBe(weekStart === 1 ? 'Monday' : 'Sunday')
      })
    )
  })

  test('read as one would say them', () => {
    expect([
      friendlyDate('2026-07-02'),
      friendlyDateFrom('2027-07-02', '2026-11-24'),
      shortDate('2026-07-02'),
      ...[-7, -3, -1, 0, 1, 6].map((days) => relativeDate(addDays('2026-07-02', days), '2026-07-02'))
    ]).toEqual([
      'Thursday 2 July',
      'Friday 2 July 2027',
      '2 Jul',
      'Thursday 25 June',
      '3 days ago',
      'yesterday',
      'today',
      'tomorrow',
      'in 6 days'
    ])
  })
})

describe('times of day', () => {
  test('read by either clock', () => {
    expect([
      formatTime('00:05', '12'),
      formatTime('12:30', '12'),
      formatTime('19:00', '24'),
      formatTimeRange('19:00', '20:30', '12'),
      formatTimeRange('11:00', '12:30', '12'),
      formatTimeRange('09:00', '10:00', '24'),
      timeAfter('23:50', 15)
    ]).toEqual(['12:05 am', '12:30 pm', '19:00', '7:00 to 8:30 pm', '11:00 am to 12:30 pm', '9:00 to 10:00', '00:05'])
  })

  test('become instants and come back, in any zone, unless the clocks were changing', () => {
    const zone = fc.constantFrom(
      'Europe/London',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Asia/Tehran'
    )
    const noon = fc.integer({ min: 600, max: 1_380 }).map((minute) => timeAfter('00:00', minute))
    // Samoa went without 30 December 2011 when it changed sides of the date line.
    const day = date.filter((one) => one > '1980-01-01' && one !== '2011-12-30')
    fc.assert(
      fc.property(day, noon, zone, (one, time, where) => {
        expect(plainOf(instantOf(one, time, where), where)).toEqual({ date: one, time })
      })
    )
  })

  test('in a zone nobody knows count as UTC', () => {
    expect([isZone('Mars/Olympus'), new Date(instantOf('2026-07-02', '19:00', 'Mars/Olympus')).toISOString()]).toEqual([
      false,
      '2026-07-02T19:00:00.000Z'
    ])
  })
})
