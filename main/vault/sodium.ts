// The one way to libsodium in the vault worker, ready before first use; and opening without a copy of every argument.
import sodium from 'libsodium-wrappers'

await sodium.ready

export { sodium }

/** What lies below the wrapper: libsodium's memory, and two of its functions. Lengths are given as two 32-bit halves. */
type Below = {
  readonly HEAPU8: Uint8Array
  readonly _malloc: (bytes: number) => number
  readonly _free: (at: number) => void
  readonly _crypto_aead_xchacha20poly1305_ietf_decrypt: (
    ...places: readonly [
      plain: number,
      plainLength: 0,
      none: 0,
      sealed: number,
      sealedLength: number,
      high: 0,
      data: number,
      dataLength: number,
      dataHigh: 0,
      nonce: number,
      key: number
    ]
  ) => number
  readonly _crypto_generichash: (
    ...places: readonly [
      hash: number,
      hashLength: number,
      message: number,
      messageLength: number,
      high: 0,
      key: number,
      keyLength: number
    ]
  ) => number
}
const below = (sodium as unknown as { readonly libsodium: Below }).libsodium
const tagBytes = 16
const hashBytes = 32
let room = { at: 0, bytes: 0 }

/**
 * Opens `nonce` ‖ `sealed` and shows `read` the plain bytes, which are gone when it returns; null where they do not open.
 * The wrapper does the same with a copy in for every argument and one out, which costs more than the opening itself.
 */
export function withOpened<Value>(
  envelope: Uint8Array,
  place: Uint8Array,
  key: Uint8Array,
  read: (plain: Uint8Array) => Value
): Value | null {
  const nonceBytes = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
  const bytes = envelope.length + key.length + place.length
  if (key.length !== sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES) throw new RangeError('key')
  if (envelope.length < nonceBytes + tagBytes) return null
  const at = roomFor(bytes)
  // Looked at afresh each time: making room may have moved it.
  const memory = below.HEAPU8
  const keyAt = at + envelope.length
  const placeAt = keyAt + key.length
  memory.set(envelope, at)
  memory.set(key, keyAt)
  memory.set(place, placeAt)
  const sealedAt = at + nonceBytes
  const sealedLength = envelope.length - nonceBytes
  try {
    const failed = below._crypto_aead_xchacha20poly1305_ietf_decrypt(
      ...([sealedAt, 0, 0, sealedAt, sealedLength, 0, placeAt, place.length, 0, at, keyAt] as const)
    )
    return failed === 0 ? read(memory.subarray(sealedAt, sealedAt + sealedLength - tagBytes)) : null
  } finally {
    memory.fill(0, at, at + bytes)
  }
}

/** BLAKE2b of `message` in 32 bytes, keyed: what the wrapper's function gives, without its copies. Once a row, so that they add up. */
export function keyedHash(message: Uint8Array, key: Uint8Array): Uint8Array {
  const bytes = hashBytes + message.length + key.length
  const at = roomFor(bytes)
  const memory = below.HEAPU8
  const messageAt = at + hashBytes
  const keyAt = messageAt + message.length
  memory.set(message, messageAt)
  memory.set(key, keyAt)
  const failed = below._crypto_generichash(at, hashBytes, messageAt, message.length, 0, keyAt, key.length)
  const hash = memory.slice(at, messageAt)
  memory.fill(0, at, at + bytes)
  if (failed !== 0) throw new RangeError('hash')
  return hash
}

/** Kept from one call to the next. */
function roomFor(bytes: number): number {
  if (bytes > room.bytes) {
    if (room.at !== 0) below._free(room.at)
    room = { at: 0, bytes: 0 }
    const at = below._malloc(bytes)
    if (at === 0) throw new RangeError('memory')
    room = { at, bytes }
  }
  return room.at
}
