// Reads a text by the rules alone: the list of names, the shapes, the lists and what stands around a word.
import { findAddressBlocks } from './address-blocks.ts'
import { findAddresses } from './addresses.ts'
import { findDates } from './dates.ts'
import { findDays, findMistypedDays } from './days.ts'
import { findEvents } from './events.ts'
import { extend } from './extend.ts'
import type { Folded } from './fold.ts'
import { findAccented, findForeign } from './foreign.ts'
import { partsOfSpeech } from './grammar.ts'
import type { Reading } from './judge.ts'
import { findLocalPlaces } from './local-places.ts'
import { findLowerCase } from './lower-case.ts'
import { findPatterns } from './patterns.ts'
import { findRoster } from './roster.ts'
import { indexRoster } from './roster-index.ts'
import { findRuns } from './runs.ts'
import { type Finding, unite } from './spans.ts'
import { spread, spreadAges } from './spread.ts'
import { tokenize } from './tokens.ts'
import type { DeidentifyOptions } from './types.ts'

export type RulesReading = { readonly reading: Reading; readonly findings: readonly Finding[] }

/** What the rules find in a text, in offsets of the folded text, and the words they read it by. */
export function readByRules(text: string, folded: Folded, options: DeidentifyOptions): RulesReading {
  const { plain } = folded
  const tokens = tokenize(folded)
  const reading = { tokens, tags: partsOfSpeech(plain, tokens) }
  const index = indexRoster(options.roster, options.lookFor)
  const found = extend(
    [
      ...findRoster(reading, index),
      ...findPatterns(plain),
      ...findDates(plain),
      ...findDays(plain),
      ...findMistypedDays(tokens),
      ...findLocalPlaces(plain),
      ...findAddresses(plain),
      ...findAddressBlocks(tokens),
      ...findRuns(reading),
      ...findLowerCase(reading)
    ],
    tokens
  )
  const all = [
    ...found,
    ...spread(reading, found),
    ...spreadAges(reading, found, plain),
    ...findForeign(text, folded, tokens),
    ...findEvents(plain),
    ...findAccented(text, folded, tokens)
  ]
  return { reading, findings: unite(all, plain) }
}
