// When a backup is made, and how it stands: after a minute of quiet, daily, right after unlocking when one is owed, and on quit; never inside a lock.
import type { BackupState, BackupsAfterRenewal } from '../shared/backups.ts'
import type { Failure } from '../shared/failure.ts'
import { ok, type Result } from '../shared/result.ts'
import { afterFailure, type BackupMemory, earlierFolders, isDue, withRenewed } from './backup-memory.ts'
import { datesLeft, type RenewBackupsParts, renewBackups } from './renew-backups.ts'
import type { Renewed } from './vault/backup.ts'

type Order = {
  readonly folder: string
  readonly now: string
  readonly replaces: { readonly renewed: readonly Renewed[]; readonly folders: readonly string[] }
}

export type BackupParts = {
  readonly now: () => number
  readonly isUnlocked: () => boolean
  readonly memory: () => BackupMemory
  readonly remember: (change: Partial<BackupMemory>) => void
  /** Makes one proven backup in the folder that holds now. */
  readonly make: (order: Order) => Promise<Result<unknown>>
  readonly usualFolder: string
  readonly renewal: Omit<RenewBackupsParts, 'progress'>
  readonly tell: (state: BackupState) => void
}

export type Backups = {
  readonly state: () => BackupState
  /** Where the next one goes. */
  readonly folder: () => string
  readonly saved: () => void
  readonly unlocked: () => void
  readonly tick: () => void
  readonly runNow: () => Promise<Result<BackupState>>
  readonly keepIn: (folder: string) => void
  /** Once `finish` has put the renewed vault in place, its backups follow, and a new one is made. */
  readonly renew: (ids: Renewed, finish: () => Promise<Result<unknown>>) => Promise<Result<BackupsAfterRenewal>>
  /** Before quitting; answers at once when nothing is owed. */
  readonly finish: () => Promise<void>
}

const afterUnlock = 5_000
/** A folder on a stick or a network may hang: quitting does not wait longer. */
const finishWithin = 60_000

export function createBackups(parts: BackupParts): Backups {
  let lastSave = Number.NEGATIVE_INFINITY
  /** Saves, and folders chosen: a backup owes another one where these went on while it ran. */
  let saves = 0
  let notBefore = 0
  let failure: Failure | null = null
  let step: BackupState['step'] = 'rest'
  let progress: BackupState['progress'] = null
  let running: Promise<Result<unknown>> | null = null

  function state(): BackupState {
    const { folder, lastAt, isOwed } = parts.memory()
    return { folderName: folder === null ? null : nameOf(folder), lastAt, isOwed, step, progress, failure }
  }

  function enter(next: BackupState['step'], part: BackupState['progress'] = null): void {
    step = next
    progress = part
    parts.tell(state())
  }

  /** Every folder that may hold backups of this notebook: the one that holds now first. */
  function folders(): readonly string[] {
    const { folder, earlier } = parts.memory()
    return [...new Set([folder ?? parts.usualFolder, parts.usualFolder, ...earlier])]
  }

  function alone<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    const mine = work().finally(() => {
      running = null
    })
    running = mine
    return mine
  }

  function run(as: 'running' | 'finishing'): Promise<Result<unknown>> {
    return running ?? alone(() => make(as))
  }

  async function make(as: 'running' | 'finishing' | 'renewing'): Promise<Result<unknown>> {
    enter(as)
    const began = parts.now()
    const before = saves
    const [folder = parts.usualFolder] = folders()
    const replaces = { renewed: parts.memory().renewed, folders: folders() }
    const made = await parts.make({ folder, now: localTime(began), replaces })
    failure = made.ok ? null : made.failure
    // Words saved while it ran may be in it or not, so another one is owed.
    if (made.ok) parts.remember({ lastAt: new Date(began).toISOString(), isOwed: saves !== before })
    else notBefore = parts.now() + afterFailure
    enter('rest')
    return made
  }

  async function renew(ids: Renewed, finish: () => Promise<Result<unknown>>): Promise<Result<BackupsAfterRenewal>> {
    // Before: cut short right after it, the backups of the old key would be forgotten. Where it fails, no vault has this id.
    parts.remember({ renewed: withRenewed(parts.memory(), ids) })
    const done = await finish()
    if (!done.ok) return done
    parts.remember({ isOwed: true })
    const renewal = {
      ...parts.renewal,
      progress: (ready: number, of: number) => enter('renewing', { done: ready, of })
    }
    const { renewed, folders: reached, missing } = await renewBackups(renewal, folders())
    await make('renewing')
    const left = await datesLeft(renewal, reached)
    // The usual folder comes into being with its first backup.
    const elsewhere = missing.filter((folder) => folder !== parts.usualFolder).map(nameOf)
    return ok({ backups: renewed, left: [...left], elsewhere })
  }

  return {
    state,
    folder: () => parts.memory().folder ?? parts.usualFolder,
    saved: () => {
      lastSave = parts.now()
      saves += 1
      if (!parts.memory().isOwed) parts.remember({ isOwed: true })
    },
    unlocked: () => {
      notBefore = parts.now() + afterUnlock
    },
    tick: () => {
      if (parts.isUnlocked() && running === null && isDue(parts.memory(), parts.now(), lastSave, notBefore))
        void run('running')
    },
    runNow: async () => {
      const made = await run('running')
      return made.ok ? { ok: true, value: state() } : made
    },
    keepIn: (folder) => {
      failure = null
      notBefore = 0
      // The first backup in a new place is owed even when nothing changed.
      lastSave = Number.NEGATIVE_INFINITY
      saves += 1
      parts.remember({ folder, earlier: earlierFolders(parts.memory(), folder), isOwed: true })
      parts.tell(state())
    },
    renew: async (ids, finish) => {
      await running
      return alone(() => renew(ids, finish))
    },
    finish: async () => {
      if (!parts.isUnlocked() || !parts.memory().isOwed) return
      const late = new Promise((resolve) => setTimeout(resolve, finishWithin))
      await Promise.race([run('finishing'), late])
    }
  }
}

function nameOf(folder: string): string {
  return folder.split(/[\\/]/).filter(Boolean).at(-1) ?? folder
}

/** `YYYY-MM-DDTHH:MM:SS` by her clock. */
export function localTime(moment: number): string {
  const date = new Date(moment)
  const two = (number: number): string => String(number).padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day}T${[two(date.getHours()), two(date.getMinutes()), two(date.getSeconds())].join(':')}`
}
