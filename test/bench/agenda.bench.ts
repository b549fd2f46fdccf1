// Choosing prompts after ten years of sessions, and how far a run's clock strays in 90 minutes of suspends and clock changes.
import { blockMs, startRun, stepRun } from '../../shared/agenda/run.ts'
import { clockStep, type RunClock } from '../../shared/agenda/run-clock.ts'
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

/** Seconds a block's time is off after 90 minutes of ticks, with a ten-minute suspend and the clock set forward and back. */
function drift(): number {
  const start = Date.parse('2026-07-02T18:00:00Z')
  let run = startRun(start)
  let clock: RunClock = { wall: start, steady: 0 }
  let offset = 0
  let worst = 0
  for (let quarter = 1; quarter <= 90 * 60 * 4; quarter += 1) {
    const truth = quarter * 250
    if (quarter === 9_000) offset += 3_600_000
    if (quarter === 15_000) offset -= 5_400_000
    if (quarter > 4_000 && quarter < 6_400) continue
    const tick = { wall: start + truth + offset, steady: clock.steady + 250 }
    const ms = clockStep(clock, tick, quarter === 6_400)
    if (ms !== 0) run = stepRun(run, { type: 'clock-set', ms }, tick.wall, [])
    clock = tick
    worst = Math.max(worst, Math.abs(blockMs(run, tick.wall) - truth))
  }
  return worst / 1_000
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
  },
  { name: 'run.drift', unit: 's', limit: 1, better: 'less', run: async () => drift() }
]
