// What the text taken from a written file must be, format by format, and how the two are compared.
import type { SummaryFormat } from './calls.ts'
import { countsFile } from './counts-file.ts'
import { plainTextOf, type SummaryDocument } from './document.ts'
import { countNames, findNames } from './names.ts'

/** Every word a file of this format shows, in reading order. */
export function expectedText(document: SummaryDocument, format: SummaryFormat): string {
  return format === 'csv' ? countsFile(document) : plainTextOf(document)
}

/** Equal but for white space: pages and columns break lines where the reviewed text has none. */
export function sameWords(one: string, other: string): boolean {
  return squeezed(one) === squeezed(other)
}

function squeezed(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\ufeff]+/g, '')
}

/** Names that stand in `found` more often than the reviewed text has them, and words that were decided away and are back. */
export function leakedNames(
  found: string,
  expected: string,
  names: readonly string[],
  removed: readonly string[]
): readonly string[] {
  const allowed = countNames(expected, names)
  const leaked = [...countNames(found, names)].filter(([name, count]) => count > (allowed.get(name) ?? 0))
  const gone = removed.filter((words) => findNames(expected, [words]).length === 0)
  return [...leaked.map(([name]) => name), ...findNames(found, gone).map(({ name }) => name)]
}
