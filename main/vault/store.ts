// The SQLite file (vault-format.md, "Container"): opened so that commits are durable, nothing readable is left over, and nobody else writes.
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { fromHex } from './bytes.ts'
import { formatVersion } from './envelope.ts'
import { mostHeaderBytes } from './header.ts'
import { type Row, type Rows, rowsOf } from './rows.ts'
import { type SameFile, sameFile } from './same-file.ts'
import { failureOf } from './sqlite-failure.ts'

/** "CKVT" */
export const applicationId = 0x434b5654

/** As SQLite keeps them; a file that holds another table, a view or a trigger is not opened. */
const schema = [
  'CREATE TABLE header (id INTEGER PRIMARY KEY CHECK (id = 1), bytes BLOB NOT NULL)',
  'CREATE TABLE manifest (id INTEGER PRIMARY KEY CHECK (id = 1), envelope BLOB NOT NULL)',
  'CREATE TABLE records (id BLOB PRIMARY KEY, revision INTEGER NOT NULL, envelope BLOB NOT NULL) WITHOUT ROWID'
]

/** `no-permission`: the folder allows reading only. `truncated`: the file's end is missing. Neither is ever written to. */
export type Mode = 'writable' | 'no-permission' | 'truncated'
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
  readonly close: () => void
}

/** `read-only` changes nothing, not even beside the file; only a log that lies beside it makes that impossible. */
export type Access = 'writable' | 'read-only'

/** Opens a vault's file for reading and writing, or for reading where no more is possible. */
export function openStore(path: string, access: Access = 'writable'): Result<Store> {
  if (!existsSync(path)) return failed<Failure>({ code: 'vault-missing' })
  if (access === 'read-only' && !existsSync(`${path}-wal`)) return readable(path)
  const writable = opened(path, 'writable')
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
  const whole = opened(path, 'no-permission')
  if (whole.ok) return ok(storeOf(whole.value, path, 'no-permission'))
  const cut = whole.failure.code === 'vault-damaged' ? opened(path, 'truncated') : whole
  return cut.ok ? ok(storeOf(cut.value, path, 'truncated')) : whole
}

function opened(path: string, mode: Mode): Result<DatabaseSyncInstance> {
  let database: DatabaseSyncInstance | null = null
  try {
    const immutable = `${pathToFileURL(path).href}?immutable=1`
    database = mode === 'writable' ? new DatabaseSync(path) : new DatabaseSync(immutable, { readOnly: true })
    guard(database)
    if (mode === 'truncated') readPastTheEnd(database)
    const application = number(database, 'PRAGMA application_id', 'application_id')
    const format = number(database, 'PRAGMA user_version', 'user_version')
    if (application !== applicationId) return closed(database, { code: 'not-a-vault' })
    if (format > formatVersion) return closed(database, { code: 'vault-newer-format' })
    if (!isOurSchema(database)) return closed(database, { code: 'vault-damaged' })
    if (mode === 'writable') makeDurable(database)
    return ok(database)
  } catch (error) {
    return closed(database, failureOf(error))
  }
}

function isOurSchema(database: DatabaseSyncInstance): boolean {
  const found = database.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all() as { readonly sql: unknown }[]
  return found.length === schema.length && found.every(({ sql }, index) => sql === schema[index])
}

/** Changes nothing in the file. temp_store comes first: SQLite would write sorted text to a file otherwise. */
function guard(database: DatabaseSyncInstance): void {
  database.exec('PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;')
  database.exec('PRAGMA cell_size_check = ON; PRAGMA locking_mode = EXCLUSIVE;')
}

/** The one way to make SQLite read a file that ends before its header says; on a connection that cannot write. */
function readPastTheEnd(database: DatabaseSyncInstance): void {
  database.enableDefensive(false)
  database.exec('PRAGMA writable_schema = ON;')
}

/** Only for a file known to be a vault. */
function makeDurable(database: DatabaseSyncInstance): void {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
  if (process.platform === 'darwin') database.exec('PRAGMA fullfsync = 1; PRAGMA checkpoint_fullfsync = 1;')
  // Takes the exclusive lock now, so that a second program is told at once.
  database.exec('BEGIN IMMEDIATE; COMMIT;')
}

/** An empty database in memory alone, which sorts in memory too. */
export function openMemory(): DatabaseSyncInstance {
  const database = new DatabaseSync(':memory:')
  database.exec('PRAGMA temp_store = MEMORY;')
  return database
}

/** `at-the-end`: only a checkpoint makes commits durable; for a copy that counts when it is whole. */
export type Durability = 'each-commit' | 'at-the-end'

/** Makes a new, empty vault file; fails where one exists. It comes to its name whole, so that no crash leaves half a vault. */
export function createStore(
  path: string,
  header: Uint8Array,
  manifest: Uint8Array,
  durability: Durability = 'each-commit'
): Result<Store> {
  if (existsSync(path)) return failed<Failure>({ code: 'vault-exists' })
  const making = `${path}-making`
  removeDatabase(making)
  let database: DatabaseSyncInstance | null = null
  try {
    database = new DatabaseSync(making)
    database.exec('PRAGMA page_size = 4096;')
    guard(database)
    makeDurable(database)
    database.exec('BEGIN IMMEDIATE;')
    for (const table of schema) database.exec(table)
    database.prepare('INSERT INTO header (id, bytes) VALUES (1, ?)').run(header)
    database.prepare('INSERT INTO manifest (id, envelope) VALUES (1, ?)').run(manifest)
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${formatVersion}; COMMIT;`)
    database.exec('PRAGMA wal_checkpoint(TRUNCATE);')
    database.close()
    database = null
    moveWhole(making, path)
    const writable = opened(path, 'writable')
    if (!writable.ok) return writable
    if (durability === 'at-the-end') writable.value.exec('PRAGMA synchronous = NORMAL;')
    return ok(storeOf(writable.value, path, 'writable'))
  } catch (error) {
    const failure =
      (error as { code?: unknown }).code === 'EEXIST' ? { code: 'vault-exists' as const } : failureOf(error)
    const ended = closed(database, failure)
    removeDatabase(making)
    return ended
  }
}

/** A link never replaces a file; where the file system knows no links, the look taken before must do. */
export function moveWhole(from: string, to: string): void {
  try {
    linkSync(from, to)
    rmSync(from)
  } catch (error) {
    if (existsSync(to)) throw Object.assign(new Error(), { code: 'EEXIST', cause: error })
    renameSync(from, to)
  }
}

/** A database file nobody needs any more, with what SQLite lays beside it. */
export function removeDatabase(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(path + end, { force: true })
}

function closed(database: DatabaseSyncInstance | null, failure: Failure): Result<never> {
  try {
    database?.close()
  } catch {
    // It never opened; there is nothing to close.
  }
  return failed(failure)
}

function storeOf(database: DatabaseSyncInstance, path: string, mode: Mode): Store {
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
    checkpoint: () => mode === 'writable' && folded(database),
    close: () => database.close()
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

function number(database: DatabaseSyncInstance, sql: string, column: string): number {
  const found = database.prepare(sql).get() as Record<string, unknown> | undefined
  return Number(found?.[column])
}
