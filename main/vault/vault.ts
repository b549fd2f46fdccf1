// An unlocked vault: opens what it holds, seals what it is given, one durable commit at a time, and never overwrites what it could not open.
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { mostPlaintext, open, recordPlace, seal, tagOf } from './envelope.ts'
import { everyRow } from './every-row.ts'
import { type Header, headerIsGenuine, vaultIdOf } from './header.ts'
import { deriveKeys, type VaultKeys, wipeKeys } from './keys.ts'
import { emptyManifest, type Manifest, nextManifest, openManifest, rowHash, sealManifest } from './manifest.ts'
import { giveReserve } from './reserve.ts'
import type { Row } from './rows.ts'
import { failureOf } from './sqlite-failure.ts'
import type { Change, Store } from './store.ts'

/** What the vault knows of each row without opening it again. */
type Known = { readonly revision: number; readonly hash: bigint; readonly kind: string }

/** A sealed record as text: `{"schema":…,"kind":…,…}`; the vault looks at these two alone. */
export type OpenedRow = {
  readonly id: string
  readonly revision: number
  readonly schema: number
  readonly kind: string
  readonly text: string
}
/** `revision`: kept as it was, where a vault is restored; else the next one. `envelope`: sealed already at this revision, in another copy of this very vault. */
export type Draft = {
  readonly id: string
  readonly kind: string
  readonly revision?: number
  readonly envelope?: Uint8Array
  readonly text: (revision: number) => string
}

/**
 * `urgent`: the last words, which may use the reserve of a full disk. `commit`: what the manifest counts to with this one,
 * where a vault takes another one's place; else one more.
 */
export type SaveOptions = { readonly urgent?: boolean; readonly commit?: number }

export type Inspection = {
  /** Rows that did not open. */
  readonly unreadable: number
  /** Rows the manifest counts and the file lacks; negative where it holds more. */
  readonly missing: number
  readonly damaged: boolean
}

export class UnlockedVault {
  #store: Store
  readonly #keys: VaultKeys
  readonly #vaultId: Uint8Array
  readonly #known = new Map<string, Known>()
  readonly #unreadable = new Set<string>()
  #manifest: Manifest = emptyManifest
  #damaged = false
  #closed = false
  header: Header

  constructor(store: Store, header: Header, vaultKey: Uint8Array) {
    this.#store = store
    this.header = header
    this.#keys = deriveKeys(vaultKey)
    this.#vaultId = vaultIdOf(header)
  }

  get vaultKey(): Uint8Array {
    return this.#keys.vault
  }

  get manifestKey(): Uint8Array {
    return this.#keys.manifest
  }

  get headerKey(): Uint8Array {
    return this.#keys.header
  }

  get store(): Store {
    return this.#store
  }

  /** Goes on in another opened file that holds the same rows: after it was closed, or moved. */
  continueIn(store: Store): void {
    this.#store = store
  }

  get count(): number {
    return this.#known.size
  }

  get damaged(): boolean {
    return this.#damaged
  }

  /** False where the vault is damaged or its folder allows reading only. */
  get isWritable(): boolean {
    return !this.#damaged && this.#store.mode === 'writable'
  }

  get isClosed(): boolean {
    return this.#closed
  }

  get commits(): number {
    return this.#manifest.commit
  }

  /** Opens every row once, in steps, and holds the file against its manifest and its header against its mark. */
  *inspect(): Generator<OpenedRow, Inspection> {
    const manifest = this.#readManifest(this.#store)
    const walk = yield* this.#inspectRows()
    const found = nextManifest(emptyManifest, [], walk.hashes)
    const agrees = manifest !== null && manifest.count === found.count && manifest.sum === found.sum
    const genuine = headerIsGenuine(this.header, this.#keys.header)
    this.#damaged = walk.broken || !agrees || !genuine || this.#unreadable.size > 0 || this.#store.mode === 'truncated'
    this.#manifest = manifest ?? found
    const missing = manifest === null ? 0 : manifest.count - found.count
    return { unreadable: this.#unreadable.size, missing, damaged: this.#damaged }
  }

  /** `broken`: some of the file could not be walked. `hashes`: each row as the manifest counts it. */
  *#inspectRows(): Generator<OpenedRow, { readonly broken: boolean; readonly hashes: readonly bigint[] }> {
    const hashes: bigint[] = []
    const rows = everyRow(this.#store)
    for (let step = rows.next(); ; step = rows.next()) {
      if (step.done) return { broken: step.value, hashes }
      const hash = this.#hashOf(step.value)
      hashes.push(hash)
      const opened = this.#recognise(step.value, hash)
      if (opened) yield opened
    }
  }

  #readManifest(store: Store): Manifest | null {
    try {
      const envelope = store.manifest()
      return envelope === null ? null : openManifest(envelope, this.#vaultId, this.#keys.manifest)
    } catch {
      return null
    }
  }

  #recognise(row: Row, hash: bigint): OpenedRow | null {
    const text = this.#open(row)
    const head = text === null ? null : headOf(text)
    if (text === null || head === null) {
      this.#unreadable.add(row.id)
      return null
    }
    this.#known.set(row.id, { revision: row.revision, hash, kind: head.kind })
    return { id: row.id, revision: row.revision, ...head, text }
  }

  /** null where there is no such row, or it does not open. */
  read(id: string): OpenedRow | null {
    const row = this.#rowOf(id)
    const text = row === null ? null : this.#open(row)
    const head = text === null ? null : headOf(text)
    return row === null || text === null || head === null ? null : { id, revision: row.revision, ...head, text }
  }

  /** Every record that opened: its revision and the hash the manifest counts it by. */
  marks(): ReadonlyMap<string, Pick<Known, 'revision' | 'hash'>> {
    return this.#known
  }

  /** The manifest as it stands, sealed afresh: for a copy of this vault. */
  sealedManifest(): Uint8Array {
    return sealManifest(this.#manifest, this.#vaultId, this.#keys.manifest)
  }

  /** How many records another copy of this vault counts; 0 where its manifest does not open. */
  countIn(store: Store): number {
    return this.#readManifest(store)?.count ?? 0
  }

  /** null where no record that opened has this id. */
  kindOf(id: string): string | null {
    return this.#known.get(id)?.kind ?? null
  }

  idsOf(kinds: ReadonlySet<string>): readonly string[] {
    return [...this.#known].filter(([, known]) => kinds.has(known.kind)).map(([id]) => id)
  }

  /**
   * One durable commit. Answers with the new revision of each record, in the order given.
   * On a full disk what is urgent or removes something may use the reserve.
   */
  save(drafts: readonly Draft[], remove: readonly string[], options: SaveOptions = {}): Result<readonly number[]> {
    if (!this.isWritable) return failed<Failure>({ code: 'read-only' })
    if ([...drafts.map((draft) => draft.id), ...remove].some((id) => this.#unreadable.has(id)))
      return failed<Failure>({ code: 'record-damaged' })
    const last = new Map(drafts.map((draft) => [draft.id, draft]))
    const put: Row[] = []
    const come = new Map<string, Known>()
    const gone: bigint[] = []
    for (const draft of last.values()) {
      const before = this.#known.get(draft.id)
      const revision = draft.revision ?? (before?.revision ?? 0) + 1
      const envelope = draft.envelope ?? this.#seal(draft, revision)
      if (envelope === null) return failed<Failure>({ code: 'record-too-large' })
      const row = { id: draft.id, revision, envelope }
      put.push(row)
      come.set(draft.id, { revision, hash: this.#hashOf(row), kind: draft.kind })
      if (before) gone.push(before.hash)
    }
    const dropped = [...new Set(remove)].filter((id) => this.#known.has(id) && !last.has(id))
    for (const id of dropped) gone.push(this.#known.get(id)?.hash ?? 0n)
    const counted = [...come.values()].map((known) => known.hash)
    const next = nextManifest(this.#manifest, gone, counted)
    const manifest = { ...next, commit: options.commit ?? next.commit }
    const envelope = sealManifest(manifest, this.#vaultId, this.#keys.manifest)
    const mayUseReserve = options.urgent === true || dropped.length > 0
    const committed = this.#commit({ put, remove: dropped, manifest: envelope }, mayUseReserve)
    if (!committed.ok) return committed
    this.#manifest = manifest
    for (const [id, known] of come) this.#known.set(id, known)
    for (const id of dropped) this.#known.delete(id)
    return ok(drafts.map((draft) => come.get(draft.id)?.revision ?? 0))
  }

  #commit(change: Change, mayUseReserve: boolean): Result<null> {
    const committed = this.#store.commit(change)
    if (committed.ok || committed.failure.code !== 'disk-full' || !mayUseReserve) return committed
    return giveReserve(this.#store.path) ? this.#store.commit(change) : committed
  }

  /** Checkpoints, closes the file and wipes the keys. */
  close(): void {
    this.#closed = true
    this.#store.checkpoint()
    this.#store.close()
    wipeKeys(this.#keys)
    this.#known.clear()
  }

  #rowOf(id: string): Row | null {
    try {
      return this.#store.row(id)
    } catch (error) {
      if (failureOf(error).code === 'unexpected') throw error
      return null
    }
  }

  #place(id: string, revision: number): Uint8Array {
    return recordPlace({ vaultId: this.#vaultId, recordId: id, revision })
  }

  /** null where the text is too long. */
  #seal({ id, text }: Draft, revision: number): Uint8Array | null {
    const plain = text(revision)
    return plain.length > mostPlaintext ? null : seal(plain, this.#place(id, revision), this.#keys.records)
  }

  #open(row: Row): string | null {
    return open(row.envelope, this.#place(row.id, row.revision), this.#keys.records)
  }

  #hashOf(row: Row): bigint {
    return rowHash({ id: row.id, revision: row.revision, tag: tagOf(row.envelope) }, this.#keys.rows)
  }
}

/** The sealed manifest of a vault that holds nothing yet. */
export function firstManifest(manifestKey: Uint8Array, header: Pick<Header, 'vault'>): Uint8Array {
  return sealManifest(emptyManifest, vaultIdOf(header), manifestKey)
}

const headPattern = /^\{"schema":(\d{1,6}),"kind":"([A-Za-z]{1,40})"/

/** Every record begins with its schema and kind, so that rows can be sorted without parsing them. */
function headOf(text: string): { readonly schema: number; readonly kind: string } | null {
  const [, schema, kind] = headPattern.exec(text.slice(0, 80)) ?? []
  return schema === undefined || kind === undefined ? null : { schema: Number(schema), kind }
}
