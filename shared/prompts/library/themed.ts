// Gives the prompts of one theme what they have in common: theme, origin, version and the first half of their ids.
import type { Prompt, ThemeId } from '../prompt-schema.ts'

/** A library prompt as its data file holds it. `id`: the second half, unique within the theme; never changed once released. */
export type ThemedPrompt = Omit<Prompt, 'theme' | 'origin' | 'version' | 'followUps' | 'skipIf'> & {
  readonly followUps?: Prompt['followUps']
  readonly skipIf?: Prompt['skipIf']
}

/** Said of every built-in prompt: the words are this project's own. */
export const libraryOrigin = 'Circlekeeper'

export function themed(theme: ThemeId, prompts: readonly ThemedPrompt[]): readonly Prompt[] {
  return prompts.map((prompt) => ({
    followUps: [],
    skipIf: [],
    ...prompt,
    id: `${theme}-${prompt.id}`,
    theme,
    origin: libraryOrigin,
    version: 1
  }))
}
