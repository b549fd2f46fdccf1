// A made-up group over one quarter, with six named people, shared lines, a marked passage and private words that must never leave.
import { createHash } from 'node:crypto'
import type { RecordDraft, RecordId } from '../../shared/records.ts'
import { startingSetting } from '../../shared/starting-setting.ts'
import { composeSummary } from '../../shared/summary/compose.ts'
import { canonicalForm } from '../../shared/summary/document.ts'

export const passphrase = 'paper lantern river stone'

/** Nicknames and other names on the roster; none may stand in a summary. */
export const people = [
  { nickname: 'Dorothea', names: ['Dorothea Lindqvist', 'Dot'] },
  { nickname: 'Marek', names: ['Marek Wojcik'] },
  { nickname: 'Ifeoma', names: ['Ifeoma Okafor'] },
  { nickname: 'Théo', names: ['Théo Marchand'] },
  { nickname: 'Priya', names: [] },
  { nickname: 'Hope', names: ['Hope Adeyemi'] }
] as const

/** Words of private fields and unmarked notes. */
export const privateWords = [
  'CANARYCARRYING',
  'CANARYHELPED',
  'CANARYSTUCK',
  'CANARYGUIDELINE',
  'CANARYFREETEXT',
  'CANARYKIND',
  'CANARYUNMARKED',
  'CANARYSAFETY',
  'CANARYFOLLOWUP',
  'CANARYAGENDA'
] as const

let last = 0
function id(): RecordId {
  last += 1
  return last.toString(16).padStart(32, '5') as RecordId
}

const heads = [9, 8, 11, 7, 9, 6, 8, 10, 7, 8, 6, 9]
const firstTimers = [2, 1, 3, 0, 1, 2, 1, 0, 2, 1, 0, 1]
const back = [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
const themes = ['steadiness', 'finding-my-voice', 'hard-days', 'boundaries'] as const

const worked = new Map([
  [0, 'A shorter check-in left more time.'],
  [3, 'Dot led the closing twice, and pairs helped quieter people begin.'],
  [6, 'Marek and Ifeoma kept the time together.']
])
const hard = new Map([
  [1, 'The room next door is loud after 7:30.'],
  [5, 'On 14 May we ran over by ten minutes, after Théo told of a hard week.'],
  [8, 'We hope the heating is mended soon.']
])

/** Thirteen Thursdays from 2 April 2026; the fifth was cancelled. */
export function summaryNotebook(): readonly RecordDraft[] {
  const groupId = id()
  const thursdays = Array.from({ length: 13 }, (_, week) => dateAfter('2026-04-02', week * 7))
  const group: RecordDraft<'group'> = {
    id: groupId,
    kind: 'group',
    name: 'Riverbend Thursday group',
    cadence: { every: 'week', weekday: 4 },
    firstDate: '2026-04-02',
    startTime: '18:30',
    minutes: 90,
    place: '',
    usualSize: 9,
    checkInMinutesEach: 2,
    attendanceMode: 'nicknames',
    zone: 'Europe/London',
    exceptions: [],
    breaks: [],
    guidelines: [],
    mandatedReporter: false,
    crisisCard: { steps: [], lines: [], lastChecked: null },
    facilitators: [],
    archivedOn: null
  }
  let held = -1
  const meetings = thursdays.flatMap((date, week): readonly RecordDraft[] => {
    const session = sessionOn(groupId, date, week === 4 ? 'cancelled' : 'held')
    if (week === 4) return [session]
    held += 1
    return [session, debriefOf(session, held)]
  })
  return [setting(groupId), group, ...meetings, ...roster(groupId), ...notes(groupId), ...apart(groupId)]
}

function dateAfter(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

function sessionOn(groupId: RecordId, date: string, state: 'held' | 'cancelled'): RecordDraft<'session'> {
  return {
    id: id(),
    kind: 'session',
    groupId,
    date,
    startTime: '18:30',
    minutes: 90,
    state,
    roles: { lead: '', coLead: '', greeter: '', timekeeper: '', reader: '' },
    expected: 9,
    expectedFirstTimers: 0,
    skipIf: [],
    minutesOver: null,
    plannedOn: null,
    run: null
  }
}

function debriefOf(session: RecordDraft<'session'>, index: number): RecordDraft<'debrief'> {
  const theme = themes[index % themes.length] ?? 'steadiness'
  return {
    id: id(),
    kind: 'debrief',
    groupId: session.groupId,
    sessionId: session.id,
    date: session.date,
    finished: true,
    shareable: {
      worked: worked.get(index) ?? '',
      hard: hard.get(index) ?? '',
      request:
        index === 2
          ? { what: 'A quieter room on Thursdays', who: 'the committee', byWhen: 'September' }
          : { what: '', who: '', byWhen: '' }
    },
    session: {
      helped: 'CANARYHELPED',
      stuck: 'CANARYSTUCK',
      guideline: 'CANARYGUIDELINE',
      time: 'on-time',
      minutesOver: null
    },
    onlyForMe: { energy: 'good', carrying: 'CANARYCARRYING', kindThing: 'CANARYKIND', freeText: 'CANARYFREETEXT' },
    counts: {
      here: heads[index] ?? 8,
      firstTimers: firstTimers[index] ?? 0,
      backAfterGap: back[index] ?? 0,
      movedOn: index === 7 ? 1 : 0,
      rolesTaken: 1
    },
    themes: [theme],
    crisisPlan: 'not-needed'
  }
}

function roster(groupId: RecordId): readonly RecordDraft<'person'>[] {
  return people.map(({ nickname, names }) => ({
    id: id(),
    kind: 'person',
    groupId,
    nickname,
    names: [...names],
    milestones: [{ name: 'sharing', date: '2026-05-07' }],
    agreed: true,
    firstSeen: '2026-04-02',
    lastSeen: '2026-06-25'
  }))
}

function notes(groupId: RecordId): readonly RecordDraft[] {
  const noteId = id()
  const bodyId = id()
  const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
  return [
    {
      id: noteId,
      kind: 'note',
      title: 'CANARYUNMARKED title',
      groupId,
      sessionId: null,
      bodyId,
      date: '2026-05-21',
      pinned: false,
      themes: [],
      personIds: [],
      words: 30,
      snippet: 'CANARYUNMARKED',
      hasShareable: true,
      trashedOn: null
    },
    {
      id: bodyId,
      kind: 'noteBody',
      noteId,
      doc: {
        type: 'doc',
        content: [
          paragraph('Priya was tired. CANARYUNMARKED'),
          { type: 'shareable', content: [paragraph('Two members asked for a daytime group as well.')] },
          paragraph('CANARYUNMARKED again, after the passage.')
        ]
      }
    }
  ]
}

function apart(groupId: RecordId): readonly RecordDraft[] {
  return [
    {
      id: id(),
      kind: 'safety',
      groupId,
      sessionId: null,
      date: '2026-05-14',
      facts: 'CANARYSAFETY',
      told: '',
      toldOn: null
    },
    {
      id: id(),
      kind: 'followUp',
      what: 'CANARYFOLLOWUP',
      groupId,
      sessionId: null,
      noteId: null,
      due: null,
      who: '',
      state: 'open',
      closedOn: null
    }
  ]
}

function setting(groupId: RecordId): RecordDraft<'setting'> {
  return { ...startingSetting(id(), 'GB'), idleMinutes: 30, currentGroupId: groupId, madeUp: true }
}

/** A summary of `from` to `to` as the ledger keeps it, with `held` sessions of eight people in it. */
export function savedSummary(groupId: RecordId, from: string, to: string, held: number): RecordDraft<'summary'> {
  const sessions = Array.from({ length: held }, (_, week) => ({
    date: dateAfter(from, week * 7),
    state: 'held' as const,
    counts: { here: 8, firstTimers: 0, backAfterGap: 0, movedOn: 0, rolesTaken: 0 },
    themes: []
  }))
  const document = composeSummary({
    group: 'Riverbend Thursday group',
    period: { from, to },
    k: 5,
    preparedBy: 'the two facilitators',
    sessions,
    shared: { worked: [], hard: [], requests: [] },
    passages: [],
    milestones: [],
    facilitators: '',
    earlier: []
  })
  const canonical = canonicalForm(document)
  const hash = createHash('sha256').update(canonical).digest('hex')
  const cells = [...document.counts]
  const facts = { groupId, from, to, k: 5, hash, cells, canonical, formats: ['pdf' as const], savedOn: to }
  return { id: id(), kind: 'summary', ...facts, facilitatorsSection: '' }
}
