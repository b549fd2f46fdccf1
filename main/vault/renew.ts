// Renewing the key (vault-format.md, "Renewed vaults"): everything is sealed again under a new id and key beside the vault, proven, and put in its place in one step.
import { existsSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { createVault, type Kdf, newRecoverySheet } from './access.ts'
import { proven, syncFolder } from './backup.ts'
import { removeDatabase } from './database.ts'
import { follow } from './follow.ts'
import type { RecoveryRow } from './recovery-key.ts'
import { type Access, openStore, type Store } from './store.ts'
import type { UnlockedVault } from './vault.ts'

/** Two vaults with the same records. `old` is in force until the renewed one takes its place. */
export type Renewal = {
  readonly old: UnlockedVault
  readonly renewed: UnlockedVault
  /** The renewed vault's recovery words. */
  readonly rows: readonly RecoveryRow[]
  /** Which of the old one's rows the renewed one holds already. */
  readonly copied: Map<string, bigint>
}

/** Where the renewed vault lies until it takes the old one's place. */
export function renewingPath(path: string): string {
  return `${path}-renewing`
}

/** What a crash left beside the vault: made only in part, or never put in its place. */
export function sweepHalfMade(path: string): void {
  for (const half of [`${path}-making`, renewingPath(path), `${renewingPath(path)}-making`]) removeDatabase(half)
}

/** In steps, while the old vault goes on. Makes a vault with this passphrase and a new recovery key beside it; nothing of the old one changes. */
export async function* beginRenewal(
  kdf: Kdf,
  old: UnlockedVault,
  passphrase: string
): AsyncGenerator<undefined, Result<Renewal>> {
  if (!old.isWritable) return failed<Failure>({ code: 'read-only' })
  const path = renewingPath(old.store.path)
  removeDatabase(path)
  const made = await createVault(kdf, path, passphrase)
  if (!made.ok) return made
  const rows = newRecoverySheet(made.value)
  const renewal = { old, renewed: made.value, rows: rows.ok ? rows.value : [], copied: new Map() }
  const brought = rows.ok ? yield* bring(renewal) : rows
  if (brought.ok) return ok(renewal)
  dropRenewal(renewal)
  return brought
}

/** In steps: brings over what was saved since, then puts the renewed vault in the old one's place. Failed, the old one goes on as it was. */
export function* finishRenewal(renewal: Renewal): Generator<undefined, Result<null>> {
  const brought = yield* bring(renewal)
  if (!brought.ok) return brought
  // No pause from here on: what is saved afterwards goes into the renewed vault.
  const caughtUp = catchUp(renewal)
  return caughtUp.ok ? takePlace(renewal) : caughtUp
}

/** Leaves the old vault in force and nothing of the other behind. */
export function dropRenewal({ renewed }: Renewal): void {
  const { path } = renewed.store
  renewed.close()
  removeDatabase(path)
}

/** In steps: all records, then the renewed file is opened afresh and compared. It is closed afterwards. */
function* bring({ old, renewed, copied }: Renewal): Generator<undefined, Result<unknown>> {
  if (old.isClosed) return failed<Failure>({ code: 'locked' })
  const store = reopened(renewed)
  if (!store.ok) return store
  const followed = yield* follow(old, copied, (ids, gone) => copyRows(old, renewed, ids, gone))
  if (!followed.ok) return followed
  if (!renewed.store.checkpoint()) return failed<Failure>({ code: 'disk-full' })
  renewed.store.close()
  const marks = new Map([...renewed.marks()].map(([id, { hash }]) => [id, hash]))
  const whole = yield* proven(renewed.store.path, renewed.vaultKey.slice(), marks)
  return whole.ok && old.isClosed ? failed<Failure>({ code: 'locked' }) : whole
}

/** What was saved during the proof, at once: only these few rows are read back. */
function catchUp({ old, renewed, copied }: Renewal): Result<unknown> {
  if (old.commits === renewed.commits) return ok(null)
  const store = reopened(renewed)
  if (!store.ok) return store
  const late: string[] = []
  const steps = follow(old, copied, (ids, gone) => {
    late.push(...ids)
    return copyRows(old, renewed, ids, gone)
  })
  let step = steps.next()
  while (!step.done) step = steps.next()
  if (!step.value.ok) return step.value
  if (!renewed.store.checkpoint()) return failed<Failure>({ code: 'disk-full' })
  const written = reopened(renewed, 'read-only')
  if (!written.ok) return written
  const isThere = renewed.countIn(written.value) === renewed.count && late.every((id) => renewed.read(id) !== null)
  written.value.close()
  return isThere ? ok(null) : failed<Failure>({ code: 'backup-differs' })
}

function reopened(renewed: UnlockedVault, access: Access = 'writable'): Result<Store> {
  renewed.store.close()
  const store = openStore(renewed.store.path, access)
  if (store.ok) renewed.continueIn(store.value)
  return store
}

/** The same texts at the same revisions, sealed for the renewed vault; its manifest counts on from the old one's. */
function copyRows(
  old: UnlockedVault,
  renewed: UnlockedVault,
  ids: readonly string[],
  gone: readonly string[]
): Result<unknown> {
  const rows = ids.flatMap((id) => old.read(id) ?? [])
  if (rows.length < ids.length) return failed<Failure>({ code: 'record-damaged' })
  const drafts = rows.map(({ id, kind, revision, text }) => ({ id, kind, revision, text: () => text }))
  return renewed.save(drafts, gone, { commit: old.commits })
}

/** Both files are closed and have no log at the rename, so that whichever lies there afterwards is whole. */
function takePlace({ old, renewed }: Renewal): Result<null> {
  const { path } = old.store
  const lost = old.store.lost()
  if (lost !== null) return failed(lost)
  if (!old.store.checkpoint()) return failed<Failure>({ code: 'disk-full' })
  old.store.close()
  const put = replaced(renewed.store.path, path)
  const store = openStore(path)
  if (!put.ok) {
    if (store.ok) old.continueIn(store.value)
    return put
  }
  const readable = store.ok ? store : openStore(path, 'read-only')
  if (!readable.ok) return readable
  renewed.continueIn(readable.value)
  return ok(null)
}

function replaced(from: string, to: string): Result<null> {
  // A log beside either would be taken for the other's.
  if (existsSync(`${from}-wal`) || existsSync(`${to}-wal`)) return failed<Failure>({ code: 'disk-error' })
  try {
    renameSync(from, to)
  } catch (error) {
    const { code } = error as { readonly code?: unknown }
    return failed<Failure>({ code: code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'disk-error' })
  }
  try {
    syncFolder(dirname(to))
  } catch {
    // Done is done: at worst a power cut brings the old one back, whole.
  }
  return ok(null)
}
