// A page joined to a real vault in the same process: what main does between the two is one call each.
import type { RemovalOrder } from '../../main/vault/removal.ts'
import type { VaultSession } from '../../main/vault/session.ts'
import type { RecordDraft, RecordId } from '../../shared/records.ts'
import { ok } from '../../shared/result.ts'
import { must } from '../vault/aged-vault.ts'

/** `backup` runs after a removal, as main would. */
export function joinPage(session: VaultSession, backup: () => Promise<unknown>): void {
  const bridge = {
    loadRecords: async ({ after }: { after: string | null }) => session.loadRecords(after),
    readRecords: async ({ ids }: { ids: readonly RecordId[] }) => session.readRecords(ids),
    saveRecords: async (change: { save: RecordDraft[]; remove: RecordId[] }) =>
      session.saveFromPage(change.save, change.remove),
    removeForGood: async (order: RemovalOrder) => {
      const done = must(session.removal.removeForGood(order))
      await backup()
      return ok({ ...done, backups: 'done' as const })
    }
  }
  Object.assign(globalThis, { window: { bridge } })
}
