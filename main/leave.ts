// The last moments of a process: what the next one needs to know, then the exit; and everything that may bring it on.
import { app, type BrowserWindow, powerMonitor } from 'electron'
import type { CrashRow } from './crash-row.ts'
import type { Ending, Lock, LockReason } from './lock.ts'
import type { Log } from './log.ts'
import type { Bounds, Preferences } from './preferences.ts'

export type LastLook = { readonly bounds: Bounds; readonly idleMinutes: number; readonly inFront: boolean }

/** Whatever goes wrong on the way, the process ends: an unlocked vault must not outlive its lock. */
export function leaveApp(ending: Ending, preferences: Preferences, row: CrashRow, look: () => LastLook): void {
  try {
    prepareNext(ending, preferences, row, look())
  } finally {
    app.exit(0)
  }
}

function prepareNext({ reason, startAgain }: Ending, preferences: Preferences, row: CrashRow, look: LastLook): void {
  const { crashesInARow } = preferences.values()
  const isCrash = isCrashReason(reason)
  preferences.change({
    bounds: look.bounds,
    inFront: look.inFront || !startAgain,
    lastLock: startAgain ? { reason, at: new Date().toISOString(), idleMinutes: look.idleMinutes } : null,
    crashesInARow: isCrash ? row.count(crashesInARow) : 0
  })
  if (startAgain && !isStoppedByTest() && !isCrashLoop(isCrash, crashesInARow)) startFreshProcess()
}

/** Tests follow the next run themselves; packages do not know this switch. */
function isStoppedByTest(): boolean {
  return !__PRODUCTION__ && process.env.CIRCLEKEEPER_LOCK_EXITS === '1'
}

/** While nothing is unlocked, a vault worker that stops each time is better told of on the screen than started for ever. */
export function isWorthStartingAnew(preferences: Preferences): boolean {
  return preferences.values().crashesInARow < 2
}

/** A start that crashes again and again would blink for ever. */
function isCrashLoop(isCrash: boolean, crashesBefore: number): boolean {
  return isCrash && crashesBefore >= 4 && process.uptime() < 20
}

function startFreshProcess(): void {
  // Inside an AppImage the executable lies on a mount that goes away with this process.
  const appImage = process.env.APPIMAGE
  app.relaunch({ args: process.argv.slice(1), ...(appImage === undefined ? {} : { execPath: appImage }) })
}

function isCrashReason(reason: LockReason): boolean {
  return reason === 'page-crashed' || reason === 'worker-crashed'
}

/** `finish`: what is still to be done before quitting; a second wish to quit does not wait for it. */
export function listenToEndings(window: BrowserWindow, lock: Lock, log: Log, finish: () => Promise<void>): void {
  let isFinishing = false
  const quit = (): void => {
    const isImpatient = isFinishing || lock.isEnding()
    isFinishing = true
    if (isImpatient) lock.quit()
    else void finish().finally(lock.quit)
  }
  window.on('close', (event) => {
    event.preventDefault()
    quit()
  })
  app.on('before-quit', (event) => {
    event.preventDefault()
    quit()
  })
  app.on('second-instance', () => {
    log.note('second-start')
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  window.webContents.on('render-process-gone', () => {
    log.note('page-crashed')
    lock.crashed('page-crashed')
  })
  // The computer goes down: no time for a backup, which is owed at the next unlock.
  window.on('session-end', () => lock.quit())
  powerMonitor.on('shutdown', () => lock.quit())
  // Electron's own answer would be a dialog with the stack in it.
  const failedInside = (): void => {
    log.note('call-threw')
    lock.crashed('worker-crashed')
  }
  process.on('uncaughtException', failedInside)
  process.on('unhandledRejection', failedInside)
}
