// Brings the machine's own signals (locked, asleep, another person's turn, input in our window) to the automatic lock.
import { type BrowserWindow, type Input, powerMonitor, powerSaveBlocker } from 'electron'
import type { AutoLock } from './auto-lock.ts'
import type { LockReason } from './lock.ts'

export function listenToMachine(window: BrowserWindow, autoLock: AutoLock, lock: (reason: LockReason) => void): void {
  powerMonitor.on('lock-screen', () => lock('system-lock'))
  powerMonitor.on('suspend', () => lock('suspend'))
  powerMonitor.on('user-did-resign-active', () => lock('switched-away'))
  // Only input in our own window counts as a sign of life: it is there on every system, and work elsewhere is no reason to stay open.
  window.webContents.on('input-event', () => autoLock.sawInput())
  window.webContents.on('before-input-event', (event, input) => {
    autoLock.sawInput()
    const reason = lockKey(input)
    if (reason === null) return
    // Taken here, so that the key also locks while a word is being composed and when the page hangs.
    event.preventDefault()
    lock(reason)
  })
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

/** Ctrl/Cmd+L, and Ctrl/Cmd+Shift+H to hide at once. */
function lockKey({ type, key, control, meta, shift, alt, isAutoRepeat }: Input): LockReason | null {
  const command = process.platform === 'darwin' ? meta : control
  if (type !== 'keyDown' || !command || alt || isAutoRepeat) return null
  if (!shift && key.toLowerCase() === 'l') return 'asked'
  return shift && key.toLowerCase() === 'h' ? 'quick-hide' : null
}
