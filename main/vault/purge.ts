// Removing for good: what she said yes to and is due goes in one commit, with a note of its ids that stays until the app's own backups hold none of it.

import { numbersKept } from '../../shared/attendance-counts.ts'
import type { Failure } from '../../shared/failure.ts'
import type { RecordDraft, RecordId, RecordKind, RecordOf, VaultRecord } from '../../shared/records.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { type Due, dueToday, newestOf, recordsOfNote, type Terms, withoutLines } from '../../shared/retention.ts'
import { loadOrder } from './load-order.ts'
import { newId } from './new-id.ts'
import { textToKnown } from './record-text.ts'
import type { UnlockedVault } from './vault.ts'

const recordsAStep = 50

export type PurgeOrder = {
  /** What she ticked. */
  readonly ids: readonly RecordId[]
  /** Her clock's day. */
  readonly today: string
}

/** One commit's worth. `cleared`: debriefs that lose their lines; `left`: how many of the ids are not due, and stay. */
export type PurgePlan = {
  readonly save: readonly RecordDraft[]
  readonly remove: readonly RecordId[]
  readonly cleared: readonly RecordId[]
  readonly left: number
}

/** In steps. Nothing is taken on the page's word: each record's age, the hold and the clock are looked at again here. */
export function* planPurge(vault: UnlockedVault, order: PurgeOrder): Generator<undefined, Result<PurgePlan>> {
  const terms = yield* termsOf(vault, order.today)
  if (vault.isClosed) return failed<Failure>({ code: 'locked' })
  const due: Due[] = []
  for (const id of new Set(order.ids)) {
    const record = known(vault, id)
    const found = record === null || terms === null ? null : dueToday(record, terms)
    if (found !== null) due.push(found)
  }
  const going = new Set(due.map(({ record }) => record.id))
  const notes = due.flatMap(({ record }) => (record.kind === 'note' ? [record] : []))
  const parts = yield* partsOf(vault, new Set(notes.map(({ id }) => id)))
  const attendance = yield* recordsOf(vault, ['attendance'])
  const debriefs = yield* recordsOf(vault, ['debrief'])
  if (vault.isClosed) return failed<Failure>({ code: 'locked' })
  const cleared = due.flatMap(({ record }) => (record.kind === 'debrief' ? [withoutLines(draftOf(record))] : []))
  const byName = attendance.filter(({ personId }) => going.has(personId))
  const present = new Map<RecordId, RecordDraft<'debrief'>>(debriefs.map((debrief) => [debrief.id, draftOf(debrief)]))
  for (const debrief of cleared) present.set(debrief.id, debrief)
  const save = new Map(cleared.map((debrief) => [debrief.id, debrief]))
  for (const debrief of numbersKept(byName, attendance, present.values(), newId)) save.set(debrief.id, debrief)
  const whole = due.flatMap(({ record }) => (record.kind === 'debrief' ? [] : [record.id]))
  const remove = [...whole, ...notes.flatMap(recordsOfNote), ...parts, ...byName.map(({ id }) => id)]
  const left = new Set(order.ids).size - going.size
  return ok({
    save: [...save.values()],
    remove: [...new Set(remove)],
    cleared: cleared.map(({ id }) => id),
    left
  })
}

/** What was removed and is still to be removed from backups, as a record of its own; null where nothing was. */
export function erasureOf(
  gone: readonly RecordId[],
  cleared: readonly RecordId[],
  rewritten: readonly RecordId[] = []
): RecordDraft<'erasure'> | null {
  if (gone.length + cleared.length + rewritten.length === 0) return null
  return { id: newId(), kind: 'erasure', gone: [...gone], cleared: [...cleared], rewritten: [...rewritten] }
}

/** null where there is no setting yet: then nothing is due. */
function* termsOf(vault: UnlockedVault, today: string): Generator<undefined, Terms | null> {
  let newest: string | null = null
  let setting: RecordOf<'setting'> | null = null
  for (const record of yield* recordsOf(vault, loadOrder)) {
    newest = newestOf(newest, record)
    if (record.kind === 'setting') setting = record
  }
  return setting === null ? null : { setting, today, newest }
}

/** Bodies and versions of these notes, also those their note does not list. */
function* partsOf(vault: UnlockedVault, notes: ReadonlySet<RecordId>): Generator<undefined, readonly RecordId[]> {
  if (notes.size === 0) return []
  const parts = yield* recordsOf(vault, ['noteBody', 'version'], ({ noteId }) => notes.has(noteId))
  return parts.map(({ id }) => id)
}

function* recordsOf<Kind extends RecordKind>(
  vault: UnlockedVault,
  kinds: readonly Kind[],
  wanted: (record: RecordOf<Kind>) => boolean = () => true
): Generator<undefined, readonly RecordOf<Kind>[]> {
  const found: RecordOf<Kind>[] = []
  let read = 0
  for (const id of vault.idsOf(new Set<string>(kinds))) {
    const record = known(vault, id) as RecordOf<Kind> | null
    if (record !== null && wanted(record)) found.push(record)
    read += 1
    if (read % recordsAStep !== 0) continue
    yield
    if (vault.isClosed) return []
  }
  return found
}

function known(vault: UnlockedVault, id: string): VaultRecord | null {
  const row = vault.read(id)
  return row === null ? null : textToKnown(row.text)
}

function draftOf(record: RecordOf<'debrief'>): RecordDraft<'debrief'> {
  const { revision: _revision, savedAt: _savedAt, ...draft } = record
  return draft
}
