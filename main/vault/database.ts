// Opening the SQLite file (vault-format.md, "Container"): only one of ours, with settings that make commits durable and leave nothing readable over.
import { rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { formatVersion } from './envelope.ts'
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

/** Opens a vault's file in this mode, and nothing that is not a vault. */
export function openDatabase(path: string, mode: Mode): Result<DatabaseSyncInstance> {
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

/** A new database file with a vault's settings and its empty tables; one transaction is open. Throws as SQLite does. */
export function newDatabase(path: string): DatabaseSyncInstance {
  const database = new DatabaseSync(path)
  try {
    database.exec('PRAGMA page_size = 4096;')
    guard(database)
    makeDurable(database)
    database.exec('BEGIN IMMEDIATE;')
    for (const table of schema) database.exec(table)
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${formatVersion};`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** A database file nobody needs any more, with what SQLite lays beside it. */
export function removeDatabase(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(path + end, { force: true })
}

/** Closes what may never have opened, and answers with the failure. */
export function closed(database: DatabaseSyncInstance | null, failure: Failure): Result<never> {
  try {
    database?.close()
  } catch {
    // It never opened; there is nothing to close.
  }
  return failed(failure)
}

/** One number that SQLite answers with. */
export function number(database: DatabaseSyncInstance, sql: string, column: string): number {
  const found = database.prepare(sql).get() as Record<string, unknown> | undefined
  return Number(found?.[column])
}
