// The published counts as comma-separated values, safe to open in a spreadsheet.
import type { CountRow, SummaryDocument } from './document.ts'

const hiddenInWords: Readonly<Record<CountRow['hidden'], string>> = {
  no: '',
  small: 'Withheld because it is small',
  range: 'Given as a range',
  complementary: 'Withheld so that a small number cannot be worked out'
}

/** UTF-8 text, lines ended as RFC 4180 says. */
export function countsFile(document: SummaryDocument): string {
  const rows = document.counts.map((row) => [row.name, row.shown, hiddenInWords[row.hidden]])
  return `${[['What', 'Count', 'Remark'], ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front; every cell is quoted. */
function field(text: string): string {
  const safe = /^[\s]*[=+\-@\t\r|%]/.test(text) ? `'${text}` : text
  return `"${safe.replace(/"/g, '""')}"`
}
