// Why a prompt is suggested, in the words a person reads beside it.
import { addMonths, monthAndYear, monthName, type PlainDate } from '../dates.ts'
import type { HistoryOf } from './chooser-history.ts'
import { type Prompt, type ThemeId, themeNames } from './prompt-schema.ts'

export type Reasons = {
  /** "Never used here · light · 20 min". */
  readonly line: string
  /** What else speaks for or against it, a few words each. */
  readonly more: readonly string[]
}

export const intensityNames: Readonly<Record<Prompt['intensity'], string>> = { 1: 'light', 2: 'medium', 3: 'deep' }
export const formatNames: Readonly<Record<Prompt['format'], string>> = {
  round: 'round',
  pairs: 'pairs',
  whole: 'whole group',
  'quiet-write': 'quiet writing'
}
export const phaseNames: Readonly<Record<Prompt['phase'], string>> = {
  'first-timers': 'fit for first-timers',
  settling: 'for a group settling in',
  settled: 'for a settled group',
  ending: 'for an ending'
}

export function reasonsFor(
  prompt: Prompt,
  history: HistoryOf,
  input: { readonly date: PlainDate; readonly themes: readonly ThemeId[]; readonly favourites: readonly string[] }
): Reasons {
  const more: string[] = []
  if (input.themes.includes(prompt.theme)) more.push(`The theme you asked for: ${themeNames[prompt.theme]}`)
  if (input.favourites.includes(prompt.id)) more.push('One of your favourites')
  if (history.themeRested) more.push(`${themeNames[prompt.theme]} has not come up for eight weeks`)
  if (history.feedbackOn !== null && history.feedback === 'flat')
    more.push(`Fell flat ${when(history.feedbackOn, input.date)}`)
  if (history.feedbackOn !== null && history.feedback === 'too-heavy') {
    more.push(`Was too heavy ${when(history.feedbackOn, input.date)}`)
  }
  const parts = [lastTime(history, input.date), intensityNames[prompt.intensity], `${prompt.minutes} min`]
  return { line: parts.join(' · '), more }
}

function lastTime(history: HistoryOf, date: PlainDate): string {
  if (history.lastUse === null) return 'Never used here'
  if (history.sessionsSince === 0) return 'Used last time'
  if (history.sessionsSince < 6) {
    const ago =
      history.sessionsSince === 1 ? 'the time before last' : `${sessionWords[history.sessionsSince]} sessions ago`
    return `Used ${ago}`
  }
  if (history.feedback === 'landed' && history.feedbackOn !== null) return `Landed ${when(history.feedbackOn, date)}`
  return `Not used since ${month(history.lastUse, date)}`
}

/** `n` sessions have passed since the use, so it was used n + 1 sessions ago. */
const sessionWords: Readonly<Record<number, string>> = { 2: 'three', 3: 'four', 4: 'five', 5: 'six' }

function when(date: PlainDate, today: PlainDate): string {
  return `in ${month(date, today)}`
}

/** The month alone while it can mean only one, else with its year. */
function month(date: PlainDate, today: PlainDate): string {
  return date > addMonths(today, -11) ? monthName(date) : monthAndYear(date)
}
