// Picks what a summary may read from an unlocked vault's records.

import { type Tally, tallyAttendance } from '../attendance-counts.ts'
import {
  type Debrief,
  type LeavingRecord,
  mayLeave,
  type RecordId,
  type RecordOf,
  type VaultRecord
} from '../records.ts'
import { sharedPassages, tidy } from './passages.ts'
import { isWithin, type Period } from './periods.ts'
import {
  type MilestoneDate,
  type SessionCounts,
  type SharedLines,
  type SharedRequest,
  type SourceSession,
  type SummarySources,
  type TalliedMilestone,
  talliedMilestones
} from './sources.ts'

export type SourceChoice = {
  readonly groupId: RecordId
  readonly period: Period
  readonly k: number
  readonly preparedBy: string
  readonly today: string
}

/** Picks the allowed fields from records; null when there is no such group. Records of other groups are passed over. */
export function pickSources(all: readonly VaultRecord[], choice: SourceChoice): SummarySources | null {
  const records = all.filter(mayLeave)
  const mine = records.filter((record) => belongsTo(record, choice.groupId))
  const group = ofKind(mine, 'group')[0]
  if (group === undefined) return null
  const debriefs = ofKind(mine, 'debrief')
  const inPeriod = debriefs.filter((debrief) => isWithin(debrief.date, choice.period)).sort(byDate)
  const summaries = ofKind(mine, 'summary').sort(
    (a, b) => a.to.localeCompare(b.to) || a.savedAt.localeCompare(b.savedAt)
  )
  return {
    group: tidy(group.name),
    period: choice.period,
    k: choice.k,
    preparedBy: tidy(choice.preparedBy),
    sessions: pickSessions(mine, debriefs, choice.today),
    shared: pickShared(inPeriod),
    passages: pickPassages(records, choice),
    milestones: pickMilestones(mine),
    facilitators: summaries.at(-1)?.facilitatorsSection ?? '',
    earlier: summaries.map((summary) => ({
      period: { from: summary.from, to: summary.to },
      savedOn: summary.savedOn,
      cells: summary.cells.map(({ id, low, high }) => ({ id, low, high }))
    }))
  }
}

function belongsTo(record: LeavingRecord, groupId: RecordId): boolean {
  if (record.kind === 'group') return record.id === groupId
  return 'groupId' in record && record.groupId === groupId
}

function ofKind<Kind extends LeavingRecord['kind']>(records: readonly LeavingRecord[], kind: Kind): RecordOf<Kind>[] {
  return records.filter((record): record is LeavingRecord & RecordOf<Kind> => record.kind === kind)
}

function byDate(one: { readonly date: string }, other: { readonly date: string }): number {
  return one.date.localeCompare(other.date)
}

function pickSessions(
  mine: readonly LeavingRecord[],
  debriefs: readonly Debrief[],
  today: string
): readonly SourceSession[] {
  const debriefOf = new Map(debriefs.map((debrief) => [debrief.sessionId, debrief]))
  const attended = tallyAttendance(ofKind(mine, 'attendance'))
  return ofKind(mine, 'session')
    .filter((session) => session.date <= today)
    .sort(byDate)
    .map((session) => {
      const debrief = debriefOf.get(session.id)
      const seen = attended.get(session.id)
      const settled = session.state === 'planned' && debrief !== undefined ? 'held' : session.state
      const state = settled === 'planned' ? 'unsettled' : settled
      return {
        date: session.date,
        state,
        counts: state === 'held' ? mergeCounts(debrief, seen) : nothingRecorded,
        themes: state === 'held' ? (debrief?.themes ?? []) : []
      }
    })
}

const nothingRecorded: SessionCounts = {
  here: null,
  firstTimers: null,
  backAfterGap: null,
  movedOn: null,
  rolesTaken: null
}

/** The debrief's own numbers come first: they count people who are on no roster. */
function mergeCounts(debrief: Debrief | undefined, seen: Tally | undefined): SessionCounts {
  const counts = debrief?.counts
  return {
    here: counts?.here ?? seen?.here ?? null,
    firstTimers: counts?.firstTimers ?? seen?.firstTimers ?? null,
    backAfterGap: counts?.backAfterGap ?? seen?.backAfterGap ?? null,
    movedOn: counts?.movedOn ?? null,
    rolesTaken: counts?.rolesTaken ?? null
  }
}

function pickShared(debriefs: readonly Debrief[]): SharedLines {
  const shared = debriefs.map((debrief) => debrief.shareable)
  return {
    worked: distinct(shared.flatMap((part) => linesOf(part.worked))),
    hard: distinct(shared.flatMap((part) => linesOf(part.hard))),
    requests: shared
      .map(({ request }) => ({ what: tidy(request.what), who: tidy(request.who), byWhen: tidy(request.byWhen) }))
      .filter((request) => request.what !== '')
      .filter((request, index, all) => index === all.findIndex((other) => isSameWish(request, other)))
  }
}

/** A wish brought up again in the same words is one wish. */
function isSameWish(one: SharedRequest, other: SharedRequest): boolean {
  const key = ({ what, who, byWhen }: SharedRequest): string => [what, who, byWhen].join('\n').toLowerCase()
  return key(one) === key(other)
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map(tidy)
    .filter((line) => line !== '')
}

/** Each line once, in the order first written. */
function distinct(lines: readonly string[]): readonly string[] {
  return [...new Map(lines.map((line) => [line.toLowerCase(), line])).values()]
}

function pickPassages(records: readonly LeavingRecord[], choice: SourceChoice): readonly string[] {
  const groupOfSession = new Map(ofKind(records, 'session').map((session) => [session.id, session.groupId]))
  const bodies = new Map(ofKind(records, 'noteBody').map((body) => [body.noteId, body]))
  return ofKind(records, 'note')
    .filter((note) => note.trashedOn === null && note.hasShareable && isWithin(note.date, choice.period))
    .filter((note) => (note.groupId ?? groupOfSession.get(note.sessionId ?? ('' as RecordId))) === choice.groupId)
    .sort(byDate)
    .flatMap((note) => {
      const body = bodies.get(note.id)
      return body === undefined ? [] : sharedPassages(body.doc)
    })
}

function pickMilestones(mine: readonly LeavingRecord[]): readonly MilestoneDate[] {
  const tallied: readonly string[] = talliedMilestones
  return ofKind(mine, 'person')
    .filter((person) => person.agreed)
    .flatMap((person) => {
      const firsts = new Map<string, string>()
      for (const { name, date } of [...person.milestones].sort(byDate)) if (!firsts.has(name)) firsts.set(name, date)
      return [...firsts].flatMap(([name, date]) =>
        tallied.includes(name) ? [{ milestone: name as TalliedMilestone, date }] : []
      )
    })
}
