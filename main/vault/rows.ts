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
/** Ids are cut into ranges by their first hexadecimal digits, at most so many: a damaged page then costs little more than the rows on it. */
const mostDigits = 3
const digits = [...'0123456789abcdef']

export function rowsOf(database: DatabaseSyncInstance): Rows {
  // Big integers: a hostile revision beyond 2⁵³ would be thrown as a range error otherwise.
  const query = (sql: string) => {
    const statement = database.prepare(sql)
    statement.setReadBigInts(true)
    return statement
  }
  let one: ReturnType<typeof query> | null = null
  let page: ReturnType<typeof query> | null = null
  return {
    rowsAfter: (after, most) => {
      const from = after === null ? new Uint8Array() : fromHex(after)
      page ??= query(`${columns} WHERE id > ? ORDER BY id LIMIT ?`)
      const found = page.all(from, most)
      return found.map((row) => rowOf(row as Record<string, unknown>))
    },
    row: (id) => {
      one ??= query(`${columns} WHERE id = ?`)
      const found = one.get(fromHex(id))
      return found === undefined ? null : rowOf(found as Record<string, unknown>)
    },
    rowsAroundDamage: () => around(database),
    strayRows: () => {
      const found = query("SELECT count(*) AS stray FROM records WHERE id < x''").get() as { stray: bigint }
      return Number(found.stray)
    }
  }
}

/** Each range from both ends; one that ends at damage is cut finer, unless nothing near it could be reached at all. */
function* around(database: DatabaseSyncInstance): Generator<Row> {
  const ways = ['ASC', 'DESC'].map((order) => {
    const statement = database.prepare(`${columns} WHERE id BETWEEN ? AND ? ORDER BY id ${order}`)
    statement.setReadBigInts(true)
    return statement
  })
  let prefixes = ['']
  for (let length = 1; length <= mostDigits && prefixes.length > 0; length += 1) {
    const broken: string[] = []
    for (const prefix of prefixes) {
      const cut: string[] = []
      let reached = 0
      for (const range of digits.map((digit) => prefix + digit)) {
        const rows: Row[] = []
        const isWhole = ways.some((way) => readRange(way, range, rows))
        if (!isWhole) cut.push(range)
        reached += rows.length
        yield* rows
      }
      if (reached > 0) broken.push(...cut)
    }
    prefixes = broken
  }
}

/** Adds what a range gives until it ends (true) or is cut off by damage (false). */
function readRange(way: ReturnType<DatabaseSyncInstance['prepare']>, prefix: string, rows: Row[]): boolean {
  try {
    for (const found of way.iterate(fromHex(prefix.padEnd(32, '0')), fromHex(prefix.padEnd(34, 'f'))))
      rows.push(rowOf(found as Record<string, unknown>))
    return true
  } catch {
    return false
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
