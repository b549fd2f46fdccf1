// Records that open and have a newer or an invalid shape: counted like damaged ones, and never written over or removed.
import type { FailureCode } from '../../shared/failure.ts'
import { recordSchema, type VaultRecord } from '../../shared/records.ts'
import { recordVersion, textToRecord } from './record-text.ts'
import type { OpenedRow, UnlockedVault } from './vault.ts'

const kinds: ReadonlySet<string> = new Set(recordSchema.options.map(({ shape }) => shape.kind.value))

export class Shapes {
  readonly #odd = new Map<string, FailureCode>()
  /** Not looked at yet, but for their first bytes. */
  readonly #left = new Set<string>()

  /** How many are of a shape this version does not know. */
  get count(): number {
    return this.#odd.size
  }

  /** At unlock: what a record's first bytes tell. False where they tell enough. */
  met({ id, schema, kind }: OpenedRow): boolean {
    if (schema > recordVersion) this.#odd.set(id, 'record-newer')
    else if (!kinds.has(kind)) this.#odd.set(id, 'record-invalid')
    else this.#left.add(id)
    return this.#left.has(id)
  }

  /** The record, or null where it is not of a shape this version knows. */
  judged({ id, text }: Pick<OpenedRow, 'id' | 'text'>): VaultRecord | null {
    this.#left.delete(id)
    const record = textToRecord(text)
    if (!record.ok) this.#odd.set(id, record.failure.code)
    return record.ok ? record.value : null
  }

  /** In steps, behind everything else: all that was not looked at yet. */
  *lookAtRest(vault: UnlockedVault): Generator<undefined, void> {
    for (const id of this.#left) {
      if (vault.isClosed) return
      this.#look(vault, id)
      yield
    }
  }

  /** Why this record may not be written over or removed; null where it may. */
  against(vault: UnlockedVault, id: string): FailureCode | null {
    if (this.#left.has(id)) this.#look(vault, id)
    return this.#odd.get(id) ?? null
  }

  clear(): void {
    this.#odd.clear()
    this.#left.clear()
  }

  #look(vault: UnlockedVault, id: string): void {
    this.#left.delete(id)
    const row = vault.read(id)
    if (row !== null) this.judged(row)
  }
}
