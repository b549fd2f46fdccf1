// Decides when the notebook locks by itself: idle after a warning; at once when the machine locks, sleeps or changes hands.
import type { LockReason } from './lock.ts'

export type IdleQuestion = {
  readonly now: number
  readonly lastInput: number
  readonly limitMinutes: number
  /** While a session is led, idle waits until then; null when none is. */
  readonly heldOpenUntil: number | null
}
export type IdleAnswer =
  | { readonly state: 'open' }
  | { readonly state: 'warning'; readonly seconds: number }
  | { readonly state: 'lock' }

/** Times in milliseconds, of a clock that nobody can set. The warning lasts a minute, or half of a shorter limit. */
export function judgeIdle({ now, lastInput, limitMinutes, heldOpenUntil }: IdleQuestion): IdleAnswer {
  if (heldOpenUntil !== null && now < heldOpenUntil) return { state: 'open' }
  const limit = limitMinutes * 60_000
  const left = lastInput + limit - now
  if (left <= 0) return { state: 'lock' }
  if (left <= Math.min(60_000, limit / 2)) return { state: 'warning', seconds: Math.ceil(left / 1_000) }
  return { state: 'open' }
}

/** The wall clock ran on while this process did not: the machine slept, and nobody said so. */
export function hasSlept(before: Moment, after: Moment): boolean {
  return after.wall - before.wall - (after.steady - before.steady) > 30_000
}
export type Moment = { readonly wall: number; readonly steady: number }

export type AutoLockParts = {
  readonly now: () => Moment
  readonly isUnlocked: () => boolean
  readonly lock: (reason: LockReason) => void
  readonly warn: (seconds: number) => void
  readonly warningOver: () => void
  /** Keeps the display awake while a session is led. */
  readonly keepAwake: (on: boolean) => void
}

export type AutoLock = {
  readonly sawInput: () => void
  readonly setLimit: (minutes: number) => void
  readonly limit: () => number
  /** `until` as the clock on the wall shows it now. */
  readonly setHeldOpen: (until: number | null) => void
  readonly tick: () => void
}

export const standardIdleMinutes = 10

export function createAutoLock(parts: AutoLockParts): AutoLock {
  let last = parts.now()
  let lastInput = last.steady
  let limitMinutes = standardIdleMinutes
  let heldOpenUntil: number | null = null
  let isWarning = false

  function tick(): void {
    const before = last
    last = parts.now()
    if (!parts.isUnlocked()) {
      lastInput = last.steady
      return
    }
    if (hasSlept(before, last)) {
      parts.lock('suspend')
      return
    }
    if (heldOpenUntil !== null && last.steady >= heldOpenUntil) setHeldOpen(null)
    act(judgeIdle({ now: last.steady, lastInput, limitMinutes, heldOpenUntil }))
  }

  function act(answer: IdleAnswer): void {
    if (answer.state === 'lock') parts.lock('idle')
    if (answer.state === 'warning' && !isWarning) parts.warn(answer.seconds)
    if (answer.state === 'open' && isWarning) parts.warningOver()
    isWarning = answer.state === 'warning'
  }

  function setHeldOpen(until: number | null): void {
    heldOpenUntil = until
    parts.keepAwake(until !== null)
  }

  return {
    sawInput: () => {
      lastInput = parts.now().steady
      if (isWarning) tick()
    },
    setLimit: (minutes) => {
      limitMinutes = minutes
    },
    limit: () => limitMinutes,
    setHeldOpen: (until) => {
      const { wall, steady } = parts.now()
      setHeldOpen(until === null ? null : steady + until - wall)
      tick()
    },
    tick
  }
}
