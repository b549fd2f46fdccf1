// When groups meet, against a day-by-day statement of the rules; and the instants of their meetings in ten zones, 24 months ahead.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysInMonth, weekdayOf } from '../../../shared/dates.ts'
import type { Cadence } from '../../../shared/records/group.ts'
import {
  addBreak,
  cadenceInWords,
  type MeetingPlan,
  moveDate,
  nextSession,
  restoreDate,
  sessionDates,
  skipDate
} from '../../../shared/recurrence.ts'

const zones = [
  'Europe/London',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati'
]

const weekday = fc.integer({ min: 1, max: 7 })
const cadence: fc.Arbitrary<Cadence> = fc.oneof(
  fc.record({ every: fc.constant('week' as const), weekday }),
  fc.record({ every: fc.constant('two-weeks' as const), weekday }),
  fc.record({ every: fc.constant('month' as const), weekday, nth: fc.constantFrom(1 as const, 2, 3, 4, -1) })
)
const date = fc.integer({ min: 0, max: 760 }).map((days) => addDays('2026-01-01', days))
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)
const plan: fc.Arbitrary<MeetingPlan> = fc.record({
  cadence,
  firstDate: date,
  startTime: time,
  minutes: fc.integer({ min: 0, max: 240 }),
  zone: fc.constantFrom(...zones),
  exceptions: fc.uniqueArray(fc.record({ date, to: fc.option(date) }), { maxLength: 12, selector: (one) => one.date }),
  breaks: fc.array(
    fc.tuple(date, fc.integer({ min: 0, max: 40 })).map(([from, days]) => ({ from, to: addDays(from, days) })),
    { maxLength: 3 }
  ),
  archivedOn: fc.option(date, { freq: 5 })
})

/** True where the cadence alone puts a meeting, found by walking over the days one by one. */
function isInCadence({ cadence: rule, firstDate }: MeetingPlan, day: string): boolean {
  if (day < firstDate || weekdayOf(day) !== rule.weekday) return false
  if (rule.every === 'week') return true
  if (rule.every === 'month') {
    const number = Number(day.slice(8))
    return rule.nth === -1 ? number + 7 > daysInMonth(day) : Math.ceil(number / 7) === rule.nth
  }
  let meetings = 0
  for (let one = firstDate; one < day; one = addDays(one, 1)) if (weekdayOf(one) === rule.weekday) meetings += 1
  return meetings % 2 === 0
}

function dayByDay(group: MeetingPlan, from: string, to: string): readonly string[] {
  const found: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const movedHere = group.exceptions.some((one) => one.to === day && isInCadence(group, one.date))
    const ownException = group.exceptions.some((one) => one.date === day)
    const inBreak = group.breaks.some((one) => one.from <= day && day <= one.to)
    const regular = isInCadence(group, day) && !ownException && !inBreak
    if ((movedHere || regular) && (group.archivedOn === null || day <= group.archivedOn)) found.push(day)
  }
  return found
}

/** What a wall clock in the zone shows at an instant, read from the platform. */
function wallClock(instant: number, zone: string): string {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    instant
  )
  return shown
}

const thursdays: MeetingPlan = {
  cadence: { every: 'week', weekday: 4 },
  firstDate: '2026-01-08',
  startTime: '19:00',
  minutes: 90,
  zone: 'Europe/London',
  exceptions: [],
  breaks: [],
  archivedOn: null
}

describe('the dates of a group', () => {
  test('are those a walk over every single day finds, 24 months ahead', () => {
    fc.assert(
      fc.property(plan, (group) => {
        const dates = sessionDates(group, '2026-01-01', '2027-12-31').map((one) => one.date)
        expect(dates).toEqual(dayByDay(group, '2026-01-01', '2027-12-31'))
      }),
      { numRuns: 150 }
    )
  })

  test('do not depend on where one begins to look', () => {
    fc.assert(
      fc.property(plan, date, date, (group, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one]
        const within = sessionDates(group, '2025-12-01', '2028-02-28').filter(
          (met) => met.date >= from && met.date <= to
        )
        expect(sessionDates(group, from, to)).toEqual(within)
      })
    )
  })

  test('begin, in the group’s zone, at the time of day she chose, on both sides of every change of the clocks', () => {
    for (const zone of zones) {
      const daily = Array.from({ length: 7 }, (_, index) => index + 1).flatMap((day) =>
        ['00:30', '09:00', '19:00', '23:30'].flatMap((startTime) =>
          sessionDates(
            { ...thursdays, firstDate: '2026-01-01', cadence: { every: 'week', weekday: day }, zone, startTime },
            '2026-01-01',
            '2027-12-31'
          )
        )
      )
      const wrong = daily.filter((met) => wallClock(met.start, zone) !== `${met.date} ${met.startTime}`)
      expect([zone, daily.length > 2_900, wrong]).toEqual([zone, true, []])
      expect(daily.every((met) => met.end - met.start === 90 * 60_000)).toBe(true)
    }
  })

  test('in the hour that spring leaves out, begin that much later; in the hour that comes twice, the first time', () => {
    const sundays = { ...thursdays, cadence: { every: 'week', weekday: 7 } as const, startTime: '01:30' }
    const [spring] = sessionDates(sundays, '2026-03-29', '2026-03-29')
    const [autumn] = sessionDates(sundays, '2026-10-25', '2026-10-25')
    expect([spring, autumn].map((met) => new Date(met?.start ?? 0).toISOString())).toEqual([
      '2026-03-29T01:30:00.000Z',
      '2026-10-25T00:30:00.000Z'
    ])
  })
})

describe('a planned break', () => {
  const oneBreak = fc
    .tuple(date, fc.integer({ min: 0, max: 40 }))
    .map(([from, days]) => ({ from, to: addDays(from, days) }))

  test('joins those it touches, and leaves out exactly the days of all of them', () => {
    fc.assert(
      fc.property(fc.array(oneBreak, { minLength: 1, maxLength: 8 }), (added) => {
        const breaks = added.reduce<MeetingPlan['breaks']>((kept, one) => addBreak(kept, one), [])
        const covers = (all: MeetingPlan['breaks'], day: string) => all.some((one) => one.from <= day && day <= one.to)
        for (let day = '2025-12-31'; day < '2028-04-01'; day = addDays(day, 1)) {
          expect([day, covers(breaks, day)]).toEqual([day, covers(added, day)])
        }
        for (const [at, one] of breaks.entries()) {
          const next = breaks[at + 1]
          if (next) expect(next.from > addDays(one.to, 1)).toBe(true)
        }
      }),
      { numRuns: 25 }
    )
  })
})

describe('the next session', () => {
  test('is today’s, when today has one', () => {
    expect(nextSession(thursdays, '2026-07-02')?.date).toBe('2026-07-02')
    expect(nextSession(thursdays, '2026-07-03')?.date).toBe('2026-07-09')
  })

  test('passes over what is skipped, moved and in a break', () => {
    const skipped = { ...thursdays, exceptions: skipDate([], '2026-07-02') }
    const moved = { ...thursdays, exceptions: moveDate([], '2026-07-02', '2026-07-03', '18:00') }
    const summer = { ...thursdays, breaks: [{ from: '2026-07-01', to: '2026-08-31' }] }
    expect(
      [skipped, moved, summer].map((group) => {
        const next = nextSession(group, '2026-07-01')
        return [next?.date, next?.startTime, next?.movedFrom]
      })
    ).toEqual([
      ['2026-07-09', '19:00', null],
      ['2026-07-03', '18:00', '2026-07-02'],
      ['2026-09-03', '19:00', null]
    ])
    expect(restoreDate(skipped.exceptions, '2026-07-02')).toEqual([])
  })

  test('is none for a group that has ended', () => {
    expect(nextSession({ ...thursdays, archivedOn: '2026-06-30' }, '2026-07-01')).toBeNull()
  })
})

describe('a cadence in words', () => {
  test('reads as one would say it', () => {
    const words = [
      thursdays.cadence,
      { every: 'two-weeks', weekday: 1 } as const,
      { every: 'month', weekday: 2, nth: -1 } as const
    ].map(cadenceInWords)
    expect(words).toEqual(['every Thursday', 'every second Monday', 'the last Tuesday of the month'])
  })
})
