// When a group meets: the dates its cadence gives, less breaks, with single dates skipped or moved.
import { RRule, type Weekday } from 'rrule'
import { addDays, dateOfDay, dayNumber, type PlainDate, type PlainTime, startOfMonth, weekdayNames } from './dates.ts'
import type { Cadence } from './records/group.ts'
import type { Group } from './records.ts'
import { instantOf } from './times.ts'

/** What recurrence reads of a group. */
export type MeetingPlan = Pick<
  Group,
  'cadence' | 'firstDate' | 'startTime' | 'minutes' | 'zone' | 'exceptions' | 'breaks' | 'archivedOn'
>

/** One meeting. `start` and `end` are milliseconds since 1970; `movedFrom` is the date the cadence gave, if another. */
export type SessionDate = {
  readonly date: PlainDate
  readonly startTime: PlainTime
  readonly minutes: number
  readonly start: number
  readonly end: number
  readonly movedFrom: PlainDate | null
}

const days: readonly Weekday[] = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU]
const dayMs = 86_400_000
const yearsAhead = 6

/** All meetings from `from` to `to`, both included, in order; none after the group was archived. */
export function sessionDates(plan: MeetingPlan, from: PlainDate, to: PlainDate): readonly SessionDate[] {
  const found = new Map<string, SessionDate>()
  const add = (date: PlainDate, startTime: PlainTime, movedFrom: PlainDate | null): void => {
    if (date < from || date > to || (plan.archivedOn !== null && date > plan.archivedOn)) return
    const start = instantOf(date, startTime, plan.zone)
    const end = start + plan.minutes * 60_000
    found.set(`${date} ${startTime}`, { date, startTime, minutes: plan.minutes, start, end, movedFrom })
  }
  const exceptions = new Map(plan.exceptions.map((one) => [one.date, one]))
  for (const one of exceptions.values()) {
    if (one.to === null || !isCadenceDate(plan, one.date)) continue
    add(one.to, one.startTime ?? plan.startTime, one.to === one.date ? null : one.date)
  }
  for (const date of cadenceDates(plan, from, to)) {
    if (exceptions.has(date) || inBreak(plan, date)) continue
    add(date, plan.startTime, null)
  }
  return [...found.values()].sort((one, other) => (one.date + one.startTime < other.date + other.startTime ? -1 : 1))
}

/** The first meeting on or after `today`, or null if there is none in the next six years. */
export function nextSession(plan: MeetingPlan, today: PlainDate): SessionDate | null {
  for (let year = 0; year < yearsAhead; year += 1) {
    const first = sessionDates(plan, addDays(today, year * 366), addDays(today, year * 366 + 365))[0]
    if (first) return first
  }
  return null
}

/** The dates the cadence alone gives, breaks and exceptions not looked at: what she can skip or move. */
export function cadenceDates(
  plan: Pick<MeetingPlan, 'cadence' | 'firstDate'>,
  from: PlainDate,
  to: PlainDate
): readonly PlainDate[] {
  const start = nearStart(plan, from)
  if (start > to) return []
  // rrule reads and gives dates as UTC midnights, so no zone of this computer can shift them.
  const at = (date: PlainDate): Date => new Date(dayNumber(date) * dayMs)
  return ruleOf(plan.cadence, at(start), at(to))
    .all()
    .map((date) => dateOfDay(date.getTime() / dayMs))
    .filter((date) => date >= from && date >= plan.firstDate)
}

/** "every Thursday", "every second Thursday", "the first Thursday of the month". */
export function cadenceInWords(cadence: Cadence): string {
  const day = weekdayNames[cadence.weekday - 1] ?? ''
  if (cadence.every === 'week') return `every ${day}`
  if (cadence.every === 'two-weeks') return `every second ${day}`
  const nth = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' }[cadence.nth]
  return `the ${nth} ${day} of the month`
}

/** The breaks with one more, in order; those that overlap or follow on from each other become one. */
export function addBreak(breaks: Group['breaks'], added: Group['breaks'][number]): Group['breaks'] {
  const joined: Group['breaks'] = []
  for (const one of [...breaks, added].toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1)
    if (!last || one.from > addDays(last.to, 1)) joined.push(one)
    else if (one.to > last.to) joined[joined.length - 1] = { from: last.from, to: one.to }
  }
  return joined
}

/** The exceptions with one date skipped. */
export function skipDate(exceptions: Group['exceptions'], date: PlainDate): Group['exceptions'] {
  return [...restoreDate(exceptions, date), { date, to: null }]
}

/** The exceptions with one date moved to another date, another time, or both. */
export function moveDate(
  exceptions: Group['exceptions'],
  date: PlainDate,
  to: PlainDate,
  startTime?: PlainTime
): Group['exceptions'] {
  return [...restoreDate(exceptions, date), startTime === undefined ? { date, to } : { date, to, startTime }]
}

/** The exceptions with one date back where the cadence puts it. */
export function restoreDate(exceptions: Group['exceptions'], date: PlainDate): Group['exceptions'] {
  return exceptions.filter((one) => one.date !== date)
}

function isCadenceDate(plan: MeetingPlan, date: PlainDate): boolean {
  return cadenceDates(plan, date, date).length > 0
}

function inBreak(plan: MeetingPlan, date: PlainDate): boolean {
  return plan.breaks.some((one) => one.from <= date && date <= one.to)
}

function ruleOf(cadence: Cadence, dtstart: Date, until: Date): RRule {
  const day = days[cadence.weekday - 1] ?? RRule.MO
  if (cadence.every === 'month') {
    return new RRule({ freq: RRule.MONTHLY, byweekday: day.nth(cadence.nth), dtstart, until })
  }
  const interval = cadence.every === 'week' ? 1 : 2
  return new RRule({ freq: RRule.WEEKLY, interval, byweekday: day, wkst: RRule.MO, dtstart, until })
}

/** Where counting may begin without changing the result, so that an old group costs no more than a new one. */
function nearStart({ cadence, firstDate }: Pick<MeetingPlan, 'cadence' | 'firstDate'>, from: PlainDate): PlainDate {
  if (cadence.every === 'month') return from > firstDate ? startOfMonth(from) : firstDate
  const first = firstWeekday(firstDate, cadence.weekday)
  const step = cadence.every === 'week' ? 7 : 14
  const steps = Math.floor((dayNumber(from) - dayNumber(first)) / step)
  return addDays(first, Math.max(0, steps) * step)
}

function firstWeekday(date: PlainDate, weekday: number): PlainDate {
  const day = dayNumber(date)
  // Day 0, 1 January 1970, was a Thursday: ISO weekday 4.
  return dateOfDay(day + ((((weekday - 4 - day) % 7) + 7) % 7))
}
