// Finding in what is open: every word typed must begin a word of the entry; the best places come first.

export type Kind = 'note' | 'debrief' | 'agenda' | 'prompt' | 'person' | 'follow-up'

/** One thing that can be found. `text` is all that is searched besides the title. */
export type Entry = {
  readonly key: string
  readonly kind: Kind
  readonly title: string
  readonly text: string
  /** Shown under the kind: a date, a format. */
  readonly meta: string
  /** `YYYY-MM-DD`, newest first among equals; empty = no date. */
  readonly date: string
}

export type Piece = { readonly text: string; readonly hit: boolean }
export type Hit = {
  readonly entry: Entry
  readonly title: readonly Piece[]
  readonly snippet: readonly Piece[]
}

const around = 60
const most = 50

/** `entries` folded once, so that each key typed only compares. */
export type Index = readonly { readonly entry: Entry; readonly title: string; readonly text: string }[]

export function indexOf(entries: readonly Entry[]): Index {
  return entries.map((entry) => ({ entry, title: fold(entry.title), text: fold(entry.text) }))
}

export function find(index: Index, query: string, kinds: readonly Kind[] | null): readonly Hit[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found = index.flatMap((one) => {
    if (kinds && !kinds.includes(one.entry.kind)) return []
    const inTitle = words.filter((word) => startOfWord(one.title, word) >= 0).length
    const missing = words.some((word) => startOfWord(one.title, word) < 0 && startOfWord(one.text, word) < 0)
    return missing ? [] : [{ ...one, inTitle }]
  })
  return found
    .sort((one, other) => other.inTitle - one.inTitle || other.entry.date.localeCompare(one.entry.date))
    .slice(0, most)
    .map(({ entry }) => ({
      entry,
      title: pieces(entry.title, words),
      snippet: pieces(excerpt(entry.text, words), words)
    }))
}

/** Same length as what went in, so that places in the folded text are places in the text. */
export function fold(text: string): string {
  return Array.from(text, (letter) => {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    return plain.length === letter.length ? plain : letter
  })
    .join('')
    .replaceAll('’', "'")
}

function startOfWord(folded: string, word: string): number {
  let at = folded.indexOf(word)
  while (at > 0 && /[\p{L}\p{N}]/u.test(folded[at - 1] ?? '') && /^[\p{L}\p{N}]/u.test(word)) {
    at = folded.indexOf(word, at + 1)
  }
  return at
}

function excerpt(text: string, words: readonly string[]): string {
  const folded = fold(text)
  const places = words.map((word) => startOfWord(folded, word)).filter((at) => at >= 0)
  const first = places.length === 0 ? 0 : Math.min(...places)
  const from = first <= around ? 0 : text.indexOf(' ', first - around) + 1
  const to = from + 2 * around >= text.length ? text.length : text.lastIndexOf(' ', from + 2 * around)
  const cut = text
    .slice(from, Math.max(to, first + 1))
    .replace(/\s+/g, ' ')
    .trim()
  return `${from > 0 ? '… ' : ''}${cut}${to < text.length ? ' …' : ''}`
}

function pieces(text: string, words: readonly string[]): readonly Piece[] {
  const folded = fold(text)
  const cut: Piece[] = []
  let from = 0
  while (from < text.length) {
    const next = words
      .map((word) => ({ at: from + startOfWord(folded.slice(from), word), length: word.length }))
      .filter((hit) => hit.at >= from)
      .sort((one, other) => one.at - other.at || other.length - one.length)[0]
    if (!next) break
    if (next.at > from) cut.push({ text: text.slice(from, next.at), hit: false })
    cut.push({ text: text.slice(next.at, next.at + next.length), hit: true })
    from = next.at + next.length
  }
  if (from < text.length) cut.push({ text: text.slice(from), hit: false })
  return cut
}
