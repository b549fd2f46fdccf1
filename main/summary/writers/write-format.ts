// Which writer makes which format. Every one is a pure function of the reviewed document, but for the printing of a page.
import type { SummaryFormat } from '../../../shared/summary/calls.ts'
import { countsFile } from '../../../shared/summary/counts-file.ts'
import type { DeidentifiedDocument } from '../../../shared/summary/gate.ts'
import { writePage } from './page-writer.ts'
import { writeMarkdown, writeText } from './plain-writers.ts'
import { writeWord } from './word-writer.ts'

/** A byte order mark, so that a spreadsheet reads the counts as UTF-8. */
const utf8Mark = '\ufeff'

export async function writeFormat(
  document: DeidentifiedDocument,
  format: SummaryFormat,
  htmlToPdf: (html: string) => Promise<Uint8Array>
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return htmlToPdf(writePage(document))
    case 'docx':
      return writeWord(document)
    case 'md':
      return bytesOf(writeMarkdown(document))
    case 'txt':
      return bytesOf(writeText(document))
    case 'csv':
      return bytesOf(utf8Mark + countsFile(document))
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
