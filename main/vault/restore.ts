// Restoring: what opens in a vault or a backup becomes a new vault with an id and a key of its own, so that rows of the two never fit each other.
import { existsSync } from 'node:fs'
import type { Failure } from '../../shared/failure.ts'
import { type Failed, failed, ok, type Result } from '../../shared/result.ts'
import { createVault, type Kdf, newRecoverySheet, unlockWithPassphrase, unlockWithRecovery } from './access.ts'
import { proven } from './backup.ts'
import { moveWhole } from './create-store.ts'
import { removeDatabase } from './database.ts'
import type { OpenedRow, SaveOptions, UnlockedVault } from './vault.ts'

const batchRows = 200

export type Secret = { readonly passphrase: string } | { readonly words: string }
export type RestoreOrder = {
  readonly from: string
  /** Where the new vault will lie; nothing may be there yet. */
  readonly to: string
  readonly secret: Secret
  /** The new vault's passphrase; null = the one it was opened with. */
  readonly next: string | null
}
export type Refilled = { readonly records: number; readonly unreadable: number; readonly missing: number }
/** With the words of a sheet that opens the new vault: the old sheet does not. */
export type Restored = Refilled & { readonly rows: string[][] }

/** Where a restored vault lies until its sheet was read back. */
function restoringPath(to: string): string {
  return `${to}-restoring`
}

/** In steps. The new vault waits beside its name for `settleRestored`. Nothing of `from` changes. */
export async function* restoreVault(kdf: Kdf, order: RestoreOrder): AsyncGenerator<undefined, Result<Restored>> {
  if (existsSync(order.to)) return failed<Failure>({ code: 'vault-exists' })
  const passphrase = order.next ?? ('passphrase' in order.secret ? order.secret.passphrase : '')
  const source = await opened(kdf, order)
  if (!source.ok) return source
  const making = restoringPath(order.to)
  removeDatabase(making)
  const made = await createVault(kdf, making, passphrase)
  if (!made.ok) {
    source.value.close()
    return made
  }
  const restored = yield* refill(source.value, made.value)
  source.value.close()
  const sheet = restored.ok ? newRecoverySheet(made.value) : restored
  const marks = new Map([...made.value.marks()].map(([id, { hash }]) => [id, hash]))
  const key = made.value.vaultKey.slice()
  made.value.close()
  if (!restored.ok) return dropped(making, restored)
  if (!sheet.ok) return dropped(making, sheet)
  const whole = yield* proven(making, key, marks)
  if (!whole.ok) return dropped(making, whole)
  return ok({ ...restored.value, rows: sheet.value.map((row) => [...row]) })
}

function dropped(making: string, failure: Failed): Failed {
  removeDatabase(making)
  return failure
}

/** Once its sheet was read back the restored vault comes to its name. */
export function settleRestored(to: string): Result<null> {
  const making = restoringPath(to)
  if (!existsSync(making)) return failed<Failure>({ code: 'vault-missing' })
  try {
    moveWhole(making, to)
    return ok(null)
  } catch {
    return failed<Failure>({ code: existsSync(to) ? 'vault-exists' : 'disk-error' })
  }
}

/** She leaves it: the backup is still there to be restored another time. */
export function dropRestored(to: string): void {
  removeDatabase(restoringPath(to))
}

function opened(kdf: Kdf, { from, secret }: RestoreOrder): Promise<Result<UnlockedVault>> | Result<UnlockedVault> {
  return 'passphrase' in secret
    ? unlockWithPassphrase(kdf, from, secret.passphrase, 'read-only')
    : unlockWithRecovery(from, secret.words, 'read-only')
}

/** Seals what opens in `source` again in `target`: the same records at the same revisions, and a commit counter that goes on. */
export function* refill(source: UnlockedVault, target: UnlockedVault): Generator<undefined, Result<Refilled>> {
  let batch: OpenedRow[] = []
  const save = (options: SaveOptions = {}): Result<unknown> => {
    const rows = batch.map(({ id, kind, revision, text }) => ({ id, kind, revision, text: () => text }))
    batch = []
    return target.save(rows, [], options)
  }
  const rows = source.inspect()
  for (let step = rows.next(); ; step = rows.next()) {
    if (step.done) {
      const saved = save({ commit: source.commits })
      if (!saved.ok) return saved
      const { unreadable, missing } = step.value
      return ok({ records: target.count, unreadable, missing: Math.max(0, missing) })
    }
    batch.push(step.value)
    const saved = batch.length >= batchRows ? save() : ok(null)
    if (!saved.ok) return saved
    yield
  }
}
