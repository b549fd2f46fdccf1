// Bringing a vault's rows into a copy while the vault goes on being written to.
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { UnlockedVault } from './vault.ts'

const pageRows = 100

/** The hash the manifest counts each row by. */
export type Marks = ReadonlyMap<string, bigint>
type Counted = ReturnType<UnlockedVault['marks']>

/**
 * In rounds: what was saved while one ran goes into the next. `copied` says which rows the copy holds already, and is kept up;
 * `put` commits a page of records, and with the last one those that are gone, so that the copy is of one commit.
 * A closed vault ends it as `locked`.
 */
export function* follow(
  vault: UnlockedVault,
  copied: Map<string, bigint>,
  put: (ids: readonly string[], gone: readonly string[]) => Result<unknown>
): Generator<undefined, Result<Marks>> {
  const page = (ids: readonly string[], gone: readonly string[] = []): Result<unknown> => {
    const marks = vault.marks()
    // What was removed since this round began is not missed.
    const there = ids.filter((id) => marks.has(id))
    const done = put(there, gone)
    if (!done.ok) return done
    for (const id of there) copied.set(id, marks.get(id)?.hash ?? 0n)
    for (const id of gone) copied.delete(id)
    return done
  }
  for (;;) {
    const left = changedSince(copied, vault.marks())
    for (let from = 0; left.length - from > pageRows; from += pageRows) {
      const done = page(left.slice(from, from + pageRows))
      if (!done.ok) return done
      yield
      if (vault.isClosed) return failed<Failure>({ code: 'locked' })
    }
    // Nothing was saved since, so these are the last.
    const last = changedSince(copied, vault.marks())
    if (last.length > pageRows) continue
    const done = page(last, goneSince(copied, vault.marks()))
    return done.ok ? ok(copied) : done
  }
}

function changedSince(copied: Marks, marks: Counted): readonly string[] {
  const changed: string[] = []
  for (const [id, { hash }] of marks) if (copied.get(id) !== hash) changed.push(id)
  return changed
}

function goneSince(copied: Marks, marks: Counted): readonly string[] {
  return [...copied.keys()].filter((id) => !marks.has(id))
}
