// The three prompts that fit a place in an agenda best, each with its reasons; and what to relax where nothing fits (product.md §6).
import type { PlainDate } from '../dates.ts'
import type { PromptUse } from '../records.ts'
import { type HistoryOf, historyOf, sessionsRemembered } from './chooser-history.ts'
import { type Reasons, reasonsFor } from './chooser-reasons.ts'
import type { Prompt, SkipCondition, ThemeId } from './prompt-schema.ts'

export type Intensity = Prompt['intensity']
/** What the chooser reads of a use: this group's, of sessions that took place. */
export type Use = Pick<PromptUse, 'promptId' | 'date' | 'feedback'>

export type ChooserInput = {
  readonly prompts: readonly Prompt[]
  /** This group's uses before `date`; later ones are not looked at. */
  readonly uses: readonly Use[]
  /** Dates of this group's sessions that took place; later ones than `date` are not looked at. */
  readonly sessions: readonly PlainDate[]
  /** The date planned for. */
  readonly date: PlainDate
  readonly slotMinutes: number
  /** How many are expected; null = not known, and then no prompt is dropped for it. */
  readonly people: number | null
  readonly firstTimers: number
  readonly skipIf: readonly SkipCondition[]
  readonly themes: readonly ThemeId[]
  /** Her own filters; left out = not chosen. */
  readonly phase?: Prompt['phase']
  readonly format?: Prompt['format']
  readonly intensity?: Intensity
  readonly favourites: readonly string[]
  readonly hidden: readonly string[]
  /** Prompts that already stand in this agenda. */
  readonly taken?: readonly string[]
}

export type Suggestion = Reasons & { readonly prompt: Prompt; readonly score: number }
export type Filter = 'format' | 'phase' | 'intensity' | 'minutes' | 'hidden' | 'people' | 'skip-if' | 'first-timers'
/** The one filter whose relaxing lets `count` prompts in; `minutes` is the slot that would be needed. */
export type Relaxing = { readonly filter: Filter; readonly count: number; readonly minutes: number | null }
export type Choice = {
  readonly suggestions: readonly Suggestion[]
  /** Only where nothing fits: null then means that no single filter is to blame. */
  readonly relax: Relaxing | null
  /** The most intense a prompt may be: the newcomers' cap and her own choice together. */
  readonly cap: Intensity
}

type Scored = { readonly prompt: Prompt; readonly score: number; readonly history: HistoryOf }

const wanted = 3

/** Up to three suggestions, best first: the same input gives the same answer, in the same order. */
export function choosePrompts(input: ChooserInput): Choice {
  const cap = Math.min(newcomersCap(input.people, input.firstTimers), input.intensity ?? 3) as Intensity
  const reasonsToDrop = dropReasons(input)
  const fitting = input.prompts.filter((prompt) => reasonsToDrop(prompt).length === 0)
  if (fitting.length === 0) return { suggestions: [], relax: whatToRelax(input), cap }
  const histories = historyOf(input)
  const fresh = fitting.filter((prompt) => histories.of(prompt).sessionsSince >= sessionsRemembered)
  const pool = fresh.length >= wanted ? fresh : fitting
  const favourites = new Set(input.favourites)
  const scored = pool.map((prompt) => scoreOf(prompt, histories.of(prompt), input, favourites)).sort(byScoreThenId)
  const suggestions = topThree(scored, input.format === undefined).map(({ prompt, score, history }) => {
    return { prompt, score, ...reasonsFor(prompt, history, input) }
  })
  return { suggestions, relax: null, cap }
}

/** 1 where first-timers are half of the people or more, 2 where there are any, else 3. */
export function newcomersCap(people: number | null, firstTimers: number): Intensity {
  if (firstTimers <= 0) return 3
  return people !== null && firstTimers * 2 >= people ? 1 : 2
}

/** Why a prompt does not fit: every filter that drops it. Prompts of the agenda itself are dropped with no filter to blame. */
function dropReasons(input: ChooserInput): (prompt: Prompt) => readonly (Filter | 'taken')[] {
  const hidden = new Set(input.hidden)
  const taken = new Set(input.taken)
  const avoid = new Set(input.skipIf)
  const cap = newcomersCap(input.people, input.firstTimers)
  return (prompt) => {
    const checks: readonly (readonly [Filter | 'taken', boolean])[] = [
      ['taken', taken.has(prompt.id)],
      ['format', input.format !== undefined && prompt.format !== input.format],
      ['phase', input.phase !== undefined && prompt.phase !== input.phase],
      ['intensity', prompt.intensity > (input.intensity ?? 3)],
      ['minutes', prompt.minutes > input.slotMinutes],
      ['hidden', hidden.has(prompt.id)],
      ['people', input.people !== null && prompt.minPeople > input.people],
      ['skip-if', prompt.skipIf.some((condition) => avoid.has(condition))],
      ['first-timers', prompt.intensity > cap]
    ]
    return checks.filter(([, drops]) => drops).map(([filter]) => filter)
  }
}

/** The first filter, gentlest first, that alone keeps some prompt out. */
function whatToRelax(input: ChooserInput): Relaxing | null {
  const order: readonly Filter[] = [
    'format',
    'phase',
    'intensity',
    'minutes',
    'hidden',
    'people',
    'skip-if',
    'first-timers'
  ]
  const reasons = dropReasons(input)
  const only = input.prompts
    .map((prompt) => ({ prompt, dropped: reasons(prompt) }))
    .filter(({ dropped }) => dropped.length === 1)
  for (const filter of order) {
    const back = only.filter(({ dropped }) => dropped[0] === filter).map(({ prompt }) => prompt)
    if (back.length === 0) continue
    const minutes = filter === 'minutes' ? Math.min(...back.map((prompt) => prompt.minutes)) : null
    return { filter, count: back.length, minutes }
  }
  return null
}

function scoreOf(prompt: Prompt, history: HistoryOf, input: ChooserInput, favourites: ReadonlySet<string>): Scored {
  let score = 0
  if (input.themes.includes(prompt.theme)) score += 3
  if (history.themeRested) score += 2
  if (history.lastUse === null) score += 2
  if (favourites.has(prompt.id)) score += 1
  if (history.feedback === 'landed') score += 1
  if (history.feedback === 'flat') score -= 2
  if (history.feedback === 'too-heavy') score -= 3
  if (history.sessionsSince < sessionsRemembered) score -= sessionsRemembered - history.sessionsSince
  return { prompt, score, history }
}

function byScoreThenId(one: Scored, other: Scored): number {
  return other.score - one.score || (one.prompt.id < other.prompt.id ? -1 : 1)
}

/** The best three; where they share a format, the best of another format stands third, unless she chose a format. */
function topThree(scored: readonly Scored[], mixFormats: boolean): readonly Scored[] {
  const [first, second, third] = scored
  if (!mixFormats || !first || !second || !third) return scored.slice(0, wanted)
  const format = first.prompt.format
  if (second.prompt.format !== format || third.prompt.format !== format) return [first, second, third]
  return [first, second, scored.find((one) => one.prompt.format !== format) ?? third]
}
