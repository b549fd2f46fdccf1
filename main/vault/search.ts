// Full-text search in memory alone: an FTS5 index built after unlocking, kept up by each save, gone with the process.
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { SearchEntry, SearchKind } from './search-entries.ts'
import { expressionOf, nearWords, termsOf } from './search-query.ts'

export type SearchFilter = {
  readonly groupId?: string
  readonly kinds?: readonly SearchKind[]
  /** Plain dates, both included. */
  readonly from?: string
  readonly to?: string
  readonly theme?: string
  readonly personId?: string
}
export type SearchHit = {
  readonly id: string
  readonly kind: SearchKind
  readonly groupId: string | null
  readonly date: string
  /** Runs of text; `hit` where the words stand. */
  readonly title: readonly Run[]
  readonly snippet: readonly Run[]
}
export type Run = { readonly text: string; readonly hit: boolean }
export type SearchAnswer = {
  readonly hits: readonly SearchHit[]
  /** Typed words nothing begins with, each with the words looked for instead. */
  readonly instead: readonly { readonly typed: string; readonly words: readonly string[] }[]
}

type Statement = ReturnType<DatabaseSyncInstance['prepare']>
const open = '\u0001'
const close = '\u0002'
const cut = '\u0003'
const schema = `
  CREATE TABLE entries (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, groupId TEXT, date TEXT NOT NULL);
  CREATE TABLE tags (number INTEGER NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (tag, number)) WITHOUT ROWID;
  CREATE INDEX tagsOf ON tags (number);
  CREATE VIRTUAL TABLE words USING fts5 (title, text, tokenize = 'unicode61 remove_diacritics 2');
  CREATE VIRTUAL TABLE known USING fts5vocab (words, 'row');
`

/** `database`: an empty one in memory. */
export class SearchIndex {
  readonly #database: DatabaseSyncInstance
  /** Preparing one costs more than running it. */
  readonly #statements = new Map<string, Statement>()

  constructor(database: DatabaseSyncInstance) {
    this.#database = database
    database.exec(schema)
  }

  put(entry: SearchEntry): void {
    this.remove(entry.id)
    const { id, kind, groupId, date, title, text } = entry
    const added = this.#run(
      'INSERT INTO entries (id, kind, groupId, date) VALUES (?, ?, ?, ?)',
      id,
      kind,
      groupId,
      date
    )
    this.#run('INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)', added, unmarked(title), unmarked(text))
    for (const tag of new Set([...entry.themes, ...entry.personIds]))
      this.#run('INSERT INTO tags (number, tag) VALUES (?, ?)', added, tag)
  }

  remove(id: string): void {
    const found = this.#prepared('SELECT number FROM entries WHERE id = ?').get(id) as { number: bigint } | undefined
    if (!found) return
    for (const sql of [
      'DELETE FROM words WHERE rowid = ?',
      'DELETE FROM tags WHERE number = ?',
      'DELETE FROM entries WHERE number = ?'
    ])
      this.#run(sql, found.number)
  }

  /** Entries that name a person: their text changes with the nickname. */
  naming(personId: string): readonly string[] {
    const sql = 'SELECT id FROM entries JOIN tags USING (number) WHERE tag = ?'
    return this.#database
      .prepare(sql)
      .all(personId)
      .map((found) => String((found as { id: unknown }).id))
  }

  /** Several changes at once, which is faster. */
  together(act: () => void): void {
    this.#database.exec('BEGIN')
    try {
      act()
      this.#database.exec('COMMIT')
    } catch (error) {
      this.#database.exec('ROLLBACK')
      throw error
    }
  }

  search(typed: string, filter: SearchFilter = {}, most = 50): SearchAnswer {
    const terms = termsOf(typed)
    if (terms.length === 0) return { hits: [], instead: [] }
    const instead: SearchAnswer['instead'][number][] = []
    const expression = terms.map((term) => {
      const [word = ''] = term.words
      const words = term.isWhole || this.#begins(word) ? [] : nearWords(word, this.#words())
      if (words.length > 0) instead.push({ typed: word, words })
      return expressionOf(term, words)
    })
    return { hits: this.#matching(expression.join(' AND '), filter, most), instead }
  }

  close(): void {
    this.#database.close()
  }

  #begins(word: string): boolean {
    const next = `${word}\u{10ffff}`
    return (
      this.#database.prepare('SELECT 1 FROM known WHERE term >= ? AND term < ? LIMIT 1').get(word, next) !== undefined
    )
  }

  *#words(): Generator<string> {
    for (const found of this.#database.prepare('SELECT term FROM known').iterate())
      yield String((found as { term: unknown }).term)
  }

  #matching(expression: string, filter: SearchFilter, most: number): readonly SearchHit[] {
    const { sql, values } = conditionsOf(filter)
    const found = this.#database
      .prepare(
        `SELECT id, kind, groupId, date, highlight(words, 0, '${open}', '${close}') AS title,
           snippet(words, 1, '${open}', '${close}', '…', 24) AS snippet
         FROM words JOIN entries ON entries.number = words.rowid
         WHERE words MATCH ? ${sql} ORDER BY bm25(words, 6.0, 1.0), date DESC, id LIMIT ?`
      )
      .all(expression, ...values, most)
    return found.map((row) => {
      const { id, kind, groupId, date, title, snippet } = row as Record<string, string | null>
      return {
        id: id ?? '',
        kind: kind as SearchKind,
        groupId: groupId ?? null,
        date: date ?? '',
        title: runsOf(title ?? ''),
        snippet: runsOf(snippet ?? '')
      }
    })
  }

  /** The row's number. Big integers, because a delete reports one beyond what a number holds. */
  #run(sql: string, ...values: (string | number | bigint | null)[]): bigint {
    return BigInt(this.#prepared(sql).run(...values).lastInsertRowid)
  }

  #prepared(sql: string): Statement {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#database.prepare(sql)
      statement.setReadBigInts(true)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}

function conditionsOf({ groupId, kinds, from, to, theme, personId }: SearchFilter): {
  readonly sql: string
  readonly values: readonly string[]
} {
  const parts: (readonly [sql: string, ...values: string[]])[] = []
  if (groupId !== undefined) parts.push(['entries.groupId = ?', groupId])
  if (kinds !== undefined) parts.push([`entries.kind IN (${kinds.map(() => '?').join(', ')})`, ...kinds])
  if (from !== undefined) parts.push(['entries.date >= ?', from])
  if (to !== undefined) parts.push(["entries.date <= ? AND entries.date != ''", to])
  for (const tag of [theme, personId]) {
    if (tag !== undefined)
      parts.push(['EXISTS (SELECT 1 FROM tags WHERE tags.number = entries.number AND tag = ?)', tag])
  }
  return { sql: parts.map(([sql]) => `AND ${sql}`).join(' '), values: parts.flatMap(([, ...values]) => values) }
}

function unmarked(text: string): string {
  return text.replaceAll(open, ' ').replaceAll(close, ' ').replaceAll(cut, ' ')
}

function runsOf(marked: string): readonly Run[] {
  const runs: Run[] = []
  let hit = false
  for (const text of marked
    .replaceAll(open, `${cut}${open}${cut}`)
    .replaceAll(close, `${cut}${close}${cut}`)
    .split(cut)) {
    if (text === open) hit = true
    else if (text === close) hit = false
    else if (text !== '') runs.push({ text, hit })
  }
  return runs
}
