// The only Dexie: the working set of decrypted records, in memory because the window's partition is. Never the archive.
import Dexie, { type Table } from 'dexie'
import type { Failure } from '../shared/failure.ts'
import type { RecordId, RecordKind, RecordOf, VaultRecord } from '../shared/records.ts'
import { ok, type Result } from '../shared/result.ts'
import { bridge } from './bridge.ts'
import { makeStore, type Store } from './store.ts'

/** What screens query. Note bodies and versions are long and stay in the vault until one is opened. */
export type WorkingKind = Exclude<RecordKind, 'noteBody' | 'version' | 'erasure'>

const indexes: Readonly<Record<WorkingKind, string>> = {
  group: 'id',
  session: 'id, groupId, date, [groupId+date]',
  agenda: 'id, sessionId',
  agendaTemplate: 'id',
  promptUse: 'id, sessionId, promptId, [groupId+date]',
  debrief: 'id, sessionId, [groupId+date]',
  // No more than is asked for: each entry of an index slows loading down, and notes are the most.
  note: 'id, sessionId',
  person: 'id, groupId',
  attendance: 'id, sessionId, personId, [groupId+date]',
  followUp: 'id, state, groupId, sessionId, noteId',
  safety: 'id, groupId, sessionId',
  wellbeing: 'id, date, sessionId',
  summary: 'id, groupId',
  summaryDraft: 'id, groupId',
  prompt: 'id',
  setting: 'id',
  place: 'id'
}

type Tables = { readonly [Kind in WorkingKind]: Table<RecordOf<Kind>, RecordId> }

export const database = new Dexie('working-set', { chromeTransactionDurability: 'relaxed' }) as Dexie & Tables
database.version(1).stores(indexes)

export function isWorkingKind(kind: RecordKind): kind is WorkingKind {
  return Object.hasOwn(indexes, kind)
}

/** Written since loading began: a chunk sealed before that must not bring an older revision back. */
const written = new Set<RecordId>()

export async function putRecords(records: readonly VaultRecord[]): Promise<void> {
  for (const record of records) written.add(record.id)
  await putAll(records)
}

export async function removeRecords(ids: readonly RecordId[]): Promise<void> {
  for (const id of ids) written.add(id)
  const tables = database.tables
  await database.transaction('rw', tables, () => Promise.all(tables.map((table) => table.bulkDelete([...ids]))))
}

async function putAll(records: readonly VaultRecord[]): Promise<void> {
  const byKind = new Map<WorkingKind, VaultRecord[]>()
  for (const record of records) {
    if (!isWorkingKind(record.kind)) continue
    const kind = byKind.get(record.kind)
    if (kind) kind.push(record)
    else byKind.set(record.kind, [record])
  }
  const tables = [...byKind.keys()].map((kind) => database.table(kind))
  if (tables.length === 0) return
  await database.transaction('rw', tables, () =>
    Promise.all([...byKind].map(([kind, list]) => database.table(kind).bulkPut(list)))
  )
}

const partOfTable = 1_000

/** The next records of a kind in the order of their ids, for going through all of them while other work goes on. `after`: the last id had, '' at first. */
export function partAfter(kind: WorkingKind, after: string): PromiseLike<VaultRecord[]> {
  return database.table<VaultRecord>(kind).where('id').above(after).limit(partOfTable).toArray()
}

export type Loading =
  | { readonly step: 'waiting' }
  | { readonly step: 'first' }
  | { readonly step: 'rest' }
  | { readonly step: 'done' }
  | { readonly step: 'failed'; readonly failure: Failure }

/** `rest`: the first screen can be drawn, the remaining records follow. */
export const loading: Store<Loading> = makeStore<Loading>({ step: 'waiting' })

/** The moment every record was in the page, on its own time line. */
export const allRecords = 'all-records'

/** Answers once the first chunk is in; the rest comes in behind it, from when `drawn` answers: filling tables holds up the first screen's queries. */
export async function loadWorkingSet(drawn: () => Promise<void> = async () => {}): Promise<Result<null>> {
  loading.set({ step: 'first' })
  const first = await bridge.loadRecords({ after: null })
  if (!first.ok) {
    loading.set({ step: 'failed', failure: first.failure })
    return first
  }
  await putChunk(first.value.records)
  const { next } = first.value
  if (next === null) allIsThere()
  else {
    loading.set({ step: 'rest' })
    void drawn().then(() => loadRest(next))
  }
  return ok(null)
}

async function loadRest(after: string): Promise<void> {
  let coming = bridge.loadRecords({ after })
  for (;;) {
    const chunk = await coming
    if (!chunk.ok) {
      loading.set({ step: 'failed', failure: chunk.failure })
      return
    }
    const { records, next } = chunk.value
    // The next is on its way while this one goes in.
    if (next !== null) coming = bridge.loadRecords({ after: next })
    await putChunk(records)
    if (next === null) break
  }
  allIsThere()
}

async function putChunk(records: readonly VaultRecord[]): Promise<void> {
  await putAll(records.filter((record) => !written.has(record.id)))
}

function allIsThere(): void {
  loading.set({ step: 'done' })
  performance.mark(allRecords)
}
