// Making a new vault file: under another name first, so that it comes to its own whole.
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { closed, newDatabase, openDatabase, removeDatabase } from './database.ts'
import { failureOf } from './sqlite-failure.ts'
import { type Store, storeOf } from './store.ts'

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
    database = newDatabase(making)
    database.prepare('INSERT INTO header (id, bytes) VALUES (1, ?)').run(header)
    database.prepare('INSERT INTO manifest (id, envelope) VALUES (1, ?)').run(manifest)
    database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE);')
    database.close()
    database = null
    moveWhole(making, path)
    const writable = openDatabase(path, 'writable')
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
