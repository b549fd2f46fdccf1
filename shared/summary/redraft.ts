// Changes to a draft's document: edits of single blocks, and composing it anew without losing what she typed.
import { failed, type Result } from '../result.ts'
import { moveDecisions } from './anchors.ts'
import type { SummaryAct } from './calls.ts'
import { type SectionId, type SummaryDocument, wordSections } from './document.ts'
import type { Decision, DraftState } from './draft.ts'
import { isEditable, isFromSource, takenFrom } from './gate.ts'
import { changeDocument } from './gate-acts.ts'
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
  const block = { id: freeId('own', idsIn(state.document)), from: 'typed' as const, text: '' }
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
 * The draft on newly composed counts. For the same period all her words stay, lines that came since are added at the end
 * of their section, and a line she left as it was goes where its source has it no more. For another period only what she
 * typed in the facilitators' section stays, with its decisions.
 */
export function composeAnew(state: DraftState, fresh: SummaryDocument, samePeriod: boolean): Result<DraftState> {
  const kept: readonly SectionId[] = samePeriod ? wordSections : ['facilitators']
  const before = new Map(state.document.sections.map((section) => [section.id, section]))
  const later = samePeriod ? laterIds(state, newLines(state, fresh)) : new Map<string, string>()
  const gone = samePeriod ? goneLines(state, fresh) : new Set<string>()
  const sections = fresh.sections.map((section) => {
    const old = before.get(section.id)
    if (old === undefined || !kept.includes(section.id)) return section
    const stay = old.blocks.filter((block) => !isFromSource(block) || !gone.has(block.text))
    const added = section.blocks.flatMap((block) => {
      const id = later.get(block.id)
      return id === undefined ? [] : [{ ...block, id }]
    })
    return { ...section, blocks: [...stay, ...added] }
  })
  const blocks = new Set(
    sections.filter(({ id }) => kept.includes(id)).flatMap((section) => section.blocks.map(({ id }) => id))
  )
  const decisions: readonly Decision[] = state.decisions.filter(({ block }) => blocks.has(block))
  const document = { ...fresh, sections: withoutTwins(sections, kept) }
  return changeDocument({ ...state, taken: takenFrom(fresh) }, document, decisions)
}

/** The blocks of a fresh document whose lines the draft has neither taken yet nor holds already, by id. */
export function newLines(state: DraftState, fresh: SummaryDocument): readonly string[] {
  const held = state.document.sections.flatMap(({ blocks }) => blocks.map(({ text }) => text))
  const known = new Set([...state.taken, ...held])
  return fresh.sections.flatMap(({ blocks }) =>
    blocks.filter((block) => isFromSource(block) && !known.has(block.text)).map(({ id }) => id)
  )
}

/** Lines once taken that no debrief or marked passage of the period holds any more. */
export function goneLines(state: DraftState, fresh: SummaryDocument): ReadonlySet<string> {
  const there = new Set(takenFrom(fresh))
  return new Set(state.taken.filter((line) => !there.has(line)))
}

/** An id of its own for each line that came later: the one it was composed with may be taken. */
function laterIds(state: DraftState, added: readonly string[]): ReadonlyMap<string, string> {
  const taken = idsIn(state.document)
  return new Map(
    added.map((id) => {
      const free = freeId('later', taken)
      taken.add(free)
      return [id, free]
    })
  )
}

function idsIn(document: SummaryDocument): Set<string> {
  return new Set(document.sections.flatMap(({ blocks }) => blocks.map(({ id }) => id)))
}

function freeId(prefix: string, taken: ReadonlySet<string>): string {
  let number = 1
  while (taken.has(`${prefix}-${number}`)) number += 1
  return `${prefix}-${number}`
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
