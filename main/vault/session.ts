// What the worker does for main: makes and opens a vault, hands out and saves records, closes.
import type { Saved, VaultState } from '../../shared/bridge.ts'
import type { Failure } from '../../shared/failure.ts'
import type { RecordDraft, VaultRecord } from '../../shared/records.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import {
  changePassphrase,
  createVault,
  isItsPassphrase,
  isItsRecovery,
  type Kdf,
  newRecoverySheet,
  unlockWithPassphrase,
  unlockWithRecovery
} from './access.ts'
import { headerIsGenuine } from './header.ts'
import { loadOrder, onDemand } from './load-order.ts'
import { recordToText, textToRecord } from './record-text.ts'
import type { Inspection, UnlockedVault } from './vault.ts'
import { WrongEntries } from './wrong-entries.ts'

const chunkRecords = 500
const keptByGate: ReadonlySet<string> = new Set(['summary', 'summaryDraft'])

export class VaultSession {
  readonly #kdf: Kdf
  readonly #wrong = new WrongEntries()
  #vault: UnlockedVault | null = null
  #enteredByRecovery = false
  #inspection: Inspection = { unreadable: 0, missing: 0, damaged: false }
  /** Records opened at unlock and not yet handed out, by kind. */
  #opened = new Map<string, string[]>()

  constructor(kdf: Kdf) {
    this.#kdf = kdf
  }

  async create(path: string, passphrase: string): Promise<Result<VaultState>> {
    return this.#enter(await createVault(this.#kdf, path, passphrase))
  }

  async unlock(path: string, passphrase: string): Promise<Result<VaultState>> {
    return this.#guarded(() => unlockWithPassphrase(this.#kdf, path, passphrase))
  }

  async unlockWithRecovery(path: string, words: string): Promise<Result<VaultState>> {
    const entered = await this.#guarded(async () => unlockWithRecovery(path, words))
    this.#enteredByRecovery = entered.ok
    return entered
  }

  /** A growing wait after wrong entries; whoever knows the words loses at most a minute. */
  async #guarded(enter: () => Promise<Result<UnlockedVault>>): Promise<Result<VaultState>> {
    const seconds = this.#wrong.secondsToWait(Date.now())
    if (seconds > 0) return failed<Failure>({ code: 'wait-before-retry', seconds })
    const entered = await enter()
    if (entered.ok) this.#wrong.forget()
    else if (entered.failure.code === 'wrong-passphrase' || entered.failure.code === 'wrong-recovery-words')
      this.#wrong.count(Date.now())
    return this.#enter(entered)
  }

  #enter(entered: Result<UnlockedVault>): Result<VaultState> {
    if (!entered.ok) return entered
    this.#vault = entered.value
    return this.#inspected()
  }

  /** `current` is asked for again, unless she came in by the recovery sheet because she no longer knows it. */
  async changePassphrase(current: string | null, next: string): Promise<Result<Record<never, never>>> {
    const vault = this.#vault
    if (!vault) return failed<Failure>({ code: 'locked' })
    const known = current === null ? this.#enteredByRecovery : await isItsPassphrase(this.#kdf, vault, current)
    if (!known) return failed<Failure>({ code: 'wrong-passphrase' })
    const changed = await changePassphrase(this.#kdf, vault, next)
    return changed.ok ? ok({}) : changed
  }

  newRecoverySheet(): Result<{ rows: string[][] }> {
    if (!this.#vault) return failed<Failure>({ code: 'locked' })
    const rows = newRecoverySheet(this.#vault)
    return rows.ok ? ok({ rows: rows.value.map((row) => [...row]) }) : rows
  }

  tryRecoverySheet(words: string): Result<{ opens: boolean }> {
    if (!this.#vault) return failed<Failure>({ code: 'locked' })
    const opens = isItsRecovery(this.#vault, words)
    return opens.ok ? ok({ opens: opens.value }) : opens
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

  /** The page saves anything but what the gate keeps: a draft or a ledger entry it wrote itself would be a way around the review. */
  saveFromPage(save: readonly RecordDraft[], remove: readonly string[]): Result<{ saved: Saved[] }> {
    const gated = this.#vault?.idsOf(keptByGate) ?? []
    const touched = new Set<string>([...save.map((draft) => draft.id), ...remove])
    if (save.some((draft) => keptByGate.has(draft.kind)) || gated.some((id) => touched.has(id))) {
      return failed<Failure>({ code: 'gate-out-of-order' })
    }
    return this.saveRecords(save, remove)
  }

  /** Every record of these kinds. */
  recordsOf(kinds: ReadonlySet<string>): Result<readonly VaultRecord[]> {
    const vault = this.#vault
    if (!vault) return failed<Failure>({ code: 'locked' })
    const read = this.readRecords(vault.idsOf(kinds))
    return read.ok ? ok(read.value.records) : read
  }

  /** Saves the last words, checkpoints, closes the file and wipes the keys. */
  close(unsaved: readonly RecordDraft[]): Result<Record<never, never>> {
    const vault = this.#vault
    if (!vault) return ok({})
    const saved = unsaved.length > 0 ? this.saveFromPage(unsaved, []) : ok({ saved: [] })
    vault.close()
    this.#vault = null
    this.#opened.clear()
    return saved.ok ? ok({}) : saved
  }
}
