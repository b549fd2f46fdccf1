// Hidden counts stay hidden: random tables with totals, averages and percentages, checked against plain enumeration.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Constraint } from '../../../shared/summary/linear.ts'
import { bandOf, leaks, stepsForPeople, suppress, type Table } from '../../../shared/summary/suppression.ts'

/** Cells with a total (the last unknown), and where wanted the total's average over a known number and one cell's share of it. */
type Made = { readonly table: Table; readonly values: readonly number[]; readonly cap: number }

function makeTable(
  parts: readonly number[],
  k: number,
  sessions: number,
  withAverage: boolean,
  withShare: boolean
): Made {
  const total = parts.reduce((sum, value) => sum + value, 0)
  const values = [...parts, total]
  const totalAt = parts.length
  const structure: Constraint[] = [
    { terms: [...parts.map((_, index) => [index, 1] as const), [totalAt, -1] as const], low: 0, high: 0 }
  ]
  const average = Math.round((total / sessions) * 10)
  const share = total === 0 ? null : Math.round(((parts[0] ?? 0) * 100) / total)
  const ofTotal = (factor: number, low: number, high: number): Constraint => ({
    terms: [
      [0, 200],
      [totalAt, factor]
    ],
    low,
    high
  })
  const averageSays: readonly Constraint[] = [
    { terms: [[totalAt, 20]], low: 2 * sessions * average - sessions, high: 2 * sessions * average + sessions }
  ]
  const shareSays: readonly Constraint[] = [
    ofTotal(-(2 * (share ?? 0) - 1), 0, Number.POSITIVE_INFINITY),
    ofTotal(-(2 * (share ?? 0) + 1), Number.NEGATIVE_INFINITY, 0)
  ]
  const derived = [
    ...(withAverage ? [{ id: 'average', says: averageSays }] : []),
    ...(withShare && share !== null ? [{ id: 'share', says: shareSays }] : [])
  ]
  const cap = 24
  return {
    values,
    cap,
    table: {
      k,
      unknowns: values.map(() => ({ low: 0, high: cap })),
      structure,
      alternatives: [],
      items: [
        ...derived.map(({ id, says }) => ({
          id,
          steps: [
            { mode: 'exact' as const, says },
            { mode: 'withheld' as const, says: [] }
          ],
          guard: null
        })),
        ...values.map((value, unknown) => ({
          id: `cell ${unknown}`,
          steps: stepsForPeople(unknown, value, k),
          guard: { unknown, value }
        }))
      ]
    }
  }
}

/** Every value each unknown can have, by trying all of them. */
function enumerate({ table, values, cap }: Made, modes: ReadonlyMap<string, string>): readonly ReadonlySet<number>[] {
  const said = table.items.flatMap((item) => item.steps.find(({ mode }) => mode === modes.get(item.id))?.says ?? [])
  const seen = values.map(() => new Set<number>())
  const parts = values.length - 1
  const at = Array.from({ length: values.length }, () => 0)
  const visit = (index: number, sum: number): void => {
    if (sum > cap) return
    if (index === parts) {
      at[parts] = sum
      const holds = said.every(({ terms, low, high }) => {
        const value = terms.reduce((all, [unknown, factor]) => all + factor * (at[unknown] ?? 0), 0)
        return value >= low && value <= high
      })
      if (holds) for (const [place, value] of at.entries()) seen[place]?.add(value)
      return
    }
    for (let value = 0; value <= cap - sum; value += 1) {
      at[index] = value
      visit(index + 1, sum + value)
    }
  }
  visit(0, 0)
  return seen
}

const anyTable = fc
  .record({
    parts: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 3 }),
    k: fc.integer({ min: 3, max: 6 }),
    sessions: fc.integer({ min: 1, max: 5 }),
    average: fc.boolean(),
    share: fc.boolean()
  })
  .map(({ parts, k, sessions, average, share }) => makeTable(parts, k, sessions, average, share))

describe('suppression', () => {
  it('leaves 0 and k−1 possible for every small count, and two values for every other hidden one', () => {
    fc.assert(
      fc.property(anyTable, (made) => {
        const shown = suppress(made.table)
        const possible = enumerate(made, shown)
        for (const [unknown, value] of made.values.entries()) {
          const values = possible[unknown] as ReadonlySet<number>
          expect(values.has(value)).toBe(true)
          if (value < made.table.k) expect([values.has(0), values.has(made.table.k - 1)]).toEqual([true, true])
          else if (shown.get(`cell ${unknown}`) !== 'exact') expect(values.size).toBeGreaterThan(1)
        }
      }),
      { numRuns: 300 }
    )
  })

  it('finds exactly the leaks that trying all values finds, whatever is shown', () => {
    fc.assert(
      fc.property(anyTable, fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }), (made, picks) => {
        const shown = new Map(
          made.table.items.map((item, index) => [
            item.id,
            item.steps[(picks[index] ?? 0) % item.steps.length]?.mode ?? 'withheld'
          ])
        )
        const possible = enumerate(made, shown)
        const expected = made.values.flatMap((value, unknown) => {
          const values = possible[unknown] as ReadonlySet<number>
          const leaked =
            value < made.table.k
              ? !values.has(0) || !values.has(made.table.k - 1)
              : shown.get(`cell ${unknown}`) !== 'exact' && values.size < 2
          return leaked ? [`cell ${unknown}`] : []
        })
        expect(leaks(made.table, shown)).toEqual(expected)
      }),
      { numRuns: 300 }
    )
  })

  it('shows everything when nothing is small', () => {
    const { table } = makeTable([8, 9, 7], 5, 3, true, true)
    expect(new Set(suppress(table).values())).toEqual(new Set(['exact']))
  })

  it('gives up the average and a total before a small part can be worked out from them', () => {
    const { table } = makeTable([2, 6], 5, 4, true, false)
    const shown = suppress(table)
    expect(shown.get('cell 0')).toBe('small')
    expect(shown.get('cell 1') === 'exact' && shown.get('cell 2') === 'exact').toBe(false)
  })

  it('cuts bands of k numbers from 0 up', () => {
    expect([0, 4, 5, 98].map((value) => bandOf(value, 5))).toEqual([
      { low: 0, high: 4 },
      { low: 0, high: 4 },
      { low: 5, high: 9 },
      { low: 95, high: 99 }
    ])
  })
})
