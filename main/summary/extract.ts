// Takes the words out of a written file, so that they can be held against the reviewed text.
import type { SummaryFormat } from '../../shared/summary/calls.ts'
import { readPdf } from './pdf-text.ts'
import { readMarkdown } from './writers/plain-writers.ts'
import { readWord } from './writers/word-package.ts'

/** null = not a file of this format, or one this reader does not understand: then nothing is said to be saved. */
export async function extractText(bytes: Uint8Array, format: SummaryFormat): Promise<string | null> {
  switch (format) {
    case 'pdf':
      return readPdf(bytes)
    case 'docx':
      return readWord(bytes)
    case 'md':
      return readMarkdown(textOf(bytes))
    case 'txt':
    case 'csv':
      return textOf(bytes)
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes)
}
