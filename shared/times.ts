// Times of day: their arithmetic and words, and the instant a plain date and time stand for in an IANA zone.
import { type Clock, dateOfDay, dayNumber, type PlainDate, type PlainTime } from './dates.ts'

const minuteMs = 60_000
const dayMs = 86_400_000

/** Minutes since midnight. */
export function minuteOfDay(time: PlainTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** The time of day that many minutes later, around midnight if need be. */
export function timeAfter(time: PlainTime, minutes: number): PlainTime {
  const minute = (((minuteOfDay(time) + Math.round(minutes)) % 1_440) + 1_440) % 1_440
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** "7:00 pm" or "19:00". */
export function formatTime(time: PlainTime, clock: Clock): string {
  return clock === '24' ? formatTimeBare(time, clock) : `${formatTimeBare(time, clock)} ${halfOfDay(time)}`
}

/** "7:00" or "19:00": for a column of times where am and pm are clear. */
export function formatTimeBare(time: PlainTime, clock: Clock): string {
  const hour = Number(time.slice(0, 2))
  return `${clock === '24' ? hour : hour % 12 || 12}:${time.slice(3, 5)}`
}

/** "7:00 to 8:30 pm", "11:00 am to 12:30 pm", "19:00 to 20:30". */
export function formatTimeRange(from: PlainTime, to: PlainTime, clock: Clock): string {
  const sameHalf = halfOfDay(from) === halfOfDay(to) && minuteOfDay(from) <= minuteOfDay(to)
  const first = sameHalf ? formatTimeBare(from, clock) : formatTime(from, clock)
  return `${first} to ${formatTime(to, clock)}`
}

function halfOfDay(time: PlainTime): 'am' | 'pm' {
  return Number(time.slice(0, 2)) < 12 ? 'am' : 'pm'
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** True for a zone this computer knows. */
export function isZone(zone: string): boolean {
  try {
    formatterOf(zone)
    return true
  } catch {
    return false
  }
}

/**
 * The instant of a date and time in an IANA zone, in milliseconds since 1970.
 * In the hour that spring skips: as far after the jump as it was meant after the old hour. In the hour that autumn repeats: the first.
 * A zone this computer does not know counts as UTC, so that a notebook from elsewhere still opens.
 */
export function instantOf(date: PlainDate, time: PlainTime, zone: string): number {
  const local = dayNumber(date) * dayMs + minuteOfDay(time) * minuteMs
  const before = local - offsetAt(local - dayMs, zone)
  const after = local - offsetAt(local + dayMs, zone)
  const fits = [before, after].filter((instant) => instant + offsetAt(instant, zone) === local)
  return fits.length > 0 ? Math.min(...fits) : before
}

/** The date and time of day an instant has in a zone. */
export function plainOf(instant: number, zone: string): { readonly date: PlainDate; readonly time: PlainTime } {
  const local = instant + offsetAt(instant, zone)
  const day = Math.floor(local / dayMs)
  return { date: dateOfDay(day), time: timeAfter('00:00', Math.floor((local - day * dayMs) / minuteMs)) }
}

/** Today's date in a zone. */
export function todayIn(zone: string, now: number): PlainDate {
  return plainOf(now, zone).date
}

function offsetAt(instant: number, zone: string): number {
  const known = isZone(zone) ? zone : 'UTC'
  const parts = formatterOf(known).formatToParts(instant)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  const year = part('year')
  const local = new Date(0)
  local.setUTCFullYear(
    parts.some((one) => one.type === 'era' && one.value.startsWith('B')) ? 1 - year : year,
    part('month') - 1,
    part('day')
  )
  local.setUTCHours(part('hour'), part('minute'), part('second'))
  return local.getTime() - Math.floor(instant / 1_000) * 1_000
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const kept = formatters.get(zone)
  if (kept) return kept
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric'
  })
  formatters.set(zone, made)
  return made
}
