// Removing for good: what crosses between the page and main.
import * as z from 'zod'
import { recordIdSchema } from './records/values.ts'
import { recordDraftSchema, savedSchema, vaultRecordSchema } from './saving.ts'

const ids = z.array(recordIdSchema).max(20_000)
/** `owed`: the backups could not all be rewritten yet, and are as soon as their folder can be reached. */
const backups = z.enum(['done', 'owed'])

export const retentionCalls = {
  /** What she ticked in the review; only what is due goes. `changed`: debriefs as they are now; `left`: how many of the ids stay. */
  purge: {
    request: z.strictObject({ ids }),
    response: z.strictObject({
      removed: z.array(recordIdSchema),
      changed: z.array(vaultRecordSchema),
      left: z.number().int().min(0),
      backups
    })
  },
  /** A deliberate removal, whatever the age: one commit, then the same for the backups. `rewritten`: of what is saved, whose earlier words must not stay in a backup; with a note's id also those of its versions the notebook no longer has. */
  removeForGood: {
    request: z.strictObject({ save: z.array(recordDraftSchema).max(5_000), remove: ids, rewritten: ids }),
    response: z.strictObject({ saved: z.array(savedSchema), backups })
  }
} as const
