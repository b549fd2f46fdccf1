// The vault key and what is derived from it (vault-format.md, "Keys").

import { passphraseForm } from '../../shared/passphrase.ts'
import { utf8 } from './bytes.ts'
import { sodium } from './sodium.ts'

export const keyBytes = 32
const context = 'CKvault1'

/** Four sub-keys of 32 bytes, each for one purpose only. */
export type VaultKeys = {
  readonly vault: Uint8Array
  readonly records: Uint8Array
  readonly manifest: Uint8Array
  readonly header: Uint8Array
  readonly rows: Uint8Array
}

export function newVaultKey(): Uint8Array {
  return sodium.randombytes_buf(keyBytes)
}

export function deriveKeys(vault: Uint8Array): VaultKeys {
  const derive = (number: number): Uint8Array => sodium.crypto_kdf_derive_from_key(keyBytes, number, context, vault)
  return { vault, records: derive(1), manifest: derive(2), header: derive(3), rows: derive(4) }
}

/** The wrapping key a recovery key gives: it has 256 random bits already, so no slow function is needed. */
export function recoveryWrappingKey(recovery: Uint8Array): Uint8Array {
  return sodium.crypto_kdf_derive_from_key(keyBytes, 1, 'CKrecov1', recovery)
}

/** Overwrites every key with zeros. */
export function wipeKeys(keys: VaultKeys): void {
  for (const key of Object.values(keys)) sodium.memzero(key)
}

/** A passphrase as bytes: the UTF-8 of its NFC form, outer white space trimmed, inner kept. */
export function passphraseBytes(passphrase: string): Uint8Array {
  return utf8(passphraseForm(passphrase))
}
