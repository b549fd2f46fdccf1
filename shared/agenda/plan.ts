// What a new session is prefilled with: its date from the cadence, its numbers and cares from the last session and debrief, open follow-ups.
import { addDays, type PlainDate, type PlainTime } from '../dates.ts'
import type { SkipCondition } from '../prompts/prompt-schema.ts'
import type { Debrief, FollowUp, Group, Session } from '../records.ts'
import type { MeetingPlan } from '../recurrence.ts'
import { nextSession, type SessionDate } from '../recurrence.ts'

/** What planning reads of the last debrief: its counts and whether the crisis plan was used, none of its words. */
export type LastDebrief = Pick<Debrief, 'date' | 'counts' | 'crisisPlan'>
export type LastSession = Pick<Session, 'date' | 'expected' | 'skipIf' | 'roles'>
export type Plan = {
  readonly date: PlainDate
  readonly startTime: PlainTime
  readonly minutes: number
  readonly roles: Session['roles']
  readonly expected: number
  readonly expectedFirstTimers: number
  readonly skipIf: readonly SkipCondition[]
  readonly followUps: readonly FollowUp[]
}

/** What stays true from one session to the next until she says otherwise. */
const lasting: readonly SkipCondition[] = ['loss-in-group-recently', 'housing-or-money-crisis', 'conflict-unresolved']

/**
 * The prefilled fields of the next session. `dates` already planned are passed over. `date` may be given instead.
 * Where the group has no more meetings, the date is `today`.
 */
export function planFromLast(input: {
  readonly group: MeetingPlan & Pick<Group, 'id' | 'usualSize' | 'facilitators'>
  readonly today: PlainDate
  readonly date?: PlainDate
  readonly planned: readonly PlainDate[]
  readonly lastSession: LastSession | null
  readonly lastDebrief: LastDebrief | null
  readonly followUps: readonly FollowUp[]
}): Plan {
  const { group, lastSession, lastDebrief } = input
  const meeting = input.date === undefined ? firstUnplanned(group, input.today, input.planned) : null
  const date = input.date ?? meeting?.date ?? input.today
  const expected = lastDebrief?.counts.here ?? lastSession?.expected ?? group.usualSize
  const expectedFirstTimers = Math.min(lastDebrief?.counts.firstTimers ?? 0, expected)
  const kept = (lastSession?.skipIf ?? []).filter((condition) => lasting.includes(condition))
  const crisis: readonly SkipCondition[] = lastDebrief?.crisisPlan === 'used' ? ['crisis-last-session'] : []
  const holiday: readonly SkipCondition[] = isHolidayWeek(date) ? ['holiday-week'] : []
  return {
    date,
    startTime: meeting?.startTime ?? group.startTime,
    minutes: group.minutes,
    roles: lastSession?.roles ?? rolesOf(group.facilitators),
    expected,
    expectedFirstTimers,
    skipIf: [...kept, ...crisis, ...holiday, ...conditionsFromNumbers(expected, expectedFirstTimers)],
    followUps: openFollowUps(input.followUps, group.id)
  }
}

/** The conditions that numbers alone decide; 0 people = not known. */
export function conditionsFromNumbers(people: number, firstTimers: number): readonly SkipCondition[] {
  if (people <= 0) return []
  const newcomers: readonly SkipCondition[] =
    firstTimers > 0 && firstTimers * 2 >= people ? ['mostly-first-timers'] : []
  const few: readonly SkipCondition[] = people < 4 ? ['fewer-than-4'] : []
  return [...newcomers, ...few]
}

/** This group's open follow-ups and those of no group: the due ones first, by date. */
export function openFollowUps(followUps: readonly FollowUp[], groupId: Group['id']): readonly FollowUp[] {
  const rank = (one: FollowUp): string => `${one.due ?? '9999-99-99'} ${one.id}`
  return followUps
    .filter((one) => one.state === 'open' && (one.groupId === null || one.groupId === groupId))
    .toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1))
}

function firstUnplanned(group: MeetingPlan, today: PlainDate, planned: readonly PlainDate[]): SessionDate | null {
  let from = today
  for (let tries = 0; tries <= planned.length; tries += 1) {
    const meeting = nextSession(group, from)
    if (!meeting || !planned.includes(meeting.date)) return meeting
    from = addDays(meeting.date, 1)
  }
  return null
}

/** The days around the turn of the year, when family is on everybody's mind. */
function isHolidayWeek(date: PlainDate): boolean {
  const day = date.slice(5)
  return day >= '12-20' || day <= '01-02'
}

function rolesOf(facilitators: readonly string[]): Session['roles'] {
  return { lead: facilitators[0] ?? '', coLead: facilitators[1] ?? '', greeter: '', timekeeper: '', reader: '' }
}
