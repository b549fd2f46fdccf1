import type { Failure, FailureCode } from '../failure.ts'
import { failed, ok, type Result } from '../result.ts'
import {
  type Block,
  canonicalForm,
  parseCanonical,
  type Section,
  type SectionId,
  type SummaryDocument
} from './document.ts'
import { type Choice, type Decision, type DraftState, type Finding, type StatementId, statementIds } from './draft.ts'
import { groupedBy } from './grouped.ts'
import { type Decided, decidedIn, isOpen, joined, type Piece, placeKey, settle } from './settled-text.ts'

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

/** Every call names the turn it was made for: a late, repeated or parallel one finds the turn gone. */
export function atTurn(state: DraftState, turn: number): Result<DraftState> {
  return state.turn === turn ? ok(state) : refuse('gate-text-changed')
}

/** An accepted call: the draft with its change, one turn later. */
export function nextTurn(state: DraftState, change: Partial<DraftState>): Result<DraftState> {
  return ok({ ...state, ...change, turn: state.turn + 1 })
}

function refuse(code: FailureCode): Result<never> {
  return failed<Failure>({ code })
}

/** Another document in place of the present one: back to Draft. Decisions about words that are gone lapse. */
export function changeDocument(
  state: DraftState,
  document: SummaryDocument,
  decisions: readonly Decision[] = state.decisions
): Result<DraftState> {
  const texts = new Map(document.sections.flatMap(({ blocks }) => blocks.map(({ id, text }) => [id, text] as const)))
  const fitting = decisions.filter(
    ({ block, start, end, original }) => texts.get(block)?.slice(start, end) === original
  )
  return nextTurn(state, { document, decisions: fitting, scan: null, statements: [], reviewed: null })
}

export type FlagPlace = { readonly block: string; readonly start: number; readonly end: number }

/** Decides one flag, or all flags about the same; stays Checked. The settled text has to be scanned again before a review. */
export function decide(
  state: DraftState,
  context: GateContext,
  place: FlagPlace,
  choice: Choice,
  everywhere: boolean
): Result<DraftState> {
  if (stepOf(state, context) === 'draft' || state.scan === null) return refuse('gate-out-of-order')
  const { findings } = state.scan
  const target = findings.find(
    ({ block, start, end }) => block === place.block && start === place.start && end === place.end
  )
  if (target === undefined) return refuse('gate-text-changed')
  const meant = everywhere ? findings.filter(({ sameAs }) => sameAs === target.sameAs) : [target]
  const replaced = new Set(meant.map(placeKey))
  const others = state.decisions.filter((decision) => !replaced.has(placeKey(decision)))
  const made = meant.map(({ block, start, end, original }): Decision => ({ block, start, end, original, choice }))
  const scan = {
    ...state.scan,
    findings: findings.map((finding) => (meant.includes(finding) ? { ...finding, again: null } : finding)),
    settledText: null
  }
  return nextTurn(state, { decisions: [...others, ...made], scan, reviewed: null })
}

/** A section counts as read only in exactly the words it was read in. */
export function markRead(
  state: DraftState,
  context: GateContext,
  section: SectionId,
  text: string
): Result<DraftState> {
  if (stepOf(state, context) !== 'checked') return refuse('gate-out-of-order')
  const document = settledDocument(state)
  const found = document.sections.find(({ id }) => id === section)
  if (found === undefined || sectionHash(document, found, context.hash) !== text) return refuse('gate-text-changed')
  const others = state.read.filter((mark) => mark.section !== section)
  return nextTurn(state, { read: [...others, { section, text }] })
}

/** A statement is about the text as it stands: it comes after the flags and the reading, and falls with the next change. */
export function tickStatement(
  state: DraftState,
  context: GateContext,
  id: StatementId,
  ticked: boolean
): Result<DraftState> {
  if (stepOf(state, context) !== 'checked') return refuse('gate-out-of-order')
  if (openFindings(state).length > 0) return refuse('gate-flags-open')
  if (unreadSections(state, context.hash).length > 0) return refuse('gate-sections-unread')
  const others = state.statements.filter((statement) => statement.id !== id)
  const own = ticked ? [{ id, text: textHash(state, context.hash) }] : []
  return nextTurn(state, { statements: [...others, ...own] })
}

/** Checked → Reviewed, for exactly the text whose hash the page showed. */
export function review(state: DraftState, context: GateContext, text: string): Result<DraftState> {
  if (stepOf(state, context) !== 'checked' || state.scan === null) return refuse('gate-out-of-order')
  if (openFindings(state).length > 0) return refuse('gate-flags-open')
  const now = textHash(state, context.hash)
  if (text !== now || state.scan.settledText !== now) return refuse('gate-text-changed')
  if (unreadSections(state, context.hash).length > 0) return refuse('gate-sections-unread')
  if (openStatements(state, context.hash).length > 0) return refuse('gate-statements-open')
  const version = context.scannerVersion ?? state.scan.scannerVersion
  return nextTurn(state, { reviewed: bindingOf(settledDocument(state), context, version) })
}

/** The reviewed text, for writing. */
export function release(state: DraftState, context: GateContext): Result<DeidentifiedText> {
  if (stepOf(state, context) !== 'reviewed') return refuse('gate-out-of-order')
  return ok(canonicalForm(settledDocument(state)) as DeidentifiedText)
}

/** The text of a saved summary, for writing again unchanged: only while its hash still fits. */
export function releaseSaved(
  saved: { readonly canonical: string; readonly hash: string },
  hash: Hash
): Result<DeidentifiedText> {
  if (hash(saved.canonical) !== saved.hash) return refuse('gate-text-changed')
  return ok(saved.canonical as DeidentifiedText)
}

/** A document that passed the gate: what writers take. */
export type DeidentifiedDocument = SummaryDocument & { readonly [reviewed]: true }

export function readDeidentified(text: DeidentifiedText): DeidentifiedDocument | null {
  return parseCanonical(text) as DeidentifiedDocument | null
}
