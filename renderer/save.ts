// The write path: screen → vault → working set. Holds edits not yet durable, so that a lock can hand over the last words.
import type { Failure } from '../shared/failure.ts'
import type { RecordDraft, RecordId, VaultRecord } from '../shared/records.ts'
import { failed, ok, type Result } from '../shared/result.ts'
import { bridge } from './bridge.ts'
import { putRecords, removeRecords } from './database.ts'
import { makeStore, type Store } from './store.ts'

export type SaveState =
  | { readonly step: 'nothing-yet' }
  | { readonly step: 'typing' }
  | { readonly step: 'saved'; readonly at: Date }
  | { readonly step: 'failed'; readonly failure: Failure }

export const saveState: Store<SaveState> = makeStore<SaveState>({ step: 'nothing-yet' })

const typing: SaveState = { step: 'typing' }

/** Pause of the autosave: short enough that a key is on the disk within 600 ms, the commit included. */
const autosavePause = 400
const retryPause = 5_000

/** One trip at a time, in the order asked, so that an older save never lands on a newer one. */
let last: Promise<unknown> = Promise.resolve()

type Change = { readonly save: readonly RecordDraft[]; readonly remove: readonly RecordId[] }

/** Asked for and not yet answered, in their order. */
const underWay = new Set<Change>()

/** For a deliberate step (a button, a form): the caller shows a failure beside its cause. */
export function saveRecords(
  save: readonly RecordDraft[],
  remove: readonly RecordId[] = []
): Promise<Result<readonly VaultRecord[]>> {
  const change = { save, remove }
  underWay.add(change)
  const turn = last.then(() => commit(save, remove)).finally(() => underWay.delete(change))
  last = turn.catch(() => undefined)
  return turn
}

let alongside: () => readonly RecordDraft[] = () => []

/** What each autosave takes along in the same commit; answers with the way to stop. */
export function saveAlongside(give: () => readonly RecordDraft[]): () => void {
  alongside = give
  return () => {
    if (alongside === give) alongside = () => []
  }
}

async function commit(
  save: readonly RecordDraft[],
  remove: readonly RecordId[]
): Promise<Result<readonly VaultRecord[]>> {
  const answer = await bridge
    .saveRecords({ save: [...save], remove: [...remove] })
    .catch(() => failed<Failure>({ code: 'unexpected' }))
  if (!answer.ok) return answer
  const stamps = new Map(answer.value.saved.map((stamp) => [stamp.id, stamp]))
  const records = save.flatMap((draft) => {
    const stamp = stamps.get(draft.id)
    return stamp ? [{ ...draft, revision: stamp.revision, savedAt: stamp.savedAt } as VaultRecord] : []
  })
  if (records.length > 0) await putRecords(records)
  if (remove.length > 0) await removeRecords(remove)
  if (openEdits.size === 0 || ![...openEdits].some((edit) => edit.dirty))
    saveState.set({ step: 'saved', at: new Date() })
  return ok(records)
}

export type OpenEdit = {
  /** Call after each change; it is saved within the pause, however long typing goes on. */
  readonly changed: () => void
  /** Saves now what has not been saved; answers when it is durable or has failed. */
  readonly flush: () => Promise<Result<null>>
  /** Leaving the editor: saves the rest; drafts that fail stay queued until they can be saved. */
  readonly close: () => Promise<Result<null>>
}

type Edit = {
  collect: () => readonly RecordDraft[]
  dirty: boolean
  closed: boolean
  inFlight: number
  timer: ReturnType<typeof setTimeout> | null
}

const openEdits = new Set<Edit>()

/**
 * Registers an editor. `collect` gives its present drafts (cheap enough to run at each save).
 * `pause`: longer for very long notes, where collecting takes time.
 */
export function openEdit(collect: () => readonly RecordDraft[], pause = autosavePause): OpenEdit {
  const edit: Edit = { collect, dirty: false, closed: false, inFlight: 0, timer: null }
  openEdits.add(edit)
  return {
    changed: () => {
      edit.dirty = true
      // The same state for key after key: what watches it is not drawn again for each.
      if (saveState.get().step !== 'failed') saveState.set(typing)
      schedule(edit, pause)
    },
    flush: () => flush(edit),
    close: () => {
      const held = edit.collect()
      edit.collect = () => held
      edit.closed = true
      return flush(edit)
    }
  }
}

function schedule(edit: Edit, pause: number): void {
  if (edit.timer !== null) return
  edit.timer = setTimeout(() => {
    edit.timer = null
    void flush(edit)
  }, pause)
}

async function flush(edit: Edit): Promise<Result<null>> {
  if (edit.timer !== null) clearTimeout(edit.timer)
  edit.timer = null
  if (!edit.dirty) {
    if (edit.closed && edit.inFlight === 0) openEdits.delete(edit)
    return ok(null)
  }
  const drafts = edit.collect()
  edit.inFlight += 1
  edit.dirty = false
  const result = await saveRecords([...drafts, ...alongside()])
  edit.inFlight -= 1
  if (result.ok) {
    if (edit.closed && !edit.dirty) openEdits.delete(edit)
    return ok(null)
  }
  edit.dirty = true
  saveState.set({ step: 'failed', failure: result.failure })
  schedule(edit, retryPause)
  return result
}

/** Everything that is not known to be durable, newest last: what a lock hands over. */
export function unsavedWork(): Change {
  const save = new Map<RecordId, RecordDraft>()
  const remove = new Set<RecordId>()
  const keep = (draft: RecordDraft): void => {
    save.set(draft.id, draft)
    remove.delete(draft.id)
  }
  for (const change of underWay) {
    change.save.forEach(keep)
    for (const id of change.remove) {
      save.delete(id)
      remove.add(id)
    }
  }
  for (const edit of openEdits) if (edit.dirty) edit.collect().forEach(keep)
  return { save: [...save.values()], remove: [...remove] }
}

/** Saves every open edit now: before printing, before a backup, before leaving. */
export async function flushAll(): Promise<Result<null>> {
  const results = await Promise.all([...openEdits].map(flush))
  await last
  return results.find((result) => !result.ok) ?? ok(null)
}
