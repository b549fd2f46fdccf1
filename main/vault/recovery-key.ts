// The recovery key as words (vault-format.md, "Recovery key"): seven rows of four, each row with its own check bits.
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { joined, utf8 } from './bytes.ts'
import { sodium } from './sodium.ts'

export const rowCount = 7
export const wordsPerRow = 4
const keyBits = 37n
const checkBits = 7n
const wordBits = 11n
const spareBits = 3n
const recoveryBytes = 32
const placeOf = new Map(wordlist.map((word, index) => [word, index]))
/** The first four letters name a word of the list. */
const placeOfStart = new Map(wordlist.map((word, index) => [word.slice(0, 4), index]))

export type RecoveryRow = readonly string[]

export function newRecoveryKey(): Uint8Array {
  return sodium.randombytes_buf(recoveryBytes)
}

/** Seven rows of four words for 32 bytes. */
export function recoveryRows(key: Uint8Array): readonly RecoveryRow[] {
  let bits = 0n
  for (const byte of key) bits = (bits << 8n) | BigInt(byte)
  bits <<= spareBits
  return Array.from({ length: rowCount }, (_, row) => {
    const part = (bits >> (keyBits * BigInt(rowCount - 1 - row))) & ((1n << keyBits) - 1n)
    const whole = (part << checkBits) | checkOf(row, part)
    return Array.from({ length: wordsPerRow }, (_, word) => {
      const place = (whole >> (wordBits * BigInt(wordsPerRow - 1 - word))) & ((1n << wordBits) - 1n)
      return wordlist[Number(place)] ?? ''
    })
  })
}

export type ReadRecovery =
  | { readonly ok: true; readonly key: Uint8Array }
  /** The first row, 1 to 7, that holds an unknown word or does not check out. */
  | { readonly ok: false; readonly row: number }

/** Reads 28 words as somebody types them: any case, any white space, four letters are enough. */
export function readRecoveryWords(typed: string): ReadRecovery {
  const words = wordsIn(typed)
  let bits = 0n
  for (let row = 0; row < rowCount; row += 1) {
    const part = readRow(row, words.slice(row * wordsPerRow, (row + 1) * wordsPerRow))
    if (part === null) return { ok: false, row: row + 1 }
    bits = (bits << keyBits) | part
  }
  const tooMany = words.length > rowCount * wordsPerRow
  if (tooMany || (bits & ((1n << spareBits) - 1n)) !== 0n) return { ok: false, row: rowCount }
  bits >>= spareBits
  const key = new Uint8Array(recoveryBytes)
  for (let at = recoveryBytes - 1; at >= 0; at -= 1) {
    key[at] = Number(bits & 0xffn)
    bits >>= 8n
  }
  return { ok: true, key }
}

export function wordsIn(typed: string): readonly string[] {
  const plain = typed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/[a-z]+/g) ?? []
}

function readRow(row: number, words: readonly string[]): bigint | null {
  if (words.length !== wordsPerRow) return null
  let whole = 0n
  for (const word of words) {
    const place = placeOf.get(word) ?? placeOfStart.get(word.length >= 4 ? word.slice(0, 4) : word)
    if (place === undefined) return null
    whole = (whole << wordBits) | BigInt(place)
  }
  const part = whole >> checkBits
  return (whole & ((1n << checkBits) - 1n)) === checkOf(row, part) ? part : null
}

/** The first seven bits of BLAKE2b-256 over the row's number and its 37 bits. */
function checkOf(row: number, part: bigint): bigint {
  const bytes = new Uint8Array(5)
  for (let at = 4, rest = part; at >= 0; at -= 1, rest >>= 8n) bytes[at] = Number(rest & 0xffn)
  const hash = sodium.crypto_generichash(32, joined(utf8('CKrow'), new Uint8Array([row]), bytes), null)
  return BigInt((hash[0] ?? 0) >> 1)
}
