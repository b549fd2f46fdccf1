// An unlocked vault in memory for the tests of the gate: records by id, saved at once, and a hash.
import { createHash } from 'node:crypto'
import { GateKeeper } from '../../../main/summary/gate-keeper.ts'
import type { GateVault, Scanner } from '../../../main/summary/gate-parts.ts'
import { deidentify } from '../../../shared/deidentify/deidentify.ts'
import { type RecordDraft, type RecordId, recordSchema, type VaultRecord } from '../../../shared/records.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { SummaryAct } from '../../../shared/summary/calls.ts'
import type { SummaryView } from '../../../shared/summary/view.ts'
import { summaryNotebook } from '../../support/summary-notebook.ts'

export type MadeVault = GateVault & { readonly records: Map<string, VaultRecord>; readonly groupId: RecordId }

export function madeVault(drafts: readonly RecordDraft[] = summaryNotebook()): MadeVault {
  const records = new Map<string, VaultRecord>()
  let last = 0
  const put = (draft: RecordDraft): void => {
    const revision = (records.get(draft.id)?.revision ?? 0) + 1
    records.set(draft.id, recordSchema.parse({ ...draft, revision, savedAt: '2026-07-02T10:00:00Z' }))
  }
  for (const draft of drafts) put(draft)
  const group = [...records.values()].find(({ kind }) => kind === 'group')
  return {
    records,
    groupId: group?.id as RecordId,
    recordsOf: (kinds) => ok([...records.values()].filter(({ kind }) => kinds.has(kind))),
    read: (ids) => ids.flatMap((id) => records.get(id) ?? []),
    save: (save, remove) => {
      for (const draft of save) put(draft)
      for (const id of remove) records.delete(id)
      return ok(null)
    },
    newId: () => {
      last += 1
      return last.toString(16).padStart(32, 'e') as RecordId
    },
    hash: (text) => createHash('sha256').update(text).digest('hex')
  }
}

/** The real scanner, in this thread. */
export const scannerHere: Scanner = {
  scan: async (texts, roster, lookFor) => ok(deidentify(texts, { roster, lookFor }))
}

export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

export const today = '2026-07-02'

export async function started(
  vault: MadeVault,
  scanner: Scanner = scannerHere
): Promise<{ keeper: GateKeeper; view: SummaryView }> {
  const keeper = new GateKeeper(vault, scanner)
  const answer = await keeper.answer('summaryStart', {
    groupId: vault.groupId,
    from: '2026-04-01',
    to: '2026-06-30',
    k: 5,
    preparedBy: 'the two facilitators',
    lookFor: [],
    today
  })
  return { keeper, view: must(answer).view }
}

export async function act(keeper: GateKeeper, view: SummaryView, what: SummaryAct): Promise<SummaryView> {
  return must(await keeper.answer('summaryAct', { draftId: view.draftId, turn: view.turn, act: what })).view
}

/** Through the whole gate, as a person would: every flag decided, every section read, every statement ticked. */
export async function reviewedBy(keeper: GateKeeper, first: SummaryView): Promise<SummaryView> {
  let view = await act(keeper, first, { do: 'check' })
  for (let open = view.flags.find((flag) => flag.open); open; open = view.flags.find((flag) => flag.open)) {
    const choice = /hope/i.test(open.original)
      ? ({ do: 'keep', reason: 'the verb, not a name' } as const)
      : ({ do: 'say', words: open.suggestions[0] ?? 'somebody', sure: '' } as const)
    view = await act(keeper, view, { do: 'settle', place: open.place, choice, everywhere: false })
  }
  for (const { id, hash } of view.sections) view = await act(keeper, view, { do: 'read', section: id, text: hash })
  for (const { id } of view.statements) view = await act(keeper, view, { do: 'state', statement: id, ticked: true })
  return act(keeper, view, { do: 'review', text: view.text })
}
