// How far a word is a name: only a name, mostly one, as much a word as a name, or none.

import { firstNameBand, surnameBand, wordTier } from './lexicon.ts'
import { byNames } from './vocabulary.ts'

export type Nameliness = 'only' | 'mostly' | 'both' | 'none'

/** Judges a word in lower case by how common it is as a word and how many people bear it as a first name. */
export function firstNameliness(lower: string): Nameliness {
  const given = firstNameBand(lower)
  if (given === 0) return byNames.has(lower) ? 'both' : 'none'
  const tier = wordTier(lower)
  if (tier === 0) return 'only'
  if (tier >= 4 && given <= 2) return 'mostly'
  if (tier === 6 && given === 3) return 'mostly'
  return 'both'
}

/** The same for surnames; a surname rarer than the 20,000 commonest says little where the word is ordinary. */
export function surnameliness(lower: string): Nameliness {
  const band = surnameBand(lower)
  if (band === 0) return 'none'
  const tier = wordTier(lower)
  if (tier === 0) return 'only'
  if (tier >= 5 && band <= 2) return 'mostly'
  return band <= 3 ? 'both' : 'none'
}
