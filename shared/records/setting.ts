// Own prompts, the person’s choices, and the place to come back to.
import * as z from 'zod'
import { promptFields } from '../prompts/prompt-schema.ts'
import { base, plainDateSchema, recordIdSchema } from './values.ts'

export const ownPromptSchema = z.strictObject({
  ...base,
  kind: z.literal('prompt'),
  prompt: z.strictObject(promptFields),
  archivedOn: plainDateSchema.nullable()
})

export const countries = ['US', 'CA', 'GB', 'IE', 'AU', 'NZ', 'other'] as const
/** One record for the whole vault: the person's choices that are nobody else's business. */
export const settingSchema = z.strictObject({
  ...base,
  kind: z.literal('setting'),
  country: z.enum(countries),
  paper: z.enum(['A4', 'Letter']),
  clock: z.enum(['12', '24']),
  weekStart: z.union([z.literal(1), z.literal(7)]),
  spelling: z.enum(['en-US', 'en-GB', 'off']),
  idleMinutes: z.number().int().min(1).max(60),
  currentGroupId: recordIdSchema.nullable(),
  favouritePrompts: z.array(z.string().max(64)).max(10_000),
  hiddenPrompts: z.array(z.string().max(64)).max(10_000),
  ownWords: z.array(z.string().max(64)).max(10_000),
  keepDays: z.strictObject({
    personNotes: z.number().int().min(1).max(3_650),
    notes: z.number().int().min(1).max(3_650),
    debriefs: z.number().int().min(1).max(3_650),
    people: z.number().int().min(1).max(3_650),
    followUps: z.number().int().min(1).max(3_650),
    safety: z.number().int().min(1).max(36_500)
  }),
  hold: z.boolean(),
  contentProtection: z.boolean(),
  coach: z.boolean(),
  /** The debrief one part at a time; all on one page unless said. */
  debriefInParts: z.boolean().optional(),
  k: z.number().int().min(3).max(11),
  /** A soft bell while leading a session. Records from before it was kept open with it off. */
  bell: z.boolean().default(false),
  /** The dimmed look while leading; null = as the theme suggests. */
  dim: z.boolean().nullable().default(null),
  sheetTriedOn: plainDateSchema.nullable(),
  /** When a backup was last opened with the recovery sheet. */
  drilledOn: plainDateSchema.nullable().default(null),
  remindersQuietUntil: plainDateSchema.nullable(),
  madeUp: z.boolean()
})

/** Where she is: handed over as she goes and when the notebook locks; sealed like everything else. */
export const placeSchema = z.strictObject({
  ...base,
  kind: z.literal('place'),
  route: z.string().max(500),
  scroll: z.number(),
  /** A control's own id; or its kind, its place among those of the same words, and the words. */
  focus: z.string().max(200),
  caret: z.strictObject({ from: z.number().int(), to: z.number().int() }).nullable(),
  /** What was filled in and not yet kept, as JSON by the name of its form; none where it is missing. */
  held: z
    .array(z.strictObject({ key: z.string().max(200), json: z.string().max(20_000) }))
    .max(50)
    .optional()
})
