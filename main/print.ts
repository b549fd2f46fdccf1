// Turns a finished page of HTML into a PDF or onto paper, in a hidden window that runs no script and keeps nothing.
import { randomBytes } from 'node:crypto'
import { BrowserWindow, session } from 'electron'
import { failed, ok, type Result } from '../shared/result.ts'
import { scrubPdfMetadata } from './pdf-metadata.ts'

export type PrintOptions = { readonly paper: 'A4' | 'Letter'; readonly title: string }

/** A tagged PDF of `html`, without a word about the machine. Throws when Chromium cannot print. */
export function htmlToPdf(html: string, { paper, title }: PrintOptions): Promise<Uint8Array> {
  return inHiddenWindow(html, title, async (window) => {
    const pdf = await window.webContents.printToPDF({
      pageSize: paper,
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
export function printOnPaper(html: string, { paper, title }: PrintOptions): Promise<Result<Record<string, never>>> {
  return inHiddenWindow(
    html,
    title,
    (window) =>
      new Promise((resolve) => {
        window.webContents.print({ pageSize: paper, printBackground: true }, (isPrinted, reason) => {
          if (isPrinted) resolve(ok({}))
          else resolve(failed({ code: /cancel/i.test(reason) ? 'save-cancelled' : 'print-failed' }))
        })
      })
  )
}

async function inHiddenWindow<Value>(
  html: string,
  title: string,
  use: (window: BrowserWindow) => Promise<Value>
): Promise<Value> {
  // A session of its own for each print: nothing of one page is there for the next.
  const own = session.fromPartition(`print-${randomBytes(8).toString('hex')}`, { cache: false })
  const page = withTitle(html, title)
  own.protocol.handle('app', () => new Response(page, { headers: pageHeaders }))
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
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  'Cache-Control': 'no-store'
}

/** The PDF takes its title from here, whatever the page said. */
function withTitle(html: string, title: string): string {
  const escaped = title.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '')
  const untitled = html.replace(/<title>[\s\S]*?<\/title>/i, '')
  const element = `<title>${escaped}</title>`
  return /<head[^>]*>/i.test(untitled)
    ? untitled.replace(/<head[^>]*>/i, (head) => head + element)
    : `<!doctype html><html lang="en"><head>${element}</head><body>${untitled}</body></html>`
}
