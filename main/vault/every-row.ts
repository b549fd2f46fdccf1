// Walking a vault's file from its first row to its last, and around what is damaged.
import type { Row } from './rows.ts'
import type { Store } from './store.ts'

const pageRows = 200

/** Each row once; ends with true where some of the file could not be walked, or holds rows that are nobody's. */
export function* everyRow(store: Store): Generator<Row, boolean> {
  const met = new Set<string>()
  let last: string | null = null
  try {
    for (let page = store.rowsAfter(null, pageRows); page.length > 0; page = store.rowsAfter(last, pageRows)) {
      for (const row of page) {
        // A damaged tree could lead round in circles.
        if (last !== null && row.id <= last) throw new RangeError('order')
        last = row.id
        met.add(last)
        yield row
      }
    }
    return store.strayRows() > 0
  } catch {
    for (const row of store.rowsAroundDamage()) {
      // Around damage rows come twice.
      if (met.has(row.id)) continue
      met.add(row.id)
      yield row
    }
    return true
  }
}
