// Search over the unlocked vault: reads what is searchable after unlocking, then indexes it in steps, and keeps up with each commit.
import { libraryPrompts, promptsById } from '../../shared/prompts/library.ts'
import type { Prompt } from '../../shared/prompts/prompt-schema.ts'
import type { RecordDraft, RecordId, VaultRecord } from '../../shared/records.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { SearchAnswer, SearchOrder } from '../../shared/search.ts'
import { openMemory } from './database.ts'
import { textToKnown } from './record-text.ts'
import { answerOf, SearchIndex } from './search.ts'
import { entryOf, promptEntry, type SearchEntry, searchedKinds } from './search-entries.ts'
import { termsOf } from './search-query.ts'
import { inOrder, scan, type Waiting } from './search-scan.ts'
import type { UnlockedVault } from './vault.ts'

const entriesAStep = 25
const builtIn = promptsById(libraryPrompts)

export class VaultSearch {
  readonly #vault: UnlockedVault
  readonly #index = new SearchIndex(openMemory())
  /** Records that are not read yet as they now are. */
  readonly #unread: Set<string>
  /** Read, and not in the index yet: searched by scanning. */
  readonly #waiting = new Map<string, Waiting>()
  /** By the id of a record or a prompt: the entries whose words come from it too. */
  readonly #dependents = new Map<string, Set<string>>()
  /** By a prompt's id, the records of own prompts; null until they are read. */
  #own: Map<string, Prompt> | null = null
  readonly #names = new Map<string, string>()
  #count = 0

  constructor(vault: UnlockedVault) {
    this.#vault = vault
    this.#unread = new Set(vault.idsOf(searchedKinds))
    for (const prompt of libraryPrompts) this.#await(promptEntry(prompt.id, prompt))
  }

  get isReady(): boolean {
    return this.#unread.size === 0 && this.#waiting.size === 0
  }

  /** What a commit changed. What was removed is not found from now on; the rest is read again before the next search. */
  changed(saved: readonly RecordDraft[], removed: readonly string[]): void {
    for (const record of saved) {
      if (searchedKinds.has(record.kind)) this.#unread.add(record.id)
      if (record.kind === 'noteBody') this.#unread.add(record.noteId)
      if (record.kind === 'prompt') this.#promptChanged(record.prompt.id)
      this.#reread(record.id)
    }
    if (removed.length === 0) return
    this.#index.together(() => {
      for (const id of removed) {
        this.#unread.delete(id)
        this.#waiting.delete(id)
        this.#index.remove(id)
        this.#reread(id)
      }
    })
    this.#own = null
  }

  #promptChanged(promptId: string): void {
    this.#own = null
    this.#reread(promptId)
  }

  #reread(id: string): void {
    this.#names.delete(id)
    for (const entry of this.#dependents.get(id) ?? []) this.#unread.add(entry)
  }

  /** In steps, until the index holds every record as it is. */
  *build(): Generator<undefined, void> {
    yield* this.#readAll()
    while (this.#waiting.size > 0 && !this.#vault.isClosed) {
      const some = first(this.#waiting.values(), entriesAStep)
      this.#index.together(() => {
        for (const { entry, count } of some) this.#index.put(entry, count)
      })
      for (const { entry } of some) this.#waiting.delete(entry.id)
      yield
    }
  }

  *#readAll(): Generator<undefined, void> {
    while (this.#unread.size > 0 && !this.#vault.isClosed) {
      for (const id of first(this.#unread, entriesAStep)) this.#enter(id)
      yield
    }
  }

  *search({ words, filter, most }: SearchOrder): Generator<undefined, Result<SearchAnswer>> {
    yield* this.#readAll()
    const terms = termsOf(words)
    const scanned = yield* scan([...this.#waiting.values()], terms, filter)
    // A save between two steps may have taken one away.
    const still = scanned.filter(({ hit }) => this.#waiting.has(hit.id))
    const found = this.#index.ranked(terms, filter, most + 1)
    return ok(answerOf(inOrder(found, still, most + 1), terms, most))
  }

  close(): void {
    this.#index.close()
  }

  #enter(id: string): void {
    this.#unread.delete(id)
    const entry = this.#entryOf(id)
    if (entry !== null) this.#await(entry)
    else {
      this.#waiting.delete(id)
      this.#index.remove(id)
    }
  }

  #await(entry: SearchEntry): void {
    this.#count += 1
    // As it was before, it is not to be found any more.
    this.#index.remove(entry.id)
    this.#waiting.set(entry.id, { entry, count: this.#count })
  }

  /** null where search leaves the record out, it is gone, or of a shape this version does not know. */
  #entryOf(id: string): SearchEntry | null {
    const prompt = builtIn.get(id)
    if (prompt) return promptEntry(id, prompt)
    const record = this.#read(id)
    if (record === null) return null
    try {
      return entryOf(record, {
        read: (other) => this.#readFor(id, other),
        nameOf: (personId) => this.#nameFor(id, personId),
        promptOf: (promptId) => this.#promptFor(id, promptId)
      })
    } catch {
      return null
    }
  }

  #dependOn(entry: string, id: string): void {
    const dependents = this.#dependents.get(id)
    if (dependents) dependents.add(entry)
    else this.#dependents.set(id, new Set([entry]))
  }

  #readFor(entry: string, id: string): VaultRecord | null {
    this.#dependOn(entry, id)
    return this.#read(id)
  }

  #nameFor(entry: string, personId: RecordId): string {
    this.#dependOn(entry, personId)
    const known = this.#names.get(personId)
    if (known !== undefined) return known
    const person = this.#read(personId)
    const name = person?.kind === 'person' ? person.nickname : 'somebody'
    this.#names.set(personId, name)
    return name
  }

  #promptFor(entry: string, promptId: string): Prompt | null {
    this.#dependOn(entry, promptId)
    this.#own ??= this.#ownPrompts()
    return this.#own.get(promptId) ?? builtIn.get(promptId) ?? null
  }

  #ownPrompts(): Map<string, Prompt> {
    const own = new Map<string, Prompt>()
    for (const id of this.#vault.idsOf(new Set(['prompt']))) {
      const record = this.#read(id)
      if (record?.kind === 'prompt') own.set(record.prompt.id, record.prompt)
    }
    return own
  }

  #read(id: string): VaultRecord | null {
    const row = this.#vault.read(id)
    return row === null ? null : textToKnown(row.text)
  }
}

function first<Value>(values: Iterable<Value>, most: number): readonly Value[] {
  const some: Value[] = []
  for (const value of values) {
    if (some.length === most) break
    some.push(value)
  }
  return some
}
