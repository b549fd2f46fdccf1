// Changes to a draft's document: edits of single blocks, and composing it anew without losing what she typed.
import { failed, type Result } from '../result.ts'
import { moveDecisions } from './anchors.ts'
import type { SummaryAct } from './calls.ts'
import { type SectionId, type SummaryDocument, wordSections } from './document.ts'
import type { Decision, DraftState } from './draft.ts'
import { changeDocument, isEditable } from './gate.ts'
import { tidy } from './passages.ts'

type Edit = Extract<SummaryAct, { do: 'edit' | 'add' | 'move' }>

/** One edit: the draft goes back to Draft and keeps the decisions that still fit. */
export function editDraft(state: DraftState, edit: Edit): Result<DraftState> {
  if (edit.do === 'add') return addBlock(state, edit.section)
  const found = state.document.sections.flatMap(({ blocks }) => blocks).find(({ id }) => id === edit.block)
  if (found === undefined || !isEditable(found)) return failed({ code: 'gate-out-of-order' })
  if (edit.do === 'move') {
    if (found.id === 'prepared-by') return failed({ code: 'gate-out-of-order' })
    return changeDocument(state, moved(state.document, edit.block, edit.section))
  }
  const text = tidy(edit.text)
  const decisions = moveDecisions(state.decisions, found.id, found.text, text)
  return changeDocument(state, withText(state.document, found.id, text), decisions)
}

function addBlock(state: DraftState, section: SectionId): Result<DraftState> {
  const taken = new Set(state.document.sections.flatMap(({ blocks }) => blocks.map(({ id }) => id)))
  let number = 1
  while (taken.has(`own-${number}`)) number += 1
  const block = { id: `own-${number}`, from: 'typed' as const, text: '' }
  const sections = state.document.sections.map((one) =>
    one.id === section ? { ...one, blocks: [...one.blocks, block] } : one
  )
  return changeDocument(state, { ...state.document, sections })
}

function withText(document: SummaryDocument, block: string, text: string): SummaryDocument {
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((one) => (one.id === block ? { ...one, text } : one))
  }))
  return { ...document, sections }
}

function moved(document: SummaryDocument, block: string, to: SectionId): SummaryDocument {
  const taken = document.sections.flatMap(({ blocks }) => blocks).filter(({ id }) => id === block)
  const sections = document.sections.map((section) => {
    const rest = section.blocks.filter(({ id }) => id !== block)
    return { ...section, blocks: section.id === to ? [...rest, ...taken] : rest }
  })
  return { ...document, sections }
}

/**
 * The draft on newly composed counts. For the same period all her words stay; for another one only what she typed
 * in the facilitators' section, with its decisions.
 */
export function composeAnew(state: DraftState, fresh: SummaryDocument, samePeriod: boolean): Result<DraftState> {
  const kept: readonly SectionId[] = samePeriod ? wordSections : ['facilitators']
  const before = new Map(state.document.sections.map((section) => [section.id, section]))
  const sections = fresh.sections.map((section) =>
    kept.includes(section.id) ? (before.get(section.id) ?? section) : section
  )
  const blocks = new Set(
    sections.filter(({ id }) => kept.includes(id)).flatMap((section) => section.blocks.map(({ id }) => id))
  )
  const decisions: readonly Decision[] = state.decisions.filter(({ block }) => blocks.has(block))
  return changeDocument(state, { ...fresh, sections: withoutTwins(sections, kept) }, decisions)
}

/** A block id that a kept section brought along stands nowhere else. */
function withoutTwins(sections: SummaryDocument['sections'], kept: readonly SectionId[]): SummaryDocument['sections'] {
  const taken = new Set(
    sections.filter(({ id }) => kept.includes(id)).flatMap(({ blocks }) => blocks.map(({ id }) => id))
  )
  return sections.map((section) =>
    kept.includes(section.id) ? section : { ...section, blocks: section.blocks.filter(({ id }) => !taken.has(id)) }
  )
}
