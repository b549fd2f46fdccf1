// The true figures of a period, added up from its sessions; never shown as they are.
import { isWithin, type Period, type Slice, slicesOf } from './periods.ts'
import type { SessionCounts, SourceSession, SummarySources, TalliedMilestone } from './sources.ts'
import { talliedMilestones } from './sources.ts'

export type SliceFigures = { readonly slice: Slice; readonly sessions: number; readonly attendances: number }

/** Counts of people, but for `planned`, `held`, `cancelled`, `unsettled`, `recorded` and `unrecorded`, which count sessions. */
export type Figures = {
  readonly planned: number
  readonly held: number
  readonly cancelled: number
  readonly unsettled: number
  /** Held sessions whose headcount is known, and those whose headcount is not. */
  readonly recorded: number
  readonly unrecorded: number
  readonly attendances: number
  readonly least: number
  readonly most: number
  readonly firstTimers: number | null
  readonly backAfterGap: number | null
  readonly movedOn: number | null
  readonly rolesTaken: number | null
  readonly milestones: ReadonlyMap<TalliedMilestone, number>
  readonly slices: readonly SliceFigures[]
  /** Whether first-timers and people back after a gap are parts of the attendances: each was counted where a headcount was. */
  readonly partsOfTotal: boolean
}

export type CountName = keyof SessionCounts

export function figuresOf(sources: SummarySources): Figures {
  const sessions = sources.sessions.filter((session) => isWithin(session.date, sources.period))
  const held = sessions.filter((session) => session.state === 'held')
  const heads = held.flatMap(({ counts }) => (counts.here === null ? [] : [counts.here]))
  const slices = slicesOf(sources.period).map((slice) => sliceFigures(held, slice))
  return {
    planned: sessions.length,
    held: held.length,
    cancelled: sessions.filter((session) => session.state === 'cancelled').length,
    unsettled: sessions.filter((session) => session.state === 'unsettled').length,
    recorded: heads.length,
    unrecorded: held.length - heads.length,
    attendances: heads.reduce((sum, here) => sum + here, 0),
    least: heads.length === 0 ? 0 : Math.min(...heads),
    most: heads.length === 0 ? 0 : Math.max(...heads),
    firstTimers: total(held, 'firstTimers'),
    backAfterGap: total(held, 'backAfterGap'),
    movedOn: total(held, 'movedOn'),
    rolesTaken: total(held, 'rolesTaken'),
    milestones: tallyMilestones(sources),
    slices: slices.filter((one) => one.sessions > 0),
    partsOfTotal: held.every(
      ({ counts }) => (counts.firstTimers ?? 0) + (counts.backAfterGap ?? 0) <= (counts.here ?? 0)
    )
  }
}

/** A count summed over the held sessions of any span of dates; null when nobody recorded it. */
export function countWithin(sessions: readonly SourceSession[], name: CountName, span: Period): number | null {
  return total(
    sessions.filter((session) => session.state === 'held' && isWithin(session.date, span)),
    name
  )
}

function total(held: readonly SourceSession[], name: CountName): number | null {
  const known = held.flatMap(({ counts }) => (counts[name] === null ? [] : [counts[name]]))
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
}

function sliceFigures(held: readonly SourceSession[], slice: Slice): SliceFigures {
  const heads = held.flatMap(({ date, counts }) => (isWithin(date, slice) && counts.here !== null ? [counts.here] : []))
  return { slice, sessions: heads.length, attendances: heads.reduce((sum, here) => sum + here, 0) }
}

function tallyMilestones({ milestones, period }: SummarySources): ReadonlyMap<TalliedMilestone, number> {
  return new Map(
    talliedMilestones.map((name) => [
      name,
      milestones.filter(({ milestone, date }) => milestone === name && isWithin(date, period)).length
    ])
  )
}
