// What to say where no prompt fits: the one filter that could be eased.
import type { Filter, Relaxing } from '../shared/prompts/chooser.ts'

const easier: Readonly<Record<Filter, string>> = {
  format: 'Any way of talking about it would let some in.',
  phase: 'Any phase of the group would let some in.',
  intensity: 'Try a deeper prompt.',
  minutes: 'Try a longer time.',
  hidden: 'Some that you have hidden would fit.',
  people: 'With more people some would fit.',
  'skip-if': 'What this session is careful about leaves none over.',
  'first-timers': 'Without first-timers a deeper prompt would fit.'
}

export function relaxWords(relax: Relaxing | null): string {
  if (!relax) return 'No prompt fits all of these. Try a deeper prompt or a longer time.'
  const minutes = relax.minutes === null ? '' : ` ${relax.minutes} minutes are enough.`
  return `No prompt fits all of these. ${easier[relax.filter]}${minutes}`
}
