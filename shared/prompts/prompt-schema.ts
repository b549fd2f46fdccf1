// What a discussion prompt is: its fields, its limits, and the closed lists that agendas, debriefs and summaries share with it.
import * as z from 'zod'

/** The twelve themes, everywhere: prompts, debriefs, notes and summaries. */
export const themeIds = [
  'not-alone',
  'more-than-a-label',
  'hope',
  'hard-days',
  'steadiness',
  'purpose',
  'finding-my-voice',
  'listening',
  'boundaries',
  'stigma',
  'setbacks',
  'passing-it-on'
] as const
export type ThemeId = (typeof themeIds)[number]

export const themeNames: Readonly<Record<ThemeId, string>> = {
  'not-alone': 'Not alone',
  'more-than-a-label': 'More than a label',
  hope: 'Hope, realistically',
  'hard-days': 'Hard days and early signs',
  steadiness: 'Everyday steadiness',
  purpose: 'Purpose and small roles',
  'finding-my-voice': 'Finding my voice',
  listening: 'Listening and honest feedback',
  boundaries: 'People and boundaries',
  stigma: 'Stigma and what I share',
  setbacks: 'Setbacks and starting again',
  'passing-it-on': 'Passing it on, moving on'
}

export const chimeProcesses = ['connectedness', 'hope', 'identity', 'meaning', 'empowerment'] as const
export const samhsaDimensions = ['home', 'health', 'purpose', 'community'] as const
export const promptPhases = ['first-timers', 'settling', 'settled', 'ending'] as const
export const promptFormats = ['round', 'pairs', 'whole', 'quiet-write'] as const
export const promptFeedbacks = ['landed', 'flat', 'too-heavy'] as const
export const skipConditions = [
  'loss-in-group-recently',
  'crisis-last-session',
  'mostly-first-timers',
  'holiday-week',
  'housing-or-money-crisis',
  'conflict-unresolved',
  'fewer-than-4',
  'short-of-time',
  'member-moved-on-today'
] as const
export type SkipCondition = (typeof skipConditions)[number]

/** A prompt's fields (product.md §6). `intensity`: 1 light, 2 medium, 3 deep. `minutes`: 5–30. `text`: at most 40 words. */
export const promptFields = {
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  text: z
    .string()
    .min(1)
    .max(400)
    .refine((words) => words.trim().split(/\s+/).length <= 40, { message: 'at most 40 words' }),
  followUps: z.array(z.string().min(1).max(300)).max(2),
  theme: z.enum(themeIds),
  chime: z.array(z.enum(chimeProcesses)).max(5),
  samhsa: z.array(z.enum(samhsaDimensions)).max(4),
  phase: z.enum(promptPhases),
  intensity: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  minutes: z.number().int().min(5).max(30),
  format: z.enum(promptFormats),
  minPeople: z.number().int().min(1).max(50),
  skipIf: z.array(z.enum(skipConditions)).max(skipConditions.length),
  headsUp: z.string().max(300).optional(),
  origin: z.string().max(120),
  version: z.number().int().min(1)
}
export const promptSchema = z.strictObject(promptFields)
export type Prompt = z.infer<typeof promptSchema>
