// Choosing prompts after ten years of weekly sessions.
import { addDays } from '../../shared/dates.ts'
import { type ChooserInput, choosePrompts } from '../../shared/prompts/chooser.ts'
import { libraryPrompts } from '../../shared/prompts/library.ts'
import { promptFeedbacks } from '../../shared/prompts/prompt-schema.ts'
import type { Bench } from './bench.ts'

const today = '2026-07-02'
const weeks = 521

/** 1,000 prompts, 521 weekly sessions, two prompts in each. */
function tenYears(): ChooserInput {
  const prompts = Array.from({ length: 1_000 }, (_, index) => {
    const like = libraryPrompts[index % libraryPrompts.length]
    if (!like) throw new Error('The library is empty.')
    return { ...like, id: `${like.id}-${index}` }
  })
  const sessions = Array.from({ length: weeks }, (_, index) => addDays(today, -7 * (index + 1)))
  const uses = sessions.flatMap((date, index) =>
    [index * 2, index * 2 + 1].map((number) => ({
      promptId: prompts[(number * 37) % prompts.length]?.id ?? '',
      date,
      feedback: promptFeedbacks[number % 4] ?? null
    }))
  )
  const ids = prompts.map((prompt) => prompt.id)
  return {
    prompts,
    sessions,
    uses,
    date: today,
    slotMinutes: 25,
    people: 10,
    firstTimers: 1,
    skipIf: ['conflict-unresolved'],
    themes: ['hope'],
    favourites: ids.slice(0, 200),
    hidden: ids.slice(800, 900)
  }
}

const input = tenYears()

export const benches: readonly Bench[] = [
  {
    name: 'chooser.1000',
    unit: 'ms',
    limit: 20,
    better: 'less',
    runs: 15,
    run: async () => {
      const began = performance.now()
      const { suggestions } = choosePrompts(input)
      const took = performance.now() - began
      if (suggestions.length !== 3) throw new Error('The chooser gave no three prompts.')
      return took
    }
  }
]
