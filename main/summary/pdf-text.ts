// The words of a PDF, page by page in the order they are drawn: what anybody gets who copies its text.
import {
  isBytes,
  isDict,
  isName,
  isOperator,
  openPdf,
  type PdfDict,
  type PdfFile,
  PdfReader,
  type PdfValue
} from './pdf-objects.ts'

/** null = a PDF this reader does not understand, or one with text it cannot name. */
export function readPdf(bytes: Uint8Array): string | null {
  try {
    const pdf = openPdf(bytes)
    const root = pdf.look(pdf.trailer.dict.get('Root'))
    const pages = isDict(root) ? pagesOf(pdf, root.dict.get('Pages'), null) : []
    if (pages.length === 0) return null
    return pages.map(({ page, resources }) => pageText(pdf, page, resources)).join('\n')
  } catch {
    return null
  }
}

type Page = { readonly page: PdfDict; readonly resources: PdfValue | undefined }

function pagesOf(pdf: PdfFile, value: PdfValue | undefined, inherited: PdfValue | null): readonly Page[] {
  const node = pdf.look(value)
  if (!isDict(node)) throw new Error('a page that is none')
  const resources = node.dict.get('Resources') ?? inherited ?? undefined
  const kids = pdf.look(node.dict.get('Kids'))
  if (Array.isArray(kids)) return kids.flatMap((kid: PdfValue) => pagesOf(pdf, kid, resources ?? null))
  return [{ page: node, resources }]
}

function pageText(pdf: PdfFile, { dict }: PdfDict, resources: PdfValue | undefined): string {
  const contents = dict.get('Contents')
  const list = pdf.look(contents)
  const streams = Array.isArray(list) ? (list as readonly PdfValue[]) : contents === undefined ? [] : [contents]
  return contentText(pdf, streams.map((one) => pdf.stream(one) ?? '').join('\n'), resources)
}

function contentText(pdf: PdfFile, content: string, resources: PdfValue | undefined): string {
  const reader = new PdfReader(content)
  const state = new TextState(pdf, resources)
  const operands: PdfValue[] = []
  while (!reader.atEnd()) {
    const value = reader.value()
    if (!isOperator(value)) {
      operands.push(value)
      continue
    }
    state.run(value.operator, operands)
    operands.length = 0
  }
  return state.text
}

type Font = (bytes: string) => string

class TextState {
  readonly #pdf: PdfFile
  readonly #resources: PdfDict | null
  readonly #fonts = new Map<string, Font>()
  /** Open marked passages; a text says what stands in place of the glyphs inside. */
  readonly #marks: (string | null)[] = []
  #font: Font | null = null
  #line = Number.NaN
  text = ''

  constructor(pdf: PdfFile, resources: PdfValue | undefined) {
    this.#pdf = pdf
    const found = pdf.look(resources)
    this.#resources = isDict(found) ? found : null
  }

  run(operator: string, operands: readonly PdfValue[]): void {
    const last = operands.at(-1)
    if (operator === 'Tf') this.#choose(operands[0])
    else if (operator === 'Tm') this.#moveTo(Number(operands[5]))
    else if (operator === 'Td' || operator === 'TD') this.#moveTo(this.#line + Number(operands[1]))
    else if (operator === 'Tj' || operator === "'" || operator === '"') this.#show(last)
    else if (operator === 'TJ' && Array.isArray(last)) for (const part of last as readonly PdfValue[]) this.#show(part)
    else if (operator === 'BDC') this.#begin(this.#properties(last))
    else if (operator === 'BMC') this.#marks.push(null)
    else if (operator === 'EMC') this.#marks.pop()
    else if (operator === 'Do') this.#form(last)
  }

  /** A new line of text starts where the height changes. */
  #moveTo(height: number): void {
    if (this.text !== '' && height !== this.#line && !this.text.endsWith('\n')) this.text += '\n'
    this.#line = height
  }

  #show(value: PdfValue | undefined): void {
    if (!isBytes(value) || value.bytes === '') return
    if (this.#font === null) throw new Error('text without a font')
    if (this.#marks.some((mark) => mark !== null)) return
    this.text += this.#font(value.bytes)
  }

  #properties(value: PdfValue | undefined): PdfDict | null {
    const found = isName(value) ? this.#named('Properties', value.name) : value
    const dict = this.#pdf.look(found)
    return isDict(dict) ? dict : null
  }

  #begin(properties: PdfDict | null): void {
    const actual = properties?.dict.get('ActualText')
    const words = isBytes(actual) ? textString(actual.bytes) : null
    if (words !== null && !this.#marks.some((mark) => mark !== null)) this.text += words
    this.#marks.push(words)
  }

  #named(kind: string, name: string): PdfValue | undefined {
    const group = this.#pdf.look(this.#resources?.dict.get(kind))
    return isDict(group) ? group.dict.get(name) : undefined
  }

  #choose(name: PdfValue | undefined): void {
    if (!isName(name)) return
    const known = this.#fonts.get(name.name) ?? fontOf(this.#pdf, this.#named('Font', name.name))
    this.#fonts.set(name.name, known)
    this.#font = known
  }

  #form(name: PdfValue | undefined): void {
    const reference = isName(name) ? this.#named('XObject', name.name) : undefined
    const form = this.#pdf.look(reference)
    if (!isDict(form)) return
    const subtype = form.dict.get('Subtype')
    if (!isName(subtype) || subtype.name !== 'Form') return
    const inside = contentText(
      this.#pdf,
      this.#pdf.stream(reference) ?? '',
      form.dict.get('Resources') ?? this.#resources ?? undefined
    )
    if (inside !== '') this.text += `\n${inside}\n`
  }
}

/** Codes to letters by the font's own table; a code without an entry cannot be vouched for. */
function fontOf(pdf: PdfFile, value: PdfValue | undefined): Font {
  const font = pdf.look(value)
  const table = isDict(font) ? pdf.stream(font.dict.get('ToUnicode')) : null
  if (table === null || !isDict(font)) throw new Error('a font without a table of letters')
  const subtype = font.dict.get('Subtype')
  const width = isName(subtype) && subtype.name === 'Type0' ? 2 : 1
  const letters = readTable(table)
  return (bytes) => {
    let text = ''
    for (let at = 0; at < bytes.length; at += width) {
      const letter = letters.get(codeOf(bytes.slice(at, at + width)))
      if (letter === undefined) throw new Error('a letter without a name')
      text += letter
    }
    return text
  }
}

function readTable(table: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>()
  const reader = new PdfReader(table)
  const operands: PdfValue[] = []
  while (!reader.atEnd()) {
    const value = reader.value()
    if (!isOperator(value)) {
      operands.push(value)
      continue
    }
    if (value.operator === 'endbfchar') addSingles(letters, operands)
    if (value.operator === 'endbfrange') addRanges(letters, operands)
    operands.length = 0
  }
  return letters
}

function addSingles(letters: Map<number, string>, operands: readonly PdfValue[]): void {
  for (let at = 0; at + 1 < operands.length; at += 2) {
    const [code, letter] = [operands[at], operands[at + 1]]
    if (isBytes(code) && isBytes(letter)) letters.set(codeOf(code.bytes), utf16(letter.bytes))
  }
}

function addRanges(letters: Map<number, string>, operands: readonly PdfValue[]): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const [first, last, target] = [operands[at], operands[at + 1], operands[at + 2]]
    if (!isBytes(first) || !isBytes(last)) continue
    const from = codeOf(first.bytes)
    for (let code = from; code <= codeOf(last.bytes); code += 1) {
      if (isBytes(target)) letters.set(code, later(utf16(target.bytes), code - from))
      const single = Array.isArray(target) ? (target as readonly PdfValue[])[code - from] : undefined
      if (isBytes(single)) letters.set(code, utf16(single.bytes))
    }
  }
}

function later(text: string, steps: number): string {
  const last = [...text].at(-1) ?? ''
  return text.slice(0, text.length - last.length) + String.fromCodePoint((last.codePointAt(0) ?? 0) + steps)
}

function codeOf(bytes: string): number {
  return [...bytes].reduce((code, byte) => code * 256 + byte.charCodeAt(0), 0)
}

function utf16(bytes: string): string {
  return Buffer.from(bytes, 'latin1').swap16().toString('utf16le')
}

/** A PDF text string: UTF-16 with its mark, else one byte a letter. */
function textString(bytes: string): string {
  return bytes.startsWith('\xfe\xff') ? utf16(bytes.slice(2)) : bytes
}
