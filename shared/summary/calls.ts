// What the page may ask about summaries: requests and answers, spread into the bridge's contract.
import * as z from 'zod'
import { line, plainDateSchema, recordIdSchema } from '../records/values.ts'
import { documentSchema, sectionIds, wordSections } from './document.ts'
import { choiceSchema, statementIds } from './draft.ts'
import { summaryViewSchema } from './view.ts'

export const summaryFormats = ['pdf', 'docx', 'md', 'txt', 'csv'] as const
export type SummaryFormat = (typeof summaryFormats)[number]

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const block = z.string().min(1).max(40)
const place = z.strictObject({ block, start: z.number().int().min(0), end: z.number().int().min(0) })

/** What can be done to a draft. Each is one step of the gate; the worker decides whether it may be taken. */
export const summaryActSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('edit'), block, text: z.string().max(20_000) }),
  z.strictObject({ do: z.literal('add'), section: z.enum(wordSections) }),
  z.strictObject({ do: z.literal('move'), block, section: z.enum(wordSections) }),
  z.strictObject({ do: z.literal('names'), lookFor: z.array(line).max(500) }),
  z.strictObject({ do: z.literal('check') }),
  z.strictObject({ do: z.literal('settle'), place, choice: choiceSchema, everywhere: z.boolean() }),
  z.strictObject({ do: z.literal('read'), section: z.enum(sectionIds), text: hash }),
  z.strictObject({ do: z.literal('state'), statement: z.enum(statementIds), ticked: z.boolean() }),
  z.strictObject({ do: z.literal('review'), text: hash })
])
export type SummaryAct = z.infer<typeof summaryActSchema>

export const summaryStartSchema = z.strictObject({
  groupId: recordIdSchema,
  from: plainDateSchema,
  to: plainDateSchema,
  k: z.number().int().min(3).max(11),
  preparedBy: line,
  lookFor: z.array(line).max(500),
  today: plainDateSchema
})
export type SummaryStart = z.infer<typeof summaryStartSchema>

export const ledgerEntrySchema = z.strictObject({
  id: recordIdSchema,
  from: plainDateSchema,
  to: plainDateSchema,
  k: z.number().int(),
  hash,
  savedOn: plainDateSchema,
  formats: z.array(z.enum(summaryFormats)),
  document: documentSchema
})
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>

/** `lines`: how many shared lines are new or gone. `counts`: whether a number reads otherwise now. */
const sinceSchema = z.strictObject({ lines: z.number().int().min(0), counts: z.boolean() })
export type SinceDrafted = z.infer<typeof sinceSchema>

const view = z.strictObject({ view: summaryViewSchema })
const entry = z.strictObject({ entry: ledgerEntrySchema })
const nothing = z.strictObject({})

export const summaryCalls = {
  /** The group's draft in work, if there is one, and what has come since it was composed. */
  summaryOpen: {
    request: z.strictObject({ groupId: recordIdSchema, today: plainDateSchema }),
    response: z.strictObject({ view: summaryViewSchema.nullable(), since: sinceSchema.nullable() })
  },
  /** Composes a draft for a period. A draft of the group in work is composed anew: words typed in it stay. */
  summaryStart: { request: summaryStartSchema, response: view },
  summaryAct: {
    request: z.strictObject({ draftId: recordIdSchema, turn: z.number().int().min(0), act: summaryActSchema }),
    response: view
  },
  summaryDiscard: { request: z.strictObject({ draftId: recordIdSchema }), response: nothing },
  /** Writes the reviewed text where the system's dialog says, reads it back, and only then enters it in the ledger. */
  summarySave: {
    request: z.strictObject({
      draftId: recordIdSchema,
      turn: z.number().int().min(0),
      format: z.enum(summaryFormats),
      today: plainDateSchema
    }),
    response: entry
  },
  /** Every saved summary of the group, the latest first. */
  summaryLedger: {
    request: z.strictObject({ groupId: recordIdSchema }),
    response: z.strictObject({ entries: z.array(ledgerEntrySchema) })
  },
  /** The same text once more, unchanged, in any format. */
  summarySaveAgain: {
    request: z.strictObject({ id: recordIdSchema, format: z.enum(summaryFormats) }),
    response: entry
  }
} as const
