// What one invented session leaves behind: its agenda, prompts, debrief, follow-ups and attendance.
import { freshAgenda, templateFor } from '../agenda/templates.ts'
import { addDays } from '../dates.ts'
import { libraryPrompts } from '../prompts/library.ts'
import { type ThemeId, themeIds } from '../prompts/prompt-schema.ts'
import type { RecordDraft } from '../records.ts'
import { idOf, type SampleGroup, type SampleOptions } from './group.ts'
import type { Dice } from './random.ts'
import { hard, requests, tasks, worked } from './words.ts'
export function sessionRecords(
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
