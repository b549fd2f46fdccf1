// Whether the open vault still is the file its path names: a folder that vanished takes writes without a word, and none of them would be found again.
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Failure } from '../../shared/failure.ts'

export type SameFile = {
  /** null where all is well. Looks at names alone and opens nothing, so that SQLite's locks stay. */
  readonly lost: () => Failure | null
}

/** Windows lets nobody remove an open file, so there is nothing to look for. */
export function sameFile(path: string): SameFile {
  if (process.platform === 'win32') return { lost: () => null }
  const whole = identityOf(path)
  const log = identityOf(`${path}-wal`)
  return {
    lost: () => {
      if (identityOf(path) === whole && (log === null || identityOf(`${path}-wal`) === log)) return null
      return { code: existsSync(dirname(path)) ? 'vault-missing' : 'folder-missing' }
    }
  }
}

function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found ? `${found.dev} ${found.ino}` : null
}
