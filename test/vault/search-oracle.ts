// A slow second opinion on search: reads every entry letter by letter and counts every slip, with nothing kept ready.
import type { SearchFilter } from '../../shared/search.ts'

/** `word`: whole or the beginning of one; `phrase`: whole words side by side. */
export type Asked = { readonly sort: 'word' | 'phrase'; readonly words: readonly string[] }
export type Kept = {
  readonly id: string
  readonly kind: string
  readonly groupId: string | null
  readonly date: string
  readonly title: string
  readonly text: string
  readonly also: string
  readonly themes: readonly string[]
  readonly personIds: readonly string[]
}
export type Grade = 'title' | 'text' | 'near' | 'far'

/** Letters and digits make words; marks and invisible characters are as if they were not there. */
export function slowWords(text: string): readonly string[] {
  const words: string[] = []
  let word = ''
  for (const character of text.normalize('NFD')) {
    if (/\p{M}|\p{Cf}/u.test(character)) continue
    if (/\p{L}|\p{N}/u.test(character)) word += character
    else if (word !== '') {
      words.push(word.toLowerCase())
      word = ''
    }
  }
  if (word !== '') words.push(word.toLowerCase())
  return words
}

/** Letters changed, left out, added or swapped with their neighbour, by the whole table. */
export function slowSlips(one: string, other: string): number {
  const table: number[][] = Array.from({ length: one.length + 1 }, (_, at) => [at])
  const at = (row: number, column: number): number => table[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let column = 0; column <= other.length; column += 1) if (table[0]) table[0][column] = column
  for (let row = 1; row <= one.length; row += 1)
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1
      const ways = [at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + same]
      if (one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        ways.push(at(row - 2, column - 2) + 1)
      const line = table[row]
      if (line) line[column] = Math.min(...ways)
    }
  return at(one.length, other.length)
}

/** One slip in the whole word, or in its beginning before the last letter typed. */
export function isNear(typed: string, word: string): boolean {
  if (Math.max(typed.length, word.length) >= 5 && typed.length >= 4 && slowSlips(typed, word) === 1) return true
  if (typed.length < 5) return false
  return Array.from(word, (_, at) => word.slice(0, at + 1)).some(
    (beginning) => beginning.at(-1) === typed.at(-1) && slowSlips(typed.slice(0, -1), beginning.slice(0, -1)) === 1
  )
}

type Likeness = (typed: string, word: string) => boolean
const exactly: Likeness = (typed, word) => word.startsWith(typed)
const nearly: Likeness = (typed, word) => word.startsWith(typed) || isNear(typed, word)
const farly: Likeness = (typed, word) => word.startsWith(typed) || (typed.length >= 8 && slowSlips(typed, word) === 2)

function holds(fields: readonly (readonly string[])[], asked: readonly Asked[], like: Likeness): boolean {
  return asked.every(({ sort, words }) =>
    fields.some((field) =>
      field.some((_, at) =>
        sort === 'phrase'
          ? words.every((word, part) => field[at + part] === word)
          : like(words[0] ?? '', field[at] ?? '')
      )
    )
  )
}

function passes(entry: Kept, { groupId, kinds, from, to, theme, personId }: SearchFilter): boolean {
  if (kinds ? !kinds.some((kind) => kind === entry.kind) : entry.kind === 'safety') return false
  if (groupId !== undefined && groupId !== entry.groupId) return false
  if (theme !== undefined && !entry.themes.includes(theme)) return false
  if (personId !== undefined && !entry.personIds.includes(personId)) return false
  if (entry.date === '') return from === undefined && to === undefined
  return (from ?? '') <= entry.date && entry.date <= (to ?? '9999-99-99')
}

/** What must be found, each with why; nothing two slips away unless nothing else is there. */
export function slowSearch(
  entries: readonly Kept[],
  asked: readonly Asked[],
  filter: SearchFilter
): ReadonlyMap<string, Grade> {
  const found = new Map<string, Grade>()
  const far = new Map<string, Grade>()
  for (const entry of entries) {
    if (!passes(entry, filter)) continue
    const title = slowWords(entry.title)
    const fields = [title, slowWords(entry.text), slowWords(entry.also)]
    if (holds([title], asked, exactly)) found.set(entry.id, 'title')
    else if (holds(fields, asked, exactly)) found.set(entry.id, 'text')
    else if (holds(fields, asked, nearly)) found.set(entry.id, 'near')
    else if (holds(fields, asked, farly)) far.set(entry.id, 'far')
  }
  return found.size > 0 ? found : far
}
