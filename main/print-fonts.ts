// The face of everything printed, read once from the page's own files.
import { join } from 'node:path'
import { readAssetNamed } from './files.ts'
import type { PrintFonts } from './print.ts'

/** `pages`: the folder the page is served from. */
export function printFontsOf(pages: string): () => Promise<PrintFonts> {
  const assets = join(pages, 'assets')
  let read: Promise<PrintFonts> | null = null
  return () => {
    read ??= Promise.all([
      readAssetNamed(assets, 'literata-latin-opsz-normal'),
      readAssetNamed(assets, 'literata-latin-opsz-italic')
    ]).then(([upright, italic]) => ({ upright, italic }))
    return read
  }
}
