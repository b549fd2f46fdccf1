// The review gate: where a draft stands, what each step is bound to, what is still open, and the release of a reviewed text.
import type { Failure } from '../failure.ts'
import { failed, ok, type Result } from '../result.ts'
import {
  type Block,
  canonicalForm,
  parseCanonical,
  type Section,
  type SectionId,
  type SummaryDocument
} from './document.ts'
import { type DraftState, type Finding, type StatementId, statementIds } from './draft.ts'
import { groupedBy } from './grouped.ts'
import { type Decided, decidedIn, isOpen, joined, type Piece, settle } from './settled-text.ts'

/** BLAKE2b-256 of a text as 64 hexadecimal digits. */
export type Hash = (text: string) => string

/** What a draft is bound to besides its text. `names`: everything looked for. `scannerVersion` null = not yet known in this run. */
export type GateContext = {
  readonly from: string
  readonly to: string
  readonly k: number
  readonly names: readonly string[]
  readonly scannerVersion: string | null
  readonly hash: Hash
}

export type GateStep = 'draft' | 'checked' | 'reviewed'

declare const reviewed: unique symbol
/** The canonical form of a document that passed the gate. Only `release` and `releaseSaved` make one. */
export type DeidentifiedText = string & { readonly [reviewed]: true }

export function newDraft(document: SummaryDocument): DraftState {
  return {
    version: 1,
    turn: 0,
    document,
    taken: takenFrom(document),
    decisions: [],
    scan: null,
    read: [],
    statements: [],
    reviewed: null
  }
}

/** The lines that a freshly composed document took from debriefs and marked passages. */
export function takenFrom(fresh: SummaryDocument): string[] {
  return fresh.sections.flatMap(({ blocks }) => blocks.filter(isFromSource).map(({ text }) => text))
}

export function isFromSource(block: Block): boolean {
  return block.from === 'debrief' || block.from === 'passage'
}

/** Where a draft stands now: any change of text, period, k, names or scanner since a step was taken undoes that step. */
export function stepOf(state: DraftState, context: GateContext): GateStep {
  if (state.scan === null) return 'draft'
  const version = context.scannerVersion ?? state.scan.scannerVersion
  if (state.scan.binding !== bindingOf(state.document, context, version)) return 'draft'
  if (state.reviewed === null) return 'checked'
  return state.reviewed === bindingOf(settledDocument(state), context, version) ? 'reviewed' : 'checked'
}

/** What a step is bound to: text, period, k, names and scanner in one hash. */
export function bindingOf(document: SummaryDocument, context: GateContext, scannerVersion: string): string {
  const { from, to, k, names, hash } = context
  return hash(JSON.stringify([canonicalForm(document), from, to, k, [...new Set(names)].sort(), scannerVersion]))
}

/** Blocks that hold a person's words. The group's own name is looked through for known names only. */
export function isScanned(block: Block): boolean {
  return block.from === 'debrief' || block.from === 'passage' || block.from === 'typed' || block.from === 'group'
}

export function isEditable(block: Block): boolean {
  return block.from === 'debrief' || block.from === 'passage' || block.from === 'typed'
}

/** A block's settled text in pieces. */
export type PiecesOf = (block: Block) => readonly Piece[]

export function piecesIn(state: DraftState): PiecesOf {
  const decided: Decided = decidedIn(state.decisions)
  const findings = groupedBy(state.scan?.findings ?? [], ({ block }) => block)
  return (block) => settle(block.text, findings.get(block.id) ?? [], decided)
}

/** The document with every decision carried out: what is read, reviewed and written. */
export function settledDocument(state: DraftState): SummaryDocument {
  const pieces = piecesIn(state)
  const sections = state.document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => ({ ...block, text: joined(pieces(block)) }))
  }))
  return { ...state.document, sections }
}

export function openFindings(state: DraftState): readonly Finding[] {
  const decided = decidedIn(state.decisions)
  return (state.scan?.findings ?? []).filter((finding) => isOpen(finding, decided))
}

/** What a section's "read" is bound to: its settled words and its pictures. */
export function sectionHash(document: SummaryDocument, section: Section, hash: Hash): string {
  const pictures = document.pictures.filter((picture) => picture.section === section.id)
  return hash(JSON.stringify([section.id, section.blocks.map(({ text }) => text), pictures]))
}

export function textHash(state: DraftState, hash: Hash): string {
  return hash(canonicalForm(settledDocument(state)))
}

export function unreadSections(state: DraftState, hash: Hash): readonly SectionId[] {
  const document = settledDocument(state)
  const read = new Map(state.read.map((mark) => [mark.section, mark.text]))
  return document.sections
    .filter((section) => read.get(section.id) !== sectionHash(document, section, hash))
    .map(({ id }) => id)
}

export function openStatements(state: DraftState, hash: Hash): readonly StatementId[] {
  const text = textHash(state, hash)
  return statementIds.filter((id) => !state.statements.some((ticked) => ticked.id === id && ticked.text === text))
}

/** The reviewed text, for writing. */
export function release(state: DraftState, context: GateContext): Result<DeidentifiedText> {
  if (stepOf(state, context) !== 'reviewed') return failed<Failure>({ code: 'gate-out-of-order' })
  return ok(canonicalForm(settledDocument(state)) as DeidentifiedText)
}

/** The text of a saved summary, for writing again unchanged: only while its hash still fits. */
export function releaseSaved(
  saved: { readonly canonical: string; readonly hash: string },
  hash: Hash
): Result<DeidentifiedText> {
  if (hash(saved.canonical) !== saved.hash) return failed<Failure>({ code: 'gate-text-changed' })
  return ok(saved.canonical as DeidentifiedText)
}

/** A document that passed the gate: what writers take. */
export type DeidentifiedDocument = SummaryDocument & { readonly [reviewed]: true }

export function readDeidentified(text: DeidentifiedText): DeidentifiedDocument | null {
  return parseCanonical(text) as DeidentifiedDocument | null
}
