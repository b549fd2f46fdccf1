// The two trend pictures of a group: how long sessions took against their plan, and how many came. Totals only, nobody in them.
import type { PlainDate } from '../dates.ts'
import type { Debrief, Session } from '../records.ts'

export type TrendPoint = {
  readonly date: PlainDate
  readonly plannedMinutes: number
  /** null = not said. */
  readonly tookMinutes: number | null
  readonly here: number | null
}
type Told = {
  readonly session: Pick<Session, 'date' | 'minutes' | 'minutesOver' | 'state'>
  readonly debrief: Pick<Debrief, 'counts' | 'session'> | null
}

const mostShown = 26

/** The newest sessions that took place, at most 26, oldest first; a session of which nothing is known is left out. */
export function trendPoints(rows: readonly Told[]): readonly TrendPoint[] {
  return rows
    .flatMap(({ session, debrief }): TrendPoint[] => {
      if (session.state === 'cancelled') return []
      const over = overOf(session, debrief)
      const here = debrief?.counts.here ?? null
      if (over === null && here === null) return []
      const tookMinutes = over === null ? null : Math.max(0, session.minutes + over)
      return [{ date: session.date, plannedMinutes: session.minutes, tookMinutes, here }]
    })
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
    .slice(-mostShown)
}

function overOf(session: Told['session'], debrief: Told['debrief']): number | null {
  if (session.minutesOver !== null) return session.minutesOver
  if (debrief?.session.time === 'on-time') return 0
  return debrief?.session.time === 'over' ? debrief.session.minutesOver : null
}

/** "6 to 11, most often 9 or so" without a judgement: the range and the middle. */
export function attendanceInWords(points: readonly TrendPoint[]): string {
  const counts = points.flatMap((point) => (point.here === null ? [] : [point.here])).toSorted((a, b) => a - b)
  const [least, most, middle] = [counts[0], counts.at(-1), counts[Math.floor(counts.length / 2)]]
  if (least === undefined || most === undefined || middle === undefined) return 'No numbers yet.'
  if (least === most) return `${least} each time.`
  return `Between ${least} and ${most}, often about ${middle}.`
}

/** "On time in 9 of 12 sessions." Five minutes either way count as on time. */
export function timeInWords(points: readonly TrendPoint[]): string {
  const told = points.filter((point) => point.tookMinutes !== null)
  if (told.length === 0) return 'No times yet.'
  const onTime = told.filter((point) => Math.abs((point.tookMinutes ?? 0) - point.plannedMinutes) <= 5).length
  return `On time in ${onTime} of ${told.length} sessions.`
}
