// The words of search on the screen: what a hit is called, when it was, what was found.
import { friendlyDateFrom, monthName, type PlainDate } from '../../shared/dates.ts'
import { formatNames } from '../../shared/prompts/chooser-reasons.ts'
import { libraryPrompts, promptsById } from '../../shared/prompts/library.ts'
import type { Run, SearchAnswer, SearchHit, SearchKind } from '../../shared/search.ts'

export const kindNames: Readonly<Record<SearchKind, string>> = {
  note: 'Note',
  debrief: 'Debrief',
  agenda: 'Agenda',
  session: 'Session',
  prompt: 'Prompt',
  person: 'Person',
  followUp: 'Follow-up',
  summary: 'Summary',
  safety: 'Safety record'
}
const builtIn = promptsById(libraryPrompts)

/** Under the kind in the margin: "25 June", "by 2 July", "quiet writing". */
export function hitFacts({ kind, date, promptId }: SearchHit, today: PlainDate): string {
  const format = builtIn.get(promptId)?.format
  if (kind === 'prompt') return format ? formatNames[format] : 'your own'
  if (date === '') return ''
  const words = dayAndMonth(date, today)
  if (kind === 'followUp') return `by ${words}`
  if (kind === 'person') return `last here ${words}`
  return kind === 'summary' ? `until ${words}` : words
}

function dayAndMonth(date: PlainDate, today: PlainDate): string {
  const year = date.slice(0, 4)
  return `${Number(date.slice(8))} ${monthName(date)}${year === today.slice(0, 4) ? '' : ` ${year}`}`
}

export function hitTitle({ kind, title, date }: SearchHit, today: PlainDate): readonly Run[] {
  if (kind === 'prompt') return [{ text: '“', hit: false }, ...title, { text: '”', hit: false }]
  if (title.length > 0) return title
  return [{ text: kind === 'note' || date === '' ? 'Without a title' : friendlyDateFrom(date, today), hit: false }]
}

/** The line under the hits. `looksInSafety`: the safety record was searched too. */
export function foundWords(answer: SearchAnswer | null, typed: string, looksInSafety: boolean): string {
  const safety = looksInSafety ? 'The safety record is searched too.' : 'The safety record is not searched.'
  if (answer === null) return `Looking… ${safety}`
  const { hits, more, hasWords } = answer
  if (hits.length === 0 && !hasWords) {
    if (typed.trim() === '') return `Type a word or the beginning of one. ${safety}`
    return 'Search looks for words: type a letter or a digit.'
  }
  if (hits.length === 0) return `Nothing found. ${safety}`
  const near = hits.filter(({ isNear }) => isNear).length
  const count = more ? `The first ${hits.length} found` : `${hits.length} found`
  const alike =
    near === 0 ? '' : near === hits.length ? ', with a word like it' : `, ${near} of them with a word like it`
  return `${count}${alike}. ${safety}`
}
