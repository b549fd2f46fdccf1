import { addDays, type PlainDate, weekdayOf } from '../dates.ts'
import type { RecordDraft, RecordId } from '../records.ts'
import type { Dice } from './random.ts'
import { facilitators, nicknames, sampleGroups } from './words.ts'

export type SampleOptions = {
  readonly groups: number
  /** Sessions held in each group, one a week, the last of them before `today`. */
  readonly sessions: number
  readonly notes: number
  /** About how many words a note has. */
  readonly words: number
  readonly seed: number
  readonly today: PlainDate
  readonly nicknames: boolean
}

export type SampleGroup = {
  readonly group: RecordDraft<'group'>
  readonly people: readonly RecordDraft<'person'>[]
  readonly sessions: readonly RecordDraft<'session'>[]
}

export function sampleGroup(dice: Dice, options: SampleOptions, index: number): SampleGroup {
  const seed = sampleGroups[index % sampleGroups.length] ?? sampleGroups[0]
  const round = Math.floor(index / sampleGroups.length)
  const last = lastWeekday(options.today, seed.weekday)
  const group: RecordDraft<'group'> = {
    id: idOf(dice),
    kind: 'group',
    name: round === 0 ? seed.name : `${seed.name} ${round + 1}`,
    cadence: { every: 'week', weekday: seed.weekday },
    firstDate: addDays(last, -7 * Math.max(0, options.sessions - 1)),
    startTime: seed.startTime,
    minutes: seed.minutes,
    place: seed.place,
    usualSize: dice.number(7, 11),
    checkInMinutesEach: 2,
    attendanceMode: options.nicknames ? 'nicknames' : 'headcount',
    zone: 'Europe/London',
    exceptions: [],
    breaks: [],
    guidelines: [
      'Start and stop on time.',
      'What is said here stays here.',
      'Passing is always fine.',
      'Speak from your own life.'
    ],
    mandatedReporter: false,
    crisisCard: {
      steps: ['Stay with the person.', 'Ask what would help right now.', 'Call together.'],
      lines: [{ label: 'Samaritans', number: '116 123' }],
      lastChecked: last
    },
    facilitators: [...dice.some(facilitators, 2)],
    archivedOn: null
  }
  const names = options.nicknames ? dice.some(nicknames, 14) : []
  const people = names.map((nickname) => samplePerson(dice, group, nickname))
  const sessions = Array.from({ length: options.sessions }, (_, week) =>
    sampleSession(dice, group, addDays(group.firstDate, 7 * week))
  )
  return { group, people, sessions }
}

function samplePerson(dice: Dice, group: RecordDraft<'group'>, nickname: string): RecordDraft<'person'> {
  const agreed = dice.chance(0.5)
  return {
    id: idOf(dice),
    kind: 'person',
    groupId: group.id,
    nickname,
    names: [],
    milestones: agreed ? [{ name: 'first-visit', date: group.firstDate }] : [],
    agreed,
    firstSeen: group.firstDate,
    lastSeen: null
  }
}

function sampleSession(dice: Dice, group: RecordDraft<'group'>, date: PlainDate): RecordDraft<'session'> {
  const [lead = '', coLead = ''] = group.facilitators
  return {
    id: idOf(dice),
    kind: 'session',
    groupId: group.id,
    date,
    startTime: group.startTime,
    minutes: group.minutes,
    state: dice.chance(0.06) ? 'cancelled' : 'held',
    roles: { lead, coLead, greeter: '', timekeeper: '', reader: '' },
    expected: group.usualSize,
    expectedFirstTimers: dice.chance(0.3) ? 1 : 0,
    skipIf: [],
    minutesOver: dice.chance(0.25) ? dice.number(2, 12) : 0,
    plannedOn: addDays(date, -3),
    run: null
  }
}

/** The last date on that weekday before `today`. */
function lastWeekday(today: PlainDate, weekday: number): PlainDate {
  const back = (weekdayOf(today) - weekday + 7) % 7
  return addDays(today, back === 0 ? -7 : -back)
}

export function idOf(dice: Dice): RecordId {
  return dice.id() as RecordId
}
