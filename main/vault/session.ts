// What the worker does for main: makes and opens a vault, hands out and saves records, closes.
import type { VaultState } from '../../shared/bridge.ts'
import type { Failure } from '../../shared/failure.ts'
import type { RecordDraft, VaultRecord } from '../../shared/records.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { Saved } from '../../shared/saving.ts'
import type { SearchAnswer, SearchOrder } from '../../shared/search.ts'
import { createVault, type Kdf, unlockWithPassphrase, unlockWithRecovery } from './access.ts'
import type { BackupMade } from './backup.ts'
import { backUp, type ErasingBackupOrder, erasuresOf } from './erase-backups.ts'
import { KeyCare } from './key-care.ts'
import type { LastWords, VaultNews } from './messages.ts'
import { sliceMs } from './queue.ts'
import { recordToText, textToRecord } from './record-text.ts'
import { Removal } from './removal.ts'
import { sweepHalfMade } from './renew.ts'
import { Standing } from './standing.ts'
import type { UnlockedVault } from './vault.ts'
import { VaultSearch } from './vault-search.ts'
import { WorkingSet } from './working-set.ts'
import { WrongEntries } from './wrong-entries.ts'

/** The summary's gate and removals write these themselves. */
const notThePages: ReadonlySet<string> = new Set(['summary', 'summaryDraft', 'erasure'])

/** Long work in steps, with its answer at the end. */
export type Opening = AsyncGenerator<undefined, Result<VaultState>>

export class VaultSession {
  readonly #kdf: Kdf
  readonly #tell: (news: VaultNews) => void
  readonly #wrong = new WrongEntries()
  #vault: UnlockedVault | null = null
  #search: VaultSearch | null = null
  #entering = false
  #closed = false
  readonly #opened: WorkingSet
  readonly standing: Standing
  /** Who can open it, and changing that. */
  readonly keys: KeyCare
  readonly removal: Removal

  constructor(kdf: Kdf, tell: (news: VaultNews) => void) {
    this.#kdf = kdf
    this.#tell = tell
    this.standing = new Standing(() => this.#vault, tell)
    this.#opened = new WorkingSet(this.standing.shapes)
    this.keys = new KeyCare({
      kdf,
      vault: () => this.#vault,
      replace: (renewed) => this.#goOnWith(renewed),
      changed: () => tell({ news: 'saved' })
    })
    this.removal = new Removal({
      vault: () => this.#vault,
      save: (save, remove) => this.saveRecords(save, remove, true),
      mayPage: (save, remove) => this.#mayPage(save, remove)
    })
  }

  create(path: string, passphrase: string): Opening {
    return this.#enter(() => createVault(this.#kdf, path, passphrase))
  }

  unlock(path: string, passphrase: string): Opening {
    return this.#enter(() => this.#wrong.guard(() => unlockWithPassphrase(this.#kdf, path, passphrase)))
  }

  async *unlockWithRecovery(path: string, words: string): Opening {
    const entered = yield* this.#enter(() => this.#wrong.guard(async () => unlockWithRecovery(path, words)))
    this.keys.enteredByRecovery = entered.ok
    return entered
  }

  /** Opens every row in steps; a lock in between ends it, and the keys with it. */
  async *#enter(enter: () => Promise<Result<UnlockedVault>>): Opening {
    if (this.#vault || this.#entering) return failed<Failure>({ code: 'invalid-request' })
    this.#entering = true
    const entered = await enter()
    this.#entering = false
    if (!entered.ok) return entered
    const vault = entered.value
    if (this.#closed) {
      vault.close()
      return failed<Failure>({ code: 'locked' })
    }
    this.#vault = vault
    const rows = vault.inspect()
    let slice = performance.now()
    for (let step = rows.next(); ; step = rows.next()) {
      if (step.done) {
        this.standing.inspection = step.value
        break
      }
      this.#opened.add(step.value)
      if (performance.now() - slice < sliceMs) continue
      yield
      if (this.#closed) return failed<Failure>({ code: 'locked' })
      slice = performance.now()
    }
    this.#search = new VaultSearch(vault)
    if (vault.isWritable) this.#beginWriting(vault)
    return ok(this.standing.state())
  }

  #beginWriting(vault: UnlockedVault): void {
    sweepHalfMade(vault.store.path)
    this.standing.lookAtRoomFirst()
    // A removal whose backups were cut short is owed, whoever remembers it.
    if (erasuresOf(vault).length > 0) this.#tell({ news: 'saved' })
  }

  /** The renewed vault holds the same records; what was indexed was read from the one before. */
  #goOnWith(renewed: UnlockedVault): void {
    this.#vault = renewed
    this.#search?.close()
    this.#search = new VaultSearch(renewed)
  }

  /** The working set in chunks; see WorkingSet. */
  loadRecords(after: string | null): Result<{ records: VaultRecord[]; next: string | null }> {
    return this.#vault ? ok(this.#opened.chunk(after)) : failed<Failure>({ code: 'locked' })
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

  /** `urgent`: the last words, which may use the reserve of a full disk. */
  saveRecords(save: readonly RecordDraft[], remove: readonly string[], urgent = false): Result<{ saved: Saved[] }> {
    const vault = this.#vault
    if (!vault) return failed<Failure>({ code: 'locked' })
    const touched = [...save.map((draft) => draft.id), ...remove]
    const against = touched.map((id) => this.standing.shapes.against(vault, id)).find((code) => code !== null)
    if (against) return failed<Failure>({ code: against })
    const savedAt = new Date().toISOString()
    const drafts = save.map((draft) => ({
      id: draft.id,
      kind: draft.kind,
      text: (revision: number) => recordToText(draft, revision, savedAt)
    }))
    const revisions = vault.save(drafts, remove, { urgent })
    if (!revisions.ok) {
      if (revisions.failure.code === 'disk-full') this.standing.ranOut()
      return revisions
    }
    this.#search?.changed(save, remove)
    // Where she was at the lock is no reason for a backup.
    if (remove.length > 0 || save.some((draft) => draft.kind !== 'place')) this.#tell({ news: 'saved' })
    return ok({ saved: save.map((draft, index) => ({ id: draft.id, revision: revisions.value[index] ?? 0, savedAt })) })
  }

  /** The page saves anything but what the gate keeps: a draft or a ledger entry it wrote itself would be a way around the review. */
  saveFromPage(save: readonly RecordDraft[], remove: readonly string[], urgent = false): Result<{ saved: Saved[] }> {
    return this.#mayPage(save, remove)
      ? this.saveRecords(save, remove, urgent)
      : failed<Failure>({ code: 'gate-out-of-order' })
  }

  #mayPage(save: readonly RecordDraft[], remove: readonly string[]): boolean {
    const touched = [...save.map((draft) => draft.id), ...remove].map((id) => this.#vault?.kindOf(id) ?? '')
    return ![...save.map((draft) => draft.kind), ...touched].some((kind) => notThePages.has(kind))
  }

  /** Every record of these kinds. */
  recordsOf(kinds: ReadonlySet<string>): Result<readonly VaultRecord[]> {
    const vault = this.#vault
    if (!vault) return failed<Failure>({ code: 'locked' })
    const read = this.readRecords(vault.idsOf(kinds))
    return read.ok ? ok(read.value.records) : read
  }

  /** Makes records searchable, in steps: begun after unlocking, where nothing else is to do. */
  *buildIndex(): Generator<undefined, void> {
    if (this.#search) yield* this.#search.build()
  }

  *search(order: SearchOrder): Generator<undefined, Result<SearchAnswer>> {
    if (!this.#search) return failed<Failure>({ code: 'locked' })
    return yield* this.#search.search(order)
  }

  /** A proven backup, in steps between other work; after a removal the older ones lose it too. */
  *backup(order: ErasingBackupOrder): Generator<undefined, Result<BackupMade>> {
    if (!this.#vault) return failed<Failure>({ code: 'locked' })
    return yield* backUp(this.#vault, order)
  }

  /** Saves the last words, then the versions; checkpoints, closes the file and wipes the keys. */
  close(
    unsaved: readonly RecordDraft[],
    { removed = [], versions }: Omit<LastWords, 'unsaved'> = {}
  ): Result<Record<never, never>> {
    this.#closed = true
    const vault = this.#vault
    if (!vault) return ok({})
    const nothing = unsaved.length === 0 && removed.length === 0
    const saved = nothing ? ok({ saved: [] }) : this.saveFromPage(unsaved, removed, true)
    // A version is a convenience: it takes no room that the words themselves may need, and nothing is said where it fails.
    if (versions && versions.save.length > 0) this.saveFromPage(versions.save, versions.remove)
    this.keys.close()
    vault.close()
    this.#search?.close()
    this.#search = null
    this.#vault = null
    this.#opened.clear()
    this.standing.shapes.clear()
    return saved.ok ? ok({}) : saved
  }
}
