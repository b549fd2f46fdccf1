// What is offered under the caret: rows, which one is chosen, and how the keys move among them.

export type SuggestedRow = { readonly key: string; readonly label: string; readonly meta?: string | undefined }
export type Suggestions<Row extends SuggestedRow = SuggestedRow> = {
  readonly rows: readonly Row[]
  readonly chosen: number
  readonly label: string
  /** Where the words stand that it is about. */
  readonly place: DOMRect | null
  readonly choose: (row: Row) => void
}

export type SuggestionKey<Row extends SuggestedRow> =
  | { readonly kind: 'move'; readonly to: Suggestions<Row> }
  | { readonly kind: 'choose'; readonly row: Row }
  | { readonly kind: 'close' }

/** What a key means while rows are offered; null = nothing, the key is for the words. */
export function suggestionKey<Row extends SuggestedRow>(now: Suggestions<Row>, key: string): SuggestionKey<Row> | null {
  if (key === 'Escape') return { kind: 'close' }
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (by !== 0) return { kind: 'move', to: { ...now, chosen: (now.chosen + by + now.rows.length) % now.rows.length } }
  const row = now.rows[now.chosen]
  return (key === 'Enter' || key === 'Tab') && row !== undefined ? { kind: 'choose', row } : null
}
