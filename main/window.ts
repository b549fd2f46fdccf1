// The one window: its session, its locked-down settings, and the app:// protocol that serves the page.
import { randomBytes } from 'node:crypto'
import { basename, extname, join, normalize, sep } from 'node:path'
import { app, BrowserWindow, protocol, type Session, screen, session } from 'electron'
import { readAsset } from './files.ts'
import type { Bounds, PreferenceValues } from './preferences.ts'

export const pageAddress = 'app://notebook/'
const neutralTitle = 'Notebook'
// No `persist:` before the name: everything Chromium would store stays in memory.
const partition = 'notebook'

/** Must run before the app is ready. */
export function registerAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }
  ])
}

export type Opened = {
  readonly window: BrowserWindow
  readonly painted: Promise<void>
  /** The page has all that it asks for at its beginning. */
  readonly served: Promise<void>
}

export function openWindow(pages: string, preload: string): Opened {
  const own = session.fromPartition(partition, { cache: false })
  const served = servePages(own, pages)
  const window = new BrowserWindow({
    ...standardSize,
    minWidth: 360,
    minHeight: 480,
    show: false,
    title: neutralTitle,
    autoHideMenuBar: true,
    webPreferences: {
      session: own,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      enableWebSQL: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      disableDialogs: true,
      devTools: !__PRODUCTION__
    }
  })
  window.setMenuBarVisibility(false)
  window.on('page-title-updated', (event) => event.preventDefault())
  const painted = new Promise<void>((tell) => window.once('ready-to-show', () => tell()))
  void window.loadURL(pageAddress)
  return { window, painted, served }
}

/** Its place, colour and protection, before anybody sees it; shown as soon as there is something to show. */
export function dressWindow(window: BrowserWindow, painted: Promise<void>, preferences: PreferenceValues): void {
  const place = placement(preferences.bounds)
  if (place) window.setBounds(place)
  window.setBackgroundColor(backgroundOf(preferences.appearance.theme))
  if (preferences.contentProtection && !isPictured()) window.setContentProtection(true)
  void painted.then(() => {
    if (window.isDestroyed()) return
    if (preferences.bounds?.maximized) window.maximize()
    if (preferences.inFront) window.show()
    else window.showInactive()
  })
}

/** The tour takes its pictures from the screen; packages do not know this switch. */
function isPictured(): boolean {
  return !__PRODUCTION__ && process.env.CIRCLEKEEPER_PICTURES === '1'
}

export function boundsOf(window: BrowserWindow): Bounds {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() }
}

const standardSize = { width: 1_280, height: 860 }

/** The saved place, or only the size where the display it was on is gone; null = there is none. */
function placement(bounds: Bounds | null): { width: number; height: number; x?: number; y?: number } | null {
  if (bounds === null) return null
  const { x, y, width, height } = bounds
  const area = screen.getDisplayMatching({ x, y, width, height }).workArea
  const isOnScreen =
    x < area.x + area.width - 80 && x + width > area.x + 80 && y >= area.y - 10 && y < area.y + area.height - 80
  return isOnScreen ? { x, y, width, height } : { width, height }
}

function backgroundOf(theme: PreferenceValues['appearance']['theme']): string {
  return theme === 'dark' || theme === 'contrast' ? '#171614' : '#faf7f2'
}

/** Resolves once all that the page names in its head has been handed out, or something was asked for that is not there. */
function servePages(own: Session, pages: string): Promise<void> {
  return new Promise((served) => {
    const owed = new Set<string>()
    own.protocol.handle('app', async (request) => {
      const address = new URL(request.url)
      if (address.host !== 'notebook' || request.method !== 'GET') return refused()
      const path = fileFor(pages, address.pathname)
      if (path === null) return refused()
      try {
        const bytes = await readAsset(path)
        if (extname(path) === '.html') for (const name of namedIn(bytes.toString('utf8'))) owed.add(name)
        else if (owed.delete(basename(path)) && owed.size === 0) setImmediate(served)
        return pageResponse(path, bytes)
      } catch {
        served()
        return refused()
      }
    })
  })
}

/** The scripts and styles a page asks for as soon as it is read. */
export function namedIn(page: string): string[] {
  return [...page.matchAll(/(?:src|href)="[^"]*?([^"/]+\.(?:js|css))"/g)].map((match) => match[1] as string)
}

/** The file an address means, or null when it would lie outside the pages' folder. */
export function fileFor(pages: string, pathname: string): string | null {
  const wanted = pathname === '/' ? '/index.html' : decodeURIComponent(pathname)
  if (wanted.includes('\0')) return null
  const path = normalize(join(pages, wanted))
  return path.startsWith(pages + sep) && types[extname(path)] !== undefined ? path : null
}

function pageResponse(path: string, bytes: Buffer): Response {
  const nonce = randomBytes(16).toString('base64')
  const isPage = extname(path) === '.html'
  const body = isPage ? bytes.toString('utf8').replaceAll('__NONCE__', nonce) : new Uint8Array(bytes)
  return new Response(body, {
    headers: {
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-store'
    }
  })
}

function refused(): Response {
  return new Response(null, { status: 404 })
}

export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'"
  ].join('; ')
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
  '.aff': 'text/plain; charset=utf-8'
}

/** Chromium writes this into every PDF it prints: nothing about the machine or the program's version. */
export function hideUserAgent(): void {
  app.userAgentFallback = neutralTitle
}
