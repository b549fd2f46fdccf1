// A private note, its body, and its earlier versions.
import * as z from 'zod'
import { richTextSchema } from '../rich-text.ts'
import { base, instantSchema, kept, plainDateSchema, recordIdSchema, theme } from './values.ts'

export const noteSchema = z.strictObject({
  ...base,
  ...kept,
  kind: z.literal('note'),
  title: z.string().max(300),
  groupId: recordIdSchema.nullable(),
  sessionId: recordIdSchema.nullable(),
  bodyId: recordIdSchema,
  date: plainDateSchema,
  pinned: z.boolean(),
  themes: z.array(theme).max(12),
  personIds: z.array(recordIdSchema).max(200),
  /** Counted from the body when it is saved. */
  words: z.number().int().min(0),
  snippet: z.string().max(300),
  /** True when some passage is marked as shareable. */
  hasShareable: z.boolean(),
  trashedOn: plainDateSchema.nullable(),
  /** Earlier versions, oldest first; each is a `version` record of its own. */
  versions: z
    .array(z.strictObject({ id: recordIdSchema, cutAt: instantSchema, words: z.number().int().min(0) }))
    .max(20)
    .optional()
})
export const noteBodySchema = z.strictObject({
  ...base,
  kind: z.literal('noteBody'),
  noteId: recordIdSchema,
  doc: richTextSchema
})
export const versionSchema = z.strictObject({
  ...base,
  kind: z.literal('version'),
  noteId: recordIdSchema,
  cutAt: instantSchema,
  title: z.string().max(300),
  words: z.number().int().min(0),
  doc: richTextSchema
})
