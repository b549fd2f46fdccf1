// Measures, over thousands of made-up mentions of roster people, how many get past the scanner.
import { describe, expect, it } from 'vitest'
import { deidentify } from '../../../shared/deidentify/deidentify.ts'
import { foldWord } from '../../../shared/deidentify/fold.ts'
import { wordTier } from '../../../shared/deidentify/lexicon.ts'
import type { Flag } from '../../../shared/deidentify/types.ts'
import { neutralPlaces } from '../../../shared/deidentify/vocabulary.ts'
import { type Mention, mentions, misspell } from './mentions.ts'

const count = 5_000

/** Each mention is looked through once, however many questions are asked about it. */
const looked = new WeakMap<Mention, readonly Flag[]>()

function flagsIn(mention: Mention): readonly Flag[] {
  const flags = looked.get(mention) ?? deidentify(mention.text, { roster: mention.roster, lookFor: [] }).flags
  looked.set(mention, flags)
  return flags
}

function covered(mention: Mention, asked: boolean): boolean {
  const flags = flagsIn(mention)
  for (let at = mention.start; at < mention.end; at++) {
    if (!/[\p{L}\p{N}]/u.test(mention.text[at] ?? '')) continue
    const hit = flags.some((flag) => flag.start <= at && at < flag.end && (asked || flag.action === 'replace'))
    if (!hit) return false
  }
  return true
}

/** A small letter makes "hope" out of Hope: then a question is all that can be asked for. */
function ordinaryWord(mention: Mention): boolean {
  return mention.name.split(/[ -]/).some((part) => wordTier(foldWord(part)) > 0 || neutralPlaces.has(foldWord(part)))
}

function leaks(all: readonly Mention[], asked: boolean): number {
  return all.filter((mention) => !covered(mention, asked)).length / all.length
}

describe(`${count} mentions of roster names`, { timeout: 120_000 }, () => {
  it('as written: none gets past', () => {
    const all = mentions(count, 11, (_random, name) => name)
    expect(leaks(all, true)).toBe(0)
    expect(all.filter((mention) => !covered(mention, ordinaryWord(mention))).length).toBe(0)
  })

  it('in lower case: none gets past', () => {
    const all = mentions(count, 12, (_random, name) => name.toLowerCase())
    expect(leaks(all, true)).toBe(0)
    expect(all.filter((mention) => !covered(mention, ordinaryWord(mention) || mention.name.length < 3)).length).toBe(0)
  })

  it('with one letter wrong: at most 1 % before a person looks, 0.5 % after', () => {
    const all = mentions(count, 13, misspell)
    expect(leaks(all, false)).toBeLessThanOrEqual(0.01)
    expect(leaks(all, true)).toBeLessThanOrEqual(0.005)
  })

  it('in lower case with one letter wrong: at most 3 % before a person looks, 0.5 % after', () => {
    const all = mentions(count, 14, (random, name) => misspell(random, name.toLowerCase()))
    const before = all.filter((mention) => !covered(mention, ordinaryWord(mention))).length / all.length
    expect(before).toBeLessThanOrEqual(0.03)
    expect(leaks(all, true)).toBeLessThanOrEqual(0.005)
  })
})
