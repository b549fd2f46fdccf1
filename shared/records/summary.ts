// The ledger of saved summaries and the draft in work.
import * as z from 'zod'
import { base, line, plainDateSchema, recordIdSchema, text } from './values.ts'

/** One published count. `low` and `high`: what a reader knows about it (equal when shown as it is, `high` null when no upper bound was given). */
const cell = z.strictObject({
  id: line,
  name: line,
  shown: line,
  hidden: z.enum(['no', 'small', 'range', 'complementary']),
  low: z.number().int().min(0),
  high: z.number().int().min(0).nullable()
})
export const summarySchema = z.strictObject({
  ...base,
  kind: z.literal('summary'),
  groupId: recordIdSchema,
  from: plainDateSchema,
  to: plainDateSchema,
  k: z.number().int().min(3).max(11),
  /** BLAKE2b-256 of the reviewed canonical form, hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  cells: z.array(cell).max(500),
  /** The reviewed document's canonical form, JSON (shared/summary/document.ts). */
  canonical: z.string().max(4_000_000),
  formats: z.array(z.enum(['pdf', 'docx', 'md', 'txt', 'csv'])).max(50),
  savedOn: plainDateSchema,
  facilitatorsSection: text
})
export const summaryDraftSchema = z.strictObject({
  ...base,
  kind: z.literal('summaryDraft'),
  groupId: recordIdSchema,
  from: plainDateSchema,
  to: plainDateSchema,
  k: z.number().int().min(3).max(11),
  /** Names to look for in this check only. */
  lookFor: z.array(line).max(500),
  preparedBy: line,
  /** The draft's own state: sections, decisions, read marks, JSON (shared/summary/draft.ts). */
  state: z.string().max(15_000_000)
})
