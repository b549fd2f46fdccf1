// A group: when and where it meets, its guidelines and its crisis card.
import * as z from 'zod'
import { base, count, line, minutes, plainDateSchema, plainTimeSchema } from './values.ts'

/** Weekday as ISO 8601: 1 = Monday … 7 = Sunday. `nth` −1 = the last one of the month. */
export const cadenceSchema = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('week'), weekday: z.number().int().min(1).max(7) }),
  z.strictObject({ every: z.literal('two-weeks'), weekday: z.number().int().min(1).max(7) }),
  z.strictObject({
    every: z.literal('month'),
    weekday: z.number().int().min(1).max(7),
    nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)])
  })
])
export type Cadence = z.infer<typeof cadenceSchema>

export const crisisCardSchema = z.strictObject({
  steps: z.array(line).max(12),
  lines: z.array(z.strictObject({ label: line, number: line })).max(12),
  lastChecked: plainDateSchema.nullable()
})

export const groupSchema = z.strictObject({
  ...base,
  kind: z.literal('group'),
  name: z.string().min(1).max(120),
  cadence: cadenceSchema,
  /** The first meeting; two-week rhythms count from here. */
  firstDate: plainDateSchema,
  startTime: plainTimeSchema,
  minutes: minutes,
  place: line,
  usualSize: count,
  /** Minutes each person has in the check-in round. */
  checkInMinutesEach: z.number().min(0.5).max(15),
  attendanceMode: z.enum(['headcount', 'nicknames']),
  /** IANA zone, such as Europe/London. */
  zone: z.string().min(1).max(64),
  /** Single dates that do not follow the cadence: `to` null = skipped. */
  exceptions: z
    .array(
      z.strictObject({ date: plainDateSchema, to: plainDateSchema.nullable(), startTime: plainTimeSchema.optional() })
    )
    .max(500),
  /** Planned breaks, both ends included. */
  breaks: z.array(z.strictObject({ from: plainDateSchema, to: plainDateSchema })).max(100),
  guidelines: z.array(line).max(30),
  mandatedReporter: z.boolean(),
  crisisCard: crisisCardSchema,
  facilitators: z.array(line).max(6),
  archivedOn: plainDateSchema.nullable()
})
