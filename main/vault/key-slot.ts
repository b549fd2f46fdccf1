// Key slots (vault-format.md, "Key slots"): each wraps the vault key; any one of them opens the vault.
import { fromHex, joined, toHex, utf8 } from './bytes.ts'
import { formatVersion } from './envelope.ts'
import type { KeySlot, PassphraseSlot, RecoverySlot } from './header.ts'
import { keyBytes, recoveryWrappingKey } from './keys.ts'
import { sodium } from './sodium.ts'

export type KdfCost = { readonly memory: number; readonly passes: number }

/** A passphrase slot; `wrapping` is Argon2id of the passphrase with this salt and cost. */
export function passphraseSlot(
  vaultKey: Uint8Array,
  wrapping: Uint8Array,
  salt: Uint8Array,
  cost: KdfCost,
  vault: string
): PassphraseSlot {
  const kdf = {
    kind: 'passphrase',
    kdf: 'argon2id13',
    memory: cost.memory,
    passes: cost.passes,
    salt: toHex(salt)
  } as const
  return { ...kdf, ...wrap(vaultKey, wrapping, vault, 'passphrase') }
}

export function recoverySlot(vaultKey: Uint8Array, recovery: Uint8Array, vault: string): RecoverySlot {
  return { kind: 'recovery', ...wrap(vaultKey, recoveryWrappingKey(recovery), vault, 'recovery') }
}

function wrap(vaultKey: Uint8Array, wrapping: Uint8Array, vault: string, kind: KeySlot['kind']) {
  const nonce = sodium.randombytes_buf(24)
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    vaultKey,
    slotPlace(vault, kind),
    null,
    nonce,
    wrapping
  )
  return { nonce: toHex(nonce), wrapped: toHex(sealed) }
}

/** The vault key, or null where this is not the key to this slot. */
export function openSlot(slot: KeySlot, wrapping: Uint8Array, vault: string): Uint8Array | null {
  const place = slotPlace(vault, slot.kind)
  const sealed = fromHex(slot.wrapped)
  try {
    const key = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, place, fromHex(slot.nonce), wrapping)
    return key.length === keyBytes ? key : null
  } catch {
    return null
  }
}

function slotPlace(vault: string, kind: KeySlot['kind']): Uint8Array {
  return joined(utf8('CKkeyslt'), new Uint8Array([formatVersion]), fromHex(vault), utf8(kind))
}
