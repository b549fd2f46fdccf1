// Turns a roster and the names to look for into an index: every form of each name, its near misses and its sound.
import { doubleMetaphone } from 'double-metaphone'
import { deletions } from './edits.ts'
import { fold, foldWord } from './fold.ts'
import { firstNameliness } from './known-names.ts'
import { firstNameBand, wordTier } from './lexicon.ts'
import type { FlagCategory, RosterEntry } from './types.ts'
import { months, neutralPlaces, organisationHeads, placeHeads, streetTypes } from './vocabulary.ts'
import { diminutivesOf } from './vocabulary-diminutives.ts'

export type NameForm = {
  readonly key: string
  /** Index into the roster; names to look for come after it. */
  readonly person: number
  readonly category: FlagCategory
  readonly kind: 'name' | 'part' | 'short' | 'initials'
  /** How many words it is written in. */
  readonly words: number
  /** Also a word that stands in any text: needs a look at where it stands. */
  readonly ordinary: boolean
}

export type RosterIndex = {
  readonly exact: ReadonlyMap<string, NameForm>
  readonly near: ReadonlyMap<string, readonly NameForm[]>
  readonly sounds: ReadonlyMap<string, readonly NameForm[]>
  readonly longest: number
  /** Words already looked up among the near misses. */
  readonly seen: Map<string, NameForm | null>
}

const particles = new Set(
  'de la le las los del della di da do dos van von der den ten al el bin ibn abu st mac mc o y e i'.split(' ')
)

function isOrdinary(key: string): boolean {
  const tier = wordTier(key)
  if (months.has(key) || neutralPlaces.has(key)) return true
  return firstNameliness(key) !== 'mostly' && tier > 0 && tier <= 5
}

function categoryOf(name: string): FlagCategory {
  const words = name.toLowerCase().split(/[^\p{L}]+/u)
  if (words.some((word) => organisationHeads.has(word))) return 'ORG'
  if (words.length > 1 && words.some((word) => streetTypes.has(word) || placeHeads.has(word))) return 'LOCATION'
  return 'PERSON'
}

function wordsOf(name: string): string[] {
  return fold(name)
    .lower.split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word.length > 0)
}

function formsOf(name: string, person: number, category: FlagCategory, parts: boolean): NameForm[] {
  const forms: NameForm[] = []
  const add = (key: string, kind: NameForm['kind'], words = 1) => {
    if (key.length > 0) forms.push({ key, person, category, kind, words, ordinary: isOrdinary(key) })
  }
  const words = wordsOf(name)
  add(foldWord(name), 'name', words.length)
  if (!parts) return forms
  const big = words
    .map((word) => foldWord(word))
    .filter((word, at) => word.length > 1 && (!particles.has(word) || at === words.length - 1))
  for (const word of big) add(word, 'part')
  if (words.length > 1 && category === 'PERSON') {
    for (let at = 0; at + 1 < words.length; at++) add(foldWord(`${words[at]}${words[at + 1]}`), 'part', 2)
    add(foldWord(`${words.at(-1)}${words[0]}`), 'part', 2)
    add(words.map((word) => word[0]).join(''), 'initials')
  }
  for (const short of big.slice(0, 1).flatMap((word) => diminutivesOf(word))) add(short, 'short')
  return forms
}

function sounds(key: string): readonly string[] {
  return [...new Set(doubleMetaphone(key))].filter((code) => code.length > 1).map((code) => `${key[0]}${code}`)
}

/** Builds the index. Of two forms with the same key the one that says more wins: name, part, short form, initials. */
export function indexRoster(roster: readonly RosterEntry[], lookFor: readonly string[]): RosterIndex {
  const exact = new Map<string, NameForm>()
  const near = new Map<string, NameForm[]>()
  const soundMap = new Map<string, NameForm[]>()
  const strength = { name: 3, part: 2, short: 1, initials: 0 } as const
  const forms = roster.flatMap((entry, person) =>
    [entry.nickname, entry.fullName ?? '', ...entry.names].flatMap((name) => formsOf(name, person, 'PERSON', true))
  )
  for (const [at, name] of lookFor.entries()) {
    const category = categoryOf(name)
    forms.push(...formsOf(name, roster.length + at, category, category === 'PERSON'))
  }
  for (const form of forms) {
    const known = exact.get(form.key)
    if (known === undefined || strength[form.kind] > strength[known.kind]) exact.set(form.key, form)
  }
  for (const form of exact.values()) {
    if (form.kind === 'initials' || form.key.length < 2) continue
    if (form.kind === 'short' && (form.key.length < 4 || form.ordinary)) continue
    for (const key of deletions(form.key)) near.set(key, [...(near.get(key) ?? []), form])
    if (form.key.length < 4) continue
    for (const code of sounds(form.key)) soundMap.set(code, [...(soundMap.get(code) ?? []), form])
  }
  const longest = Math.max(0, ...[...exact.keys()].map((key) => key.length))
  return { exact, near, sounds: soundMap, longest, seen: new Map() }
}

/** Roster forms that sound like a word and begin alike; only for words no dictionary knows. */
export function soundsLike(index: RosterIndex, key: string): NameForm | undefined {
  if (key.length < 4 || index.sounds.size === 0 || firstNameBand(key) === 1) return undefined
  for (const code of sounds(key)) {
    const form = index.sounds.get(code)?.find((candidate) => Math.abs(candidate.key.length - key.length) <= 2)
    if (form !== undefined) return form
  }
  return undefined
}
