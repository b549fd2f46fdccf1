// A notebook before its next session: a weekly group with guidelines and a crisis card, one session held and debriefed. All invented.
import { addDays, type PlainDate, weekdayOf } from '../../shared/dates.ts'
import { libraryPrompts } from '../../shared/prompts/library.ts'
import type { RecordDraft, RecordId } from '../../shared/records.ts'
import { starterCrisisCard, starterGuidelines } from '../../shared/starter-text.ts'
import { todayIn } from '../../shared/times.ts'
import { eveningNotebook, newId } from './evening-notebook.ts'

export type PlanningNotebook = {
  readonly records: readonly RecordDraft[]
  readonly heldOn: PlainDate
  readonly nextOn: PlainDate
}

/** Words that stand in private fields of this notebook, and must be on no paper. */
export const privateWords = ['Zephyrine', 'quillwort', 'marrowfat', 'halcyonic'] as const

export function planningNotebook(): PlanningNotebook {
  const { records } = eveningNotebook('nicknames')
  const today = todayIn('Europe/London', Date.now())
  const nextOn = addDays(today, 3)
  const heldOn = addDays(nextOn, -7)
  const group = records.find((record) => record.kind === 'group')
  const setting = records.find((record) => record.kind === 'setting')
  if (!group || !setting) throw new Error('The evening’s notebook has no group.')
  const sessionId = newId()
  return {
    heldOn,
    nextOn,
    records: [
      setting,
      {
        ...group,
        firstDate: heldOn,
        cadence: { every: 'week', weekday: weekdayOf(heldOn) },
        place: 'Riverbend Library, small office',
        guidelines: [...starterGuidelines],
        crisisCard: starterCrisisCard('GB')
      },
      session(sessionId, group.id, heldOn),
      agenda(sessionId),
      debrief(sessionId, group.id, heldOn),
      person(group.id)
    ]
  }
}

function session(id: RecordId, groupId: RecordId, date: PlainDate): RecordDraft<'session'> {
  return {
    id,
    kind: 'session',
    groupId,
    date,
    startTime: '18:30',
    minutes: 90,
    state: 'held',
    roles: { lead: 'Marta', coLead: 'Joel', greeter: 'Theo', timekeeper: '', reader: '' },
    expected: 9,
    expectedFirstTimers: 0,
    skipIf: [],
    minutesOver: 4,
    plannedOn: date,
    run: null
  }
}

function agenda(sessionId: RecordId): RecordDraft<'agenda'> {
  const promptId = libraryPrompts[0]?.id ?? null
  return {
    id: newId(),
    kind: 'agenda',
    sessionId,
    blocks: [{ id: 'b1', type: 'main-prompt', title: 'Discussion', minutes: 90, promptId, notes: '', who: '' }]
  }
}

function debrief(sessionId: RecordId, groupId: RecordId, date: PlainDate): RecordDraft<'debrief'> {
  const [, worked, carrying, stuck] = privateWords
  return {
    id: newId(),
    kind: 'debrief',
    groupId,
    sessionId,
    date,
    finished: true,
    shareable: { worked, hard: '', request: { what: '', who: '', byWhen: '' } },
    session: { helped: '', stuck, guideline: '', time: 'on-time', minutesOver: null },
    onlyForMe: { energy: 'good', carrying, kindThing: '', freeText: carrying },
    counts: { here: 10, firstTimers: 0, backAfterGap: null, movedOn: null, rolesTaken: null },
    themes: ['hope'],
    crisisPlan: 'not-needed'
  }
}

function person(groupId: RecordId): RecordDraft<'person'> {
  return {
    id: newId(),
    kind: 'person',
    groupId,
    nickname: privateWords[0],
    names: [],
    milestones: [],
    agreed: false,
    firstSeen: null,
    lastSeen: null
  }
}
