// What a summary may read, and nothing else: the composer's argument.
import type { ThemeId } from '../prompts/prompt-schema.ts'
import type { Period } from './periods.ts'

/** Head counts of one session; null = not recorded. Counts of people unless named otherwise. */
export type SessionCounts = {
  readonly here: number | null
  readonly firstTimers: number | null
  readonly backAfterGap: number | null
  readonly movedOn: number | null
  readonly rolesTaken: number | null
}

/** One session up to today. `unsettled`: nobody said yet whether it was held or cancelled. */
export type SourceSession = {
  readonly date: string
  readonly state: 'held' | 'cancelled' | 'unsettled'
  readonly counts: SessionCounts
  readonly themes: readonly ThemeId[]
}

export type SharedRequest = { readonly what: string; readonly who: string; readonly byWhen: string }
export type SharedLines = {
  readonly worked: readonly string[]
  readonly hard: readonly string[]
  readonly requests: readonly SharedRequest[]
}

/** Milestones a summary tallies; first visits and moving on are counted from the debriefs. */
export const talliedMilestones = [
  'settling-in',
  'sharing',
  'supporting-others',
  'taking-a-role',
  'facilitator-training'
] as const
export type TalliedMilestone = (typeof talliedMilestones)[number]
export type MilestoneDate = { readonly milestone: TalliedMilestone; readonly date: string }

/** One cell of an earlier summary: what a reader of it knows (`high` null = no upper bound was given). */
export type EarlierCell = { readonly id: string; readonly low: number; readonly high: number | null }
export type EarlierSummary = {
  readonly period: Period
  readonly savedOn: string
  readonly cells: readonly EarlierCell[]
}

/** Everything the composer is given. By type there is no name of a person, no private field, no follow-up and no safety record in it. */
export type SummarySources = {
  readonly group: string
  readonly period: Period
  readonly k: number
  readonly preparedBy: string
  /** Every session of the group up to today: the counts outside the period serve only the comparison with earlier summaries. */
  readonly sessions: readonly SourceSession[]
  readonly shared: SharedLines
  readonly passages: readonly string[]
  readonly milestones: readonly MilestoneDate[]
  readonly facilitators: string
  readonly earlier: readonly EarlierSummary[]
}
