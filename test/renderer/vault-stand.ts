// A vault's door in memory for tests of the page: keeps what is saved, and fails when told to.
import type { Bridge } from '../../shared/bridge.ts'
import type { Failure } from '../../shared/failure.ts'
import type { RecordDraft, RecordId, VaultRecord } from '../../shared/records.ts'
import { failed, ok } from '../../shared/result.ts'

export type Stand = {
  readonly records: Map<RecordId, VaultRecord>
  readonly trips: { readonly save: readonly RecordDraft[]; readonly remove: readonly RecordId[] }[]
  failure: Failure | null
  /** Set to hold answers back; call it to let them go. */
  gate: Promise<void> | null
}

export function standIn(): Stand {
  const stand: Stand = { records: new Map(), trips: [], failure: null, gate: null }
  const saveRecords: Bridge['saveRecords'] = async ({ save, remove }) => {
    stand.trips.push({ save, remove })
    const { gate, failure } = stand
    if (gate) await gate
    if (failure) return failed(failure)
    const saved = save.map((draft) => {
      const revision = (stand.records.get(draft.id)?.revision ?? 0) + 1
      const savedAt = '2026-11-24T20:00:00.000Z'
      stand.records.set(draft.id, { ...draft, revision, savedAt } as VaultRecord)
      return { id: draft.id, revision, savedAt }
    })
    for (const id of remove) stand.records.delete(id)
    return ok({ saved })
  }
  const loadRecords: Bridge['loadRecords'] = async ({ after }) => {
    const all = [...stand.records.values()]
    const from = after === null ? 0 : Number(after)
    const next = from + 2 < all.length ? String(from + 2) : null
    const records = all.slice(from, from + 2)
    if (after !== null && stand.gate) await stand.gate
    return stand.failure ? failed(stand.failure) : ok({ records, next })
  }
  const removeForGood: Bridge['removeForGood'] = async (request) => {
    const saved = await saveRecords(request)
    return saved.ok ? ok({ ...saved.value, backups: 'done' }) : saved
  }
  const readRecords: Bridge['readRecords'] = async ({ ids }) =>
    ok({ records: ids.flatMap((id) => stand.records.get(id) ?? []) })
  Object.assign(globalThis, { window: { bridge: { saveRecords, loadRecords, readRecords, removeForGood } } })
  return stand
}
