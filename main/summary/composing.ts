// Composes a summary from the unlocked vault's records, and says what has come since a draft was made.
import type { Failure } from '../../shared/failure.ts'
import type { RecordId } from '../../shared/records.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { SinceDrafted } from '../../shared/summary/calls.ts'
import { composeSummary } from '../../shared/summary/compose.ts'
import type { SummaryDocument } from '../../shared/summary/document.ts'
import type { DraftState } from '../../shared/summary/draft.ts'
import { isWithin } from '../../shared/summary/periods.ts'
import { pickSources } from '../../shared/summary/pick-sources.ts'
import { goneLines, newLines } from '../../shared/summary/redraft.ts'
import type { GateVault } from './gate-parts.ts'

const sourceKinds: ReadonlySet<string> = new Set([
  'group',
  'session',
  'debrief',
  'attendance',
  'person',
  'summary',
  'note'
])

export type SummaryWish = {
  readonly groupId: RecordId
  readonly from: string
  readonly to: string
  readonly k: number
  readonly preparedBy: string
  readonly today: string
}

/** Fails with `invalid-request` where there is no such group, or the period ends before it begins. */
export function composedFrom(vault: GateVault, wish: SummaryWish): Result<SummaryDocument> {
  const records = vault.recordsOf(sourceKinds)
  if (!records.ok) return records
  const period = { from: wish.from, to: wish.to }
  const bodies = records.value.flatMap((one) =>
    one.kind === 'note' && one.hasShareable && isWithin(one.date, period) ? [one.bodyId] : []
  )
  const sources = pickSources([...records.value, ...vault.read(bodies)], { ...wish, period })
  if (sources === null || wish.from > wish.to) return failed<Failure>({ code: 'invalid-request' })
  return ok(composeSummary(sources))
}

export function sinceDrafted(state: DraftState, fresh: SummaryDocument): SinceDrafted {
  return {
    lines: newLines(state, fresh).length + goneLines(state, fresh).size,
    counts: JSON.stringify(fresh.counts) !== JSON.stringify(state.document.counts)
  }
}

/** As given, without blanks around them, each once. */
export function distinctNames(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
}
