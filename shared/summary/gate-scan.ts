// Takes the scanner's findings into a draft: of the words as typed, which makes it Checked, and of the words as decided.
import type { Deidentified, Flag } from '../deidentify/types.ts'
import type { Failure } from '../failure.ts'
import { failed, ok, type Result } from '../result.ts'
import { type Cover, createCover } from './cover.ts'
import { canonicalForm, type SummaryDocument } from './document.ts'
import type { Choice, DraftState, Finding } from './draft.ts'
import { bindingOf, type GateContext, isScanned, piecesIn, settledDocument } from './gate.ts'
import { nextTurn } from './gate-acts.ts'
import { groupedBy } from './grouped.ts'
import { findNames } from './names.ts'
import { joined, originsIn } from './settled-text.ts'

/** What the scanner is to look through for a check: the words as typed, a section each block. */
export function textsToCheck(state: DraftState): readonly { readonly id: string; readonly text: string }[] {
  return scannedBlocks(state.document)
}

function scannedBlocks(document: SummaryDocument): readonly { readonly id: string; readonly text: string }[] {
  return document.sections.flatMap(({ blocks }) => blocks.filter(isScanned).map(({ id, text }) => ({ id, text })))
}

/** Draft → Checked, with what the scanner found in `textsToCheck`. The settled text still has to be scanned. */
export function absorbCheck(state: DraftState, context: GateContext, scanned: Deidentified): Result<DraftState> {
  const blocks = scannedBlocks(state.document)
  const groups = groupBlocks(state.document)
  const blockOf = new Map(blocks.map((block) => [block.id, block]))
  const findings = scanned.flags.flatMap((flag) => {
    const block = blockOf.get(flag.section)
    if (block === undefined || groups.has(block.id)) return []
    return [findingOf(flag, block.id, flag.start, flag.end, block.text)]
  })
  const taken = coverOf(findings)
  const missed = blocks.flatMap((block) => missedNames(block, context.names, taken))
  const scan = {
    binding: bindingOf(state.document, context, scanned.scannerVersion),
    scannerVersion: scanned.scannerVersion,
    findings: [...findings, ...missed],
    settledText: null
  }
  return nextTurn(state, { scan, reviewed: null })
}

function groupBlocks(document: SummaryDocument): ReadonlySet<string> {
  return new Set(
    document.sections.flatMap(({ blocks }) => blocks.filter(({ from }) => from === 'group').map(({ id }) => id))
  )
}

function findingOf(flag: Flag, block: string, start: number, end: number, text: string): Finding {
  return {
    block,
    start,
    end,
    original: text.slice(start, end),
    category: flag.category,
    action: flag.action,
    why: flag.why.slice(0, 500),
    suggestions: flag.suggestions.slice(0, 20).map((words) => words.slice(0, 500)),
    sameAs: flag.sameAs.slice(0, 500),
    again: null
  }
}

/** Known names the scanner did not flag are asked about all the same. */
function missedNames(
  block: { readonly id: string; readonly text: string },
  names: readonly string[],
  taken: Cover
): readonly Finding[] {
  return findNames(block.text, names)
    .filter(({ start, end }) => !taken.touches(block.id, start, end))
    .map(({ start, end }) => nameFinding(block, start, end))
}

function nameFinding(block: { readonly id: string; readonly text: string }, start: number, end: number): Finding {
  const original = block.text.slice(start, end)
  return {
    block: block.id,
    start,
    end,
    original,
    category: 'PERSON',
    action: 'ask',
    why: knownName,
    suggestions: ['a participant'],
    sameAs: `name ${original.toLowerCase()}`.slice(0, 500),
    again: null
  }
}

const knownName = 'This is on your list of names to look for.'

/** What the scanner is to look through after decisions: the settled words. */
export function textsToRescan(state: DraftState): readonly { readonly id: string; readonly text: string }[] {
  return scannedBlocks(settledDocument(state))
}

/**
 * Takes in a scan of the settled text. Findings in words as typed join the list; findings in words she chose herself open that flag again.
 * `settled` false: something new came up, so the text has to be scanned once more.
 */
export function absorbRescan(
  state: DraftState,
  context: GateContext,
  scanned: Deidentified
): Result<{ readonly state: DraftState; readonly settled: boolean }> {
  if (state.scan === null || state.scan.scannerVersion !== scanned.scannerVersion)
    return failed<Failure>({ code: 'gate-out-of-order' })
  const document = settledDocument(state)
  const groups = groupBlocks(document)
  const pieces = piecesIn(state)
  const flagsIn = groupedBy(scanned.flags, ({ section }) => section)
  const again = new Map<Finding, string>()
  const found: Finding[] = []
  for (const block of state.document.sections.flatMap(({ blocks }) => blocks.filter(isScanned))) {
    const cut = pieces(block)
    const originOf = originsIn(cut)
    const flags = groups.has(block.id) ? [] : (flagsIn.get(block.id) ?? [])
    const hits = findNames(joined(cut), context.names).map(({ start, end }) => ({ start, end, flag: null }))
    for (const { start, end, flag } of [
      ...flags.map((flag) => ({ start: flag.start, end: flag.end, flag })),
      ...hits
    ]) {
      const origin = originOf(start, end)
      if (origin.replaced !== null && isOwnWords(origin.replaced.finding, origin.replaced.choice)) {
        again.set(origin.replaced.finding, flag?.why ?? knownName)
      }
      for (const span of origin.typed) {
        const made =
          flag === null
            ? nameFinding(block, span.start, span.end)
            : findingOf(flag, block.id, span.start, span.end, block.text)
        found.push(made)
      }
    }
  }
  const fresh = withoutOverlap(state.scan.findings, found)
  const known = state.scan.findings.map((finding) => ({ ...finding, again: again.get(finding)?.slice(0, 500) ?? null }))
  const settled = fresh.length === 0
  const scan = {
    ...state.scan,
    findings: [...known, ...fresh],
    settledText: settled ? context.hash(canonicalForm(document)) : null
  }
  return ok({ state: { ...state, scan, reviewed: null }, settled })
}

/** The scanner's own stand-ins are not questioned again; her words are. */
function isOwnWords(finding: Finding, choice: Choice): boolean {
  return choice.do === 'say' && !finding.suggestions.includes(choice.words)
}

function withoutOverlap(known: readonly Finding[], found: readonly Finding[]): readonly Finding[] {
  const taken = coverOf(known)
  return found.filter(({ block, start, end }) => {
    if (taken.touches(block, start, end)) return false
    taken.add(block, start, end)
    return true
  })
}

function coverOf(findings: readonly Finding[]): Cover {
  const cover = createCover()
  for (const { block, start, end } of findings) cover.add(block, start, end)
  return cover
}
