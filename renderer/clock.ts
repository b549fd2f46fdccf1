// The time screens go by: today as a plain date, redrawn when the minute turns.
import { useEffect, useState } from 'react'

const minute = 60_000

/** The present minute; redraws when it turns, and after the machine slept. */
export function useMinute(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setTimeout(() => setNow(new Date()), minute - (now.getTime() % minute) + 20)
    return () => clearTimeout(timer)
  }, [now])
  return now
}

/** This computer's calendar date, `YYYY-MM-DD`. */
export function useToday(): string {
  return plainDateOf(useMinute())
}

export function plainDateOf(moment: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`
}

/** The date and the time of day in an IANA zone: a group's sessions go by its own clock. */
export function momentInZone(moment: Date, zone: string): { readonly date: string; readonly time: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23'
  }).formatToParts(moment)
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? ''
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` }
}

/** "4:12 pm" or "16:12", on this computer's clock. */
export function timeInWords(moment: Date, clock: '12' | '24'): string {
  const minutes = String(moment.getMinutes()).padStart(2, '0')
  if (clock === '24') return `${String(moment.getHours()).padStart(2, '0')}:${minutes}`
  return `${moment.getHours() % 12 || 12}:${minutes} ${moment.getHours() < 12 ? 'am' : 'pm'}`
}
