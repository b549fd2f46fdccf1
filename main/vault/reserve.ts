// Two megabytes beside the vault, given back when the disk is full, so that deleting and the last words still go through.
import { closeSync, existsSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'

export const reserveBytes = 2 * 1024 * 1024

export function reservePath(vaultPath: string): string {
  return `${vaultPath}-reserve`
}

/** Puts the reserve there if there is none; a disk too full for it has none. */
export function keepReserve(vaultPath: string): void {
  const path = reservePath(vaultPath)
  if (existsSync(path)) return
  let file: number | null = null
  try {
    file = openSync(path, 'wx')
    // Bytes that no file system keeps as a hole.
    const bytes = Buffer.alloc(reserveBytes, 0x5a)
    if (writeSync(file, bytes) < reserveBytes) throw new Error('short')
    fsyncSync(file)
  } catch {
    rmSync(path, { force: true })
  } finally {
    if (file !== null) closeSync(file)
  }
}

/** True where there was a reserve to give. */
export function giveReserve(vaultPath: string): boolean {
  try {
    rmSync(reservePath(vaultPath))
    return true
  } catch {
    return false
  }
}
