// The sheets of a group and a session as print takes them: built from what may be printed, and nothing else.
import type { Sheet } from '../shared/agenda/sheets.ts'
import { minutesEachIn } from '../shared/agenda/totals.ts'
import { addDays, type Clock, type PlainDate } from '../shared/dates.ts'
import type { Prompt } from '../shared/prompts/prompt-schema.ts'
import type { AgendaBlock, Group, Session } from '../shared/records.ts'
import { nextSession } from '../shared/recurrence.ts'
import { mandatedReporterStatement } from '../shared/starter-text.ts'

export type SheetChoice = { readonly key: Sheet['sheet']; readonly label: string; readonly sheet: Sheet }

type AgendaParts = {
  readonly session: Pick<Session, 'date' | 'startTime' | 'minutes' | 'roles' | 'expected'>
  readonly group: Group
  readonly blocks: readonly AgendaBlock[]
  readonly prompts: ReadonlyMap<string, Prompt>
  readonly clock: Clock
}

export function agendaSheet({
  session,
  group,
  blocks,
  prompts,
  clock
}: AgendaParts): Extract<Sheet, { sheet: 'agenda' }> {
  const next = nextSession(group, addDays(session.date, 1))
  const ids = [...new Set(blocks.flatMap((block) => (block.promptId === null ? [] : [block.promptId])))]
  const people = Math.min(500, session.expected)
  return {
    sheet: 'agenda',
    date: session.date,
    startTime: session.startTime,
    minutes: session.minutes,
    place: group.place,
    roles: session.roles,
    blocks: [...blocks],
    promptTexts: ids.flatMap((id) => {
      const text = prompts.get(id)?.text
      return text === undefined ? [] : [{ id, text }]
    }),
    people,
    minutesEach: minutesEachIn(blocks, people, group.checkInMinutesEach),
    next: next ? { date: next.date, startTime: next.startTime } : null,
    bring: '',
    clock
  }
}

/** What belongs to the group; the empty sheets for `date`, null = a line to write it on. */
export function groupSheets(group: Group, date: PlainDate | null): readonly SheetChoice[] {
  const rows = Math.min(500, Math.max(12, group.usualSize + 4))
  return [
    {
      key: 'guidelines',
      label: 'Guidelines',
      sheet: {
        sheet: 'guidelines',
        guidelines: group.guidelines,
        statement: group.mandatedReporter ? mandatedReporterStatement : null
      }
    },
    { key: 'crisis-card', label: 'Crisis card', sheet: { sheet: 'crisis-card', card: group.crisisCard } },
    { key: 'sign-in', label: 'Sign-in sheet', sheet: { sheet: 'sign-in', date, rows } },
    { key: 'tally', label: 'Tally sheet', sheet: { sheet: 'tally', date, boxes: rows } }
  ]
}

const mostCards = 200

/** Cards to cut out; none where there are no prompts. */
export function cardsSheet(prompts: readonly Prompt[]): readonly SheetChoice[] {
  if (prompts.length === 0) return []
  const cards = prompts.slice(0, mostCards).map(({ text, followUps }) => ({ text, followUps: [...followUps] }))
  return [{ key: 'prompt-cards', label: 'Prompt cards', sheet: { sheet: 'prompt-cards', prompts: cards } }]
}
