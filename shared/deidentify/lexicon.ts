// What is known about a word: how common it is, and whether it is a first name, surname or town.
import firstNameBands from './data/first-names.json'
import surnameBands from './data/surnames.json'
import townLists from './data/towns.json'
import wordTiers from './data/words.json'

function ranks(lists: readonly string[], separator: string): ReadonlyMap<string, number> {
  const ranked = new Map<string, number>()
  for (const [rank, list] of lists.entries())
    for (const word of list.split(separator)) if (!ranked.has(word)) ranked.set(word, rank + 1)
  return ranked
}

const words = ranks(wordTiers, ' ')
const firstNames = ranks(firstNameBands, ' ')
const surnames = ranks(surnameBands, ' ')
const towns = ranks(townLists, '\n')
const townStarts = new Set<string>()
for (const town of towns.keys()) if (town.includes(' ')) townStarts.add(town.slice(0, town.indexOf(' ')))

/** 1 (the commonest 4,000 words) to 5 (rare words); 0: not an ordinary English word. Source: SCOWL sizes 10, 20, 35, 50, 60. */
export function wordTier(lower: string): number {
  return words.get(lower) ?? 0
}

/** 1 (100,000 or more people since 1930) to 5 (200 or more); 0: not a first name known. Source: US Social Security. */
export function firstNameBand(lower: string): number {
  return firstNames.get(lower) ?? 0
}

/** 1 (the 1,000 commonest) to 3 (the 20,000 commonest); 0: not a surname known. Source: US census 1990. */
export function surnameBand(lower: string): number {
  return surnames.get(lower) ?? 0
}

/** 1: a city of 100,000 or more; 2: a place in an English-speaking country; 0: none. Source: GeoNames, US postal codes. */
export function townBand(lower: string): number {
  return towns.get(lower) ?? 0
}

/** Whether some town of several words begins with this one. */
export function startsTown(lower: string): boolean {
  return townStarts.has(lower)
}
