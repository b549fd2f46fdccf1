// The draft in work as it is kept sealed: its text, what the scanner found, what she decided, what she read and stated.
import * as z from 'zod'
import { flagCategories } from '../deidentify/types.ts'
import { documentSchema, sectionIds } from './document.ts'

/** What happens to one flagged piece of text. A reason is hers and never leaves the notebook. */
export const choiceSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('remove') }),
  /** `sure`: why these words may stay although the scanner finds something in them too; empty = not said. */
  z.strictObject({ do: z.literal('say'), words: z.string().min(1).max(500), sure: z.string().max(300) }),
  z.strictObject({ do: z.literal('keep'), reason: z.string().min(2).max(300) })
])
export type Choice = z.infer<typeof choiceSchema>

/** A decision about `original` at UTF-16 offsets into its block's own text. */
export const decisionSchema = z.strictObject({
  block: z.string().max(40),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  original: z.string().min(1),
  choice: choiceSchema
})
export type Decision = z.infer<typeof decisionSchema>

/** A finding of the scanner, at offsets into the block's own text as typed (not as changed by decisions). */
export const findingSchema = z.strictObject({
  block: z.string().max(40),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  original: z.string().min(1),
  category: z.enum(flagCategories),
  action: z.enum(['replace', 'ask']),
  why: z.string().max(500),
  suggestions: z.array(z.string().max(500)).min(1).max(20),
  sameAs: z.string().max(500),
  /** Set when the words she put here were themselves found: what was said about them. */
  again: z.string().max(500).nullable()
})
export type Finding = z.infer<typeof findingSchema>

const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const statementIds = ['read-it-all', 'nobody-recognised', 'agreed-to-share'] as const
export type StatementId = (typeof statementIds)[number]

export const draftStateSchema = z.strictObject({
  version: z.literal(1),
  /** Moves with every accepted call; a call made for an earlier turn is refused. */
  turn: z.number().int().min(0),
  document: documentSchema,
  /** The lines of the sources as they stood when the draft was last composed: what is not among them is new. */
  taken: z.array(z.string()).max(20_000).default([]),
  decisions: z.array(decisionSchema).max(20_000),
  scan: z
    .strictObject({
      /** What was scanned: text, period, k, names to look for and scanner, hashed. */
      binding: hash,
      scannerVersion: z.string().max(200),
      findings: z.array(findingSchema).max(50_000),
      /** The changed text the scanner last agreed with; null = not scanned since the last decision. */
      settledText: hash.nullable()
    })
    .nullable(),
  read: z.array(z.strictObject({ section: z.enum(sectionIds), text: hash })).max(20),
  statements: z.array(z.strictObject({ id: z.enum(statementIds), text: hash })).max(3),
  reviewed: hash.nullable()
})
export type DraftState = z.infer<typeof draftStateSchema>

/** Reads a stored state; null = damaged or of a newer version. */
export function parseDraftState(text: string): DraftState | null {
  try {
    const parsed = draftStateSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
