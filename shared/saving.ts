// Records as they cross between the page and the vault: drafts, whole records, and the stamps a save gives.
import * as z from 'zod'
import { recordIdSchema } from './records/values.ts'
import { type RecordDraft, recordSchema, type VaultRecord } from './records.ts'

export const savedSchema = z.strictObject({
  id: recordIdSchema,
  revision: z.number().int().min(0),
  savedAt: z.iso.datetime()
})
export type Saved = z.infer<typeof savedSchema>

/** A record as a screen hands it over; checked against its kind's schema with a stand-in revision and time, which the worker replaces. */
export const recordDraftSchema = z.custom<RecordDraft>((value) => {
  const whole = { ...(value as object), revision: 0, savedAt: '1970-01-01T00:00:00Z' }
  return (
    typeof value === 'object' &&
    value !== null &&
    !('revision' in value) &&
    !('savedAt' in value) &&
    recordSchema.safeParse(whole).success
  )
})
/** A record the worker hands out: it was checked there. */
export const vaultRecordSchema = z.custom<VaultRecord>((value) => typeof value === 'object' && value !== null)
