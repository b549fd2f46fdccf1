// An entry's number, which is its place in time, and the tags by which filters find it among the words.
import { dayNumber } from '../../shared/dates.ts'
import type { SearchFilter } from '../../shared/search.ts'
import type { SearchEntry } from './search-entries.ts'

const counts = 2 ** 26
/** Days from 1 January of the year 1 to that of 1970: no date is below zero. */
const daysBefore = 719_162

/** Later days have higher ranks, and on one day what was put later. Without a date: below all that have one. */
export function rankOf(date: string, count: number): number {
  const day = date === '' ? 0 : dayNumber(date) + daysBefore + 1
  return day * counts + Math.min(count, counts - 1)
}

/** A character no word holds, so that nobody can type a tag. */
const mark = '\ue000'
const everything = `${mark}all`

function tag(sort: string, value: string): string {
  return `${mark}${sort}${value.replace(/[^A-Za-z0-9]/g, '').toLowerCase()}`
}

export function tagsOf({ kind, groupId, themes, personIds }: SearchEntry): readonly string[] {
  const tags = [everything, tag('k', kind)]
  if (groupId !== null) tags.push(tag('g', groupId))
  for (const theme of themes) tags.push(tag('t', theme))
  for (const personId of personIds) tags.push(tag('p', personId))
  return tags
}

export type WantedTags = {
  /** Goes behind an expression. */
  readonly expression: string
  /** Finds everything. */
  readonly all: string
  /** Some filter is set. */
  readonly isNarrow: boolean
}

export function wantedTags({ groupId, kinds, from, to, theme, personId }: SearchFilter): WantedTags {
  const parts: string[] = []
  if (groupId !== undefined) parts.push(`AND "${tag('g', groupId)}"`)
  if (theme !== undefined) parts.push(`AND "${tag('t', theme)}"`)
  if (personId !== undefined) parts.push(`AND "${tag('p', personId)}"`)
  if (kinds !== undefined) parts.push(`AND (${kinds.map((kind) => `"${tag('k', kind)}"`).join(' OR ')})`)
  const isNarrow = parts.length > 0 || from !== undefined || to !== undefined
  if (kinds === undefined) parts.push(`NOT "${tag('k', 'safety')}"`)
  return { expression: parts.join(' '), all: `"${everything}"`, isNarrow }
}

/** The filter as a question about one entry. */
export function passes(entry: SearchEntry, filter: SearchFilter): boolean {
  const { groupId, kinds, from, to, theme, personId } = filter
  return (
    (kinds === undefined ? entry.kind !== 'safety' : kinds.includes(entry.kind)) &&
    (groupId === undefined || entry.groupId === groupId) &&
    (theme === undefined || entry.themes.includes(theme)) &&
    (personId === undefined || entry.personIds.includes(personId)) &&
    (from === undefined || (entry.date !== '' && entry.date >= from)) &&
    (to === undefined || (entry.date !== '' && entry.date <= to))
  )
}
