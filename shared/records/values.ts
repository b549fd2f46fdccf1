// The small values records are made of: ids, plain dates and times, bounded text and counts.
import * as z from 'zod'
import { themeIds } from '../prompts/prompt-schema.ts'

/** 128 random bits as 32 lower-case hexadecimal digits. */
export const recordIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'RecordId'>()
export type RecordId = z.infer<typeof recordIdSchema>

/** A calendar date, `YYYY-MM-DD`; never an instant. */
export const plainDateSchema = z.iso.date()
/** A time of day, `HH:MM`, 24 hours, in the group's zone. */
export const plainTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** An instant, ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime()

export const line = z.string().max(500)
export const text = z.string().max(20_000)
export const count = z.number().int().min(0).max(10_000)
export const minutes = z.number().int().min(0).max(1_440)
export const theme = z.enum(themeIds)
export const themes = z.array(theme).max(3)

/** She chose to keep it although its time had come: up to this day, included. */
export const kept = { keepUntil: plainDateSchema.optional() }

export const base = { id: recordIdSchema, revision: z.number().int().min(0), savedAt: instantSchema }
