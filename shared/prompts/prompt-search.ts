// Finding prompts: by words of theirs, and by the filters of the library; plus how often each was used, in words.
import { addMonths, monthAndYear, monthName, type PlainDate } from '../dates.ts'
import type { Use } from './chooser.ts'
import { formatNames, intensityNames } from './chooser-reasons.ts'
import { type Prompt, type ThemeId, themeNames } from './prompt-schema.ts'

/** What she chose to narrow by; null = any. */
export type PromptFilters = {
  readonly theme: ThemeId | null
  readonly phase: Prompt['phase'] | null
  readonly format: Prompt['format'] | null
  readonly intensity: Prompt['intensity'] | null
}
export const noFilters: PromptFilters = { theme: null, phase: null, format: null, intensity: null }

/** True where the prompt passes every filter and every word of `looking` begins a word of it. */
export function matchesPrompt(prompt: Prompt, looking: string, filters: PromptFilters = noFilters): boolean {
  const { theme, phase, format, intensity } = filters
  if (theme !== null && prompt.theme !== theme) return false
  if (phase !== null && prompt.phase !== phase) return false
  if (format !== null && prompt.format !== format) return false
  if (intensity !== null && prompt.intensity !== intensity) return false
  const wanted = wordsOf(looking)
  if (wanted.length === 0) return true
  const present = wordsOf(searchedText(prompt))
  return wanted.every((word) => present.some((candidate) => candidate.startsWith(word)))
}

/** "Finding my voice · round · light · 20 min". */
export function promptFacts(prompt: Prompt): string {
  const { theme, format, intensity, minutes } = prompt
  return [themeNames[theme], formatNames[format], intensityNames[intensity], `${minutes} min`].join(' · ')
}

/** "Never used here", "Used once, in May", "Used 3 times, last in June 2025". */
export function usedInWords(uses: readonly Pick<Use, 'date'>[], today: PlainDate): string {
  const last = uses.reduce<PlainDate | null>(
    (newest, { date }) => (newest === null || date > newest ? date : newest),
    null
  )
  if (last === null) return 'Never used here'
  const when = last > addMonths(today, -11) ? monthName(last) : monthAndYear(last)
  if (uses.length === 1) return `Used once, in ${when}`
  return `Used ${uses.length === 2 ? 'twice' : `${uses.length} times`}, last in ${when}`
}

function searchedText(prompt: Prompt): string {
  return [prompt.text, ...prompt.followUps, themeNames[prompt.theme], formatNames[prompt.format]].join(' ')
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}
