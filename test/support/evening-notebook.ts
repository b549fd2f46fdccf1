// A notebook on the evening after a session: a group, three sessions without a debrief, four people. All names are invented.
import { randomBytes } from 'node:crypto'
import { freshPerson } from '../../shared/growth.ts'
import type { RecordDraft, RecordId } from '../../shared/records.ts'
import { startingSetting } from '../../shared/starting-setting.ts'

export const passphrase = 'paper lantern river stone'
export const nicknames = ['Wren', 'Théo', 'Ada', 'Finlay'] as const

export function newId(): RecordId {
  return randomBytes(16).toString('hex') as RecordId
}

export type Evening = {
  readonly records: readonly RecordDraft[]
  readonly groupId: RecordId
  readonly sessionIds: readonly RecordId[]
}

/** Sessions on 5, 12 and 19 November 2026, newest last; `mode` as the group agreed. */
export function eveningNotebook(
  mode: 'headcount' | 'nicknames' = 'headcount',
  promptId: string | null = null
): Evening {
  const groupId = newId()
  const sessions = ['2026-11-05', '2026-11-12', '2026-11-19'].map(
    (date): RecordDraft<'session'> => ({
      id: newId(),
      kind: 'session',
      groupId,
      date,
      startTime: '18:30',
      minutes: 90,
      state: 'planned',
      roles: { lead: '', coLead: '', greeter: '', timekeeper: '', reader: '' },
      expected: 9,
      expectedFirstTimers: 0,
      skipIf: [],
      minutesOver: null,
      plannedOn: null,
      run: null
    })
  )
  const agendas = sessions.map(
    (session): RecordDraft<'agenda'> => ({
      id: newId(),
      kind: 'agenda',
      sessionId: session.id,
      blocks: [
        { id: 'b1', type: 'welcome', title: 'Welcome', minutes: 10, promptId: null, notes: '', who: '' },
        { id: 'b2', type: 'main-prompt', title: 'Discussion', minutes: 80, promptId, notes: '', who: '' }
      ]
    })
  )
  const people = mode === 'headcount' ? [] : nicknames.map((nickname) => freshPerson(newId(), groupId, nickname))
  return {
    records: [
      groupOf(groupId, mode),
      { ...startingSetting(newId(), 'GB'), currentGroupId: groupId },
      ...sessions,
      ...agendas,
      ...people
    ],
    groupId,
    sessionIds: sessions.map((session) => session.id)
  }
}

function groupOf(id: RecordId, attendanceMode: 'headcount' | 'nicknames'): RecordDraft<'group'> {
  return {
    id,
    kind: 'group',
    name: 'Riverbend Thursday group',
    cadence: { every: 'week', weekday: 4 },
    firstDate: '2026-11-05',
    startTime: '18:30',
    minutes: 90,
    place: '',
    usualSize: 9,
    checkInMinutesEach: 2,
    attendanceMode,
    zone: 'Europe/London',
    exceptions: [],
    breaks: [],
    guidelines: [],
    mandatedReporter: false,
    crisisCard: { steps: [], lines: [], lastChecked: null },
    facilitators: ['Marta', 'Joel'],
    archivedOn: null
  }
}
