// A debrief: the part that can be shared, the part about the session, and the part only for me.
import * as z from 'zod'
import { base, count, kept, line, plainDateSchema, recordIdSchema, text, themes } from './values.ts'

export const debriefSchema = z.strictObject({
  ...base,
  ...kept,
  kind: z.literal('debrief'),
  groupId: recordIdSchema,
  sessionId: recordIdSchema,
  date: plainDateSchema,
  finished: z.boolean(),
  shareable: z.strictObject({
    worked: text,
    hard: text,
    request: z.strictObject({ what: text, who: line, byWhen: line })
  }),
  session: z.strictObject({
    helped: text,
    stuck: text,
    guideline: text,
    time: z.enum(['early', 'on-time', 'over']).nullable(),
    minutesOver: z.number().int().min(0).max(600).nullable()
  }),
  onlyForMe: z.strictObject({
    energy: z.enum(['low', 'middling', 'good']).nullable(),
    carrying: text,
    kindThing: text,
    freeText: text
  }),
  counts: z.strictObject({
    here: count.nullable(),
    firstTimers: count.nullable(),
    backAfterGap: count.nullable(),
    movedOn: count.nullable(),
    rolesTaken: count.nullable()
  }),
  themes,
  crisisPlan: z.enum(['not-needed', 'used']).nullable()
})
