// Locking ends the app: last words from the page, a closed vault, then a fresh process that starts locked.
import type { lockReasons } from '../shared/bridge.ts'
import type { LastWords } from './vault/messages.ts'

export type LockReason = (typeof lockReasons)[number]
export type Ending = { readonly reason: LockReason; readonly startAgain: boolean }

export type LockParts = {
  readonly isUnlocked: () => boolean
  /** Tells the page to hand over its last words by calling `lock`. */
  readonly askPage: (reason: LockReason) => void
  /** Saves, checkpoints, closes and wipes; may never answer. */
  readonly closeVault: (last: LastWords) => Promise<unknown>
  /** Ends this process; nothing after it runs. */
  readonly leave: (ending: Ending, wasClosed: boolean) => void
}

export type Lock = {
  readonly begin: (reason: LockReason) => void
  readonly quit: () => void
  /** The page's last words have come, asked for or of its own accord. */
  readonly handOver: (reason: LockReason, last: LastWords) => void
  readonly crashed: (reason: 'page-crashed' | 'worker-crashed') => void
  readonly isEnding: () => boolean
}

// What was typed is durable 600 ms after the key anyway, so a page or a worker that hangs never holds the lock up.
export const pageAnswersWithin = 450
export const everythingEndsWithin = 700

export function createLock({ isUnlocked, askPage, closeVault, leave }: LockParts): Lock {
  let ending: Ending | null = null
  let isClosing = false
  let hasLeft = false

  function leaveOnce(wasClosed: boolean): void {
    if (hasLeft || ending === null) return
    hasLeft = true
    leave(ending, wasClosed)
  }

  function start(next: Ending): boolean {
    if (ending !== null) return false
    ending = next
    setTimeout(() => leaveOnce(false), everythingEndsWithin)
    return true
  }

  function close(last: LastWords): void {
    if (isClosing) return
    isClosing = true
    closeVault(last).then(
      () => leaveOnce(true),
      () => leaveOnce(false)
    )
  }

  function askThenClose(next: Ending): void {
    if (!start(next)) return
    askPage(next.reason)
    setTimeout(() => close({ unsaved: [] }), pageAnswersWithin)
  }

  return {
    begin: (reason) => {
      if (isUnlocked()) askThenClose({ reason, startAgain: true })
    },
    quit: () => {
      if (isUnlocked()) askThenClose({ reason: 'asked', startAgain: false })
      else if (start({ reason: 'asked', startAgain: false })) leaveOnce(true)
    },
    handOver: (reason, last) => {
      start({ reason, startAgain: true })
      close(last)
    },
    crashed: (reason) => {
      start({ reason, startAgain: true })
      close({ unsaved: [] })
    },
    isEnding: () => ending !== null
  }
}
