// Search over the unlocked vault: builds the index in steps after unlocking, and brings it up to date before each search.
import type { RecordDraft, RecordId, VaultRecord } from '../../shared/records.ts'
import { ok, type Result } from '../../shared/result.ts'
import { openMemory } from './database.ts'
import { textToKnown } from './record-text.ts'
import { type SearchAnswer, type SearchFilter, SearchIndex } from './search.ts'
import { entryOf, type SearchEntry, searchedKinds } from './search-entries.ts'
import type { UnlockedVault } from './vault.ts'

const entriesAStep = 25

export type SearchOrder = { readonly words: string; readonly filter: SearchFilter; readonly most: number }

export class VaultSearch {
  readonly #vault: UnlockedVault
  readonly #index = new SearchIndex(openMemory())
  /** Records the index does not know yet as they are. */
  readonly #left: Set<string>
  readonly #names = new Map<string, string>()

  constructor(vault: UnlockedVault) {
    this.#vault = vault
    this.#left = new Set(vault.idsOf(searchedKinds))
  }

  get isReady(): boolean {
    return this.#left.size === 0
  }

  /** What a commit changed; costs nothing until the next search. */
  changed(saved: readonly RecordDraft[], removed: readonly string[]): void {
    for (const record of saved) {
      if (searchedKinds.has(record.kind)) this.#left.add(record.id)
      if (record.kind === 'noteBody') this.#left.add(record.noteId)
      if (record.kind === 'person') this.#renamed(record.id)
    }
    for (const id of removed) {
      this.#renamed(id)
      this.#left.add(id)
    }
  }

  #renamed(personId: string): void {
    this.#names.delete(personId)
    for (const id of this.#index.naming(personId)) this.#left.add(id)
  }

  /** In steps, until the index knows every record. */
  *build(): Generator<undefined, void> {
    while (this.#left.size > 0 && !this.#vault.isClosed) {
      const some = first(this.#left, entriesAStep)
      this.#index.together(() => {
        for (const id of some) this.#enter(id)
      })
      yield
    }
  }

  *search({ words, filter, most }: SearchOrder): Generator<undefined, Result<SearchAnswer>> {
    yield* this.build()
    return ok(this.#index.search(words, filter, most))
  }

  close(): void {
    this.#index.close()
  }

  #enter(id: string): void {
    this.#left.delete(id)
    const entry = this.#entryOf(id)
    if (entry === null) this.#index.remove(id)
    else this.#index.put(entry)
  }

  /** null where search leaves the record out, or it is of a shape this version does not know. */
  #entryOf(id: string): SearchEntry | null {
    const record = this.#read(id)
    if (record === null) return null
    try {
      return entryOf(record, { read: (other) => this.#read(other), nameOf: (person) => this.#nameOf(person) })
    } catch {
      return null
    }
  }

  #read(id: string): VaultRecord | null {
    const row = this.#vault.read(id)
    return row === null ? null : textToKnown(row.text)
  }

  #nameOf(personId: RecordId): string {
    const known = this.#names.get(personId)
    if (known !== undefined) return known
    const person = this.#read(personId)
    const name = person?.kind === 'person' ? person.nickname : 'somebody'
    this.#names.set(personId, name)
    return name
  }
}

function first(ids: Iterable<string>, most: number): readonly string[] {
  const some: string[] = []
  for (const id of ids) {
    if (some.length === most) break
    some.push(id)
  }
  return some
}
