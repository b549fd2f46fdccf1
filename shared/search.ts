// What search is asked and what it answers: kinds, filters, hits. Crosses between the page, main and the vault worker.
import * as z from 'zod'
import { plainDateSchema, recordIdSchema, theme } from './records/values.ts'

export const searchKinds = [
  'note',
  'debrief',
  'agenda',
  'session',
  'prompt',
  'person',
  'followUp',
  'summary',
  'safety'
] as const
export type SearchKind = (typeof searchKinds)[number]

/** What a hit must be; absent = any. Kinds absent = all but the safety record, which is only found where it is named. */
export const searchFilterSchema = z.strictObject({
  groupId: recordIdSchema.optional(),
  kinds: z.array(z.enum(searchKinds)).min(1).max(searchKinds.length).optional(),
  /** Both included. What has no date is outside any. */
  from: plainDateSchema.optional(),
  to: plainDateSchema.optional(),
  theme: theme.optional(),
  personId: recordIdSchema.optional()
})
export type SearchFilter = z.infer<typeof searchFilterSchema>

/** A stretch of text as it is written; `hit` where it was looked for. */
const runSchema = z.strictObject({ text: z.string(), hit: z.boolean() })
export type Run = z.infer<typeof runSchema>

export const searchHitSchema = z.strictObject({
  /** The record a hit leads to; for a built-in prompt the prompt's id. */
  id: z.string(),
  kind: z.enum(searchKinds),
  groupId: recordIdSchema.nullable(),
  /** The session it belongs to or is. */
  sessionId: recordIdSchema.nullable(),
  noteId: recordIdSchema.nullable(),
  /** A plain date, empty where there is none. */
  date: z.string(),
  /** Empty where a record has no title of its own. */
  title: z.array(runSchema),
  snippet: z.array(runSchema),
  /** A prompt's id, else empty. */
  promptId: z.string(),
  /** It holds a word like the one typed, one slip away, and not that word itself. */
  isNear: z.boolean()
})
export type SearchHit = z.infer<typeof searchHitSchema>

export const searchAnswerSchema = z.strictObject({
  hits: z.array(searchHitSchema),
  /** There are more than were asked for. */
  more: z.boolean(),
  /** Something was typed that words are made of. */
  hasWords: z.boolean()
})
export type SearchAnswer = z.infer<typeof searchAnswerSchema>

export const searchCalls = {
  /** Words, beginnings and “phrases”, one slip forgiven; no words and some filter = all that fits it. Newest first, titles before texts, slips last. */
  search: {
    request: z.strictObject({
      words: z.string().max(20_000),
      filter: searchFilterSchema,
      most: z.number().int().min(1).max(500)
    }),
    response: searchAnswerSchema
  }
}
export type SearchOrder = z.infer<typeof searchCalls.search.request>
