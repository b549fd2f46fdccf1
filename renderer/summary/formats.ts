// The formats a summary can be saved in, in words.
import { type SummaryFormat, summaryFormats } from '../../shared/summary/calls.ts'
import { listed } from '../../shared/summary/words.ts'

export const formatNames: Readonly<Record<SummaryFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  md: 'Markdown',
  txt: 'Plain text',
  csv: 'Counts (CSV)'
}

export function formatsInWords(formats: readonly SummaryFormat[]): string {
  return listed(summaryFormats.filter((format) => formats.includes(format)).map((format) => formatNames[format]))
}
