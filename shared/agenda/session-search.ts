// Finding a session by what was planned or talked about: its date, its blocks, its prompts, its themes. Never by anything private.
import { friendlyDateWithYear } from '../dates.ts'
import { type Prompt, themeNames } from '../prompts/prompt-schema.ts'
import type { Agenda, Debrief, Session } from '../records.ts'

/** What the search reads of a session; of the debrief its themes alone. */
export type SearchedSession = {
  readonly session: Pick<Session, 'date'>
  readonly agenda: Pick<Agenda, 'blocks'> | null
  readonly debrief: Pick<Debrief, 'themes'> | null
}

/** True where every word of `looking` begins a word of the session; an empty search matches all. */
export function matchesSession(
  looking: string,
  searched: SearchedSession,
  prompts: ReadonlyMap<string, Prompt>
): boolean {
  const wanted = wordsOf(looking)
  if (wanted.length === 0) return true
  const present = wordsOf(searchedText(searched, prompts))
  return wanted.every((word) => present.some((candidate) => candidate.startsWith(word)))
}

function searchedText({ session, agenda, debrief }: SearchedSession, prompts: ReadonlyMap<string, Prompt>): string {
  const parts: string[] = [session.date, friendlyDateWithYear(session.date)]
  for (const block of agenda?.blocks ?? []) {
    parts.push(block.title)
    const prompt = block.promptId === null ? undefined : prompts.get(block.promptId)
    if (prompt) parts.push(prompt.text, themeNames[prompt.theme])
  }
  for (const theme of debrief?.themes ?? []) parts.push(themeNames[theme])
  return parts.join(' ')
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}
