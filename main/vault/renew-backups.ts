// Backups after a renewed key: each is sealed again under the new one, proven, and only then is the old file taken away.
import { existsSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { unlockWithKey } from './access.ts'
import { proven, syncFolder, unproven } from './backup.ts'
import { type BackupName, backupsOf, renamedFor } from './backup-names.ts'
import { createStore } from './create-store.ts'
import { removeDatabase } from './database.ts'
import type { Marks } from './follow.ts'
import { refill } from './restore.ts'
import { firstManifest, UnlockedVault } from './vault.ts'

/** The vault as it was before its key was renewed: what its backups still open with. */
export type Former = { readonly vault: string; readonly key: Uint8Array }

/** The backups of `vault` in this folder, oldest first. */
export function backupsIn(folder: string, vault: string): Result<readonly BackupName[]> {
  if (!existsSync(folder)) return failed<Failure>({ code: 'backup-folder-missing' })
  try {
    return ok(backupsOf(vault, readdirSync(folder)))
  } catch {
    return failed<Failure>({ code: 'no-permission' })
  }
}

/** In steps. A backup that does not open whole is left as it is. */
export function* renewBackup(
  former: Former,
  vault: UnlockedVault,
  folder: string,
  name: string
): Generator<undefined, Result<null>> {
  const [backup] = backupsOf(former.vault, [name])
  if (backup === undefined) return failed<Failure>({ code: 'invalid-request' })
  const path = join(folder, renamedFor(vault.header.vault, backup))
  try {
    removeDatabase(path + unproven)
    const copied = yield* sealedAgain(former, vault, join(folder, name), path + unproven)
    if (!copied.ok) {
      removeDatabase(path + unproven)
      return copied
    }
    renameSync(path + unproven, path)
    syncFolder(folder)
    removeDatabase(join(folder, name))
    return ok(null)
  } catch {
    return failed<Failure>({ code: existsSync(folder) ? 'backup-unproven' : 'backup-folder-missing' })
  }
}

function* sealedAgain(
  former: Former,
  vault: UnlockedVault,
  from: string,
  to: string
): Generator<undefined, Result<unknown>> {
  const source = unlockWithKey(from, former.key, 'read-only')
  if (!source.ok) return source
  const header = vault.store.header()
  const made = header.ok
    ? createStore(to, header.value, firstManifest(vault.manifestKey, vault.header), 'at-the-end')
    : header
  if (!made.ok) {
    source.value.close()
    return made
  }
  const copy = new UnlockedVault(made.value, vault.header, vault.vaultKey.slice())
  let marks: Marks
  try {
    const filled = yield* untilClosed(vault, refill(source.value, copy))
    if (!filled.ok) return filled
    if (source.value.damaged || !copy.store.checkpoint()) return failed<Failure>({ code: 'backup-differs' })
    marks = new Map([...copy.marks()].map(([id, { hash }]) => [id, hash]))
  } finally {
    source.value.close()
    copy.close()
  }
  return yield* untilClosed(vault, proven(to, vault.vaultKey.slice(), marks))
}

/** A lock does not wait: the keys are gone then. */
function* untilClosed<Value>(
  vault: UnlockedVault,
  steps: Generator<undefined, Result<Value>>
): Generator<undefined, Result<Value>> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    yield
    if (vault.isClosed) return failed<Failure>({ code: 'locked' })
  }
}
