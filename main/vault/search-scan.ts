// The plain scan that serves until the index is ready: entries one by one, found and ordered as the index would.
import type { SearchFilter } from '../../shared/search.ts'
import { hitOf, type Ranked, type Tier, tiers, withSlips } from './search.ts'
import type { SearchEntry } from './search-entries.ts'
import { holdsTerm, type Sought } from './search-marks.ts'
import { areTwoSlips, beginsWithSlip, isOneSlip, leastTyped } from './search-near.ts'
import type { Term } from './search-query.ts'
import { passes, rankOf, wantedTags } from './search-rank.ts'
import { searchWords } from './search-words.ts'

/** An entry that waits for its place in the index. */
export type Waiting = { readonly entry: SearchEntry; readonly count: number }

const entriesAStep = 50

export function* scan(
  waiting: Iterable<Waiting>,
  terms: readonly Term[],
  filter: SearchFilter
): Generator<undefined, readonly Ranked[]> {
  const found: Ranked[] = []
  if (terms.length === 0 && !wantedTags(filter).isNarrow) return found
  let looked = 0
  for (const { entry, count } of waiting) {
    if (passes(entry, filter)) {
      const hit = scanned(entry, terms)
      if (hit) {
        const [tier, sought] = hit
        found.push({ tier, rank: rankOf(entry.date, count), hit: hitOf(entry, sought, tier) })
      }
    }
    looked += 1
    if (looked % entriesAStep === 0) yield
  }
  return found
}

function scanned(entry: SearchEntry, terms: readonly Term[]): readonly [Tier, readonly Sought[]] | null {
  const [title = [], ...rest] = [entry.title, entry.text, entry.also].map(searchWords)
  const holds = (fields: readonly (readonly string[])[], sought: readonly Sought[]): boolean =>
    sought.every((one) => fields.some((words) => holdsTerm(words, one)))
  const exact = terms.map((term) => ({ term, instead: [] }))
  if (terms.length > 0 && holds([title], exact)) return ['title', exact]
  if (holds([title, ...rest], exact)) return ['text', exact]
  const present = [...new Set([title, ...rest].flat())]
  for (const tier of ['near', 'far'] as const) {
    const sought = withSlips(terms, (word) => present.filter(likeness[tier](word)))?.sought
    if (sought && holds([title, ...rest], sought)) return [tier, sought]
  }
  return null
}

const likeness = {
  near: (typed: string) => (word: string) =>
    typed.length >= leastTyped && (isOneSlip(typed, word) || beginsWithSlip(typed, word)),
  far: (typed: string) => (word: string) => areTwoSlips(typed, word)
}

/** Both in one order, at most `most`; those two slips away only where nothing else was found. */
export function inOrder(found: readonly Ranked[], more: readonly Ranked[], most: number): readonly Ranked[] {
  const all = [...found, ...more]
  const some = all.filter(({ tier }) => tier !== 'far')
  return (some.length > 0 ? some : all)
    .sort((one, other) => tiers.indexOf(one.tier) - tiers.indexOf(other.tier) || other.rank - one.rank)
    .slice(0, most)
}
