// Reads the objects of a PDF as Chromium writes it: a classic cross-reference table, plain or deflated streams, no encryption.
import { inflateSync } from 'node:zlib'

export type PdfName = { readonly name: string }
export type PdfRef = { readonly ref: number }
/** A string's bytes, one character a byte. */
export type PdfBytes = { readonly bytes: string }
export type PdfDict = { readonly dict: ReadonlyMap<string, PdfValue> }
export type PdfOperator = { readonly operator: string }
export type PdfValue =
  | number
  | boolean
  | null
  | PdfName
  | PdfRef
  | PdfBytes
  | PdfDict
  | PdfOperator
  | readonly PdfValue[]

export type PdfFile = {
  /** The object a value points at, or the value itself. */
  readonly look: (value: PdfValue | undefined) => PdfValue | undefined
  /** A stream's content, one character a byte; null when the value is no stream. */
  readonly stream: (value: PdfValue | undefined) => string | null
  readonly trailer: PdfDict
}

/** Throws on anything that is not such a file. */
export function openPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const table = readTable(text, start)
  const trailer = new PdfReader(text, text.indexOf('trailer', start) + 'trailer'.length).value()
  if (!isDict(trailer)) throw new Error('no trailer')
  const cache = new Map<number, PdfValue>()
  const object = (number: number): { value: PdfValue; end: number } => {
    const at = table.get(number)
    if (at === undefined) throw new Error('a missing object')
    const reader = new PdfReader(text, at)
    reader.value()
    reader.value()
    reader.value()
    return { value: reader.value(), end: reader.at }
  }
  const look = (value: PdfValue | undefined): PdfValue | undefined => {
    if (!isRef(value)) return value
    const known = cache.get(value.ref)
    if (known !== undefined) return known
    const found = object(value.ref).value
    cache.set(value.ref, found)
    return found
  }
  const stream = (value: PdfValue | undefined): string | null => {
    if (!isRef(value)) return null
    const { value: dict, end } = object(value.ref)
    const begin = /^\s*stream\r?\n/.exec(text.slice(end, end + 20))
    if (!isDict(dict) || begin === null) return null
    const from = end + begin[0].length
    const raw = text.slice(from, from + Number(look(dict.dict.get('Length'))))
    return inflate(raw, look(dict.dict.get('Filter')))
  }
  return { look, stream, trailer }
}

function inflate(raw: string, filter: PdfValue | undefined): string {
  const filters = filter === undefined || filter === null ? [] : Array.isArray(filter) ? filter : [filter]
  return filters.reduce((data: string, one: PdfValue) => {
    if (!isName(one) || one.name !== 'FlateDecode') throw new Error('an unknown filter')
    return inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
  }, raw)
}

function readTable(text: string, start: number): ReadonlyMap<number, number> {
  const table = new Map<number, number>()
  if (!text.startsWith('xref', start)) throw new Error('no cross-reference table')
  const end = text.indexOf('trailer', start)
  const lines = text
    .slice(start + 4, end)
    .trim()
    .split(/\r?\n|\r/)
  let number = 0
  for (const line of lines) {
    const entry = /^(\d{10}) \d{5} ([nf])/.exec(line.trim())
    if (entry === null) number = Number(/^(\d+) \d+$/.exec(line.trim())?.[1])
    else {
      if (entry[2] === 'n') table.set(number, Number(entry[1]))
      number += 1
    }
  }
  return table
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return typeof value === 'object' && value !== null && 'dict' in value
}
export function isRef(value: PdfValue | undefined): value is PdfRef {
  return typeof value === 'object' && value !== null && 'ref' in value
}
export function isName(value: PdfValue | undefined): value is PdfName {
  return typeof value === 'object' && value !== null && 'name' in value
}
export function isBytes(value: PdfValue | undefined): value is PdfBytes {
  return typeof value === 'object' && value !== null && 'bytes' in value
}
export function isOperator(value: PdfValue | undefined): value is PdfOperator {
  return typeof value === 'object' && value !== null && 'operator' in value
}

const space = /[\s\0]/
const delimiter = /[\s\0()<>[\]{}/%]/

/** Reads one value after the other, from an object or from a page's content. */
export class PdfReader {
  readonly #text: string
  at: number

  constructor(text: string, at = 0) {
    this.#text = text
    this.at = at
  }

  atEnd(): boolean {
    this.#skip()
    return this.at >= this.#text.length
  }

  value(): PdfValue {
    this.#skip()
    const character = this.#text[this.at]
    if (character === undefined) throw new Error('nothing more to read')
    if (this.#text.startsWith('<<', this.at)) return this.#dict()
    if (character === '<') return this.#hexString()
    if (character === '(') return this.#literalString()
    if (character === '[') return this.#array()
    if (character === '/') return this.#name()
    return this.#word()
  }

  #skip(): void {
    for (;;) {
      while (space.test(this.#text[this.at] ?? 'x')) this.at += 1
      if (this.#text[this.at] !== '%') return
      while (this.at < this.#text.length && !/[\r\n]/.test(this.#text[this.at] as string)) this.at += 1
    }
  }

  #dict(): PdfDict {
    this.at += 2
    const dict = new Map<string, PdfValue>()
    for (;;) {
      this.#skip()
      if (this.#text.startsWith('>>', this.at)) break
      const key = this.value()
      if (!isName(key)) throw new Error('a key that is no name')
      dict.set(key.name, this.value())
    }
    this.at += 2
    return { dict }
  }

  #array(): PdfValue[] {
    this.at += 1
    const values: PdfValue[] = []
    for (;;) {
      this.#skip()
      if (this.#text[this.at] === ']') break
      values.push(this.value())
    }
    this.at += 1
    return values
  }

  #hexString(): PdfBytes {
    const end = this.#text.indexOf('>', this.at)
    const digits = this.#text.slice(this.at + 1, end).replace(/\s/g, '')
    this.at = end + 1
    return { bytes: Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1') }
  }

  #literalString(): PdfBytes {
    let bytes = ''
    let depth = 1
    for (this.at += 1; ; this.at += 1) {
      const character = this.#text[this.at]
      if (character === undefined) throw new Error('a string without an end')
      if (character === '\\') {
        bytes += this.#escape()
        continue
      }
      if (character === '(') depth += 1
      if (character === ')') depth -= 1
      if (depth === 0) break
      bytes += character
    }
    this.at += 1
    return { bytes }
  }

  /** Leaves `at` on the last character of the escape. */
  #escape(): string {
    const octal = /^[0-7]{1,3}/.exec(this.#text.slice(this.at + 1, this.at + 4))?.[0]
    if (octal !== undefined) {
      this.at += octal.length
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
    }
    this.at += 1
    const character = this.#text[this.at] ?? ''
    if (character === '\r' && this.#text[this.at + 1] === '\n') this.at += 1
    if (character === '\r' || character === '\n') return ''
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[character] ?? character
  }

  #name(): PdfName {
    const start = this.at + 1
    this.at = start
    while (this.at < this.#text.length && !delimiter.test(this.#text[this.at] as string)) this.at += 1
    const name = this.#text.slice(start, this.at)
    return {
      name: name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    }
  }

  #word(): PdfValue {
    const reference = /^(\d+) (\d+) R(?![\w])/.exec(this.#text.slice(this.at, this.at + 30))
    if (reference !== null) {
      this.at += reference[0].length
      return { ref: Number(reference[1]) }
    }
    const start = this.at
    this.at += 1
    while (this.at < this.#text.length && !delimiter.test(this.#text[this.at] as string)) this.at += 1
    const word = this.#text.slice(start, this.at)
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : { operator: word }
  }
}
