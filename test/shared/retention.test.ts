// How long things are kept: the last day of each kind, what is never due, the clock that jumped, and numbers that stay when names go.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbersKept } from '../../shared/attendance-counts.ts'
import { addDays, type PlainDate } from '../../shared/dates.ts'
import { emptyDebrief } from '../../shared/empty-debrief.ts'
import { type Note, type RecordId, type RecordOf, recordSchema, type VaultRecord } from '../../shared/records.ts'
import { dueToday, hasLines, keptUntil, newestOf, type Terms, withoutLines } from '../../shared/retention.ts'
import { startingSetting } from '../../shared/starting-setting.ts'

const idOf = (number: number): RecordId => number.toString(16).padStart(32, '0') as RecordId
const { keepDays } = startingSetting(idOf(1), 'GB')
const stamp = { id: idOf(2), revision: 1, savedAt: '2026-03-01T09:00:00.000Z' }
const groupId = idOf(3)

function note(part: Partial<Note> = {}): Note {
  const filled = { title: 'A page', groupId, sessionId: null, bodyId: idOf(4), date: '2026-03-01', pinned: false }
  const read = { themes: [], personIds: [], words: 2, snippet: 'two words', hasShareable: false, trashedOn: null }
  return { ...stamp, kind: 'note', ...filled, ...read, ...part }
}

function debrief(): RecordOf<'debrief'> {
  const empty = { ...emptyDebrief(idOf(2), { id: idOf(9), groupId, date: '2026-03-01' }), ...stamp }
  return { ...empty, onlyForMe: { ...empty.onlyForMe, freeText: 'a hard evening' } }
}

const person = (part: Partial<RecordOf<'person'>>): VaultRecord => {
  const rest = { groupId, nickname: 'Wren', names: [], milestones: [], agreed: false, firstSeen: null, lastSeen: null }
  return { ...stamp, kind: 'person', ...rest, ...part }
}
const followUp = (part: Partial<RecordOf<'followUp'>>): VaultRecord => {
  const rest = { what: 'Ask about the room', groupId, sessionId: null, noteId: null, due: null, who: '' }
  return { ...stamp, kind: 'followUp', ...rest, state: 'open', closedOn: null, ...part }
}
const safety: VaultRecord = {
  ...stamp,
  kind: 'safety',
  groupId,
  sessionId: null,
  date: '2026-03-01',
  facts: '',
  told: '',
  toldOn: null
}
const wellbeing: VaultRecord = {
  ...stamp,
  kind: 'wellbeing',
  date: '2026-03-01',
  sessionId: null,
  energy: 3,
  load: 3,
  support: 3
}

const byAge: readonly (readonly [string, VaultRecord, string, number])[] = [
  ['a note that mentions somebody stays 90 days', note({ personIds: [idOf(5)] }), 'person-notes', 90],
  ['any other note stays twelve months', note(), 'notes', 365],
  ['the lines of a debrief stay twelve months', debrief(), 'debriefs', 365],
  ['how she was doing stays twelve months', wellbeing, 'wellbeing', 365],
  ['a nickname stays 90 days after it was last seen', person({ lastSeen: '2026-03-01' }), 'people', 90],
  ['a nickname never ticked counts from when it was written', person({}), 'people', 90],
  [
    'a follow-up stays 90 days after it was done',
    followUp({ state: 'done', closedOn: '2026-03-01' }),
    'follow-ups',
    90
  ],
  ['one that was let go likewise', followUp({ state: 'let-go', closedOn: '2026-03-01' }), 'follow-ups', 90],
  ['the safety record has its own time', safety, 'safety', 2_555],
  [
    'a note in the trash stays 30 days, whatever its own age',
    note({ date: '2020-01-01', trashedOn: '2026-03-01' }),
    'trash',
    30
  ]
]

const terms = (today: PlainDate, part: Partial<Terms> = {}): Terms => ({
  setting: { keepDays, hold: false },
  today,
  newest: today,
  ...part
})

describe('the last day', () => {
  test.each(byAge)('%s', (_claim, record, kind, days) => {
    expect(recordSchema.parse(record)).toEqual(record)
    const until = addDays('2026-03-01', days)
    expect(keptUntil(record, keepDays)).toEqual({ kind, until })
    expect([dueToday(record, terms(until)), dueToday(record, terms(addDays(until, 1)))?.kind]).toEqual([null, kind])
  })
})

test('open follow-ups, debriefs without lines, numbers, dates, bodies and versions are never due by themselves', () => {
  const never: readonly VaultRecord[] = [
    followUp({ state: 'open' }),
    { ...withoutLines(debrief()), ...stamp } as VaultRecord,
    {
      ...stamp,
      kind: 'attendance',
      groupId,
      sessionId: idOf(9),
      date: '2001-01-01',
      personId: idOf(5),
      firstTime: true,
      backAfterGap: false
    },
    { ...stamp, kind: 'noteBody', noteId: idOf(6), doc: { type: 'doc', content: [{ type: 'paragraph' }] } },
    {
      ...stamp,
      kind: 'version',
      noteId: idOf(6),
      cutAt: stamp.savedAt,
      title: '',
      words: 0,
      doc: { type: 'doc', content: [{ type: 'paragraph' }] }
    }
  ]
  expect(never.map((record) => dueToday(record, terms('2040-01-01')))).toEqual(never.map(() => null))
})

const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('1990-01-01', days))
const anyAgeing = fc.constantFrom(...byAge.map(([, record]) => record))

test('whatever the dates: nothing is due on hold, with a clock 45 days off, or before its last day is over; and then it stays due', () => {
  fc.assert(
    fc.property(anyAgeing, day, day, fc.boolean(), (record, today, newest, hold) => {
      const found = dueToday(record, terms(today, { newest, setting: { keepDays, hold } }))
      const kept = keptUntil(record, keepDays)
      const off = Math.abs(Date.parse(today) - Date.parse(newest)) / 86_400_000
      const expected = !hold && off <= 45 && kept !== null && today > kept.until
      expect(found !== null).toBe(expected)
      if (expected) expect(dueToday(record, terms(addDays(today, 1)))).not.toBeNull()
    })
  )
})

test('without a single record of hers the clock proves nothing; what the app writes by itself does not count', () => {
  const setting: VaultRecord = { ...startingSetting(idOf(1), 'GB'), ...stamp, savedAt: '2031-01-01T00:00:00.000Z' }
  expect(dueToday(note(), terms('2031-01-01', { newest: newestOf(null, setting) }))).toBeNull()
  expect([note(), setting].reduce(newestOf, null)).toBe('2026-03-01')
})

test('kept longer means until that day, never shorter than its own time, and the trash does not ask', () => {
  fc.assert(
    fc.property(day, (keepUntil) => {
      const own = addDays('2026-03-01', 365)
      const until = keptUntil(note({ keepUntil }), keepDays)?.until
      expect(until).toBe([keepUntil, own].sort()[1])
      expect(keptUntil(note({ keepUntil, trashedOn: '2026-03-01' }), keepDays)?.until).toBe('2026-03-31')
    })
  )
})

test('a debrief without its lines keeps date, time, numbers and themes, and holds no word of the rest', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{12}$/), { minLength: 11, maxLength: 11 }), (words) => {
      const [
        worked = '',
        hard = '',
        what = '',
        who = '',
        byWhen = '',
        helped = '',
        stuck = '',
        guideline = '',
        ...own
      ] = words
      const [carrying = '', kindThing = '', freeText = ''] = own
      const whole: RecordOf<'debrief'> = {
        ...debrief(),
        keepUntil: '2026-04-01',
        shareable: { worked, hard, request: { what, who, byWhen } },
        session: { helped, stuck, guideline, time: 'over', minutesOver: 12 },
        onlyForMe: { energy: 'low', carrying, kindThing, freeText },
        counts: { here: 9, firstTimers: 1, backAfterGap: null, movedOn: 1, rolesTaken: 2 },
        themes: ['hope'],
        crisisPlan: 'used'
      }
      const left = withoutLines(whole)
      expect([hasLines(whole), hasLines(left)]).toEqual([true, false])
      expect(words.some((word) => JSON.stringify(left).includes(word))).toBe(false)
      const { date, counts, themes, sessionId } = left
      expect([date, counts, themes, sessionId]).toEqual([whole.date, whole.counts, whole.themes, whole.sessionId])
      expect([left.session.time, left.session.minutesOver]).toEqual(['over', 12])
    })
  )
})

test('when names go their numbers stay: filled in where the debrief left them open, never over what she wrote', () => {
  const ticked = (number: number, sessionId: RecordId, firstTime = false): RecordOf<'attendance'> => {
    const about = { groupId, sessionId, date: '2026-03-01', personId: idOf(number) }
    return { ...stamp, id: idOf(100 + number), kind: 'attendance', ...about, firstTime, backAfterGap: false }
  }
  const [said, open, none] = [idOf(11), idOf(12), idOf(13)]
  const all = [ticked(1, said), ticked(2, said), ticked(1, open, true), ticked(3, open), ticked(1, none)]
  const going = all.filter(({ personId }) => personId === idOf(1))
  const counts = { here: 9, firstTimers: 2, backAfterGap: 1, movedOn: null, rolesTaken: null }
  const written = { ...emptyDebrief(idOf(21), { id: said, groupId, date: '2026-03-01' }), counts }
  const blank = emptyDebrief(idOf(22), { id: open, groupId, date: '2026-03-01' })
  const saved = numbersKept(going, all, [written, blank], () => idOf(99))
  expect(
    saved.map(({ id, sessionId, counts: { here, firstTimers, backAfterGap } }) => [
      id,
      sessionId,
      here,
      firstTimers,
      backAfterGap
    ])
  ).toEqual([
    [idOf(22), open, 2, 1, 0],
    [idOf(99), none, 1, 0, 0]
  ])
})
