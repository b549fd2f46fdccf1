// Walking a vault's file from its first row to its last, and around what is damaged.
import type { Row } from './rows.ts'
import type { Store } from './store.ts'

const pageRows = 200

/**
 * Each row once; ends with true where some of the file could not be walked, or holds rows that are nobody's.
 * `isMet`: around damage rows come twice, and this tells which have come already.
 */
export function* everyRow(store: Store, isMet: (id: string) => boolean): Generator<Row, boolean> {
  let last: string | null = null
  try {
    for (let page = store.rowsAfter(null, pageRows); page.length > 0; page = store.rowsAfter(last, pageRows)) {
      for (const row of page) {
        // A damaged tree could lead round in circles.
        if (last !== null && row.id <= last) throw new RangeError('order')
        last = row.id
        yield row
      }
    }
    return store.strayRows() > 0
  } catch {
    for (const row of store.rowsAroundDamage()) if (!isMet(row.id)) yield row
    return true
  }
}
