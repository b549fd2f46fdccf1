// What is remembered of the backups from run to run, and what follows from it: whether one is due, and where older ones may lie.
import type { Renewed } from './vault/backup.ts'

export type BackupMemory = {
  readonly folder: string | null
  /** Folders chosen before this one, which may still hold backups. */
  readonly earlier: readonly string[]
  /** Renewed keys: the backups of the former go once one of the new is proven. */
  readonly renewed: readonly Renewed[]
  /** When the last proven backup was made; null = never. */
  readonly lastAt: string | null
  /** Something was saved since then. */
  readonly isOwed: boolean
}

const quiet = 60_000
const daily = 24 * 60 * 60_000
/** How long after one that failed the next is tried. */
export const afterFailure = 10 * 60_000
const mostRemembered = 10
const mostRenewals = 30

/** Whether a backup is to be made now; all times in milliseconds. */
export function isDue({ isOwed, lastAt }: BackupMemory, now: number, lastSave: number, notBefore: number): boolean {
  // A clock that was set back must not hold backups up until it has caught up.
  const isTooEarly = now < notBefore && notBefore - now <= afterFailure
  if (!isOwed || isTooEarly) return false
  const sinceSave = now - lastSave
  const sinceLast = lastAt === null ? 0 : Math.abs(now - Date.parse(lastAt))
  return sinceSave >= quiet || sinceSave < 0 || sinceLast >= daily
}

/** The folders that may hold backups besides `next`, once that one is chosen. */
export function earlierFolders({ folder, earlier }: BackupMemory, next: string): readonly string[] {
  const before = folder === null ? earlier : [...earlier, folder]
  return [...new Set(before)].filter((one) => one !== next).slice(-mostRemembered)
}

/** What an earlier renewal left behind is the newest key's to replace too. */
export function withRenewed({ renewed }: BackupMemory, latest: Renewed): readonly Renewed[] {
  const earlier = renewed.filter((one) => one.vault === latest.former).map((one) => ({ ...one, vault: latest.vault }))
  return [...renewed, ...earlier, latest].slice(-mostRenewals)
}
