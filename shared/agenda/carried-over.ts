// What the last debrief leaves for the next session: what to repeat, what to mind, what was asked for. Never what is only for her.
import type { Debrief } from '../records.ts'
import { minutesInWords } from './totals.ts'

export type CarriedLine = { readonly about: string; readonly words: string }

/** The lines worth a look while planning, empty ones left out. */
export function carriedFrom({ session, shareable }: Pick<Debrief, 'session' | 'shareable'>): readonly CarriedLine[] {
  const { what, who, byWhen } = shareable.request
  const over = session.time === 'over' && session.minutesOver ? minutesInWords(session.minutesOver) : ''
  const lines: readonly CarriedLine[] = [
    { about: 'What helped', words: session.helped },
    { about: 'Where it got stuck', words: session.stuck },
    { about: 'A guideline to bring back', words: session.guideline },
    { about: 'Time', words: over && `It ran ${over} over.` },
    {
      about: 'Asked of the committee',
      words: what.trim() && [what, who, byWhen].map(trimmed).filter(Boolean).join(', ')
    }
  ]
  return lines.map(({ about, words }) => ({ about, words: words.trim() })).filter(({ words }) => words !== '')
}

function trimmed(words: string): string {
  return words.trim()
}
