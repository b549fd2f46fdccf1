// The SQLite file (vault-format.md, "Container"): opened so that commits are durable, nothing readable is left over, and nobody else writes.
import { existsSync } from 'node:fs'
import { backup, DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { fromHex, toHex } from './bytes.ts'
import { formatVersion } from './envelope.ts'
import { mostHeaderBytes } from './header.ts'

/** "CKVT" */
export const applicationId = 0x434b5654

const schema = `
  CREATE TABLE header (id INTEGER PRIMARY KEY CHECK (id = 1), bytes BLOB NOT NULL);
  CREATE TABLE manifest (id INTEGER PRIMARY KEY CHECK (id = 1), envelope BLOB NOT NULL);
  CREATE TABLE records (id BLOB PRIMARY KEY, revision INTEGER NOT NULL, envelope BLOB NOT NULL) WITHOUT ROWID;
`

export type Row = { readonly id: string; readonly revision: number; readonly envelope: Uint8Array }
export type Change = { readonly put: readonly Row[]; readonly remove: readonly string[]; readonly manifest: Uint8Array }

export type Store = {
  readonly readOnly: boolean
  readonly header: () => Result<Uint8Array>
  readonly manifest: () => Uint8Array | null
  /** In the order of their ids; `backwards` reaches rows that lie behind a damaged page. Throws where the file is damaged. */
  readonly rows: (backwards?: boolean) => Iterable<Row>
  readonly row: (id: string) => Row | null
  readonly commit: (change: Change) => Result<null>
  readonly writeHeader: (bytes: Uint8Array) => Result<null>
  readonly checkpoint: () => void
  readonly backupTo: (path: string) => Promise<void>
  readonly close: () => void
}

/** Opens a vault's file for reading and writing, or for reading where the folder allows no more. */
export function openStore(path: string): Result<Store> {
  if (!existsSync(path)) return failed<Failure>({ code: 'vault-missing' })
  const writable = opened(path, {})
  if (writable.ok) return ok(storeOf(writable.value, false))
  if (writable.failure.code !== 'no-permission') return writable
  const readable = opened(`file:${encodeURI(path)}?immutable=1`, { readOnly: true })
  return readable.ok ? ok(storeOf(readable.value, true)) : readable
}

function opened(path: string, options: { readonly readOnly?: boolean }): Result<DatabaseSyncInstance> {
  let database: DatabaseSyncInstance | null = null
  try {
    database = new DatabaseSync(path, { readOnly: options.readOnly === true })
    guard(database)
    const application = number(database, 'PRAGMA application_id', 'application_id')
    const format = number(database, 'PRAGMA user_version', 'user_version')
    if (application !== applicationId) return closed(database, { code: 'not-a-vault' })
    if (format > formatVersion) return closed(database, { code: 'vault-newer-format' })
    if (options.readOnly !== true) makeDurable(database)
    return ok(database)
  } catch (error) {
    return closed(database, failureOf(error))
  }
}

/** Changes nothing in the file. temp_store comes first: SQLite would write sorted text to a file otherwise. */
function guard(database: DatabaseSyncInstance): void {
  database.exec('PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;')
  database.exec('PRAGMA cell_size_check = ON; PRAGMA locking_mode = EXCLUSIVE;')
}

/** Only for a file known to be a vault. */
function makeDurable(database: DatabaseSyncInstance): void {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
  if (process.platform === 'darwin') database.exec('PRAGMA fullfsync = 1; PRAGMA checkpoint_fullfsync = 1;')
  // Takes the exclusive lock now, so that a second program is told at once.
  database.exec('BEGIN IMMEDIATE; COMMIT;')
}

/** Makes a new, empty vault file; fails where one exists. */
export function createStore(path: string, header: Uint8Array, manifest: Uint8Array): Result<Store> {
  let database: DatabaseSyncInstance | null = null
  try {
    database = new DatabaseSync(path)
    database.exec('PRAGMA page_size = 4096;')
    guard(database)
    makeDurable(database)
    const tables = number(database, 'SELECT count(*) AS tables FROM sqlite_schema', 'tables')
    if (tables > 0) return closed(database, { code: 'vault-exists' })
    database.exec('BEGIN IMMEDIATE;')
    database.exec(schema)
    database.prepare('INSERT INTO header (id, bytes) VALUES (1, ?)').run(header)
    database.prepare('INSERT INTO manifest (id, envelope) VALUES (1, ?)').run(manifest)
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${formatVersion}; COMMIT;`)
    return ok(storeOf(database, false))
  } catch (error) {
    return closed(database, failureOf(error))
  }
}

function closed(database: DatabaseSyncInstance | null, failure: Failure): Result<never> {
  try {
    database?.close()
  } catch {
    // It never opened; there is nothing to close.
  }
  return failed(failure)
}

function storeOf(database: DatabaseSyncInstance, readOnly: boolean): Store {
  const rowOf = (found: Record<string, unknown>): Row => ({
    id: toHex(found.id as Uint8Array),
    revision: Number(found.revision),
    envelope: found.envelope as Uint8Array
  })
  return {
    readOnly,
    header: () => readBounded(database),
    manifest: () => {
      const found = database.prepare('SELECT envelope FROM manifest WHERE id = 1').get() as
        | { envelope: Uint8Array }
        | undefined
      return found?.envelope ?? null
    },
    *rows(backwards = false) {
      const order = backwards ? 'DESC' : 'ASC'
      const all = database.prepare(`SELECT id, revision, envelope FROM records ORDER BY id ${order}`)
      for (const found of all.iterate()) yield rowOf(found as Record<string, unknown>)
    },
    row: (id) => {
      const found = database.prepare('SELECT id, revision, envelope FROM records WHERE id = ?').get(fromHex(id))
      return found === undefined ? null : rowOf(found as Record<string, unknown>)
    },
    commit: (change) => inTransaction(database, () => write(database, change)),
    writeHeader: (bytes) =>
      inTransaction(database, () => database.prepare('UPDATE header SET bytes = ? WHERE id = 1').run(bytes)),
    checkpoint: () => {
      if (!readOnly) database.exec('PRAGMA wal_checkpoint(TRUNCATE);')
    },
    backupTo: async (path) => {
      await backup(database, path)
    },
    close: () => database.close()
  }
}

function readBounded(database: DatabaseSyncInstance): Result<Uint8Array> {
  try {
    const bytes = number(database, 'SELECT length(bytes) AS bytes FROM header WHERE id = 1', 'bytes')
    if (!(bytes > 0)) return failed<Failure>({ code: 'vault-damaged' })
    if (bytes > mostHeaderBytes) return failed<Failure>({ code: 'vault-damaged' })
    const found = database.prepare('SELECT bytes FROM header WHERE id = 1').get() as { bytes: unknown }
    return found.bytes instanceof Uint8Array ? ok(found.bytes) : failed<Failure>({ code: 'vault-damaged' })
  } catch (error) {
    return failed(failureOf(error))
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

function inTransaction(database: DatabaseSyncInstance, act: () => unknown): Result<null> {
  try {
    database.exec('BEGIN IMMEDIATE;')
    act()
    database.exec('COMMIT;')
    return ok(null)
  } catch (error) {
    try {
      database.exec('ROLLBACK;')
    } catch {
      // A full disk or a lost file ends the transaction by itself.
    }
    return failed(failureOf(error))
  }
}

function number(database: DatabaseSyncInstance, sql: string, column: string): number {
  const found = database.prepare(sql).get() as Record<string, unknown> | undefined
  return Number(found?.[column])
}

/** SQLite's primary result codes (sqlite.org/rescode.html) as the failures a person is told. */
export function failureOf(error: unknown): Failure {
  const code =
    Number(
      (error as { errcode?: unknown; sqliteCode?: unknown }).errcode ??
        (error as { sqliteCode?: unknown }).sqliteCode ??
        0
    ) & 0xff
  switch (code) {
    case 5:
    case 6:
      return { code: 'vault-in-use' }
    case 3:
    case 8:
    case 14:
      return { code: 'no-permission' }
    case 10:
      return { code: 'disk-error' }
    case 11:
      return { code: 'vault-damaged' }
    case 13:
      return { code: 'disk-full' }
    case 26:
      return { code: 'not-a-vault' }
    default:
      return { code: 'unexpected' }
  }
}
