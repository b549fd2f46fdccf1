// The published counts of a summary: what is shown, what a reader learns from it, and in words why something is not shown.
import { stepsToSkip } from './differencing.ts'
import { type CountName, countWithin, type Figures, figuresOf } from './figures.ts'
import type { Constraint } from './linear.ts'
import { type CountId, type DraftedCount, listCounts } from './listed-counts.ts'
import { isWithin, type Period } from './periods.ts'
import { type SummarySources, talliedMilestones } from './sources.ts'
import { bandOf, type Item, type Mode, type Step, stepsForPeople, suppress, type Table } from './suppression.ts'

/** One count as published. `why` null = shown as it is. `high` null = no upper bound is given away. */
export type PublishedCount = {
  readonly id: CountId
  readonly name: string
  readonly mode: Mode
  readonly shown: string
  readonly why: 'small' | 'works-out' | 'earlier' | null
  readonly low: number
  readonly high: number | null
}

export type Counts = { readonly figures: Figures; readonly published: ReadonlyMap<CountId, PublishedCount> }

/** Counts the sources' period, hides what is small, what would give it away, and what differs too little from an earlier summary. */
export function publishCounts(sources: SummarySources): Counts {
  const figures = figuresOf(sources)
  const draft = listCounts(figures)
  const skipped = new Map(draft.map((count) => [count.id, skipFor(count, sources)]))
  const table = tableOf(figures, draft, skipped, sources.k)
  const shown = suppress(table)
  const published = draft.map((count) => {
    const mode = shown.get(count.id) ?? 'withheld'
    const earlier =
      (skipped.get(count.id) ?? 0) > 0 &&
      mode === (stepsFor(count, sources.k)[skipped.get(count.id) ?? 0]?.mode ?? mode)
    return [count.id, publish(count, mode, earlier, sources.k)] as const
  })
  return { figures, published: new Map(published) }
}

/** The columns of a picture are bands from the start; everything else is exact as long as it may be. */
function stepsFor(count: DraftedCount, k: number): readonly Step[] {
  const steps = stepsForPeople(count.unknown, count.value, k)
  return count.coarse ? steps.filter(({ mode }) => mode !== 'exact') : steps
}

function skipFor(count: DraftedCount, sources: SummarySources): number {
  if (count.coarse || count.id === 'least' || count.id === 'most') return 0
  const statistic = statisticFor(count.id, sources)
  const steps = stepsForPeople(0, count.value, sources.k).map(
    ({ mode, says }) =>
      (parts: readonly number[]): Step => ({
        mode,
        says: says.map(({ low, high }) => ({ terms: parts.map((part) => [part, 1] as const), low, high }))
      })
  )
  return stepsToSkip(statistic, steps, sources.period, sources.earlier, sources.k)
}

function statisticFor(id: CountId, { sessions, milestones }: SummarySources): Parameters<typeof stepsToSkip>[0] {
  if ((talliedMilestones as readonly string[]).includes(id)) {
    const dates = milestones.filter(({ milestone }) => milestone === id).map(({ date }) => date)
    return {
      id,
      dates: sessions.map(({ date }) => date).concat(dates),
      valueIn: (span) => dates.filter((date) => isWithin(date, span)).length
    }
  }
  const name = (id === 'attendances' ? 'here' : id) as CountName
  const held = sessions.filter(({ state }) => state === 'held')
  return { id, dates: held.map(({ date }) => date), valueIn: (span: Period) => countWithin(held, name, span) ?? 0 }
}

/** Nobody takes a group for larger than this. A low bound only makes fewer things possible, so that more is hidden, never less. */
function mostPeople(drafted: readonly DraftedCount[], k: number): number {
  return 2 * drafted.reduce((most, { value }) => Math.max(most, value), 0) + 4 * k
}

function tableOf(
  figures: Figures,
  drafted: readonly DraftedCount[],
  skipped: ReadonlyMap<CountId, number>,
  k: number
): Table {
  const items = drafted.map(
    (count): Item => ({
      id: count.id,
      steps: stepsFor(count, k).slice(skipped.get(count.id) ?? 0),
      guard: { unknown: count.unknown, value: count.value },
      banded: count.coarse
    })
  )
  const at = new Map(drafted.map((count) => [count.id, count.unknown]))
  const others = drafted.length
  const structure: Constraint[] = []
  const first = at.get('firstTimers')
  const back = at.get('backAfterGap')
  const total = at.get('attendances')
  const parts = figures.partsOfTotal ? [first, back].filter((part) => part !== undefined) : []
  const regulars =
    figures.attendances -
    (first === undefined ? 0 : (figures.firstTimers ?? 0)) -
    (back === undefined ? 0 : (figures.backAfterGap ?? 0))
  if (total !== undefined && parts.length > 0) {
    structure.push({ terms: [...parts.map((part) => [part, 1] as const), [others, 1], [total, -1]], low: 0, high: 0 })
    if (regulars < k) items.push({ id: 'others', steps: [], guard: { unknown: others, value: regulars } })
  }
  const session = sessionStructure(figures, at)
  return {
    k,
    unknowns: Array.from({ length: drafted.length + 1 }, () => ({ low: 0, high: mostPeople(drafted, k) })),
    structure: [...structure, ...session.structure],
    alternatives: session.alternatives,
    items
  }
}

/** What anybody can reason from: the months add up, no session is smaller than the least or larger than the most, and both were reached. */
function sessionStructure(
  figures: Figures,
  at: ReadonlyMap<CountId, number>
): Pick<Table, 'structure' | 'alternatives'> {
  const total = at.get('attendances')
  const least = at.get('least')
  const most = at.get('most')
  if (total === undefined || least === undefined || most === undefined) return { structure: [], alternatives: [] }
  const months = figures.slices.map(({ slice, sessions }) => ({
    unknown: at.get(`slice ${slice.from}`) ?? 0,
    sessions
  }))
  const more = Number.POSITIVE_INFINITY
  const structure: Constraint[] = [
    { terms: [...months.map(({ unknown }) => [unknown, 1] as const), [total, -1]], low: 0, high: 0 },
    {
      terms: [
        [most, 1],
        [least, -1]
      ],
      low: 0,
      high: more
    }
  ]
  for (const { unknown, sessions } of months) {
    structure.push({
      terms: [
        [unknown, 1],
        [least, -sessions]
      ],
      low: 0,
      high: more
    })
    structure.push({
      terms: [
        [most, sessions],
        [unknown, -1]
      ],
      low: 0,
      high: more
    })
  }
  const alternatives = months.flatMap((low) =>
    months.map((high): readonly Constraint[] => {
      if (low.unknown !== high.unknown) return [...reaches(low, least, most, 1, 0), ...reaches(high, least, most, 0, 1)]
      if (low.sessions === 1)
        return [
          {
            terms: [
              [most, 1],
              [least, -1]
            ],
            low: 0,
            high: 0
          }
        ]
      return reaches(low, least, most, 1, 1)
    })
  )
  return { structure, alternatives }
}

/** A month in which `low` sessions have the least and `high` sessions the most people; the others lie anywhere between. */
function reaches(
  month: { readonly unknown: number; readonly sessions: number },
  least: number,
  most: number,
  low: number,
  high: number
): readonly Constraint[] {
  const between = month.sessions - low - high
  return [
    {
      terms: [
        [month.unknown, 1],
        [least, -(low + between)],
        [most, -high]
      ],
      low: 0,
      high: Number.POSITIVE_INFINITY
    },
    {
      terms: [
        [least, low],
        [most, high + between],
        [month.unknown, -1]
      ],
      low: 0,
      high: Number.POSITIVE_INFINITY
    }
  ]
}

function publish(count: DraftedCount, mode: Mode, earlier: boolean, k: number): PublishedCount {
  const { id, name, value } = count
  const band = bandOf(value, k)
  const whyNot = earlier ? 'earlier' : count.coarse && mode === 'range' ? null : 'works-out'
  if (mode === 'exact') return { id, name, mode, shown: String(value), why: null, low: value, high: value }
  if (mode === 'small') return { id, name, mode, shown: `fewer than ${k}`, why: 'small', low: 0, high: k - 1 }
  if (mode === 'range') return { id, name, mode, shown: `${band.low} to ${band.high}`, why: whyNot, ...band }
  return { id, name, mode, shown: 'withheld', why: earlier ? 'earlier' : 'works-out', low: 0, high: null }
}
