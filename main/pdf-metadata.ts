// Takes out of a PDF what tells about the machine: program, version and times. Lengths stay, so that every offset still holds.

const told = ['Creator', 'Producer', 'CreationDate', 'ModDate', 'Author'] as const

/** A copy of `pdf` with these entries of its information dictionary blanked; the title is the caller's own and stays. */
export function scrubPdfMetadata(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const reference = [...text.matchAll(/\/Info\s+(\d+)\s+(\d+)\s+R/g)].at(-1)
  if (reference === undefined) return pdf
  const start = text.search(new RegExp(`(?:^|[\\r\\n])${reference[1]} ${reference[2]} obj\\b`))
  const end = text.indexOf('endobj', start)
  if (start < 0 || end < 0) return pdf
  const clean = told.reduce(blankEntry, text.slice(start, end))
  return Buffer.from(text.slice(0, start) + clean + text.slice(end), 'latin1')
}

/** `/Key (…)` or `/Key <…>` becomes as many spaces. Brackets may be escaped or nested in a literal string. */
function blankEntry(dictionary: string, key: string): string {
  const at = dictionary.search(new RegExp(`/${key}\\s*[(<]`))
  if (at < 0) return dictionary
  const open = dictionary.slice(at).search(/[(<]/) + at
  const close = dictionary[open] === '<' ? dictionary.indexOf('>', open) : endOfLiteral(dictionary, open)
  return dictionary.slice(0, at) + ' '.repeat(close + 1 - at) + dictionary.slice(close + 1)
}

function endOfLiteral(text: string, open: number): number {
  let depth = 0
  for (let index = open; index < text.length; index += 1) {
    const character = text[index]
    if (character === '\\') index += 1
    else if (character === '(') depth += 1
    else if (character === ')') {
      depth -= 1
      if (depth === 0) return index
    }
  }
  return text.length - 1
}
