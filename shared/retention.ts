// How long things are kept: the last day each record stays, what is due today, and the clock that must be trusted first.
import { addDays, daysBetween, type PlainDate } from './dates.ts'
import type { Debrief, Note, RecordDraft, RecordId, RecordKind, RecordOf, Setting, VaultRecord } from './records.ts'

/** Days a note stays in the trash before it goes for good: putting it there was her yes. */
export const trashDays = 30
/** Earlier versions a note has at most; they are never kept longer than their note. */
export const mostVersions = 20
/** A clock further than this from the newest record has jumped: ages do not count, and nothing is due. */
export const trustedDays = 45
/** How much longer something stays that is kept although its time has come. */
export const longerDays = 90

export type KeepDays = Setting['keepDays']

/** What the review list sorts by. `debriefs`: their lines; the numbers, themes and dates of a session are kept. */
export const dueKinds = [
  'person-notes',
  'notes',
  'debriefs',
  'wellbeing',
  'people',
  'follow-ups',
  'safety',
  'trash'
] as const
export type DueKind = (typeof dueKinds)[number]

/** Records that may ever be due. */
export type Ageing = RecordOf<'note' | 'debrief' | 'wellbeing' | 'person' | 'followUp' | 'safety'>
const ageingKinds: ReadonlySet<RecordKind> = new Set<Ageing['kind']>([
  'note',
  'debrief',
  'wellbeing',
  'person',
  'followUp',
  'safety'
])

/** `until`: the last day it stays. */
export type KeptUntil = { readonly kind: DueKind; readonly until: PlainDate }

/**
 * The last day a record stays; null for what is kept without an end: groups, sessions, agendas, numbers, themes, prompts,
 * open follow-ups, summaries, debriefs without lines, and bodies and versions, which go with their note.
 */
export function keptUntil(record: VaultRecord, days: KeepDays): KeptUntil | null {
  if (!isAgeing(record)) return null
  if (record.kind === 'note' && record.trashedOn !== null)
    return { kind: 'trash', until: addDays(record.trashedOn, trashDays) }
  const found = byAge(record, days)
  if (found === null) return null
  const until = addDays(found.from, found.days)
  const longer = record.keepUntil
  return { kind: found.kind, until: longer !== undefined && longer > until ? longer : until }
}

function isAgeing(record: VaultRecord): record is Ageing {
  return ageingKinds.has(record.kind)
}

function byAge(
  record: Ageing,
  days: KeepDays
): { readonly kind: DueKind; readonly from: PlainDate; readonly days: number } | null {
  switch (record.kind) {
    case 'note':
      return record.personIds.length > 0
        ? { kind: 'person-notes', from: record.date, days: days.personNotes }
        : { kind: 'notes', from: record.date, days: days.notes }
    case 'debrief':
      return hasLines(record) ? { kind: 'debriefs', from: record.date, days: days.debriefs } : null
    case 'wellbeing':
      return { kind: 'wellbeing', from: record.date, days: days.debriefs }
    case 'person':
      return { kind: 'people', from: record.lastSeen ?? record.firstSeen ?? savedOn(record), days: days.people }
    case 'followUp':
      return record.state === 'open'
        ? null
        : { kind: 'follow-ups', from: record.closedOn ?? savedOn(record), days: days.followUps }
    case 'safety':
      return { kind: 'safety', from: record.date, days: days.safety }
  }
}

function savedOn(record: VaultRecord): PlainDate {
  return record.savedAt.slice(0, 10)
}

/** Everything that today's rule hangs on. `newest`: the day of the newest record (`newestOf`), null where there is none. */
export type Terms = {
  readonly setting: Pick<Setting, 'keepDays' | 'hold'>
  readonly today: PlainDate
  readonly newest: PlainDate | null
}

/** Why nothing is due, whatever its age: she was asked to keep records, or the clock cannot be trusted. */
export function pauseOf({ setting, today, newest }: Terms): 'hold' | 'clock' | null {
  if (setting.hold) return 'hold'
  return clockIsTrusted(today, newest) ? null : 'clock'
}

export type Due<Kind extends Ageing['kind'] = Ageing['kind']> = KeptUntil & { readonly record: RecordOf<Kind> }

/** null where the record may stay, or its age does not count today. */
export function dueToday(record: VaultRecord, terms: Terms): Due | null {
  if (pauseOf(terms) !== null) return null
  const kept = keptUntil(record, terms.setting.keepDays)
  return kept === null || kept.until >= terms.today ? null : { ...kept, record: record as Ageing }
}

/** Ages count only while the clock is within 45 days of the newest record: a clock that jumped deletes nothing. */
export function clockIsTrusted(today: PlainDate, newest: PlainDate | null): boolean {
  return newest !== null && Math.abs(daysBetween(newest, today)) <= trustedDays
}

/** What the app writes by itself says nothing of when she last used it. */
const byItself: ReadonlySet<RecordKind> = new Set<RecordKind>(['place', 'setting', 'erasure'])

/** The later of a day and the day a record was saved on: fold all records with it, from null. */
export function newestOf(newest: PlainDate | null, record: Pick<VaultRecord, 'kind' | 'savedAt'>): PlainDate | null {
  if (byItself.has(record.kind)) return newest
  const day = record.savedAt.slice(0, 10)
  return newest === null || day > newest ? day : newest
}

/** True where a debrief holds anything beyond what is kept: lines, energy, or whether the crisis plan was used. */
export function hasLines({
  shareable,
  session,
  onlyForMe,
  crisisPlan
}: Omit<Debrief, 'revision' | 'savedAt'>): boolean {
  const { request } = shareable
  const { helped, stuck, guideline } = session
  const { carrying, kindThing, freeText, energy } = onlyForMe
  const lines = [shareable.worked, shareable.hard, ...Object.values(request), helped, stuck, guideline]
  return [...lines, carrying, kindThing, freeText].some((line) => line !== '') || energy !== null || crisisPlan !== null
}

/** The debrief once its time has come: date, time, numbers and themes stay, every line goes. */
export function withoutLines(debrief: RecordDraft<'debrief'>): RecordDraft<'debrief'> {
  const { keepUntil: _over, ...kept } = debrief
  return {
    ...kept,
    shareable: { worked: '', hard: '', request: { what: '', who: '', byWhen: '' } },
    session: { ...debrief.session, helped: '', stuck: '', guideline: '' },
    onlyForMe: { energy: null, carrying: '', kindThing: '', freeText: '' },
    crisisPlan: null
  }
}

/** Everything a note consists of. */
export function recordsOfNote(note: Pick<Note, 'id' | 'bodyId' | 'versions'>): readonly RecordId[] {
  return [note.id, note.bodyId, ...(note.versions ?? []).map(({ id }) => id)]
}
