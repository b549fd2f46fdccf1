// Proven backups (vault-format.md, "Backups"): copied row by row between other work, opened again, and compared record by record before one counts.
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { backupName, backupsOf, superseded, vaultMarkOf } from './backup-names.ts'
import { createStore } from './create-store.ts'
import { removeDatabase } from './database.ts'
import { follow, type Marks } from './follow.ts'
import { readHeader } from './header.ts'
import { openStore, type Store } from './store.ts'
import { firstManifest, UnlockedVault } from './vault.ts'

/** What a backup's name ends in until it was proven. */
export const unproven = '-unproven'
/** A backup with fewer than this share of the records of the one before it drops nothing: something may be wrong. */
const leastShare = 0.9

export type BackupOrder = {
  readonly folder: string
  /** Her clock: `YYYY-MM-DDTHH:MM:SS`. */
  readonly now: string
  /** Records were purged on purpose, so that fewer of them is what was wanted. */
  readonly purged: boolean
  /** Which vaults' keys were renewed, and where backups of the former may still lie: these go once the new one is proven. */
  readonly replaces?: { readonly renewed: readonly Renewed[]; readonly folders: readonly string[] }
}
/** The ids of a vault before and after its key was renewed. */
export type Renewed = { readonly former: string; readonly vault: string }
export type BackupMade = { readonly name: string; readonly records: number; readonly dropped: readonly string[] }

/** In steps; a lock in between leaves an unproven copy, which the next backup sweeps away. */
export function* makeBackup(vault: UnlockedVault, order: BackupOrder): Generator<undefined, Result<BackupMade>> {
  if (!existsSync(order.folder)) return failed<Failure>({ code: 'backup-folder-missing' })
  // A damaged vault is not copied over good backups.
  if (vault.damaged) return failed<Failure>({ code: 'read-only' })
  const name = backupName(vault.header.vault, order.now)
  const path = join(order.folder, name)
  try {
    sweepUnproven(order.folder, vault.header.vault)
    const copied = yield* copyVault(vault, path + unproven)
    if (!copied.ok) {
      removeDatabase(path + unproven)
      return existsSync(order.folder) ? copied : failed<Failure>({ code: 'backup-folder-missing' })
    }
    renameSync(path + unproven, path)
    syncFolder(order.folder)
    const dropped = [...dropReplaced(vault, order), ...dropSuperseded(vault, order, name, copied.value)]
    return ok({ name, records: copied.value, dropped })
  } catch (error) {
    const { code } = error as { readonly code?: unknown }
    if (code === 'ENOSPC') return failed<Failure>({ code: 'disk-full' })
    return failed<Failure>({ code: existsSync(order.folder) ? 'backup-unproven' : 'backup-folder-missing' })
  }
}

/** A proven copy of the vault at `path`, which must not exist. Answers with how many records it holds. */
export function* copyVault(vault: UnlockedVault, path: string): Generator<undefined, Result<number>> {
  const header = vault.store.header()
  if (!header.ok) return header
  const made = createStore(path, header.value, firstManifest(vault.manifestKey, vault.header), 'at-the-end')
  if (!made.ok) return made
  let copied: Result<Marks>
  try {
    copied = yield* copyRows(vault, made.value)
    if (copied.ok && !made.value.checkpoint()) copied = failed<Failure>({ code: 'disk-full' })
  } finally {
    made.value.close()
  }
  if (!copied.ok) return copied
  yield
  if (vault.isClosed) return failed<Failure>({ code: 'locked' })
  return yield* proven(path, vault.vaultKey.slice(), copied.value)
}

/** Rows saved while the copy runs are copied again; the header comes last, as it then is. */
function* copyRows(vault: UnlockedVault, copy: Store): Generator<undefined, Result<Marks>> {
  const copied = yield* follow(vault, new Map(), (ids, gone) => {
    const rows = ids.flatMap((id) => vault.store.row(id) ?? [])
    if (rows.length < ids.length) return failed<Failure>({ code: 'backup-differs' })
    return copy.commit({ put: rows, remove: gone, manifest: vault.sealedManifest() })
  })
  if (!copied.ok) return copied
  const header = vault.store.header()
  const kept = header.ok ? copy.writeHeader(header.value) : header
  return kept.ok ? copied : kept
}

/** Opens the file afresh with this key, and every record in it: it must hold exactly the rows of `marks`. */
export function* proven(path: string, key: Uint8Array, marks: Marks): Generator<undefined, Result<number>> {
  const store = openStore(path, 'read-only')
  if (!store.ok) return failed<Failure>({ code: 'backup-unproven' })
  const bytes = store.value.header()
  const header = bytes.ok ? readHeader(bytes.value) : bytes
  if (!header.ok) {
    store.value.close()
    return failed<Failure>({ code: 'backup-unproven' })
  }
  const copy = new UnlockedVault(store.value, header.value, key)
  const rows = copy.inspect()
  let step = rows.next()
  for (; !step.done; step = rows.next()) yield
  const isWhole = !step.value.damaged && copy.count === marks.size
  const same = isWhole && [...copy.marks()].every(([id, { hash }]) => marks.get(id) === hash)
  const { count } = copy
  copy.close()
  return same ? ok(count) : failed<Failure>({ code: 'backup-differs' })
}

function dropReplaced(vault: UnlockedVault, { replaces }: BackupOrder): readonly string[] {
  const { renewed, folders } = replaces ?? { renewed: [], folders: [] }
  const former = renewed.filter((one) => one.vault === vault.header.vault).map((one) => one.former)
  return folders.flatMap((folder) => {
    const names = existsSync(folder) ? readdirSync(folder) : []
    const old = former.flatMap((one) => backupsOf(one, names)).map(({ name }) => name)
    for (const name of old) removeDatabase(join(folder, name))
    return old
  })
}

function dropSuperseded(vault: UnlockedVault, order: BackupOrder, made: string, records: number): readonly string[] {
  const names = readdirSync(order.folder)
  // A clock that was set back makes the newest look old: it is never among them. Nor is the vault itself, whatever its name.
  const older = superseded(vault.header.vault, names).filter(
    (name) => name !== made && join(order.folder, name) !== vault.store.path
  )
  if (older.length === 0) return []
  if (!order.purged && records < leastShare * recordsBefore(vault, order.folder, names, made)) return []
  for (const name of older) removeDatabase(join(order.folder, name))
  return older
}

/** How many records the newest other backup counts; 0 where there is none that opens. */
function recordsBefore(vault: UnlockedVault, folder: string, names: readonly string[], made: string): number {
  const mark = vaultMarkOf(vault.header.vault)
  const before = names.filter((name) => name.startsWith(mark) && name < made && name.endsWith('.vault')).sort()
  const newest = before.at(-1)
  const store = newest === undefined ? null : openStore(join(folder, newest), 'read-only')
  if (!store?.ok) return 0
  const records = vault.countIn(store.value)
  store.value.close()
  return records
}

/** Copies an exit left half-done. */
export function sweepUnproven(folder: string, vault: string): void {
  const mark = vaultMarkOf(vault)
  for (const name of readdirSync(folder))
    if (name.startsWith(mark) && name.includes(`.vault${unproven}`)) removeDatabase(join(folder, name))
}

/** Makes a rename in this folder durable. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const file = openSync(folder, 'r')
  fsyncSync(file)
  closeSync(file)
}
