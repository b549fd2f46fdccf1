// A Word file as a package of parts: taken apart, its metadata emptied, put together with one fixed time, and read for its words.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The earliest time a zip can hold: the same for every file ever written. */
const noTime = new Date(1980, 0, 1)

const emptyCore =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Summary</dc:title></cp:coreProperties>'
const emptyApp =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'

/** The same package without author, program, version or times; parts in the order of their names. */
export function cleanPackage(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const clean: Record<string, [Uint8Array, { mtime: Date; level: 6 }]> = {}
  for (const name of Object.keys(parts).sort()) {
    const part =
      name === 'docProps/core.xml' ? strToU8(emptyCore) : name === 'docProps/app.xml' ? strToU8(emptyApp) : parts[name]
    if (part !== undefined) clean[name] = [part, { mtime: noTime, level: 6 }]
  }
  return zipSync(clean)
}

const wordParts = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/

/** Every paragraph's words, those of headers, footers and notes included; null when it is no Word file. */
export function readWord(bytes: Uint8Array): string | null {
  try {
    const parts = unzipSync(bytes)
    const names = Object.keys(parts)
      .filter((name) => wordParts.test(name))
      .sort()
    if (!names.includes('word/document.xml')) return null
    return names
      .map((name) => paragraphsOf(strFromU8(parts[name] as Uint8Array)))
      .filter((text) => text !== '')
      .join('\n')
  } catch {
    return null
  }
}

function paragraphsOf(xml: string): string {
  return [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => decode(text ?? '')).join('')
    )
    .filter((text) => text !== '')
    .join('\n')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    return entities[name] ?? whole
  })
}
