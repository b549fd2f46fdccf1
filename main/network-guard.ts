// Keeps every packet inside: switches before Chromium starts, a refusal on every session, a refusal in every page.
import type { App, CommandLine, Session, WebContents } from 'electron'
import type { Log } from './log.ts'

// webRequest alone leaks STUN, QUIC datagrams and TCP preconnects: the switches close those.
const switches: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['no-proxy-server'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp']
]

/** Must run before the app is ready: Chromium reads these once. */
export function applyNetworkSwitches(commandLine: CommandLine): void {
  for (const [name, value] of switches) {
    if (value === undefined) commandLine.appendSwitch(name)
    else commandLine.appendSwitch(name, value)
  }
}

/** A fused package can still be driven through this port, so it is refused there. */
export function isDrivenFromOutside(commandLine: CommandLine): boolean {
  return ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'].some((name) =>
    commandLine.hasSwitch(name)
  )
}

export function guardEverything(app: App, log: Log): void {
  app.on('session-created', (session) => guardSession(session, log))
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log))
  app.on('login', (event) => event.preventDefault())
  app.on('select-client-certificate', (event) => event.preventDefault())
}

function guardSession(session: Session, log: Log): void {
  // Turning the spell checker off does not stop its look-up of dictionaries: only no language and no place to ask do.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerDictionaryDownloadURL('app://none/')
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isOwnAddress(details.url)
    if (cancel) log.note('request-denied')
    answer({ cancel })
  })
  session.setPermissionCheckHandler(() => false)
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    log.note('permission-denied')
    answer(false)
  })
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  session.on('will-download', (event) => {
    log.note('download-denied')
    event.preventDefault()
  })
}

/** `data:` and `blob:` never leave the page; the policy on the page still says where it may use them. */
function isOwnAddress(address: string): boolean {
  return /^(app|data|blob):/.test(address) || (!__PRODUCTION__ && address.startsWith('devtools://'))
}

function guardContents(contents: WebContents, log: Log): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  const refuse = (event: { preventDefault: () => void }): void => {
    log.note('navigation-denied')
    event.preventDefault()
  }
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', refuse)
  contents.setWindowOpenHandler(() => {
    log.note('window-denied')
    return { action: 'deny' }
  })
  if (__PRODUCTION__) contents.on('devtools-opened', () => contents.closeDevTools())
}
