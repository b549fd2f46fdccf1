// The span of dates a summary covers: presets, stepping, the part that has already happened, and its name in words.
import { monthNames } from '../dates.ts'

/** Plain dates `YYYY-MM-DD`, both ends included. */
export type Period = { readonly from: string; readonly to: string }
export type PeriodPreset = 'month' | 'quarter' | 'year'

const monthsIn: Readonly<Record<PeriodPreset, number>> = { month: 1, quarter: 3, year: 12 }

/** The month, quarter or year that holds `date`. */
export function periodAround(preset: PeriodPreset, date: string): Period {
  const { year, month } = partsOf(date)
  const span = monthsIn[preset]
  return spanOfMonths(year * 12 + Math.floor(month / span) * span, span)
}

/** The period of the same preset `steps` earlier (negative) or later. */
export function stepPeriod(preset: PeriodPreset, period: Period, steps: number): Period {
  const { year, month } = partsOf(period.from)
  const span = monthsIn[preset]
  return spanOfMonths(year * 12 + Math.floor(month / span) * span + steps * span, span)
}

/** The part of a period up to and including `today`; null when nothing of it has happened. */
export function upToToday(period: Period, today: string): Period | null {
  if (period.from > today) return null
  return { from: period.from, to: earlierOf(period.to, today) }
}

export function isWithin(date: string, period: Period): boolean {
  return date >= period.from && date <= period.to
}

export function overlap(one: Period, other: Period): boolean {
  return one.from <= other.to && other.from <= one.to
}

/** The days before and after a date, across months and leap years. */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** "April to June 2026", "June 2026", "2026" or "12 April to 3 June 2026". */
export function periodInWords(period: Period): string {
  const from = partsOf(period.from)
  const to = partsOf(period.to)
  const whole = from.day === 1 && addDays(period.to, 1).endsWith('-01')
  const sameYear = from.year === to.year
  if (!whole) {
    if (period.from === period.to) return dayInWords(period.from)
    const start = `${from.day} ${monthNames[from.month]}`
    return `${start}${sameYear ? '' : ` ${from.year}`} to ${dayInWords(period.to)}`
  }
  if (sameYear && from.month === 0 && to.month === 11) return String(from.year)
  const last = `${monthNames[to.month]} ${to.year}`
  if (sameYear && from.month === to.month) return last
  return `${monthNames[from.month]}${sameYear ? '' : ` ${from.year}`} to ${last}`
}

/** "12 April 2026". */
export function dayInWords(date: string): string {
  const { year, month, day } = partsOf(date)
  return `${day} ${monthNames[month]} ${year}`
}

/** One column of a picture: a month of the period, or a quarter where the period is longer than a year. */
export type Slice = { readonly label: string; readonly from: string; readonly to: string }

/** The months of a period, cut to it; quarters once there are more than twelve, years once there are more than twelve of those. */
export function slicesOf(period: Period): readonly Slice[] {
  for (const preset of ['month', 'quarter', 'year'] as const) {
    const slices = slicesBy(preset, period)
    if (slices.length <= 12 || preset === 'year') return slices
  }
  return []
}

function slicesBy(preset: PeriodPreset, period: Period): readonly Slice[] {
  const severalYears = period.from.slice(0, 4) !== period.to.slice(0, 4)
  const slices: Slice[] = []
  for (let at = periodAround(preset, period.from); at.from <= period.to; at = stepPeriod(preset, at, 1)) {
    const { year, month } = partsOf(at.from)
    const to = partsOf(at.to)
    const months = preset === 'month' ? monthNames[month] : `${monthNames[month]} to ${monthNames[to.month]}`
    const label = preset === 'year' ? String(year) : `${months}${severalYears ? ` ${year}` : ''}`
    slices.push({
      label,
      from: laterOf(at.from, period.from),
      to: earlierOf(at.to, period.to)
    })
  }
  return slices
}

/** The earlier of two plain dates; their text sorts as they do. */
export function earlierOf(one: string, other: string): string {
  return [one, other].sort()[0] as string
}

export function laterOf(one: string, other: string): string {
  return [one, other].sort()[1] as string
}

function spanOfMonths(firstMonth: number, span: number): Period {
  const first = dateOf(firstMonth)
  return { from: first, to: addDays(dateOf(firstMonth + span), -1) }
}

function dateOf(monthsSinceYearZero: number): string {
  const year = Math.floor(monthsSinceYearZero / 12)
  const month = (monthsSinceYearZero % 12) + 1
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
}

/** `month` counts from 0. */
function partsOf(date: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return { year, month: month - 1, day }
}
