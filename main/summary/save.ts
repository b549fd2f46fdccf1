// Writes a reviewed summary to a file, reads the file back, and keeps it only if its text is the reviewed one without a name.
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { LedgerEntry, SummaryFormat } from '../../shared/summary/calls.ts'
import { type DeidentifiedDocument, readDeidentified } from '../../shared/summary/gate.ts'
import type { VaultDoor } from '../vault-door.ts'
import { extractText } from './extract.ts'
import type { Reviewed } from './messages.ts'
import { writeFormat } from './writers/write-format.ts'

/** Files and paper, as main has them. `ask`: the system's save dialog. */
export type SaveParts = {
  readonly vault: VaultDoor['summary']
  readonly files: {
    readonly ask: (suggestedName: string, format: SummaryFormat) => Promise<Result<string>>
    readonly write: (path: string, bytes: Uint8Array) => Promise<Result<string>>
    readonly read: (path: string) => Promise<Result<Uint8Array>>
    readonly remove: (path: string) => Promise<void>
    readonly htmlToPdf: (html: string, paper: 'A4' | 'Letter') => Promise<Uint8Array>
  }
}

export async function saveSummary(
  { vault, files }: SaveParts,
  what: Reviewed,
  format: SummaryFormat,
  today: string
): Promise<Result<{ entry: LedgerEntry }>> {
  const released = await vault('summaryRelease', { what })
  if (!released.ok) return released
  const document = readDeidentified(released.value.text)
  if (document === null) return failed<Failure>({ code: 'record-damaged' })
  const written = await write(document, format, (html) => files.htmlToPdf(html, released.value.paper))
  if (!written.ok) return written
  // Looked at before the first byte is on disk, and again as it lies there.
  const before = await verify(vault, what, format, written.value)
  if (!before.ok) return before
  const path = await files.ask(neutralName(format), format)
  if (!path.ok) return path
  const saved = await files.write(path.value, written.value)
  if (!saved.ok) return saved
  const back = await files.read(path.value)
  const after = back.ok ? await verify(vault, what, format, back.value) : failed<Failure>({ code: 'export-differs' })
  if (!after.ok) {
    await files.remove(path.value)
    return after
  }
  return vault('summaryEnter', { what, format, today })
}

/** Says neither who nor where nor when. */
function neutralName(format: SummaryFormat): string {
  return format === 'csv' ? 'summary-counts.csv' : `summary.${format}`
}

async function write(
  document: DeidentifiedDocument,
  format: SummaryFormat,
  htmlToPdf: (html: string) => Promise<Uint8Array>
): Promise<Result<Uint8Array>> {
  try {
    return ok(await writeFormat(document, format, htmlToPdf))
  } catch {
    return failed<Failure>({ code: 'print-failed' })
  }
}

async function verify(
  vault: SaveParts['vault'],
  what: Reviewed,
  format: SummaryFormat,
  bytes: Uint8Array
): Promise<Result<unknown>> {
  const extracted = await extractText(bytes, format)
  if (extracted === null) return failed<Failure>({ code: 'export-differs' })
  return vault('summaryVerify', { what, format, extracted })
}
