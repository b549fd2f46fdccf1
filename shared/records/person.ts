// People of a roster, their attendance, follow-ups, the safety record and the facilitator’s wellbeing.
import * as z from 'zod'
import { base, kept, line, plainDateSchema, recordIdSchema, text } from './values.ts'

export const milestoneNames = [
  'first-visit',
  'settling-in',
  'sharing',
  'supporting-others',
  'taking-a-role',
  'moved-on',
  'facilitator-training'
] as const
export const personSchema = z.strictObject({
  ...base,
  ...kept,
  kind: z.literal('person'),
  groupId: recordIdSchema,
  nickname: z.string().min(1).max(120),
  /** Other names this person goes by, for the check of a summary. */
  names: z.array(line).max(20),
  milestones: z.array(z.strictObject({ name: z.enum(milestoneNames), date: plainDateSchema })).max(50),
  /** "They know and agree" that a growth path is kept for them. */
  agreed: z.boolean(),
  firstSeen: plainDateSchema.nullable(),
  lastSeen: plainDateSchema.nullable()
})
export const attendanceSchema = z.strictObject({
  ...base,
  kind: z.literal('attendance'),
  groupId: recordIdSchema,
  sessionId: recordIdSchema,
  date: plainDateSchema,
  personId: recordIdSchema,
  firstTime: z.boolean(),
  backAfterGap: z.boolean()
})

export const followUpSchema = z.strictObject({
  ...base,
  ...kept,
  kind: z.literal('followUp'),
  what: z.string().max(500),
  groupId: recordIdSchema.nullable(),
  sessionId: recordIdSchema.nullable(),
  noteId: recordIdSchema.nullable(),
  due: plainDateSchema.nullable(),
  who: line,
  state: z.enum(['open', 'done', 'let-go']),
  closedOn: plainDateSchema.nullable()
})
export const safetySchema = z.strictObject({
  ...base,
  ...kept,
  kind: z.literal('safety'),
  groupId: recordIdSchema,
  sessionId: recordIdSchema.nullable(),
  date: plainDateSchema,
  facts: text,
  told: line,
  toldOn: plainDateSchema.nullable()
})
export const wellbeingSchema = z.strictObject({
  ...base,
  ...kept,
  kind: z.literal('wellbeing'),
  date: plainDateSchema,
  sessionId: recordIdSchema.nullable(),
  energy: z.number().int().min(1).max(5),
  load: z.number().int().min(1).max(5),
  support: z.number().int().min(1).max(5)
})
