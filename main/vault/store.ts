// The vault's file as a store of sealed rows: durable commits into the file that will be found again, and reading where no more is possible.
import { existsSync } from 'node:fs'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { fromHex } from './bytes.ts'
import { type Mode, number, openDatabase } from './database.ts'
import { mostHeaderBytes } from './header.ts'
import { type Row, type Rows, rowsOf } from './rows.ts'
import { type SameFile, sameFile } from './same-file.ts'
import { failureOf } from './sqlite-failure.ts'

export type Change = { readonly put: readonly Row[]; readonly remove: readonly string[]; readonly manifest: Uint8Array }

export type Store = Rows & {
  readonly path: string
  readonly mode: Mode
  readonly header: () => Result<Uint8Array>
  /** null where it is missing or not a blob. Throws where the file is damaged. */
  readonly manifest: () => Uint8Array | null
  readonly commit: (change: Change) => Result<null>
  readonly writeHeader: (bytes: Uint8Array) => Result<null>
  /** Folds the log into the file and empties it, so that deleted bytes are gone from both. False where that has to wait: the log holds every commit. */
  readonly checkpoint: () => boolean
  /** null where the file its path names still is this one. */
  readonly lost: () => Failure | null
  readonly close: () => void
}

/** `read-only` changes nothing, not even beside the file; only a log that lies beside it makes that impossible. */
export type Access = 'writable' | 'read-only'

/** Opens a vault's file for reading and writing, or for reading where no more is possible. */
export function openStore(path: string, access: Access = 'writable'): Result<Store> {
  if (!existsSync(path)) return failed<Failure>({ code: 'vault-missing' })
  if (access === 'read-only' && !existsSync(`${path}-wal`)) return readable(path)
  const writable = openDatabase(path, 'writable')
  if (writable.ok) return ok(storeOf(writable.value, path, 'writable'))
  const { code } = writable.failure
  // A lock on a file opened for reading only is an input error to SQLite.
  const mayBeReadable = code === 'no-permission' || code === 'vault-damaged' || code === 'disk-error'
  // Without its log a file is older than what was committed: then it is not shown as the vault.
  if (!mayBeReadable || existsSync(`${path}-wal`)) return writable
  const found = readable(path)
  return found.ok ? found : writable
}

function readable(path: string): Result<Store> {
  const whole = openDatabase(path, 'no-permission')
  if (whole.ok) return ok(storeOf(whole.value, path, 'no-permission'))
  const cut = whole.failure.code === 'vault-damaged' ? openDatabase(path, 'truncated') : whole
  return cut.ok ? ok(storeOf(cut.value, path, 'truncated')) : whole
}

/** An open database as the vault uses it. */
export function storeOf(database: DatabaseSyncInstance, path: string, mode: Mode): Store {
  const file = sameFile(path)
  const written = (act: () => unknown): Result<null> => committed(database, file, act)
  return {
    ...rowsOf(database),
    path,
    mode,
    header: () => readBounded(database),
    manifest: () => {
      const found = database.prepare('SELECT envelope FROM manifest WHERE id = 1').get() as { envelope?: unknown }
      return found?.envelope instanceof Uint8Array ? found.envelope : null
    },
    commit: (change) => written(() => write(database, change)),
    writeHeader: (bytes) => written(() => database.prepare('UPDATE header SET bytes = ? WHERE id = 1').run(bytes)),
    lost: file.lost,
    checkpoint: () => mode === 'writable' && folded(database),
    close: () => {
      if (database.isOpen) database.close()
    }
  }
}

function readBounded(database: DatabaseSyncInstance): Result<Uint8Array> {
  try {
    const bytes = number(database, 'SELECT length(bytes) AS bytes FROM header WHERE id = 1', 'bytes')
    if (!(bytes > 0) || bytes > mostHeaderBytes) return failed<Failure>({ code: 'vault-damaged' })
    const found = database.prepare('SELECT bytes FROM header WHERE id = 1').get() as { bytes: unknown }
    return found.bytes instanceof Uint8Array ? ok(found.bytes) : failed<Failure>({ code: 'vault-damaged' })
  } catch (error) {
    const failure = failureOf(error)
    return failed(failure.code === 'unexpected' ? { code: 'vault-damaged' } : failure)
  }
}

function write(database: DatabaseSyncInstance, { put, remove, manifest }: Change): void {
  const upsert = database.prepare(
    'INSERT INTO records (id, revision, envelope) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, envelope = excluded.envelope'
  )
  const drop = database.prepare('DELETE FROM records WHERE id = ?')
  for (const row of put) upsert.run(fromHex(row.id), row.revision, row.envelope)
  for (const id of remove) drop.run(fromHex(id))
  database.prepare('UPDATE manifest SET envelope = ? WHERE id = 1').run(manifest)
}

/** One durable transaction, and a look that it went into the file that will be found again. */
function committed(database: DatabaseSyncInstance, file: SameFile, act: () => unknown): Result<null> {
  const before = file.lost()
  if (before !== null) return failed(before)
  try {
    database.exec('BEGIN IMMEDIATE;')
    act()
    database.exec('COMMIT;')
  } catch (error) {
    try {
      database.exec('ROLLBACK;')
    } catch {
      // A full disk or a lost file ends the transaction by itself.
    }
    return failed(failureOf(error))
  }
  const lost = file.lost()
  return lost === null ? ok(null) : failed(lost)
}

function folded(database: DatabaseSyncInstance): boolean {
  try {
    return number(database, 'PRAGMA wal_checkpoint(TRUNCATE)', 'busy') === 0
  } catch {
    return false
  }
}
