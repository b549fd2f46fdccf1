// Turns a finished page of HTML into a PDF or onto paper, in a hidden window that runs no script and keeps nothing.
import { randomBytes } from 'node:crypto'
import { BrowserWindow, session } from 'electron'
import { failed, ok, type Result } from '../shared/result.ts'
import { scrubPdfMetadata } from './pdf-metadata.ts'

/** Literata, upright and italic, as the page has it. */
export type PrintFonts = { readonly upright: Uint8Array; readonly italic: Uint8Array }
export type PrintOptions = {
  readonly paper: 'A4' | 'Letter'
  readonly title: string
  /** Left out = the computer's own serif. */
  readonly fonts?: PrintFonts | undefined
}

/** A tagged PDF of `html`, without a word about the machine. Throws when Chromium cannot print. */
export function htmlToPdf(html: string, options: PrintOptions): Promise<Uint8Array> {
  return inHiddenWindow(html, options, async (window) => {
    const pdf = await window.webContents.printToPDF({
      pageSize: options.paper,
      printBackground: true,
      preferCSSPageSize: false,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      margins: { top: 0.8, bottom: 0.8, left: 0.8, right: 0.8 }
    })
    return scrubPdfMetadata(pdf)
  })
}

/** Opens the system's print dialog for `html`; `save-cancelled` when she closes it. */
export function printOnPaper(html: string, options: PrintOptions): Promise<Result<Record<string, never>>> {
  return inHiddenWindow(
    html,
    options,
    (window) =>
      new Promise((resolve) => {
        window.webContents.print({ pageSize: options.paper, printBackground: true }, (isPrinted, reason) => {
          if (isPrinted) resolve(ok({}))
          else resolve(failed({ code: /cancel/i.test(reason) ? 'save-cancelled' : 'print-failed' }))
        })
      })
  )
}

async function inHiddenWindow<Value>(
  html: string,
  { title, fonts }: PrintOptions,
  use: (window: BrowserWindow) => Promise<Value>
): Promise<Value> {
  // A session of its own for each print: nothing of one page is there for the next.
  const own = session.fromPartition(`print-${randomBytes(8).toString('hex')}`, { cache: false })
  const page = withHead(html, title, fonts !== undefined)
  own.protocol.handle('app', ({ url }) => {
    const font = url.endsWith('/upright.woff2') ? fonts?.upright : url.endsWith('/italic.woff2') ? fonts?.italic : null
    if (font) return new Response(Buffer.from(font), { headers: { 'Content-Type': 'font/woff2' } })
    return new Response(page, { headers: pageHeaders })
  })
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
      webviewTag: false,
      devTools: false
    }
  })
  try {
    await window.loadURL('app://print/')
    return await use(window)
  } finally {
    window.destroy()
    own.protocol.unhandle('app')
  }
}

const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'self'",
  'Cache-Control': 'no-store'
}

// Preloaded: printing does not wait for a font the page asks for late.
const fontHead = ['upright', 'italic']
  .map(
    (name) =>
      `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${name}.woff2"><style>@font-face{font-family:Literata;font-style:${name === 'italic' ? 'italic' : 'normal'};font-weight:200 900;src:url(/${name}.woff2) format("woff2")}</style>`
  )
  .join('')

/** The PDF takes its title from here, whatever the page said. */
function withHead(html: string, title: string, hasFonts: boolean): string {
  const escaped = title.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '')
  const untitled = html.replace(/<title>[\s\S]*?<\/title>/i, '')
  const element = `<title>${escaped}</title>${hasFonts ? fontHead : ''}`
  return /<head[^>]*>/i.test(untitled)
    ? untitled.replace(/<head[^>]*>/i, (head) => head + element)
    : `<!doctype html><html lang="en"><head>${element}</head><body>${untitled}</body></html>`
}
