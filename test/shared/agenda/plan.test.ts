// What a new session is prefilled with from the one before.
import { expect, test } from 'vitest'
import { conditionsFromNumbers, openFollowUps, planFromLast } from '../../../shared/agenda/plan.ts'
import { recordIdSchema } from '../../../shared/records/values.ts'
import type { FollowUp, Group, Session } from '../../../shared/records.ts'

const id = (digit: string) => recordIdSchema.parse(digit.repeat(32))
const group: Parameters<typeof planFromLast>[0]['group'] = {
  id: id('a'),
  cadence: { every: 'week', weekday: 4 },
  firstDate: '2026-01-08',
  startTime: '19:00',
  minutes: 90,
  zone: 'Europe/London',
  exceptions: [],
  breaks: [],
  archivedOn: null,
  usualSize: 9,
  facilitators: ['Marta', 'Joel']
}
const roles: Session['roles'] = { lead: 'Joel', coLead: 'Marta', greeter: '', timekeeper: 'Joel', reader: '' }
const followUp = (change: Partial<FollowUp>): FollowUp => ({
  id: id('1'),
  revision: 1,
  savedAt: '2026-06-25T21:00:00Z',
  kind: 'followUp',
  what: 'Ask about the hall',
  groupId: group.id,
  sessionId: null,
  noteId: null,
  due: null,
  who: '',
  state: 'open',
  closedOn: null,
  ...change
})
const nothing = {
  group,
  today: '2026-06-26',
  planned: [],
  lastSession: null,
  lastDebrief: null,
  followUps: []
} as const

test('the first session of all is filled from the group alone', () => {
  expect(planFromLast(nothing)).toEqual({
    date: '2026-07-02',
    startTime: '19:00',
    minutes: 90,
    roles: { lead: 'Marta', coLead: 'Joel', greeter: '', timekeeper: '', reader: '' },
    expected: 9,
    expectedFirstTimers: 0,
    skipIf: [],
    followUps: []
  })
})

test('numbers come from the last debrief, what lasts from the last session, a crisis from whether the plan was used', () => {
  const plan = planFromLast({
    ...nothing,
    planned: ['2026-07-02'],
    lastSession: {
      date: '2026-06-25',
      expected: 12,
      skipIf: ['conflict-unresolved', 'holiday-week', 'short-of-time'],
      roles
    },
    lastDebrief: {
      date: '2026-06-25',
      counts: { here: 6, firstTimers: 3, backAfterGap: null, movedOn: 1, rolesTaken: null },
      crisisPlan: 'used'
    }
  })
  expect([plan.date, plan.expected, plan.expectedFirstTimers, plan.roles, plan.skipIf]).toEqual([
    '2026-07-09',
    6,
    3,
    roles,
    ['conflict-unresolved', 'crisis-last-session', 'mostly-first-timers']
  ])
})

test('the turn of the year counts as a holiday week', () => {
  const on = (date: string) => planFromLast({ ...nothing, date }).skipIf
  expect([on('2026-12-24'), on('2027-01-02'), on('2027-01-07'), on('2026-12-17')]).toEqual([
    ['holiday-week'],
    ['holiday-week'],
    [],
    []
  ])
})

test('a group that has ended is planned for today, so that one more meeting is still possible', () => {
  const ended: Pick<Group, 'archivedOn'> = { archivedOn: '2026-05-01' }
  expect(planFromLast({ ...nothing, group: { ...group, ...ended } }).date).toBe('2026-06-26')
})

test('numbers alone say when a session is mostly first-timers or very small; nobody known says nothing', () => {
  expect([
    conditionsFromNumbers(10, 5),
    conditionsFromNumbers(3, 0),
    conditionsFromNumbers(0, 4),
    conditionsFromNumbers(10, 4)
  ]).toEqual([['mostly-first-timers'], ['fewer-than-4'], [], []])
})

test('open follow-ups of this group and of none are carried over, the due ones first', () => {
  const all = [
    followUp({ id: id('1'), due: null }),
    followUp({ id: id('2'), due: '2026-07-10' }),
    followUp({ id: id('3'), due: '2026-07-01', groupId: null }),
    followUp({ id: id('4'), state: 'done' }),
    followUp({ id: id('5'), groupId: id('b') })
  ]
  expect(openFollowUps(all, group.id).map((one) => one.id[0])).toEqual(['3', '2', '1'])
})
