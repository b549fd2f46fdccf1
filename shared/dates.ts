// Plain dates and times of day: their arithmetic, the words for them, and the instants they stand for in a zone.
import type { Setting } from './records.ts'

/** `YYYY-MM-DD`. */
export type PlainDate = string
/** `HH:MM`, 24 hours. */
export type PlainTime = string
export type Clock = Setting['clock']

const dayMs = 86_400_000
const lastDay = Date.UTC(9999, 11, 31)
const firstDay = new Date(0).setUTCFullYear(1, 0, 1)

/** By ISO weekday less one: Monday first. */
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const

/** Midnight UTC of the date, in milliseconds: for arithmetic on days, never a moment in anybody's day. */
export function dayNumber(date: PlainDate): number {
  const at = new Date(0)
  at.setUTCFullYear(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)))
  return at.getTime() / dayMs
}

/** The date of a day number; held within the years 1 to 9999, which is all a plain date can say. */
export function dateOfDay(day: number): PlainDate {
  const at = Math.min(lastDay, Math.max(firstDay, day * dayMs))
  return new Date(at).toISOString().slice(0, 10)
}

/** True for a date that exists: not 30 February. */
export function isPlainDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= '0001-01-01' && dateOfDay(dayNumber(text)) === text
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDay(dayNumber(date) + days)
}

/** How many days `later` is after `earlier`; negative if it is before. */
export function daysBetween(earlier: PlainDate, later: PlainDate): number {
  return dayNumber(later) - dayNumber(earlier)
}

/** The same day of another month; the month's last day where it is shorter. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const first = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`
  return addDays(first, Math.min(Number(date.slice(8, 10)), daysInMonth(first)) - 1)
}

export function startOfMonth(date: PlainDate): PlainDate {
  return `${date.slice(0, 8)}01`
}

export function endOfMonth(date: PlainDate): PlainDate {
  return `${date.slice(0, 8)}${String(daysInMonth(date)).padStart(2, '0')}`
}

export function daysInMonth(date: PlainDate): number {
  return new Date(Date.UTC(2000 + (Number(date.slice(0, 4)) % 400), Number(date.slice(5, 7)), 0)).getUTCDate()
}

/** ISO 8601: 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: PlainDate): number {
  const fromThursday = dayNumber(date) % 7
  return ((fromThursday + 7 + 3) % 7) + 1
}

/** The weeks a month view shows, each of seven dates, neighbours of the month included. */
export function monthWeeks(month: PlainDate, weekStart: 1 | 7): readonly (readonly PlainDate[])[] {
  const first = startOfMonth(month)
  const before = (weekdayOf(first) - weekStart + 7) % 7
  const weeks = Math.ceil((before + daysInMonth(month)) / 7)
  const day = dayNumber(first) - before
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => dateOfDay(day + week * 7 + index))
  )
}

export function weekdayName(date: PlainDate): string {
  return weekdayNames[weekdayOf(date) - 1] ?? ''
}

export function monthName(date: PlainDate): string {
  return monthNames[Number(date.slice(5, 7)) - 1] ?? ''
}

/** "Thursday 2 July". */
export function friendlyDate(date: PlainDate): string {
  return `${weekdayName(date)} ${Number(date.slice(8, 10))} ${monthName(date)}`
}

/** "Thursday 2 July 2026". */
export function friendlyDateWithYear(date: PlainDate): string {
  return `${friendlyDate(date)} ${Number(date.slice(0, 4))}`
}

/** "Thursday 2 July", with the year only where `today` lies in another one. */
export function friendlyDateFrom(date: PlainDate, today: PlainDate): string {
  return date.slice(0, 4) === today.slice(0, 4) ? friendlyDate(date) : friendlyDateWithYear(date)
}

/** "2 Jul". */
export function shortDate(date: PlainDate): string {
  return `${Number(date.slice(8, 10))} ${monthName(date).slice(0, 3)}`
}

/** "July 2026". */
export function monthAndYear(date: PlainDate): string {
  return `${monthName(date)} ${Number(date.slice(0, 4))}`
}

/** "today", "tomorrow", "yesterday", "in 3 days", "3 days ago"; beyond six days the date itself. */
export function relativeDate(date: PlainDate, today: PlainDate): string {
  const days = daysBetween(today, date)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  if (days > 0 && days < 7) return `in ${days} days`
  if (days < 0 && days > -7) return `${-days} days ago`
  return friendlyDateFrom(date, today)
}
