// The counts a summary gives, by name, in the order in which they are given up.
import type { CountName, Figures } from './figures.ts'
import { type TalliedMilestone, talliedMilestones } from './sources.ts'

export type CountId = 'attendances' | 'least' | 'most' | CountName | TalliedMilestone | `slice ${string}`

export const countNames: Readonly<Record<Exclude<CountId, `slice ${string}`>, string>> = {
  attendances: 'Attendances in total',
  least: 'Usual size, lower end',
  most: 'Usual size, upper end',
  here: 'Attendances',
  firstTimers: 'First-timers',
  backAfterGap: 'Back after a gap',
  movedOn: 'Moved on because things are going well',
  rolesTaken: 'Roles taken by participants',
  'settling-in': 'Settling in',
  sharing: 'Sharing',
  'supporting-others': 'Supporting others',
  'taking-a-role': 'Taking a role',
  'facilitator-training': 'In facilitator training'
}

/** A count before it is published. `coarse`: given in bands from the start. */
export type DraftedCount = {
  readonly id: CountId
  readonly name: string
  readonly value: number
  readonly unknown: number
  readonly coarse: boolean
}

/** In the order in which they are given up where another count would show through. */
export function listCounts(figures: Figures): readonly DraftedCount[] {
  const list: Omit<DraftedCount, 'unknown'>[] = []
  if (figures.recorded > 0) {
    for (const { slice, attendances } of figures.slices) {
      list.push({ id: `slice ${slice.from}`, name: `Attendances, ${slice.label}`, value: attendances, coarse: true })
    }
    for (const id of ['least', 'most', 'attendances'] as const) {
      list.push({ id, name: countNames[id], value: figures[id], coarse: false })
    }
  }
  for (const id of ['backAfterGap', 'firstTimers', 'movedOn', 'rolesTaken'] as const) {
    const value = figures[id]
    if (value !== null) list.push({ id, name: countNames[id], value, coarse: false })
  }
  if ([...figures.milestones.values()].some((count) => count > 0)) {
    for (const id of talliedMilestones) {
      list.push({ id, name: countNames[id], value: figures.milestones.get(id) ?? 0, coarse: false })
    }
  }
  return list.map((count, unknown) => ({ ...count, unknown }))
}
