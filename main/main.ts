// Starts the app and wires its parts together; decides nothing itself.
import { uptime } from 'node:os'
import { join } from 'node:path'
import { app, clipboard } from 'electron'
import { version } from '../package.json'
import type { Setting } from '../shared/records.ts'
import { createAutoLock } from './auto-lock.ts'
import { createBackups } from './backups.ts'
import { createClipboardKeeper } from './clipboard.ts'
import { createCrashRow } from './crash-row.ts'
import { untilDriven } from './driven.ts'
import { makeFolder } from './files.ts'
import { fullScreenOf } from './full-screen.ts'
import { appState } from './handlers/app-handlers.ts'
import { createHandlers } from './handlers.ts'
import { isWorthStartingAnew, leaveApp, listenToEndings } from './leave.ts'
import { listenToLinux } from './linux-signals.ts'
import { createLock } from './lock.ts'
import { createLog } from './log.ts'
import { setQuietMenu } from './menu.ts'
import { applyNetworkSwitches, guardEverything, isDrivenFromOutside } from './network-guard.ts'
import { placesFor } from './places.ts'
import { createKeepAwake, listenToMachine } from './power.ts'
import { openPreferences } from './preferences.ts'
import { printFontsOf } from './print-fonts.ts'
import { serveBridge, tellPage } from './serve-bridge.ts'
import { summaryFiles } from './summary/summary-files.ts'
import { openVaultDoor, type WorkerUrls } from './vault-door.ts'
import { boundsOf, hideUserAgent, openWindow, registerAppProtocol } from './window.ts'

const log = createLog(Date.now)
const places = placesFor({
  platform: process.platform,
  environment: process.env,
  homeFolder: app.getPath('home'),
  appData: app.getPath('appData')
})

makeFolder(places.home)
app.setPath('userData', places.home)
app.setPath('sessionData', places.chromium)
registerAppProtocol()
applyNetworkSwitches(app.commandLine)
hideUserAgent()
// With --no-sandbox (an administrator's test machine) enabling it would make every page crash in a loop.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
guardEverything(app, log)

if (__PRODUCTION__ && isDrivenFromOutside(app.commandLine)) app.exit(1)
else if (!app.requestSingleInstanceLock()) app.exit(0)
// Not awaited at the top: Electron only becomes ready once this module has run to its end.
else void Promise.all([app.whenReady(), untilDriven()]).then(start)

function start(): void {
  log.note('started')
  setQuietMenu()
  const preferences = openPreferences(places.preferences)
  const vault = openVaultDoor(builtWorkers(), {
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
  const window = openWindow(
    join(app.getAppPath(), 'dist', 'renderer'),
    join(app.getAppPath(), 'dist', 'preload', 'preload.cjs'),
    preferences.values()
  )
  window.once('ready-to-show', vault.warmUp)
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
    fonts: printFontsOf(join(app.getAppPath(), 'dist', 'renderer')),
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
  serveBridge(window, handlers, log)
  listenToMachine(window, autoLock, lock.begin)
  if (process.platform === 'linux') {
    const missing = (): void => log.note('signals-missing')
    listenToLinux({ environment: process.env, userId: process.getuid?.() ?? 0, lock: lock.begin, missing })
  }
  listenToEndings(window, lock, log, backups.finish)
}

/** Workers lie beside this file once built. */
function builtWorkers(): WorkerUrls {
  const url = (name: string): string => new URL(`./${name}.js`, import.meta.url).href
  return { vault: url('vault-worker'), kdf: url('kdf-worker'), scanner: url('scanner-worker') }
}
