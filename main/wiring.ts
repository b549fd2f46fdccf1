// Wires the window to everything else once its process is under way; decides nothing itself.
import { uptime } from 'node:os'
import { app, type BrowserWindow, clipboard } from 'electron'
import { version } from '../package.json'
import type { Setting } from '../shared/records.ts'
import { createAutoLock } from './auto-lock.ts'
import { createBackups } from './backups.ts'
import { createClipboardKeeper } from './clipboard.ts'
import { createCrashRow } from './crash-row.ts'
import { makeFolder } from './files.ts'
import type { Listener } from './first-call.ts'
import { fullScreenOf } from './full-screen.ts'
import { appState } from './handlers/app-handlers.ts'
import { createHandlers } from './handlers.ts'
import { isWorthStartingAnew, leaveApp, listenToEndings } from './leave.ts'
import { listenToLinux } from './linux-signals.ts'
import { createLock } from './lock.ts'
import type { Log } from './log.ts'
import type { Places } from './places.ts'
import { createKeepAwake, listenToMachine } from './power.ts'
import { openPreferences } from './preferences.ts'
import { printFontsOf } from './print-fonts.ts'
import { serveBridge, tellPage } from './serve-bridge.ts'
import { summaryFiles } from './summary/summary-files.ts'
import { openVaultDoor, type WorkerUrls } from './vault-door.ts'
import { boundsOf, dressWindow } from './window.ts'

export type Parts = {
  readonly window: BrowserWindow
  /** The window has something to show. */
  readonly painted: Promise<void>
  readonly pages: string
  readonly places: Places
  readonly workers: WorkerUrls
  readonly log: Log
}

/** Answers with what the page's first call has waited for. */
export function wire({ window, painted, pages, places, workers, log }: Parts): Listener {
  const preferences = openPreferences(places.preferences)
  dressWindow(window, painted, preferences.values())
  const vault = openVaultDoor(workers, {
    crashed: () => {
      log.note('worker-crashed')
      if (vault.isUnlocked() || isWorthStartingAnew(preferences)) lock.crashed('worker-crashed')
    },
    saved: () => backups.saved(),
    stands: (state) => tellPage(window, 'vaultState', state)
  })
  const crashRow = createCrashRow(() => performance.now())
  const clipboardKeeper = createClipboardKeeper({
    read: async () => await clipboard.readText(),
    clear: () => clipboard.clear()
  })
  // Not in the moment the first screen is drawn: both want the processor.
  void painted.then(() => setTimeout(vault.warmUp, 250))
  const lock = createLock({
    isUnlocked: vault.holdsSecrets,
    askPage: (reason) => tellPage(window, 'lockNow', { reason }),
    closeVault: (last) => Promise.all([vault.close(last), clipboardKeeper.clearIfOurs()]),
    leave: (ending, wasClosed) => {
      if (!wasClosed) log.note('lock-timed-out')
      leaveApp(ending, preferences, crashRow, () => ({
        bounds: boundsOf(window),
        idleMinutes: autoLock.limit(),
        inFront: window.isFocused()
      }))
    }
  })
  const autoLock = createAutoLock({
    now: () => ({ wall: Date.now(), steady: performance.now() }),
    isUnlocked: () => vault.holdsSecrets() && !lock.isEnding(),
    lock: lock.begin,
    warn: (seconds) => tellPage(window, 'lockWarning', { seconds }),
    warningOver: () => tellPage(window, 'lockWarningOver', {}),
    keepAwake: createKeepAwake()
  })
  const backups = createBackups({
    now: Date.now,
    isUnlocked: () => vault.isUnlocked() && !lock.isEnding(),
    memory: () => preferences.values().backup,
    remember: (change) => preferences.change({ backup: { ...preferences.values().backup, ...change } }),
    make: (order) => {
      if (order.folder === places.usualBackups) makeFolder(order.folder)
      return vault.backup(order)
    },
    usualFolder: places.usualBackups,
    renewal: vault.renewal,
    tell: (state) => tellPage(window, 'backupState', state)
  })
  setInterval(backups.tick, 5_000)
  const known = { version, platform: process.platform, defaultVault: places.defaultVault, preferences, vault }
  let paper: Setting['paper'] = 'A4'
  const handlers = createHandlers({
    ...known,
    appState: () => appState(known),
    window,
    documents: app.getPath('documents'),
    fonts: printFontsOf(pages),
    paper: () => paper,
    lock,
    autoLock,
    clipboard: clipboardKeeper,
    setFullScreen: fullScreenOf(window),
    uptime,
    backups,
    crashRow,
    summaryFiles: summaryFiles(window, preferences),
    log,
    keepTo: ({ idleMinutes, contentProtection, ...choices }) => {
      paper = choices.paper
      autoLock.setLimit(idleMinutes)
      window.setContentProtection(contentProtection)
      if (preferences.values().contentProtection !== contentProtection) preferences.change({ contentProtection })
    }
  })
  const first = serveBridge(window, handlers, log)
  listenToMachine(window, autoLock, lock.begin)
  if (process.platform === 'linux') {
    const missing = (): void => log.note('signals-missing')
    listenToLinux({ environment: process.env, userId: process.getuid?.() ?? 0, lock: lock.begin, missing })
  }
  listenToEndings(window, lock, log, backups.finish)
  return first
}
