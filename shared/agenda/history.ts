// Undo and redo without end, as a reducer over any value that edits never change in place.

/** `past` and `future` lie with the nearest last. `merging`: the key under which the last edit may still grow. */
export type History<Value> = {
  readonly past: readonly Value[]
  readonly present: Value
  readonly future: readonly Value[]
  readonly merging: string | null
}

/**
 * `edit` with the same `merge` key as the edit before it (typing in one field) is one step back, not many.
 * `settle` ends such a run, when the field is left. `load` puts another agenda in, with nothing to undo.
 */
export type HistoryAction<Value> =
  | { readonly type: 'edit'; readonly next: Value; readonly merge?: string }
  | { readonly type: 'settle' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'load'; readonly next: Value }

export function startHistory<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], merging: null }
}

export function canUndo(history: History<unknown>): boolean {
  return history.past.length > 0
}

export function canRedo(history: History<unknown>): boolean {
  return history.future.length > 0
}

export function historyReducer<Value>(history: History<Value>, action: HistoryAction<Value>): History<Value> {
  switch (action.type) {
    case 'edit':
      return edited(history, action.next, action.merge ?? null)
    case 'settle':
      return history.merging === null ? history : { ...history, merging: null }
    case 'undo':
      return undone(history)
    case 'redo':
      return redone(history)
    case 'load':
      return startHistory(action.next)
  }
}

function edited<Value>(history: History<Value>, next: Value, merge: string | null): History<Value> {
  if (next === history.present) return history
  const grows = merge !== null && merge === history.merging && history.past.length > 0
  return {
    past: grows ? history.past : [...history.past, history.present],
    present: next,
    future: [],
    merging: merge
  }
}

function undone<Value>(history: History<Value>): History<Value> {
  if (history.past.length === 0) return history
  return {
    past: history.past.slice(0, -1),
    present: history.past[history.past.length - 1] as Value,
    future: [...history.future, history.present],
    merging: null
  }
}

function redone<Value>(history: History<Value>): History<Value> {
  if (history.future.length === 0) return history
  return {
    past: [...history.past, history.present],
    present: history.future[history.future.length - 1] as Value,
    future: history.future.slice(0, -1),
    merging: null
  }
}
