// Reading sealed rows: in order, a page at a time, and around damage; a row of any shape comes out as one that may not open, never as an error.
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { fromHex, toHex } from './bytes.ts'

export type Row = { readonly id: string; readonly revision: number; readonly envelope: Uint8Array }

export type Rows = {
  /** At most `most` rows after the id `after` (null = from the first), in the order of ids. Throws where the file is damaged. */
  readonly rowsAfter: (after: string | null, most: number) => readonly Row[]
  readonly row: (id: string) => Row | null
  /** What lies on pages that can still be reached, wherever the damage is. Rows may come twice. */
  readonly rowsAroundDamage: () => Generator<Row>
  /** How many rows have an id that is no blob: nobody's rows. Throws where the file is damaged. */
  readonly strayRows: () => number
}

const columns = 'SELECT id, revision, envelope FROM records'
/** So many starting points that a damaged page costs little more than the rows on it. */
const startingPoints = 4_096

export function rowsOf(database: DatabaseSyncInstance): Rows {
  // Big integers: a hostile revision beyond 2⁵³ would be thrown as a range error otherwise.
  const query = (sql: string) => {
    const statement = database.prepare(sql)
    statement.setReadBigInts(true)
    return statement
  }
  return {
    rowsAfter: (after, most) => {
      const from = after === null ? new Uint8Array() : fromHex(after)
      const found = query(`${columns} WHERE id > ? ORDER BY id LIMIT ?`).all(from, most)
      return found.map((row) => rowOf(row as Record<string, unknown>))
    },
    row: (id) => {
      const found = query(`${columns} WHERE id = ?`).get(fromHex(id))
      return found === undefined ? null : rowOf(found as Record<string, unknown>)
    },
    *rowsAroundDamage() {
      for (let point = 0; point < startingPoints; point += 1) {
        const from = new Uint8Array([point >> 4, (point & 15) << 4])
        const to = new Uint8Array([point >> 4, ((point & 15) << 4) | 15, ...new Uint8Array(15).fill(255)])
        for (const order of ['ASC', 'DESC']) {
          try {
            const some = query(`${columns} WHERE id BETWEEN ? AND ? ORDER BY id ${order}`)
            for (const found of some.iterate(from, to)) yield rowOf(found as Record<string, unknown>)
            break
          } catch {
            // This way ends at the damage; the other way comes from behind it.
          }
        }
      }
    },
    strayRows: () => {
      const found = query("SELECT count(*) AS stray FROM records WHERE id < x''").get() as { stray: bigint }
      return Number(found.stray)
    }
  }
}

function rowOf({ id, revision, envelope }: Record<string, unknown>): Row {
  const isCounted = typeof revision === 'bigint' && revision >= 0n && revision <= BigInt(Number.MAX_SAFE_INTEGER)
  return {
    id: id instanceof Uint8Array ? toHex(id) : '',
    revision: isCounted ? Number(revision) : 0,
    envelope: envelope instanceof Uint8Array ? envelope : new Uint8Array()
  }
}
