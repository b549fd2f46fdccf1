// A session, its agenda and the prompts used in it.
import * as z from 'zod'
import { promptFeedbacks, skipConditions } from '../prompts/prompt-schema.ts'
import {
  base,
  count,
  instantSchema,
  line,
  minutes,
  plainDateSchema,
  plainTimeSchema,
  recordIdSchema
} from './values.ts'

export const roleNames = ['lead', 'coLead', 'greeter', 'timekeeper', 'reader'] as const
export const rolesSchema = z.strictObject({ lead: line, coLead: line, greeter: line, timekeeper: line, reader: line })

export const sessionSchema = z.strictObject({
  ...base,
  kind: z.literal('session'),
  groupId: recordIdSchema,
  date: plainDateSchema,
  startTime: plainTimeSchema,
  minutes: minutes,
  state: z.enum(['planned', 'held', 'cancelled']),
  roles: rolesSchema,
  /** How many are expected, for the check-in round. */
  expected: count,
  expectedFirstTimers: count,
  /** What this session must be careful about; the chooser drops prompts that name one of these. */
  skipIf: z.array(z.enum(skipConditions)).max(skipConditions.length),
  /** Minutes it ran over, null = not said. */
  minutesOver: z.number().int().min(-600).max(600).nullable(),
  plannedOn: plainDateSchema.nullable(),
  /** Where run mode stands, null = not being led. Instants, because run mode measures real time. */
  run: z
    .strictObject({
      startedAt: instantSchema,
      blockIndex: z.number().int().min(0),
      blockStartedAt: instantSchema,
      pausedAt: instantSchema.nullable(),
      /** Milliseconds paused since `blockStartedAt`. */
      pausedMs: z.number().min(0),
      /** By block index: minutes added, or taken away, while leading. */
      addedMinutes: z.array(z.number().int()).max(500),
      turn: z.number().int().min(0),
      /** Milliseconds of the block that had run when the present turn of a check-in round began. */
      turnStartMs: z.number().min(0),
      /** Milliseconds each block has run, by index, as it stood when it was last left. */
      spentMs: z.array(z.number().min(0)).max(500)
    })
    .nullable()
})

export const blockTypes = [
  'welcome',
  'check-in',
  'main-prompt',
  'pause',
  'second-prompt',
  'take-away',
  'closing',
  'spare',
  'other'
] as const
export const agendaBlockSchema = z.strictObject({
  /** Unique within its agenda. */
  id: z.string().min(1).max(32),
  type: z.enum(blockTypes),
  title: z.string().max(200),
  minutes: minutes,
  /** An id of the library or of an own prompt. */
  promptId: z.string().max(64).nullable(),
  notes: z.string().max(2_000),
  /** Who leads this block, empty = nobody named. */
  who: line
})
export const agendaSchema = z.strictObject({
  ...base,
  kind: z.literal('agenda'),
  sessionId: recordIdSchema,
  blocks: z.array(agendaBlockSchema).max(200)
})
export const agendaTemplateSchema = z.strictObject({
  ...base,
  kind: z.literal('agendaTemplate'),
  name: z.string().min(1).max(120),
  blocks: z.array(agendaBlockSchema).max(200)
})

export const promptUseSchema = z.strictObject({
  ...base,
  kind: z.literal('promptUse'),
  groupId: recordIdSchema,
  sessionId: recordIdSchema,
  date: plainDateSchema,
  promptId: z.string().max(64),
  blockId: z.string().max(32),
  feedback: z.enum(promptFeedbacks).nullable()
})
