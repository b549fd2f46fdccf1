// The six-month picture of themes, and the gaps it suggests.
import { expect, test } from 'vitest'
import { coverageInWords, themeCoverage } from '../../../shared/prompts/coverage.ts'
import { themeIds } from '../../../shared/prompts/prompt-schema.ts'

const today = '2026-07-02'

test('a theme counts once for each session, in its month', () => {
  const coverage = themeCoverage(
    [
      { theme: 'hope', date: '2026-05-07', sessionId: 'a' },
      { theme: 'hope', date: '2026-05-07', sessionId: 'a' },
      { theme: 'hope', date: '2026-05-14', sessionId: 'b' },
      { theme: 'hope', date: '2026-07-02', sessionId: 'c' },
      { theme: 'hope', date: '2026-07-09', sessionId: 'not yet' },
      { theme: 'stigma', date: '2025-11-06', sessionId: 'd' }
    ],
    today
  )
  const row = (theme: string) => coverage.rows.find((one) => one.theme === theme)
  expect(coverage.monthNames).toEqual(['February', 'March', 'April', 'May', 'June', 'July'])
  expect([row('hope')?.counts, row('hope')?.total, row('stigma')?.total]).toEqual([[0, 0, 0, 2, 0, 1], 3, 0])
  expect(coverage.rows.filter((one) => ['hope', 'stigma', 'purpose'].includes(one.theme)).map(coverageInWords)).toEqual(
    [
      'Hope, realistically: 3 sessions, last in July 2026',
      'Purpose and small roles: not yet',
      'Stigma and what I share: 0 sessions, last in November 2025'
    ]
  )
})

test('the themes longest without a turn are suggested, three at most, and none to a group that has only begun', () => {
  const uses = themeIds.map((theme, index) => ({
    theme,
    date: `2026-0${1 + (index % 6)}-15`,
    sessionId: theme
  }))
  expect(themeCoverage(uses, today).gaps.map((gap) => gap.words)).toEqual([
    'Not alone has not come up since January 2026',
    'Finding my voice has not come up since January 2026',
    'More than a label has not come up since February 2026'
  ])
  expect(themeCoverage([], today).gaps).toEqual([])
})
