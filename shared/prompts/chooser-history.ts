// What the chooser remembers of a group: when each prompt was last used, how it went, and which themes have rested.
import { addDays, type PlainDate } from '../dates.ts'
import type { Prompt, ThemeId } from './prompt-schema.ts'

/** Prompts used in this many sessions back stay out while three others qualify. */
export const sessionsRemembered = 6
/** A theme unused for eight weeks has rested. */
export const restDays = 56

type Feedback = 'landed' | 'flat' | 'too-heavy'
type Use = { readonly promptId: string; readonly date: PlainDate; readonly feedback: Feedback | null }

export type HistoryOf = {
  /** The date of the last use here, null = never. */
  readonly lastUse: PlainDate | null
  /** Sessions held since that use, Infinity = never used. 0 = used in the last session. */
  readonly sessionsSince: number
  /** What was last said of it, and when. */
  readonly feedback: Feedback | null
  readonly feedbackOn: PlainDate | null
  /** No prompt of its theme was used in the eight weeks before the date. */
  readonly themeRested: boolean
}

/** Reads sessions and uses before `date`, and gives each prompt's history. */
export function historyOf(input: {
  readonly prompts: readonly Prompt[]
  readonly uses: readonly Use[]
  readonly sessions: readonly PlainDate[]
  readonly date: PlainDate
}): { readonly of: (prompt: Prompt) => HistoryOf } {
  const themeOf = new Map(input.prompts.map((prompt) => [prompt.id, prompt.theme]))
  const restSince = addDays(input.date, -restDays)
  const last = new Map<string, PlainDate>()
  const said = new Map<string, { readonly feedback: Feedback; readonly date: PlainDate }>()
  const busy = new Set<ThemeId>()
  for (const use of input.uses) {
    if (use.date >= input.date) continue
    if (use.date > (last.get(use.promptId) ?? '')) last.set(use.promptId, use.date)
    if (use.feedback && use.date >= (said.get(use.promptId)?.date ?? '')) {
      said.set(use.promptId, { feedback: use.feedback, date: use.date })
    }
    const theme = themeOf.get(use.promptId)
    if (theme && use.date >= restSince) busy.add(theme)
  }
  const recent = newestDates(input.sessions, input.date)
  return {
    of: (prompt) => {
      const lastUse = last.get(prompt.id) ?? null
      const after = lastUse === null ? Number.POSITIVE_INFINITY : recent.filter((date) => date > lastUse).length
      return {
        lastUse,
        sessionsSince: after,
        feedback: said.get(prompt.id)?.feedback ?? null,
        feedbackOn: said.get(prompt.id)?.date ?? null,
        themeRested: !busy.has(prompt.theme)
      }
    }
  }
}

/** The six newest session dates before `date`: more make no difference. */
function newestDates(sessions: readonly PlainDate[], date: PlainDate): readonly PlainDate[] {
  return sessions
    .filter((one) => one < date)
    .toSorted()
    .slice(-sessionsRemembered)
}
