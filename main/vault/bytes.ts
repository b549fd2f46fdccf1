// Bytes as the vault writes them: hexadecimal, little-endian numbers, joining.

/** Lower-case hexadecimal, two digits a byte. */
export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}

/** Bytes of a hexadecimal text; the caller has checked that it is one. */
export function fromHex(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'hex'))
}

/** An unsigned 64-bit little-endian number; `value` is a safe whole one. Written byte by byte: a view over so few bytes costs more than hashing them. */
export function u64(value: number): Uint8Array {
  const bytes = new Uint8Array(8)
  for (let at = 0, left = value; left > 0; at += 1, left = Math.floor(left / 256)) bytes[at] = left % 256
  return bytes
}

const four = new DataView(new ArrayBuffer(32))
const fourBytes = new Uint8Array(four.buffer)

/** 32 little-endian bytes as a number below 2²⁵⁶. */
export function u256(bytes: Uint8Array): bigint {
  fourBytes.set(bytes)
  const low = (four.getBigUint64(8, true) << 64n) | four.getBigUint64(0, true)
  return (((four.getBigUint64(24, true) << 64n) | four.getBigUint64(16, true)) << 128n) | low
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** The text of UTF-8 bytes; null if they are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}
