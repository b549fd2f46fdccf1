// A whole invented notebook: groups with sessions, agendas, debriefs, notes, people. The same seed and date give the same records.
import { freshAgenda, templateFor } from '../agenda/templates.ts'
import { addDays, type PlainDate, weekdayOf } from '../dates.ts'
import { libraryPrompts } from '../prompts/library.ts'
import { type ThemeId, themeIds } from '../prompts/prompt-schema.ts'
import type { RecordDraft, RecordId } from '../records.ts'
import { sampleNote } from './note.ts'
import { type Dice, diceOf } from './random.ts'
import { facilitators, hard, nicknames, requests, sampleGroups, tasks, worked } from './words.ts'

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

/** The notebook's records, in batches small enough to save one after the other. */
export function* sampleNotebook(options: SampleOptions): Generator<readonly RecordDraft[]> {
  const dice = diceOf(options.seed)
  const circles = Array.from({ length: options.groups }, (_, index) => sampleGroup(dice, options, index))
  for (const circle of circles) {
    yield [circle.group, ...circle.people]
    for (const session of circle.sessions) yield sessionRecords(dice, circle, session, options)
  }
  let batch: RecordDraft[] = []
  for (let note = 0; note < options.notes; note += 1) {
    const circle = circles[note % Math.max(1, circles.length)]
    batch.push(...sampleNote(dice, circle, options))
    if (batch.length >= 200) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

function sampleGroup(dice: Dice, options: SampleOptions, index: number): SampleGroup {
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

function sessionRecords(
  dice: Dice,
  circle: SampleGroup,
  session: RecordDraft<'session'>,
  options: SampleOptions
): readonly RecordDraft[] {
  const { group, people } = circle
  const blocks = freshAgenda({
    template: templateFor(session.minutes).blocks,
    people: session.expected,
    minutesEach: 2,
    minutes: session.minutes
  })
  const prompts = dice.some(libraryPrompts, 2)
  let used = 0
  const filled = blocks.map((block) => {
    const prompt = block.type === 'main-prompt' || block.type === 'second-prompt' ? prompts[used++] : undefined
    return { ...block, promptId: prompt?.id ?? null }
  })
  const agenda: RecordDraft<'agenda'> = { id: idOf(dice), kind: 'agenda', sessionId: session.id, blocks: filled }
  if (session.state === 'cancelled') return [session, agenda]
  const here = Math.max(3, group.usualSize + dice.number(-3, 3))
  const uses = filled.flatMap((block): RecordDraft<'promptUse'>[] =>
    block.promptId === null
      ? []
      : [
          {
            id: idOf(dice),
            kind: 'promptUse',
            groupId: group.id,
            sessionId: session.id,
            date: session.date,
            promptId: block.promptId,
            blockId: block.id,
            feedback: dice.one(['landed', 'landed', 'flat', null] as const)
          }
        ]
  )
  const themes = [...new Set(prompts.map((prompt) => prompt.theme))]
  const attending = options.nicknames ? dice.some(people, here) : []
  const attendance = attending.map(
    (person): RecordDraft<'attendance'> => ({
      id: idOf(dice),
      kind: 'attendance',
      groupId: group.id,
      sessionId: session.id,
      date: session.date,
      personId: person.id,
      firstTime: false,
      backAfterGap: false
    })
  )
  return [
    session,
    agenda,
    ...uses,
    sampleDebrief(dice, group, session, { here, themes, who: attending[0]?.nickname ?? 'somebody' }),
    ...followUps(dice, group, session),
    ...attendance
  ]
}

function sampleDebrief(
  dice: Dice,
  group: RecordDraft<'group'>,
  session: RecordDraft<'session'>,
  meeting: { readonly here: number; readonly themes: readonly ThemeId[]; readonly who: string }
): RecordDraft<'debrief'> {
  const { here, themes, who } = meeting
  const over = session.minutesOver ?? 0
  return {
    id: idOf(dice),
    kind: 'debrief',
    groupId: group.id,
    sessionId: session.id,
    date: session.date,
    finished: true,
    shareable: {
      worked: dice.one(worked).replace('{who}', who),
      hard: dice.one(hard).replace('{who}', who),
      request: dice.one(requests)
    },
    session: {
      helped: dice.one(['They answered each other.', 'Laughter at the start.', '']),
      stuck: dice.one(['The talk went round in circles; we took a pause.', '']),
      guideline: dice.one(['One person at a time', '']),
      time: over > 0 ? 'over' : 'on-time',
      minutesOver: over
    },
    onlyForMe: {
      energy: dice.one(['low', 'middling', 'good'] as const),
      carrying: dice.one(['The end felt rushed.', 'A silence I filled.', '']),
      kindThing: dice.one(['Walk home the long way.', 'Early to bed.', '']),
      freeText: ''
    },
    counts: {
      here,
      firstTimers: dice.chance(0.4) ? dice.number(1, 2) : 0,
      backAfterGap: dice.chance(0.2) ? 1 : 0,
      movedOn: dice.chance(0.06) ? 1 : 0,
      rolesTaken: dice.number(0, 3)
    },
    themes: themes.length > 0 ? themes.slice(0, 3) : [dice.one(themeIds)],
    crisisPlan: 'not-needed'
  }
}

function followUps(
  dice: Dice,
  group: RecordDraft<'group'>,
  session: RecordDraft<'session'>
): readonly RecordDraft<'followUp'>[] {
  if (!dice.chance(0.4)) return []
  const done = dice.chance(0.8)
  return [
    {
      id: idOf(dice),
      kind: 'followUp',
      what: dice.one(tasks),
      groupId: group.id,
      sessionId: session.id,
      noteId: null,
      due: addDays(session.date, 7),
      who: group.facilitators[0] ?? '',
      state: done ? 'done' : 'open',
      closedOn: done ? addDays(session.date, 6) : null
    }
  ]
}

/** The last date on that weekday before `today`. */
function lastWeekday(today: PlainDate, weekday: number): PlainDate {
  const back = (weekdayOf(today) - weekday + 7) % 7
  return addDays(today, back === 0 ? -7 : -back)
}

export function idOf(dice: Dice): RecordId {
  return dice.id() as RecordId
}
