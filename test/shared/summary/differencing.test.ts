// Two summaries side by side: their difference gives no small count away.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PublishedCount, publishCounts } from '../../../shared/summary/counts.ts'
import { addDays, type Period } from '../../../shared/summary/periods.ts'
import type { EarlierSummary, SourceSession } from '../../../shared/summary/sources.ts'
import { held, sourcesOf } from './made-sources.ts'

function remembered(period: Period, published: Iterable<PublishedCount>): EarlierSummary {
  return {
    period,
    savedOn: addDays(period.to, 2),
    cells: [...published].map(({ id, low, high }) => ({ id, low, high }))
  }
}

const weeks = Array.from({ length: 8 }, (_, week) => addDays('2026-04-02', week * 7))

describe('a summary that overlaps an earlier one', () => {
  it('does not show two new people as the difference of two totals', () => {
    const sessions = weeks.map((date, index) => held(date, 9, index === 7 ? 2 : 3))
    const first: Period = { from: weeks[0] as string, to: weeks[6] as string }
    const earlier = remembered(first, publishCounts(sourcesOf(sessions, { period: first })).published.values())
    const whole: Period = { from: weeks[0] as string, to: weeks[7] as string }
    const alone = publishCounts(sourcesOf(sessions, { period: whole })).published.get('firstTimers')
    const after = publishCounts(sourcesOf(sessions, { period: whole, earlier: [earlier] })).published.get('firstTimers')
    expect(alone?.shown).toBe('23')
    expect(after).toMatchObject({ mode: 'withheld', why: 'earlier' })
  })

  it('is not coarsened by a summary of other weeks', () => {
    const sessions = weeks.map((date) => held(date, 9, 3))
    const first: Period = { from: weeks[0] as string, to: weeks[3] as string }
    const second: Period = { from: weeks[4] as string, to: weeks[7] as string }
    const earlier = remembered(first, publishCounts(sourcesOf(sessions, { period: first })).published.values())
    const now = publishCounts(sourcesOf(sessions, { period: second, earlier: [earlier] })).published.get('firstTimers')
    expect(now).toMatchObject({ mode: 'exact', shown: '12' })
  })

  it('leaves 0 and k−1 possible for the weeks only one of the two covers', () => {
    const anySessions = fc.array(fc.nat(6), { minLength: 4, maxLength: 4 })
    const anyPeriods = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3))
    fc.assert(
      fc.property(anySessions, anyPeriods, (first, [a, b, c, d]) => {
        const k = 4
        const sessions: readonly SourceSession[] = first.map((count, index) => held(weeks[index] as string, 12, count))
        const spanOf = (from: number, to: number): Period => ({
          from: weeks[Math.min(from, to)] as string,
          to: weeks[Math.max(from, to)] as string
        })
        const [one, two] = [spanOf(a, b), spanOf(c, d)]
        const before = publishCounts(sourcesOf(sessions, { period: one, k })).published
        const after = publishCounts(
          sourcesOf(sessions, { period: two, k, earlier: [remembered(one, before.values())] })
        ).published
        const facts = [
          { period: one, count: before.get('firstTimers') },
          { period: two, count: after.get('firstTimers') }
        ]
        const onlyOne = fitting(facts, 16)
        for (const weeksOf of [only(one, two), only(two, one)]) {
          const value = weeksOf.reduce((sum, week) => sum + (first[week] ?? 0), 0)
          if (weeksOf.length === 0 || value >= k || !inOneRun(weeksOf)) continue
          const possible = new Set(onlyOne.map((table) => weeksOf.reduce((sum, week) => sum + (table[week] ?? 0), 0)))
          expect([possible.has(0), possible.has(k - 1)], JSON.stringify({ first, one, two })).toEqual([true, true])
        }
      }),
      { numRuns: 60 }
    )
  }, 60_000)
})

function only(of: Period, not: Period): readonly number[] {
  return [0, 1, 2, 3].filter((week) => {
    const date = weeks[week] as string
    return date >= of.from && date <= of.to && !(date >= not.from && date <= not.to)
  })
}

function inOneRun(list: readonly number[]): boolean {
  return list.every((week, index) => index === 0 || week === (list[index - 1] ?? 0) + 1)
}

/** All counts of first-timers a week, up to `most`, that both published counts allow. */
function fitting(
  facts: readonly { readonly period: Period; readonly count: PublishedCount | undefined }[],
  most: number
): readonly (readonly number[])[] {
  const tables: number[][] = []
  for (let first = 0; first <= most; first += 1)
    for (let second = 0; second <= most; second += 1)
      for (let third = 0; third <= most; third += 1)
        for (let fourth = 0; fourth <= most; fourth += 1) {
          const table = [first, second, third, fourth]
          const holds = facts.every(({ period, count }) => {
            if (count === undefined) return true
            const sum = table.reduce((all, value, week) => {
              const date = weeks[week] as string
              return date >= period.from && date <= period.to ? all + value : all
            }, 0)
            return sum >= count.low && sum <= (count.high ?? Number.POSITIVE_INFINITY)
          })
          if (holds) tables.push(table)
        }
  return tables
}
