// The time screens go by: the present minute, redrawn when it turns, and today in a zone.
import { useEffect, useState } from 'react'
import type { Clock, PlainDate } from '../shared/dates.ts'
import { formatTime, plainOf, todayIn } from '../shared/times.ts'

const minute = 60_000

/** This computer's zone, for what belongs to no group. */
export const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** The present minute; redraws when it turns, and after the machine slept. */
export function useMinute(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setTimeout(() => setNow(new Date()), minute - (now.getTime() % minute) + 20)
    return () => clearTimeout(timer)
  }, [now])
  return now
}

/** Today, `YYYY-MM-DD`, by a group's zone or this computer's. */
export function useToday(zone: string = ownZone): PlainDate {
  return todayIn(zone, useMinute().getTime())
}

/** "4:12 pm" or "16:12", on this computer's clock. */
export function timeInWords(moment: Date, clock: Clock): string {
  return formatTime(plainOf(moment.getTime(), ownZone).time, clock)
}
