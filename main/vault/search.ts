// Full-text search in memory alone: an FTS5 index of folded words beside the texts as written, gone with the process.
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { SearchAnswer, SearchFilter, SearchHit } from '../../shared/search.ts'
import type { SearchEntry } from './search-entries.ts'
import { marked, type Sought, snippet } from './search-marks.ts'
import { Vocabulary } from './search-near.ts'
import { expressionOf, isForgiving, type Term, termsOf } from './search-query.ts'
import { rankOf, tagsOf, wantedTags } from './search-rank.ts'
import { searchWords } from './search-words.ts'

type Statement = ReturnType<DatabaseSyncInstance['prepare']>
type Value = string | number | bigint
type Stored = Omit<SearchHit, 'title' | 'snippet' | 'isNear'> & { readonly title: string; readonly text: string }
/** A hit with its place in the order: the lower tier first, then the higher rank. */
export type Ranked = { readonly tier: Tier; readonly rank: number; readonly hit: SearchHit }
export const tiers = ['title', 'text', 'near', 'far'] as const
export type Tier = (typeof tiers)[number]

// The words come in folded and parted by blanks, so the plainest tokenizer keeps them as they are. The index keeps no text
// of its own: what is shown is cut from the entry as written. Every prefix of one letter is there ready, being the longest.
const schema = `
  CREATE TABLE entries (
    rank INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, groupId TEXT, sessionId TEXT, noteId TEXT,
    date TEXT NOT NULL, promptId TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL, also TEXT NOT NULL
  );
  CREATE VIRTUAL TABLE words USING fts5 (
    title, text, also, tags, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1'
  );
`

/** `database`: an empty one in memory. */
export class SearchIndex {
  readonly #database: DatabaseSyncInstance
  readonly #vocabulary = new Vocabulary()
  /** Preparing one costs more than running it. */
  readonly #statements = new Map<string, Statement>()

  constructor(database: DatabaseSyncInstance) {
    this.#database = database
    database.exec(schema)
  }

  /** `count`: higher for what was put later, to order entries of one day. */
  put(entry: SearchEntry, count: number): void {
    this.remove(entry.id)
    const { id, kind, groupId, sessionId, noteId, date, promptId, title, text, also } = entry
    const rank = rankOf(date, count)
    this.#prepared('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
      ...[rank, id, kind, groupId, sessionId, noteId, date, promptId, title, text, also]
    )
    const fields = [title, text, also].map(searchWords)
    this.#prepared('INSERT INTO words (rowid, title, text, also, tags) VALUES (?, ?, ?, ?, ?)').run(
      ...[rank, ...fields.map((field) => field.join(' ')), tagsOf(entry).join(' ')]
    )
    this.#vocabulary.add(new Set(fields.flat()))
  }

  remove(id: string): void {
    const found = this.#prepared('SELECT rank, title, text, also FROM entries WHERE id = ?').get(id)
    if (!found) return
    const { rank, title, text, also } = found as Record<'rank' | 'title' | 'text' | 'also', string>
    this.#vocabulary.remove(new Set([title, text, also].flatMap(searchWords)))
    this.#prepared('DELETE FROM words WHERE rowid = ?').run(rank)
    this.#prepared('DELETE FROM entries WHERE rank = ?').run(rank)
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
    return answerOf(this.ranked(terms, filter, most + 1), terms, most)
  }

  /** At most `most` hits in order; those two slips away only where nothing else was found. */
  ranked(terms: readonly Term[], filter: SearchFilter, most: number): readonly Ranked[] {
    const tags = wantedTags(filter)
    const found: Ranked[] = []
    const add = (tier: Tier, expression: string, sought: readonly Sought[]): void => {
      if (found.length >= most) return
      const known = new Set(found.map(({ rank }) => rank))
      for (const rank of this.#ranks(`${expression} ${tags.expression}`, filter, most + found.length)) {
        if (known.has(rank) || found.length >= most) continue
        found.push({ tier, rank, hit: this.#hit(rank, sought, tier) })
      }
    }
    if (terms.length === 0) {
      if (tags.isNarrow) add('text', tags.all, [])
      return found
    }
    const exact = terms.map((term) => ({ term, instead: [] }))
    const plain = `(${terms.map((term) => expressionOf(term)).join(' AND ')})`
    add('title', `title : ${plain}`, exact)
    add('text', plain, exact)
    const near = found.length < most ? withSlips(terms, (word) => this.#vocabulary.near(word)) : null
    if (near) add('near', near.expression, near.sought)
    const far = found.length === 0 ? withSlips(terms, (word) => this.#vocabulary.twoSlips(word)) : null
    if (far) add('far', far.expression, far.sought)
    return found
  }

  close(): void {
    this.#database.close()
  }

  /** Newest first: the rank is the index's own order, so a search ends with the last hit that is shown. */
  #ranks(expression: string, { from, to }: SearchFilter, most: number): readonly number[] {
    const parts = ['words MATCH ?']
    const values: Value[] = [expression]
    if (from !== undefined || to !== undefined) {
      parts.push('rowid BETWEEN ? AND ?')
      values.push(rankOf(from ?? '0001-01-01', 0), rankOf(to ?? '9999-12-31', Number.POSITIVE_INFINITY))
    }
    const sql = `SELECT rowid AS rank FROM words WHERE ${parts.join(' AND ')} ORDER BY rowid DESC LIMIT ?`
    return this.#prepared(sql)
      .all(...values, most)
      .map((row) => Number((row as { rank: number }).rank))
  }

  #hit(rank: number, sought: readonly Sought[], tier: Tier): SearchHit {
    const sql = 'SELECT id, kind, groupId, sessionId, noteId, date, promptId, title, text FROM entries WHERE rank = ?'
    const { title, text, ...stored } = this.#prepared(sql).get(rank) as Stored
    return hitOf({ ...stored, title, text }, sought, tier)
  }

  #prepared(sql: string): Statement {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#database.prepare(sql)
      // A delete reports a last row beyond what a number holds and would throw.
      if (sql.startsWith('DELETE') || sql.startsWith('INSERT')) statement.setReadBigInts(true)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}

/** The terms with words like the typed ones; null where there are none. */
export function withSlips(
  terms: readonly Term[],
  near: (word: string) => readonly string[]
): { readonly expression: string; readonly sought: readonly Sought[] } | null {
  const few = 6
  const instead = terms.map((term) =>
    isForgiving(term) ? term.words.map((word) => (term.words.length > 1 ? near(word).slice(0, few) : near(word))) : []
  )
  if (instead.every((parts) => parts.every((words) => words.length === 0))) return null
  return {
    expression: `(${terms.map((term, at) => expressionOf(term, instead[at])).join(' AND ')})`,
    sought: terms.map((term, at) => ({ term, instead: (instead[at] ?? []).map((words) => new Set(words)) }))
  }
}

export function hitOf(stored: Stored, sought: readonly Sought[], tier: Tier): SearchHit {
  const { id, kind, groupId, sessionId, noteId, date, promptId, title, text } = stored
  return {
    ...{ id, kind, groupId, sessionId, noteId, date, promptId },
    title: marked(title, sought),
    snippet: snippet(text, sought),
    isNear: tier === 'near' || tier === 'far'
  }
}

/** `ranked` holds one more than `most` where there are more. */
export function answerOf(ranked: readonly Ranked[], terms: readonly Term[], most: number): SearchAnswer {
  const hits = ranked.slice(0, most).map(({ hit }) => hit)
  return { hits, more: ranked.length > most, hasWords: terms.length > 0 }
}
