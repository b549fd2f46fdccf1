// Removing for good from the unlocked vault: what she ticked in the review, or something on purpose; in one commit, and the log emptied after it.
import type { Failure } from '../../shared/failure.ts'
import type { RecordDraft, RecordId, VaultRecord } from '../../shared/records.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { Saved } from '../../shared/saving.ts'
import { erasureOf, type PurgeOrder, planPurge } from './purge.ts'
import { textToRecord } from './record-text.ts'
import type { UnlockedVault } from './vault.ts'

/** `changed`: debriefs as they are now. `left`: ticked, but not due. */
export type Purged = { readonly removed: RecordId[]; readonly changed: VaultRecord[]; readonly left: number }

/** `rewritten`: of what is saved, whose earlier words must not stay in a backup. */
export type RemovalOrder = {
  readonly save: readonly RecordDraft[]
  readonly remove: readonly RecordId[]
  readonly rewritten: readonly RecordId[]
}

type Save = (save: readonly RecordDraft[], remove: readonly RecordId[]) => Result<{ saved: Saved[] }>
export type RemovalParts = {
  /** The unlocked vault; null while there is none. */
  readonly vault: () => UnlockedVault | null
  readonly save: Save
  /** False where some of this is not for the page to write. */
  readonly mayPage: (save: readonly RecordDraft[], remove: readonly RecordId[]) => boolean
}

export class Removal {
  readonly #parts: RemovalParts

  constructor(parts: RemovalParts) {
    this.#parts = parts
  }

  /** In steps. Of what she ticked what is due goes; see purge.ts. The backups follow with the next one. */
  *purge(order: PurgeOrder): Generator<undefined, Result<Purged>> {
    const vault = this.#parts.vault()
    if (!vault) return failed<Failure>({ code: 'locked' })
    const plan = yield* planPurge(vault, order)
    if (!plan.ok) return plan
    const { save, remove, cleared, left } = plan.value
    const done = this.#forGood(vault, save, remove, erasureOf(remove, cleared))
    if (!done.ok) return done
    const changed = save.flatMap(({ id }) => {
      const row = vault.read(id)
      const record = row === null ? null : textToRecord(row.text)
      return record?.ok ? [record.value] : []
    })
    return ok({ removed: [...remove], changed, left })
  }

  /** On purpose, whatever the age. */
  removeForGood({ save, remove, rewritten }: RemovalOrder): Result<{ saved: Saved[] }> {
    const vault = this.#parts.vault()
    if (!vault) return failed<Failure>({ code: 'locked' })
    if (!this.#parts.mayPage(save, remove)) return failed<Failure>({ code: 'gate-out-of-order' })
    return this.#forGood(vault, save, remove, erasureOf(remove, [], rewritten))
  }

  #forGood(
    vault: UnlockedVault,
    save: readonly RecordDraft[],
    remove: readonly RecordId[],
    erasure: RecordDraft<'erasure'> | null
  ): Result<{ saved: Saved[] }> {
    const done = this.#parts.save(erasure === null ? save : [...save, erasure], remove)
    // Until then the log holds what was removed.
    vault.store.checkpoint()
    return done.ok ? ok({ saved: done.value.saved.slice(0, save.length) }) : done
  }
}
