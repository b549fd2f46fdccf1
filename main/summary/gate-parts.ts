// What the gate works with: the vault as it sees it, the scanner, a draft in hand, and the names to look for.
import type { Deidentified, RosterEntry } from '../../shared/deidentify/types.ts'
import type { RecordDraft, RecordId, RecordOf, VaultRecord } from '../../shared/records.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { DraftState } from '../../shared/summary/draft.ts'
import type { GateContext, Hash } from '../../shared/summary/gate.ts'

/** What the keeper needs of the unlocked vault. */
export type GateVault = {
  readonly recordsOf: (kinds: ReadonlySet<string>) => Result<readonly VaultRecord[]>
  readonly read: (ids: readonly string[]) => readonly VaultRecord[]
  readonly save: (save: readonly RecordDraft[], remove: readonly string[]) => Result<unknown>
  readonly newId: () => RecordId
  readonly hash: Hash
}

export type ScanText = { readonly id: string; readonly text: string }
export type Scanner = {
  /** `scanner-slow` after ten seconds, `scanner-failed` when it crashes or is missing. */
  readonly scan: (
    texts: readonly ScanText[],
    roster: readonly RosterEntry[],
    lookFor: readonly string[]
  ) => Promise<Result<Deidentified>>
}

export type Draft = RecordOf<'summaryDraft'>
export type Held = {
  readonly record: Draft
  readonly state: DraftState
  readonly context: GateContext
  readonly names: Names
}
export type Names = {
  readonly roster: readonly RosterEntry[]
  readonly lookFor: readonly string[]
  readonly all: readonly string[]
}

const peopleKinds: ReadonlySet<string> = new Set(['person', 'group'])

/** Everybody in the notebook, in any group, and the facilitators: a summary names nobody. */
export function namesIn(vault: GateVault, lookFor: readonly string[]): Result<Names> {
  const records = vault.recordsOf(peopleKinds)
  if (!records.ok) return records
  const people = records.value.flatMap((one) =>
    one.kind === 'person' ? [{ nickname: one.nickname, names: one.names }] : []
  )
  const helpers = records.value.flatMap((one) => (one.kind === 'group' ? one.facilitators : []))
  const roster = [
    ...people,
    ...helpers.filter((name) => name.trim() !== '').map((nickname) => ({ nickname, names: [] }))
  ]
  const all = [...roster.flatMap(({ nickname, names }) => [nickname, ...names]), ...lookFor].filter(
    (name) => name.trim() !== ''
  )
  return ok({ roster, lookFor, all: [...new Set(all)].sort() })
}
