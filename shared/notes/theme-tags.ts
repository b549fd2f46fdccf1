// Themes as short tags, for the margin of a note and inside its text.
import type { ThemeId } from '../prompts/prompt-schema.ts'

/** Without the #. Short enough for a margin 136 px wide. */
export const themeTags: Readonly<Record<ThemeId, string>> = {
  'not-alone': 'Not alone',
  'more-than-a-label': 'More than a label',
  hope: 'Hope',
  'hard-days': 'Hard days',
  steadiness: 'Steadiness',
  purpose: 'Purpose',
  'finding-my-voice': 'Finding my voice',
  listening: 'Listening',
  boundaries: 'Boundaries',
  stigma: 'Stigma',
  setbacks: 'Setbacks',
  'passing-it-on': 'Passing it on'
}
