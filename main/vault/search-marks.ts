// Which parts of a title or a text are shown as found, and which stretch of a long text is shown at all.
import type { Run } from '../../shared/search.ts'
import type { Term } from './search-query.ts'
import { type PlacedWord, placedWords, searchWords, writtenLength } from './search-words.ts'

/** A term with, for each of its words, those that may stand in its place. */
export type Sought = { readonly term: Term; readonly instead: readonly ReadonlySet<string>[] }

const before = 50
const shown = 140
/** Of a text in which nothing was found. */
const shownBare = 80
/** As far as a text is walked word by word for what a plain look did not find. */
const mostWalked = 40_000

/** The whole text, what was found marked. */
export function marked(text: string, sought: readonly Sought[]): Run[] {
  const hits = hitsIn(text, placedWords(text), sought)
  const runs: Run[] = []
  let at = 0
  for (const { from, to } of hits) {
    if (from > at) runs.push({ text: text.slice(at, from), hit: false })
    runs.push({ text: text.slice(from, to), hit: true })
    at = to
  }
  if (at < text.length) runs.push({ text: text.slice(at), hit: false })
  return runs
}

/** About two lines of a text around the first thing found in it; its beginning where nothing was. Line ends become blanks. */
export function snippet(text: string, sought: readonly Sought[]): Run[] {
  const place = placeOfFirst(text, sought)
  const [first, length] = place === null ? [0, shownBare] : [place, shown]
  const from = first <= before ? 0 : startOfWord(text, first - before, first)
  const to = from + length >= text.length ? text.length : endOfWord(text, from + length, first)
  const runs = marked(text.slice(from, to).replace(/\s/g, ' '), sought)
  if (from > 0) runs.unshift({ text: '… ', hit: false })
  if (to < text.length) runs.push({ text: ' …', hit: false })
  return runs
}

function startOfWord(text: string, at: number, first: number): number {
  const blank = text.slice(at, first).search(/\s/)
  return blank < 0 ? whole(text, at) : at + blank + 1
}

function endOfWord(text: string, at: number, first: number): number {
  const blank = text.lastIndexOf(' ', at)
  return blank > first ? blank : whole(text, at)
}

/** Never in the middle of a surrogate pair. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}

/** Fast for plain letters; a text with accents and the like is walked, as far as that takes no time. */
function placeOfFirst(text: string, sought: readonly Sought[]): number | null {
  const lower = text.toLowerCase()
  let place: number | null = null
  if (lower.length === text.length)
    for (const { term, instead } of sought) {
      const [word = '', next] = [term.words[0], term.words[1]]
      for (const one of [word, ...(instead[0] ?? [])]) {
        const isWhole = next !== undefined || !term.isOpen || one !== word
        const at = plainPlace(lower, one, isWhole)
        if (at === null || (place !== null && at >= place)) continue
        if (next === undefined || nextStandsAfter(lower, at + one.length, next)) place = at
      }
    }
  if (place !== null) return place
  const walked = text.length > mostWalked ? text.slice(0, mostWalked) : text
  return hitsIn(walked, placedWords(walked), sought)[0]?.from ?? null
}

function nextStandsAfter(lower: string, at: number, next: string): boolean {
  return searchWords(lower.slice(at, at + 200))[0]?.startsWith(next) ?? false
}

const letter = /[\p{L}\p{N}\p{M}\p{Cf}]/u

function plainPlace(lower: string, word: string, isWhole: boolean): number | null {
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    const startsHere = at === 0 || !letter.test(lower.charAt(at - 1))
    if (startsHere && !(isWhole && letter.test(lower.charAt(at + word.length)))) return at
  }
  return null
}

type Place = { readonly from: number; readonly to: number }

function hitsIn(text: string, words: readonly PlacedWord[], sought: readonly Sought[]): readonly Place[] {
  const hits: Place[] = []
  for (let at = 0; at < words.length; at += 1) {
    let best: Place | null = null
    for (const one of sought) {
      const hit = hitAt(text, words, at, one)
      if (hit && (best === null || hit.to > best.to)) best = hit
    }
    if (best === null) continue
    hits.push(best)
    while ((words[at + 1]?.from ?? best.to) < best.to) at += 1
  }
  return hits
}

function hitAt(text: string, words: readonly PlacedWord[], at: number, { term, instead }: Sought): Place | null {
  const start = words[at]
  let to = 0
  for (let part = 0; part < term.words.length; part += 1) {
    const present = words[at + part]
    const typed = term.words[part] ?? ''
    if (!start || !present) return null
    if (present.word === typed || instead[part]?.has(present.word)) to = present.to
    else if (term.isOpen && part === term.words.length - 1 && present.word.startsWith(typed))
      to = present.from + writtenLength(text.slice(present.from, present.to), typed.length)
    else return null
  }
  return start ? { from: start.from, to } : null
}

/** True where the words of one field hold the term: as typed, or with others in their place. */
export function holdsTerm(words: readonly string[], { term, instead }: Sought): boolean {
  const last = term.words.length - 1
  return words.some((_, at) =>
    term.words.every((typed, part) => {
      const present = words[at + part]
      if (present === undefined) return false
      if (present === typed || instead[part]?.has(present)) return true
      return term.isOpen && part === last && present.startsWith(typed)
    })
  )
}
