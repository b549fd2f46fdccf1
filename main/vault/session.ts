// What the worker does for main: makes and opens a vault, hands out and saves records, closes.
import type { Saved, VaultState } from '../../shared/bridge.ts'
import type { Failure } from '../../shared/failure.ts'
import type { RecordDraft, VaultRecord } from '../../shared/records.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { fromHex, toHex } from './bytes.ts'
import { headerIsGenuine, readHeader, writeHeader } from './header.ts'
import { argon2id, calibrated, leastCost } from './kdf.ts'
import { type KdfCost, openSlot, passphraseSlot } from './key-slot.ts'
import { deriveKeys, newVaultKey, passphraseBytes } from './keys.ts'
import { loadOrder, onDemand } from './load-order.ts'
import { recordToText, textToRecord } from './record-text.ts'
import { sodium } from './sodium.ts'
import { createStore, openStore } from './store.ts'
import { firstManifest, type Inspection, UnlockedVault } from './vault.ts'
import { WrongEntries } from './wrong-entries.ts'

const leastPassphrase = 8
const chunkRecords = 500

export class VaultSession {
  readonly #kdfUrl: string
  readonly #cost: KdfCost | undefined
  readonly #wrong = new WrongEntries()
  #vault: UnlockedVault | null = null
  #inspection: Inspection = { unreadable: 0, missing: 0, damaged: false }
  /** Records opened at unlock and not yet handed out, by kind. */
  #opened = new Map<string, string[]>()

  constructor(kdfUrl: string, cost?: KdfCost) {
    this.#kdfUrl = kdfUrl
    this.#cost = cost
  }

  async create(path: string, passphrase: string): Promise<Result<VaultState>> {
    const bytes = passphraseBytes(passphrase)
    if (bytes.length < leastPassphrase) return failed<Failure>({ code: 'passphrase-too-short' })
    const salt = sodium.randombytes_buf(16)
    const { wrapping, cost } = await this.#newWrapping(bytes, salt)
    const vaultKey = newVaultKey()
    const vault = toHex(sodium.randombytes_buf(16))
    const slot = passphraseSlot(vaultKey, wrapping, salt, cost, vault)
    const headerBytes = writeHeader(vault, [slot], deriveKeys(vaultKey).header)
    const header = readHeader(headerBytes)
    if (!header.ok) return header
    const store = createStore(path, headerBytes, firstManifest(vaultKey, header.value))
    if (!store.ok) return store
    this.#vault = new UnlockedVault(store.value, header.value, vaultKey)
    return this.#inspected()
  }

  async #newWrapping(passphrase: Uint8Array, salt: Uint8Array) {
    if (this.#cost) return { wrapping: await argon2id(this.#kdfUrl, passphrase, salt, this.#cost), cost: this.#cost }
    const started = performance.now()
    const first = await argon2id(this.#kdfUrl, passphrase.slice(), salt, leastCost)
    const cost = calibrated(performance.now() - started)
    if (cost.passes === leastCost.passes) return { wrapping: first, cost }
    return { wrapping: await argon2id(this.#kdfUrl, passphrase.slice(), salt, cost), cost }
  }

  async unlock(path: string, passphrase: string): Promise<Result<VaultState>> {
    const wait = this.#wrong.secondsToWait(Date.now())
    if (wait > 0) return failed<Failure>({ code: 'wait-before-retry', seconds: wait })
    const store = openStore(path)
    if (!store.ok) return store
    const bytes = store.value.header()
    const header = bytes.ok ? readHeader(bytes.value) : bytes
    if (!header.ok) {
      store.value.close()
      return header
    }
    for (const slot of header.value.slots) {
      if (slot.kind !== 'passphrase') continue
      const salt = fromHex(slot.salt)
      const wrapping = await argon2id(this.#kdfUrl, passphraseBytes(passphrase), salt, slot)
      const vaultKey = openSlot(slot, wrapping, header.value.vault)
      sodium.memzero(wrapping)
      if (vaultKey === null) continue
      this.#wrong.forget()
      this.#vault = new UnlockedVault(store.value, header.value, vaultKey)
      return this.#inspected()
    }
    store.value.close()
    this.#wrong.count(Date.now())
    return failed<Failure>({ code: 'wrong-passphrase' })
  }

  #inspected(): Result<VaultState> {
    const vault = this.#vault
    if (!vault) return failed<Failure>({ code: 'locked' })
    const rows = vault.inspect()
    for (let step = rows.next(); ; step = rows.next()) {
      if (step.done) {
        this.#inspection = step.value
        break
      }
      const { kind, text } = step.value
      if (onDemand.has(kind)) continue
      const list = this.#opened.get(kind)
      if (list) list.push(text)
      else this.#opened.set(kind, [text])
    }
    if (!headerIsGenuine(vault.header, vault.headerKey)) this.#inspection = { ...this.#inspection, damaged: true }
    return ok(this.state())
  }

  state(): VaultState {
    const { unreadable, missing, damaged } = this.#inspection
    const vault = this.#vault
    return {
      readOnly: damaged ? 'damaged' : vault?.store.readOnly ? 'no-permission' : 'no',
      unreadable,
      missing: Math.max(0, missing),
      records: vault?.count ?? 0,
      hasRecoveryKey: vault?.header.slots.some((slot) => slot.kind === 'recovery') ?? false
    }
  }

  /** `after`: "kind position" of the last chunk. Kinds come in the order the first screen needs them. */
  loadRecords(after: string | null): Result<{ records: VaultRecord[]; next: string | null }> {
    if (!this.#vault) return failed<Failure>({ code: 'locked' })
    const kinds = loadOrder.filter((kind) => this.#opened.has(kind))
    const [kind, from] = after === null ? [kinds[0], 0] : [after.split(' ')[0], Number(after.split(' ')[1])]
    const records: VaultRecord[] = []
    let at = kinds.indexOf(kind as (typeof kinds)[number])
    let position = from
    while (at >= 0 && at < kinds.length && records.length < chunkRecords) {
      const list = this.#opened.get(kinds[at] ?? '') ?? []
      const part = list.slice(position, position + chunkRecords - records.length)
      for (const text of part) {
        const record = textToRecord(text)
        if (record.ok) records.push(record.value)
      }
      position += part.length
      if (position >= list.length) {
        at += 1
        position = 0
      }
    }
    const more = at >= 0 && at < kinds.length
    if (!more) this.#opened.clear()
    return ok({ records, next: more ? `${kinds[at]} ${position}` : null })
  }

  readRecords(ids: readonly string[]): Result<{ records: VaultRecord[] }> {
    const vault = this.#vault
    if (!vault) return failed<Failure>({ code: 'locked' })
    const records = ids.flatMap((id) => {
      const row = vault.read(id)
      const record = row === null ? null : textToRecord(row.text)
      return record?.ok ? [record.value] : []
    })
    return ok({ records })
  }

  saveRecords(save: readonly RecordDraft[], remove: readonly string[]): Result<{ saved: Saved[] }> {
    const vault = this.#vault
    if (!vault) return failed<Failure>({ code: 'locked' })
    const savedAt = new Date().toISOString()
    const drafts = save.map((draft) => ({
      id: draft.id,
      kind: draft.kind,
      text: (revision: number) => recordToText(draft, revision, savedAt)
    }))
    const revisions = vault.save(drafts, remove)
    if (!revisions.ok) return revisions
    return ok({ saved: save.map((draft, index) => ({ id: draft.id, revision: revisions.value[index] ?? 0, savedAt })) })
  }

  /** Saves the last words, checkpoints, closes the file and wipes the keys. */
  close(unsaved: readonly RecordDraft[]): Result<Record<never, never>> {
    const vault = this.#vault
    if (!vault) return ok({})
    const saved = unsaved.length > 0 ? this.saveRecords(unsaved, []) : ok({ saved: [] })
    vault.close()
    this.#vault = null
    this.#opened.clear()
    return saved.ok ? ok({}) : saved
  }
}
