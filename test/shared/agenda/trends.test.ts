// The trend pictures: what counts, in which order, and the sentence beside each.
import { expect, test } from 'vitest'
import { attendanceInWords, timeInWords, trendPoints } from '../../../shared/agenda/trends.ts'

type Row = Parameters<typeof trendPoints>[0][number]

function row(date: string, here: number | null, minutesOver: number | null, more: Partial<Row['session']> = {}): Row {
  const counts = { here, firstTimers: null, backAfterGap: null, movedOn: null, rolesTaken: null }
  const session = { helped: '', stuck: '', guideline: '', time: null, minutesOver: null }
  return { session: { date, minutes: 90, minutesOver, state: 'held', ...more }, debrief: { counts, session } }
}

test('points come oldest first, and leave out cancelled sessions and those of which nothing is known', () => {
  const points = trendPoints([
    row('2026-06-25', 9, 6),
    row('2026-06-18', null, null),
    row('2026-06-11', 7, null),
    row('2026-06-04', 8, 0, { state: 'cancelled' })
  ])
  expect(points).toEqual([
    { date: '2026-06-11', plannedMinutes: 90, tookMinutes: null, here: 7 },
    { date: '2026-06-25', plannedMinutes: 90, tookMinutes: 96, here: 9 }
  ])
})

test('at most half a year of weekly sessions is drawn, the newest', () => {
  const rows = Array.from({ length: 40 }, (_, index) => row(`2026-01-${String(index + 1).padStart(2, '0')}`, index, 0))
  expect(trendPoints(rows)).toHaveLength(26)
  expect(trendPoints(rows).at(-1)?.here).toBe(39)
})

test('what the debrief says of the time counts where the timer said nothing', () => {
  const told = row('2026-06-25', 9, null)
  const over = {
    ...told,
    debrief: told.debrief && {
      ...told.debrief,
      session: { ...told.debrief.session, time: 'over' as const, minutesOver: 12 }
    }
  }
  const even = {
    ...told,
    debrief: told.debrief && { ...told.debrief, session: { ...told.debrief.session, time: 'on-time' as const } }
  }
  expect([over, even].map((one) => trendPoints([one])[0]?.tookMinutes)).toEqual([102, 90])
})

test('each picture has its sentence', () => {
  const points = trendPoints([row('2026-06-04', 6, 0), row('2026-06-11', 9, 12), row('2026-06-18', 11, -3)])
  expect([attendanceInWords(points), timeInWords(points)]).toEqual([
    'Between 6 and 11, often about 9.',
    'On time in 2 of 3 sessions.'
  ])
  expect([attendanceInWords([]), timeInWords([])]).toEqual(['No numbers yet.', 'No times yet.'])
})
