// Compares a count about to be published with every earlier summary of the group: no difference of the two may give away a small count.
import { type Constraint, isPossible, type System } from './linear.ts'
import { addDays, isWithin, overlap, type Period } from './periods.ts'
import type { EarlierSummary } from './sources.ts'
import type { Step } from './suppression.ts'

/** One statistic over time: its value in any span of dates, and the dates on which it can change at all. */
export type Statistic = {
  readonly id: string
  readonly valueIn: (span: Period) => number
  readonly dates: readonly string[]
}

const nobodyCounts = 100_000

/**
 * How many steps from the front of `steps` must be left out so that, together with the earlier summaries, no span of dates
 * holding fewer than k people becomes known: for such a span 0 and k−1 both stay possible. What earlier summaries gave away already is not counted.
 */
export function stepsToSkip(
  statistic: Statistic,
  steps: readonly ((unknown: readonly number[]) => Step)[],
  period: Period,
  earlier: readonly EarlierSummary[],
  k: number
): number {
  const related = earlier.filter(
    (one) => overlap(one.period, period) && one.cells.some(({ id }) => id === statistic.id)
  )
  if (related.length === 0) return 0
  const atoms = cutIntoAtoms([period, ...related.map((one) => one.period)]).filter((atom) =>
    statistic.dates.some((date) => isWithin(date, atom))
  )
  const facts = related.flatMap((one) => factsOf(one, statistic.id, atoms))
  const spans = smallSpans(statistic, atoms, k)
  const known = systemOf(atoms, facts)
  const safeBefore = spans.filter((span) => staysHidden(known, span, k))
  const inPeriod = indexesWithin(atoms, period)
  for (const [index, step] of steps.entries()) {
    const system = systemOf(atoms, [...facts, ...step(inPeriod).says])
    if (safeBefore.every((span) => staysHidden(system, span, k))) return index
  }
  return Math.max(0, steps.length - 1)
}

/** The pieces between all starts and ends, in order. */
function cutIntoAtoms(periods: readonly Period[]): readonly Period[] {
  const starts = [...new Set(periods.flatMap(({ from, to }) => [from, addDays(to, 1)]))].sort()
  return starts.slice(0, -1).map((from, index) => ({ from, to: addDays(starts[index + 1] as string, -1) }))
}

function factsOf(earlier: EarlierSummary, id: string, atoms: readonly Period[]): readonly Constraint[] {
  const parts = indexesWithin(atoms, earlier.period)
  return earlier.cells
    .filter((cell) => cell.id === id)
    .map(({ low, high }) => ({ terms: parts.map((part) => [part, 1] as const), low, high: high ?? nobodyCounts }))
}

function indexesWithin(atoms: readonly Period[], period: Period): readonly number[] {
  return atoms.flatMap((atom, index) => (isWithin(atom.from, period) && isWithin(atom.to, period) ? [index] : []))
}

/** Every unbroken run of pieces whose true count is small. */
function smallSpans(statistic: Statistic, atoms: readonly Period[], k: number): readonly (readonly number[])[] {
  const values = atoms.map((atom) => statistic.valueIn(atom))
  const spans: number[][] = []
  for (let first = 0; first < atoms.length; first += 1) {
    let sum = 0
    for (let last = first; last < atoms.length; last += 1) {
      sum += values[last] ?? 0
      if (sum >= k) break
      spans.push(Array.from({ length: last - first + 1 }, (_, offset) => first + offset))
    }
  }
  return spans
}

function systemOf(atoms: readonly Period[], constraints: readonly Constraint[]): System {
  return { unknowns: atoms.map(() => ({ low: 0, high: nobodyCounts })), constraints, alternatives: [] }
}

function staysHidden(system: System, span: readonly number[], k: number): boolean {
  const terms = span.map((unknown) => [unknown, 1] as const)
  return [0, k - 1].every((value) => isPossible(system, [{ terms, low: value, high: value }]))
}
