// A draft as the page sees it: the settled text in pieces, its flags, and what is still to do before a review.
import * as z from 'zod'
import { flagCategories } from '../deidentify/types.ts'
import { recordIdSchema } from '../records/values.ts'
import { pictureSchema, provenances, type Section, sectionIds } from './document.ts'
import { choiceSchema, type DraftState, statementIds } from './draft.ts'
import {
  type GateContext,
  isEditable,
  openFindings,
  openStatements,
  piecesIn,
  sectionHash,
  settledDocument,
  stepOf,
  textHash,
  unreadSections
} from './gate.ts'
import { choiceFor, decidedIn, isOpen, type Piece, placeKey } from './settled-text.ts'

const count = z.number().int().min(0)

export const flagViewSchema = z.strictObject({
  /** Its number in the text, from 1. */
  number: count,
  place: z.strictObject({ block: z.string(), start: count, end: count }),
  original: z.string(),
  /** What stands in its place; the original while nothing is decided. */
  shown: z.string(),
  category: z.enum(flagCategories),
  why: z.string(),
  again: z.string().nullable(),
  suggestions: z.array(z.string()),
  choice: choiceSchema.nullable(),
  decidedBy: z.enum(['person', 'scanner', 'nobody']),
  open: z.boolean(),
  /** How many flags are about the same, this one included. */
  alike: count
})
export type FlagView = z.infer<typeof flagViewSchema>

export const summaryViewSchema = z.strictObject({
  draftId: recordIdSchema,
  turn: count,
  step: z.enum(['draft', 'checked', 'reviewed']),
  from: z.iso.date(),
  to: z.iso.date(),
  k: count,
  lookFor: z.array(z.string()),
  preparedBy: z.string(),
  sections: z.array(
    z.strictObject({
      id: z.enum(sectionIds),
      hash: z.string(),
      read: z.boolean(),
      blocks: z.array(
        z.strictObject({
          id: z.string(),
          from: z.enum(provenances),
          editable: z.boolean(),
          /** The words as typed. */
          typed: z.string(),
          /** The words as they will be read; `flag` is a flag's number. */
          pieces: z.array(z.strictObject({ text: z.string(), flag: count.nullable() }))
        })
      )
    })
  ),
  pictures: z.array(pictureSchema),
  flags: z.array(flagViewSchema),
  unread: z.array(z.enum(sectionIds)),
  statements: z.array(z.strictObject({ id: z.enum(statementIds), ticked: z.boolean() })),
  /** The hash of the text shown: a review names it. */
  text: z.string(),
  /** The changed text was scanned after the last decision. */
  settled: z.boolean(),
  /** Earlier summaries that cover some of the same days, by the day they were saved. */
  overlaps: z.array(z.iso.date())
})
export type SummaryView = z.infer<typeof summaryViewSchema>
export type SectionView = SummaryView['sections'][number]

export type ViewFacts = Pick<SummaryView, 'draftId' | 'from' | 'to' | 'k' | 'lookFor' | 'preparedBy' | 'overlaps'>

/** In Draft the text is shown as typed, without flags: they come with the check. */
export function viewOf(state: DraftState, context: GateContext, facts: ViewFacts): SummaryView {
  const step = stepOf(state, context)
  const shown = step === 'draft' ? { ...state, scan: null } : state
  const pieces = piecesIn(shown)
  const document = settledDocument(shown)
  const flags = listFlags(shown, pieces)
  const numbers = new Map(flags.map((flag) => [placeKey(flag.place), flag.number]))
  const unread = step === 'draft' ? document.sections.map(({ id }) => id) : unreadSections(state, context.hash)
  const open = openStatements(shown, context.hash)
  return {
    ...facts,
    turn: state.turn,
    step,
    sections: shown.document.sections.map((section, index) => ({
      id: section.id,
      hash: sectionHash(document, document.sections[index] as Section, context.hash),
      read: !unread.includes(section.id),
      blocks: section.blocks.map((block) => ({
        id: block.id,
        from: block.from,
        editable: isEditable(block),
        typed: block.text,
        pieces: pieces(block).map(({ text, finding }) => ({
          text,
          flag: finding === null ? null : (numbers.get(placeKey(finding)) ?? null)
        }))
      }))
    })),
    pictures: [...document.pictures],
    flags,
    unread: [...unread],
    statements: statementIds.map((id) => ({ id, ticked: !open.includes(id) })),
    text: textHash(shown, context.hash),
    settled: openFindings(shown).length === 0 && shown.scan?.settledText === textHash(shown, context.hash)
  }
}

function listFlags(state: DraftState, pieces: ReturnType<typeof piecesIn>): FlagView[] {
  const decided = decidedIn(state.decisions)
  const alike = new Map<string, number>()
  for (const { sameAs } of state.scan?.findings ?? []) alike.set(sameAs, (alike.get(sameAs) ?? 0) + 1)
  const flagged = state.document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => pieces(block).filter(({ finding }) => finding !== null))
  )
  return flagged.flatMap((piece: Piece, index) => {
    const { finding } = piece
    if (finding === null) return []
    const { block, start, end, original, category, why, again, suggestions, sameAs } = finding
    const choice = choiceFor(finding, decided)
    return [
      {
        number: index + 1,
        place: { block, start, end },
        original,
        shown: piece.text,
        category,
        why,
        again,
        suggestions,
        choice,
        decidedBy: decided.has(placeKey(finding))
          ? ('person' as const)
          : choice === null
            ? ('nobody' as const)
            : ('scanner' as const),
        open: isOpen(finding, decided),
        alike: alike.get(sameAs) ?? 1
      }
    ]
  })
}
