// SQLite's errors as the failures a person is told about.
import type { Failure } from '../../shared/failure.ts'

/** Primary result codes, sqlite.org/rescode.html. */
const failures: Readonly<Record<number, Failure['code']>> = {
  3: 'no-permission',
  5: 'vault-in-use',
  6: 'vault-in-use',
  8: 'no-permission',
  10: 'disk-error',
  11: 'vault-damaged',
  13: 'disk-full',
  14: 'no-permission',
  26: 'not-a-vault'
}

/** What SQLite threw, as a failure; `unexpected` where it was not SQLite's. */
export function failureOf(error: unknown): Failure {
  const { errcode, sqliteCode } = (error ?? {}) as { readonly errcode?: unknown; readonly sqliteCode?: unknown }
  return { code: failures[Number(errcode ?? sqliteCode ?? 0) & 0xff] ?? 'unexpected' }
}
