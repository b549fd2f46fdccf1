// The published counts of real groups: nobody who reads them, and reasons as well as one can, learns a small number.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeSummary } from '../../../shared/summary/compose.ts'
import { publishCounts } from '../../../shared/summary/counts.ts'
import type { CountId } from '../../../shared/summary/listed-counts.ts'
import type { SourceSession, SummarySources } from '../../../shared/summary/sources.ts'
import { held, sourcesOf } from './made-sources.ts'

const dates = ['2026-04-02', '2026-04-16', '2026-05-07', '2026-06-04']
type Row = { readonly here: number; readonly first: number; readonly back: number }

/** Every table of head counts that fits what is published, by trying all of them. */
function allThatFit(sources: SummarySources, most: number): readonly (readonly Row[])[] {
  const { published } = publishCounts(sources)
  const sessions = sources.sessions
  const says = (id: CountId, value: number): boolean => {
    const count = published.get(id)
    if (count === undefined) return true
    return value >= count.low && value <= (count.high ?? Number.POSITIVE_INFINITY)
  }
  const fits = (rows: readonly Row[]): boolean => {
    const heads = rows.map(({ here }) => here)
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
    const months = ['2026-04', '2026-05', '2026-06'].filter((month) =>
      sessions.some(({ date }) => date.startsWith(month))
    )
    return (
      says('attendances', sum(heads)) &&
      says('least', Math.min(...heads)) &&
      says('most', Math.max(...heads)) &&
      says('firstTimers', sum(rows.map(({ first }) => first))) &&
      says('backAfterGap', sum(rows.map(({ back }) => back))) &&
      months.every((month) =>
        says(
          `slice ${month}-01`,
          sum(rows.filter((_, index) => sessions[index]?.date.startsWith(month)).map(({ here }) => here))
        )
      )
    )
  }
  const rows: Row[] = []
  for (let here = 0; here <= most; here += 1) {
    for (let first = 0; first <= here; first += 1)
      for (let back = 0; first + back <= here; back += 1) rows.push({ here, first, back })
  }
  const tables: (readonly Row[])[] = []
  const visit = (table: readonly Row[]): void => {
    if (table.length === sessions.length) {
      if (fits(table)) tables.push(table)
      return
    }
    for (const row of rows) visit([...table, row])
  }
  visit([])
  return tables
}

describe('published counts', () => {
  it('leave 0 and k−1 possible for every small count, by trying every group that could have met', () => {
    const rowWithin = fc.tuple(fc.nat(7), fc.nat(7), fc.nat(7)).map(
      ([here, first, back]): Row => ({
        here,
        first: Math.min(first, here),
        back: Math.min(back, here - Math.min(first, here))
      })
    )
    fc.assert(
      fc.property(fc.array(rowWithin, { minLength: 1, maxLength: 2 }), fc.boolean(), (rows, sameMonth) => {
        const k = 3
        const picked = sameMonth ? [dates[0], dates[1]] : [dates[0], dates[2]]
        const sources = sourcesOf(
          rows.map(({ here, first, back }, index) => held(picked[index] as string, here, first, back)),
          { k }
        )
        const tables = allThatFit(sources, 9)
        const check = (
          name: string,
          value: number,
          of: (rows: readonly Row[]) => number,
          mode: string | undefined
        ): void => {
          const possible = new Set(tables.map(of))
          expect(possible.has(value), `${name} is true`).toBe(true)
          if (value < k)
            expect([possible.has(0), possible.has(k - 1)], `${name} ${JSON.stringify(rows)}`).toEqual([true, true])
          else if (mode !== undefined && mode !== 'exact') expect(possible.size, name).toBeGreaterThan(1)
        }
        const { published } = publishCounts(sources)
        const sum = (of: (row: Row) => number) => (table: readonly Row[]) =>
          table.reduce((all, row) => all + of(row), 0)
        check(
          'total',
          sum(({ here }) => here)(rows),
          sum(({ here }) => here),
          published.get('attendances')?.mode
        )
        check(
          'first',
          sum(({ first }) => first)(rows),
          sum(({ first }) => first),
          published.get('firstTimers')?.mode
        )
        check(
          'back',
          sum(({ back }) => back)(rows),
          sum(({ back }) => back),
          published.get('backAfterGap')?.mode
        )
        const least = (table: readonly Row[]) => Math.min(...table.map(({ here }) => here))
        check('least', least(rows), least, published.get('least')?.mode)
        const most = (table: readonly Row[]) => Math.max(...table.map(({ here }) => here))
        check('most', most(rows), most, published.get('most')?.mode)
      }),
      { numRuns: 40 }
    )
  }, 60_000)

  it('show a usual group as it is', () => {
    const sources = sourcesOf([held('2026-04-02', 9, 6), held('2026-05-07', 8, 4, 5), held('2026-06-04', 11, 4, 1)])
    const glance = composeSummary(sources).sections[1]?.blocks[0]?.text
    expect(glance).toBe('Sessions planned 3, held 3, cancelled 0. Attendances in total 28. Usual size 8 to 11.')
  })

  it('give nothing away about a group of three', () => {
    const sources = sourcesOf(dates.map((date) => held(date, 3, 1)))
    const text = composeSummary(sources)
      .sections.slice(1, 3)
      .flatMap(({ blocks }) => blocks.map(({ text: words }) => words))
      .join(' ')
    expect(text).toContain('Usual size fewer than 5.')
    expect(text).toContain('First-timers fewer than 5.')
    expect(text).not.toContain('Attendances in total 12')
  })

  it('count a session nobody settled openly as not recorded, and an empty period as empty', () => {
    const unsettled: SourceSession = { ...held('2026-04-02', 0), state: 'unsettled' }
    const one = composeSummary(sourcesOf([unsettled, held('2026-05-07', 9)]))
    expect(one.sections[1]?.blocks[0]?.text).toContain('held 1, cancelled 0, not recorded 1.')
    const none = composeSummary(sourcesOf([]))
    expect(none.sections.map(({ blocks }) => blocks.length)).toEqual([3, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1])
  })
})
