// After a renewed key: every backup in every folder that can be reached is sealed again; what could not be is named.
import type { Result } from '../shared/result.ts'
import type { BackupName } from './vault/backup-names.ts'

export type RenewBackupsParts = {
  /** Backups in a folder that the key before still opens. */
  readonly formerBackups: (folder: string) => Promise<Result<{ readonly backups: readonly BackupName[] }>>
  readonly renewBackup: (folder: string, name: string) => Promise<Result<unknown>>
  readonly progress: (done: number, of: number) => void
}

export type Reached = {
  /** How many were sealed again. */
  readonly renewed: number
  readonly folders: readonly string[]
  readonly missing: readonly string[]
}

export async function renewBackups(parts: RenewBackupsParts, folders: readonly string[]): Promise<Reached> {
  const found: { readonly folder: string; readonly name: string }[] = []
  const missing: string[] = []
  for (const folder of folders) {
    const former = await parts.formerBackups(folder)
    if (former.ok) found.push(...former.value.backups.map(({ name }) => ({ folder, name })))
    else missing.push(folder)
  }
  let renewed = 0
  for (const [done, { folder, name }] of found.entries()) {
    parts.progress(done, found.length)
    if ((await parts.renewBackup(folder, name)).ok) renewed += 1
  }
  return { renewed, folders: folders.filter((folder) => !missing.includes(folder)), missing }
}

/** The dates of those that still open with the key before, oldest first. */
export async function datesLeft(parts: RenewBackupsParts, folders: readonly string[]): Promise<readonly string[]> {
  const dates = new Set<string>()
  for (const folder of folders) {
    const former = await parts.formerBackups(folder)
    if (former.ok) for (const { date } of former.value.backups) dates.add(date)
  }
  return [...dates].sort()
}
