// The whole built-in library: twelve prompts for each of the twelve themes, and the look-up by id over any prompts.
import { boundariesPrompts } from './library/boundaries.ts'
import { findingMyVoicePrompts } from './library/finding-my-voice.ts'
import { hardDaysPrompts } from './library/hard-days.ts'
import { hopePrompts } from './library/hope.ts'
import { listeningPrompts } from './library/listening.ts'
import { moreThanALabelPrompts } from './library/more-than-a-label.ts'
import { notAlonePrompts } from './library/not-alone.ts'
import { passingItOnPrompts } from './library/passing-it-on.ts'
import { purposePrompts } from './library/purpose.ts'
import { setbacksPrompts } from './library/setbacks.ts'
import { steadinessPrompts } from './library/steadiness.ts'
import { stigmaPrompts } from './library/stigma.ts'
import type { Prompt, ThemeId } from './prompt-schema.ts'

export const promptsByTheme: Readonly<Record<ThemeId, readonly Prompt[]>> = {
  'not-alone': notAlonePrompts,
  'more-than-a-label': moreThanALabelPrompts,
  hope: hopePrompts,
  'hard-days': hardDaysPrompts,
  steadiness: steadinessPrompts,
  purpose: purposePrompts,
  'finding-my-voice': findingMyVoicePrompts,
  listening: listeningPrompts,
  boundaries: boundariesPrompts,
  stigma: stigmaPrompts,
  setbacks: setbacksPrompts,
  'passing-it-on': passingItOnPrompts
}

/** The built-in prompts, theme by theme. */
export const libraryPrompts: readonly Prompt[] = Object.values(promptsByTheme).flat()

/** Prompts by id; where two share an id, the later one. */
export function promptsById(prompts: readonly Prompt[]): ReadonlyMap<string, Prompt> {
  return new Map(prompts.map((prompt) => [prompt.id, prompt]))
}

/** The library with the own prompts after it: what choosing, searching and showing read. */
export function allPrompts(own: readonly Prompt[]): readonly Prompt[] {
  const ids = new Set(own.map((prompt) => prompt.id))
  return [...libraryPrompts.filter((prompt) => !ids.has(prompt.id)), ...own]
}
