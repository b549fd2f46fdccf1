// The steps a draft can take through the gate, each refused where it does not follow from the one before.
import type { Failure, FailureCode } from '../failure.ts'
import { failed, ok, type Result } from '../result.ts'
import type { SectionId, SummaryDocument } from './document.ts'
import type { Choice, Decision, DraftState, StatementId } from './draft.ts'
import {
  bindingOf,
  type GateContext,
  openFindings,
  openStatements,
  sectionHash,
  settledDocument,
  stepOf,
  textHash,
  unreadSections
} from './gate.ts'
import { placeKey } from './settled-text.ts'

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
