// Ways into a vault and how they are changed: making one, opening by passphrase or recovery words, a new passphrase, a new recovery sheet.
import type { Failure } from '../../shared/failure.ts'
import { isTooShort } from '../../shared/passphrase.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { fromHex, toHex } from './bytes.ts'
import { createStore } from './create-store.ts'
import { type Header, type KeySlot, readHeader, writeHeader } from './header.ts'
import { argon2id, calibrated, leastCost } from './kdf.ts'
import { type KdfCost, openSlot, passphraseSlot, recoverySlot } from './key-slot.ts'
import { deriveKeys, newVaultKey, passphraseBytes, recoveryWrappingKey, wipeKeys } from './keys.ts'
import { newRecoveryKey, type RecoveryRow, readRecoveryWords, recoveryRows } from './recovery-key.ts'
import { sodium } from './sodium.ts'
import { type Access, openStore, type Store } from './store.ts'
import { firstManifest, UnlockedVault } from './vault.ts'

/** Where the Argon2id worker lies; `cost` fixes what it may cost, where tests cannot wait for the real one. */
export type Kdf = { readonly url: string; readonly cost?: KdfCost }

export async function createVault(kdf: Kdf, path: string, passphrase: string): Promise<Result<UnlockedVault>> {
  const vault = toHex(sodium.randombytes_buf(16))
  const vaultKey = newVaultKey()
  const slot = await newPassphraseSlot(kdf, vaultKey, vault, passphrase)
  if (!slot.ok) return slot
  const keys = deriveKeys(vaultKey)
  const bytes = writeHeader(vault, [slot.value], keys.header)
  const header = readHeader(bytes)
  if (!header.ok) return header
  const store = createStore(path, bytes, firstManifest(keys.manifest, header.value))
  if (!store.ok) {
    wipeKeys(keys)
    return store
  }
  return ok(new UnlockedVault(store.value, header.value, vaultKey))
}

export async function unlockWithPassphrase(
  kdf: Kdf,
  path: string,
  passphrase: string,
  access: Access = 'writable'
): Promise<Result<UnlockedVault>> {
  const locked = openLocked(path, access)
  if (!locked.ok) return locked
  const { store, header } = locked.value
  for (const slot of header.slots) {
    if (slot.kind !== 'passphrase') continue
    const wrapping = await affordable(argon2id(kdf.url, passphraseBytes(passphrase), fromHex(slot.salt), slot))
    if (wrapping === null) {
      store.close()
      return failed<Failure>({ code: 'vault-costs-too-much' })
    }
    const vaultKey = openSlot(slot, wrapping, header.vault)
    sodium.memzero(wrapping)
    if (vaultKey !== null) return ok(new UnlockedVault(store, header, vaultKey))
  }
  store.close()
  return failed<Failure>({ code: 'wrong-passphrase' })
}

/** null where this machine has not the memory the slot asks for. */
async function affordable(wrapping: Promise<Uint8Array>): Promise<Uint8Array | null> {
  try {
    return await wrapping
  } catch {
    return null
  }
}

/** A row that does not check out is named before any slot is tried. */
export function unlockWithRecovery(path: string, words: string, access: Access = 'writable'): Result<UnlockedVault> {
  const read = readRecoveryWords(words)
  if (!read.ok) return failed<Failure>({ code: 'wrong-recovery-words', row: read.row })
  const locked = openLocked(path, access)
  if (!locked.ok) return locked
  const { store, header } = locked.value
  const wrapping = recoveryWrappingKey(read.key)
  for (const slot of header.slots) {
    const vaultKey = slot.kind === 'recovery' ? openSlot(slot, wrapping, header.vault) : null
    if (vaultKey !== null) return ok(new UnlockedVault(store, header, vaultKey))
  }
  store.close()
  return failed<Failure>({ code: 'wrong-recovery-words' })
}

/** With a vault key already at hand, which is copied: closing the vault wipes its own. For backups of the unlocked vault. */
export function unlockWithKey(path: string, vaultKey: Uint8Array, access: Access): Result<UnlockedVault> {
  const locked = openLocked(path, access)
  return locked.ok ? ok(new UnlockedVault(locked.value.store, locked.value.header, vaultKey.slice())) : locked
}

function openLocked(path: string, access: Access): Result<{ readonly store: Store; readonly header: Header }> {
  const store = openStore(path, access)
  if (!store.ok) return store
  const bytes = store.value.header()
  const header = bytes.ok ? readHeader(bytes.value) : bytes
  if (!header.ok) {
    store.value.close()
    return header
  }
  return ok({ store: store.value, header: header.value })
}

/** True where `passphrase` opens this vault: asked before anything is changed by somebody at an unlocked screen. */
export async function isItsPassphrase(kdf: Kdf, vault: UnlockedVault, passphrase: string): Promise<boolean> {
  for (const slot of vault.header.slots) {
    if (slot.kind !== 'passphrase') continue
    const wrapping = await argon2id(kdf.url, passphraseBytes(passphrase), fromHex(slot.salt), slot)
    const opens = openSlot(slot, wrapping, vault.header.vault) !== null
    sodium.memzero(wrapping)
    if (opens) return true
  }
  return false
}

/** Wraps the vault key anew in one transaction: interrupted at any point, exactly one of old and new opens the vault. */
export async function changePassphrase(
  kdf: Kdf,
  vault: UnlockedVault,
  next: string,
  isStillOpen: () => boolean = () => true
): Promise<Result<null>> {
  const slot = await newPassphraseSlot(kdf, vault.vaultKey, vault.header.vault, next)
  if (!slot.ok) return slot
  if (!isStillOpen()) return failed<Failure>({ code: 'locked' })
  return replaceSlot(vault, slot.value)
}

/** A new recovery key, valid at once; the sheet before it no longer opens this vault. */
export function newRecoverySheet(vault: UnlockedVault): Result<readonly RecoveryRow[]> {
  const key = newRecoveryKey()
  const replaced = replaceSlot(vault, recoverySlot(vault.vaultKey, key, vault.header.vault))
  if (!replaced.ok) return replaced
  const rows = recoveryRows(key)
  sodium.memzero(key)
  return ok(rows)
}

/** True where these words open this vault: the rehearsal of the sheet. */
export function isItsRecovery(vault: UnlockedVault, words: string): Result<boolean> {
  const read = readRecoveryWords(words)
  if (!read.ok) return failed<Failure>({ code: 'wrong-recovery-words', row: read.row })
  const wrapping = recoveryWrappingKey(read.key)
  const opens = (slot: KeySlot): boolean =>
    slot.kind === 'recovery' && openSlot(slot, wrapping, vault.header.vault) !== null
  return ok(vault.header.slots.some(opens))
}

function replaceSlot(vault: UnlockedVault, slot: KeySlot): Result<null> {
  if (!vault.isWritable) return failed<Failure>({ code: 'read-only' })
  const slots = [...vault.header.slots.filter((other) => other.kind !== slot.kind), slot]
  const bytes = writeHeader(vault.header.vault, slots, vault.headerKey)
  const header = readHeader(bytes)
  if (!header.ok) return header
  const written = vault.store.writeHeader(bytes)
  if (!written.ok) return written
  vault.header = header.value
  vault.store.checkpoint()
  return ok(null)
}

async function newPassphraseSlot(
  kdf: Kdf,
  vaultKey: Uint8Array,
  vault: string,
  passphrase: string
): Promise<Result<KeySlot>> {
  if (isTooShort(passphrase)) return failed<Failure>({ code: 'passphrase-too-short' })
  const bytes = passphraseBytes(passphrase)
  const salt = sodium.randombytes_buf(16)
  const { wrapping, cost } = await newWrapping(kdf, bytes, salt)
  const slot = passphraseSlot(vaultKey, wrapping, salt, cost, vault)
  sodium.memzero(wrapping)
  return ok(slot)
}

/** About a second on this machine, never below the least cost. */
async function newWrapping(kdf: Kdf, passphrase: Uint8Array, salt: Uint8Array) {
  if (kdf.cost) return { wrapping: await argon2id(kdf.url, passphrase, salt, kdf.cost), cost: kdf.cost }
  const started = performance.now()
  const first = await argon2id(kdf.url, passphrase, salt, leastCost)
  const cost = calibrated(performance.now() - started)
  if (cost.passes === leastCost.passes) return { wrapping: first, cost }
  return { wrapping: await argon2id(kdf.url, passphrase, salt, cost), cost }
}
