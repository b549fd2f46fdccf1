// Sealing and opening (vault-format.md, "Envelopes"): XChaCha20-Poly1305 over a padded plaintext, bound to its place.
import { fromHex, fromUtf8, joined, u64, utf8 } from './bytes.ts'
import { sodium, withOpened } from './sodium.ts'

export const formatVersion = 1 as const
const nonceBytes = 24
const tagBytes = 16
const leastPadded = 256
const lengthBytes = 4
/** A record larger than this is refused before it is sealed. */
export const mostPlaintext = 16 * 1024 * 1024

const recordMark = joined(utf8('CKrecord'), new Uint8Array([formatVersion]))
const manifestMark = joined(utf8('CKmanife'), new Uint8Array([formatVersion]))

/** Where an envelope belongs; a sealed record opens nowhere else. */
export type Place = { readonly vaultId: Uint8Array; readonly recordId: string; readonly revision: number }

export function recordPlace(place: Place): Uint8Array {
  return joined(recordMark, place.vaultId, fromHex(place.recordId), u64(place.revision))
}

export function manifestPlace(vaultId: Uint8Array): Uint8Array {
  return joined(manifestMark, vaultId)
}

/** nonce ‖ ciphertext ‖ tag. */
export function seal(text: string, place: Uint8Array, key: Uint8Array): Uint8Array {
  const nonce = sodium.randombytes_buf(nonceBytes)
  const plain = padded(utf8(text))
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, place, null, nonce, key)
  plain.fill(0)
  return joined(nonce, sealed)
}

/** The text, or null where the envelope was not sealed for this place with this key, or was changed. */
export function open(envelope: Uint8Array, place: Uint8Array, key: Uint8Array): string | null {
  if (envelope.length < nonceBytes + tagBytes + lengthBytes) return null
  try {
    return withOpened(envelope, place, key, (plain) => fromUtf8(unpadded(plain)))
  } catch {
    return null
  }
}

/** The tag at an envelope's end: what the manifest counts it by. */
export function tagOf(envelope: Uint8Array): Uint8Array {
  return envelope.subarray(envelope.length - tagBytes)
}

function padded(plain: Uint8Array): Uint8Array {
  const whole = new Uint8Array(paddedLength(plain.length + lengthBytes))
  new DataView(whole.buffer).setUint32(0, plain.length, true)
  whole.set(plain, lengthBytes)
  return whole
}

function unpadded(whole: Uint8Array): Uint8Array {
  const length = new DataView(whole.buffer, whole.byteOffset, whole.byteLength).getUint32(0, true)
  if (length + lengthBytes > whole.length) throw new RangeError('padding')
  return whole.subarray(lengthBytes, lengthBytes + length)
}

/** PADMÉ (Nikitin et al., PETS 2019), at least 256 bytes: the size tells at most log log of the length. */
export function paddedLength(length: number): number {
  if (length <= leastPadded) return leastPadded
  const exponent = Math.floor(Math.log2(length))
  const keep = Math.floor(Math.log2(exponent)) + 1
  const unit = 2 ** (exponent - keep)
  return Math.ceil(length / unit) * unit
}
