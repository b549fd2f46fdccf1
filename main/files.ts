// The only file system of the main process. The vault is never opened here: that would drop SQLite's locks on it.
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { FailureCode } from '../shared/failure.ts'
import { failed, ok, type Result } from '../shared/result.ts'

export function fileExists(path: string): boolean {
  return existsSync(path)
}

export function makeFolder(path: string): void {
  // Only the person's own account may look in.
  mkdirSync(path, { recursive: true, mode: 0o700 })
}

export function readTextIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** The same whole-or-nothing write, at once: for the moment before an exit. Answers whether it was written. */
export function writeTextNow(path: string, text: string): boolean {
  const temporary = `${path}.new`
  try {
    const file = openSync(temporary, 'w', 0o600)
    try {
      writeSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
    return true
  } catch {
    return false
  }
}

export function readAsset(path: string): Promise<Buffer> {
  return readFile(path)
}

/** The app's own file in `folder` whose name begins so; a build gives each a name of its own. */
export async function readAssetNamed(folder: string, beginning: string): Promise<Buffer> {
  const name = (await readdir(folder)).find((file) => file.startsWith(beginning))
  return readFile(join(folder, name ?? beginning))
}

/** Reads a file she chose, never more than `limit` bytes of it. */
export async function readChosenFile(path: string, limit: number): Promise<Result<Uint8Array>> {
  try {
    if ((await stat(path)).size > limit) return failed({ code: 'file-too-large' })
    return ok(await readFile(path))
  } catch {
    return failed({ code: 'file-unreadable' })
  }
}

/**
 * Writes a file whole or not at all: a temporary name in the same folder, then fsync, then rename.
 * `pending` is told the temporary name before the first byte, so that what an exit leaves half-done can be swept.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array | string,
  pending: (temporary: string | null) => void = () => {}
): Promise<Result<string>> {
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}${temporarySuffix}`)
  try {
    pending(temporary)
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
    return ok(path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    return failed({ code: codeOf(error) })
  } finally {
    pending(null)
  }
}

/** Takes back a file that was written and turned out wrong. */
export async function removeWritten(path: string): Promise<void> {
  await rm(path, { force: true })
}

/** Removes the half-done files an exit left behind, and nothing that is not named like one. */
export async function sweepHalfDone(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (/^\.[0-9a-f]{12}\.unfinished$/.test(basename(path))) await rm(path, { force: true }).catch(() => {})
  }
}

const temporarySuffix = '.unfinished'

function codeOf(error: unknown): FailureCode {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'no-permission'
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'folder-missing'
  return 'disk-error'
}
