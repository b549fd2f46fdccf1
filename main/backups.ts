// When a backup is made, and how it stands: after a minute of quiet, daily, right after unlocking when one is owed, and on quit; never inside a lock.
import type { BackupState } from '../shared/backups.ts'
import type { Failure } from '../shared/failure.ts'
import type { Result } from '../shared/result.ts'

export type BackupMemory = {
  readonly folder: string | null
  /** When the last proven backup was made; null = never. */
  readonly lastAt: string | null
  /** Something was saved since then. */
  readonly isOwed: boolean
}

export type BackupParts = {
  readonly now: () => number
  readonly isUnlocked: () => boolean
  readonly memory: () => BackupMemory
  readonly remember: (change: Partial<BackupMemory>) => void
  /** Makes one proven backup in the folder that holds now. */
  readonly make: (order: { readonly folder: string; readonly now: string }) => Promise<Result<unknown>>
  readonly usualFolder: string
  readonly tell: (state: BackupState) => void
}

export type Backups = {
  readonly state: () => BackupState
  readonly saved: () => void
  readonly unlocked: () => void
  readonly tick: () => void
  readonly runNow: () => Promise<Result<BackupState>>
  readonly keepIn: (folder: string) => void
  /** Before quitting; answers at once when nothing is owed. */
  readonly finish: () => Promise<void>
}

const quiet = 60_000
const daily = 24 * 60 * 60_000
const afterUnlock = 5_000
const afterFailure = 10 * 60_000
/** A folder on a stick or a network may hang: quitting does not wait longer. */
const finishWithin = 60_000

export function createBackups(parts: BackupParts): Backups {
  let lastSave = Number.NEGATIVE_INFINITY
  let notBefore = 0
  let failure: Failure | null = null
  let step: 'rest' | 'running' | 'finishing' = 'rest'
  let running: Promise<Result<unknown>> | null = null

  function state(): BackupState {
    const { folder, lastAt, isOwed } = parts.memory()
    const name = folder?.split(/[\\/]/).filter(Boolean).at(-1) ?? null
    return { folderName: name, lastAt, isOwed, step, failure }
  }

  function run(as: 'running' | 'finishing'): Promise<Result<unknown>> {
    running ??= make(as).finally(() => {
      running = null
    })
    return running
  }

  async function make(as: 'running' | 'finishing'): Promise<Result<unknown>> {
    step = as
    parts.tell(state())
    const began = parts.now()
    const made = await parts.make({ folder: parts.memory().folder ?? parts.usualFolder, now: localTime(began) })
    step = 'rest'
    failure = made.ok ? null : made.failure
    // Words saved while it ran may be in it or not, so another one is owed.
    if (made.ok) parts.remember({ lastAt: new Date(began).toISOString(), isOwed: lastSave >= began })
    else notBefore = parts.now() + afterFailure
    parts.tell(state())
    return made
  }

  function isDue(): boolean {
    const { isOwed, lastAt } = parts.memory()
    const now = parts.now()
    if (!isOwed || now < notBefore) return false
    return now - lastSave >= quiet || (lastAt !== null && now - Date.parse(lastAt) >= daily)
  }

  return {
    state,
    saved: () => {
      lastSave = parts.now()
      if (!parts.memory().isOwed) parts.remember({ isOwed: true })
    },
    unlocked: () => {
      notBefore = parts.now() + afterUnlock
    },
    tick: () => {
      if (parts.isUnlocked() && running === null && isDue()) void run('running')
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
      parts.remember({ folder, isOwed: true })
      parts.tell(state())
    },
    finish: async () => {
      if (!parts.isUnlocked() || !parts.memory().isOwed) return
      const late = new Promise((resolve) => setTimeout(resolve, finishWithin))
      await Promise.race([run('finishing'), late])
    }
  }
}

/** `YYYY-MM-DDTHH:MM:SS` by her clock. */
function localTime(moment: number): string {
  const date = new Date(moment)
  const two = (number: number): string => String(number).padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day}T${[two(date.getHours()), two(date.getMinutes()), two(date.getSeconds())].join(':')}`
}
