// The shapes the de-identifier takes and gives: what to look for, what was found, and why.

/** What a flag is about, in the words of the reports. UNKNOWN: it looks like a name and nothing tells what kind. */
export const flagCategories = [
  'PERSON',
  'ORG',
  'LOCATION',
  'DATE',
  'PHONE',
  'EMAIL',
  'ID',
  'ONLINE',
  'AGE90',
  'EVENT',
  'UNKNOWN'
] as const
export type FlagCategory = (typeof flagCategories)[number]

/** `replace`: goes unless a person objects. `ask`: nobody but a person can tell; it blocks until decided. */
export type FlagAction = 'replace' | 'ask'

/** A person whose names must not get out. Any field may be empty. */
export type RosterEntry = {
  readonly nickname: string
  readonly names: readonly string[]
  readonly fullName?: string
}

export type Section = { readonly id: string; readonly text: string }

export type DeidentifyOptions = {
  readonly roster: readonly RosterEntry[]
  /** Further names of people, places or bodies to look for, in this check only. */
  readonly lookFor: readonly string[]
}

/** Ties every mention of one person, place or thing together, over all sections. */
export type SameAsKey = string & { readonly brand: 'SameAsKey' }

export type Flag = {
  /** The section's id; empty for a plain text. */
  readonly section: string
  /** UTF-16 offsets into that section's text, end exclusive. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly category: FlagCategory
  readonly action: FlagAction
  /** One plain sentence for the facilitator. */
  readonly why: string
  /** What may stand instead, best first; never empty. The first is the same for every mention with the same `sameAs`, but for an article the text already has. */
  readonly suggestions: readonly [string, ...string[]]
  readonly sameAs: SameAsKey
}

export type Deidentified = {
  /** In the order of the text, never overlapping. */
  readonly flags: readonly Flag[]
  readonly scannerVersion: string
}
