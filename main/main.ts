// Where main begins: what must be done before Electron is ready, then the window. Everything else comes in while the page's process starts.
import { join } from 'node:path'
import { app } from 'electron'
import { untilDriven } from './driven.ts'
import { makeFolder } from './files.ts'
import { holdFirstCall } from './first-call.ts'
import { createLog } from './log.ts'
import { setQuietMenu } from './menu.ts'
import { applyNetworkSwitches, guardEverything, isDrivenFromOutside } from './network-guard.ts'
import { placesFor } from './places.ts'
import type { WorkerUrls } from './vault-door.ts'
import { hideUserAgent, openWindow, registerAppProtocol } from './window.ts'

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
  const pages = join(app.getAppPath(), 'dist', 'renderer')
  const preload = join(app.getAppPath(), 'dist', 'preload', 'preload.cjs')
  const { window, painted, served } = openWindow(pages, preload)
  // Schemas and handlers come in while the page's scripts run: any earlier, they would hold those up.
  const wired = served
    .then(() => import('./wiring.ts'))
    .then(({ wire }) => wire({ window, painted, pages, places, workers: builtWorkers(), log }))
  holdFirstCall(wired)
  wired.catch(() => app.exit(1))
}

/** Workers lie beside this file once built. */
function builtWorkers(): WorkerUrls {
  const url = (name: string): string => new URL(`./${name}.js`, import.meta.url).href
  return { vault: url('vault-worker'), kdf: url('kdf-worker'), scanner: url('scanner-worker') }
}
