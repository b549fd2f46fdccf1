// Calls that remove for good: the vault first, then the backups in the same run.
import type { Handlers } from '../../shared/bridge.ts'
import { ok } from '../../shared/result.ts'
import { type Backups, localTime } from '../backups.ts'
import type { VaultDoor } from '../vault-door.ts'

export type RetentionParts = { readonly vault: VaultDoor; readonly backups: Pick<Backups, 'runNow'> }

export function retentionHandlers({ vault, backups }: RetentionParts): Pick<Handlers, 'purge' | 'removeForGood'> {
  /** A backup that began before the removal knows nothing of it, so that one more may be needed. */
  async function rewriteBackups(): Promise<'done' | 'owed'> {
    for (let tries = 0; tries < 2; tries += 1) {
      const made = await backups.runNow()
      if (!made.ok) return 'owed'
      if (!made.value.isOwed) return 'done'
    }
    return 'owed'
  }

  return {
    purge: async ({ ids }) => {
      const purged = await vault.purge({ ids, today: localTime(Date.now()).slice(0, 10) })
      if (!purged.ok) return purged
      const { removed, changed } = purged.value
      const isNothing = removed.length + changed.length === 0
      return ok({ ...purged.value, backups: isNothing ? 'done' : await rewriteBackups() })
    },
    removeForGood: async (order) => {
      const done = await vault.removeForGood(order)
      return done.ok ? ok({ ...done.value, backups: await rewriteBackups() }) : done
    }
  }
}
