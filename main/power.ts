// Brings the machine's own signals (locked, asleep, another person's turn, input in our window) to the automatic lock.
import { type BrowserWindow, powerMonitor, powerSaveBlocker } from 'electron'
import type { AutoLock } from './auto-lock.ts'
import type { LockReason } from './lock.ts'

export function listenToMachine(window: BrowserWindow, autoLock: AutoLock, lock: (reason: LockReason) => void): void {
  powerMonitor.on('lock-screen', () => lock('system-lock'))
  powerMonitor.on('suspend', () => lock('suspend'))
  powerMonitor.on('user-did-resign-active', () => lock('switched-away'))
  // Only input in our own window counts as a sign of life: it is there on every system, and work elsewhere is no reason to stay open.
  window.webContents.on('input-event', () => autoLock.sawInput())
  window.webContents.on('before-input-event', () => autoLock.sawInput())
  setInterval(() => {
    // Some Linux desktops report their lock only when asked.
    if (powerMonitor.getSystemIdleState(60 * 60) === 'locked') lock('system-lock')
    autoLock.tick()
  }, 1_000)
}

export function createKeepAwake(): (on: boolean) => void {
  let blocker: number | null = null
  return (on) => {
    if (on && blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep')
    if (!on && blocker !== null) {
      powerSaveBlocker.stop(blocker)
      blocker = null
    }
  }
}
