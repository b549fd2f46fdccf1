// What has been removed for good and may still stand in backups: ids alone, and no word of what they were.
import * as z from 'zod'
import { base, recordIdSchema } from './values.ts'

/** Stands in the vault from the commit that removed something until the app's own backups hold none of it. */
export const erasureSchema = z.strictObject({
  ...base,
  kind: z.literal('erasure'),
  /** Removed whole; with a note its body and versions, with a person their attendance. */
  gone: z.array(recordIdSchema).max(100_000),
  /** Debriefs whose lines were removed. */
  cleared: z.array(recordIdSchema).max(100_000),
  /** Put again with words taken out: a backup holds them as the notebook does, or not at all. */
  rewritten: z.array(recordIdSchema).max(100_000).default([])
})
