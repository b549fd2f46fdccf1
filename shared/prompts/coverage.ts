// Which themes a group has talked about in the last six months, month by month, and which have had no turn for a while.
import { addMonths, daysBetween, monthAndYear, monthName, type PlainDate, startOfMonth } from '../dates.ts'
import { type ThemeId, themeIds, themeNames } from './prompt-schema.ts'

/** A theme on a date: from a prompt's use or a debrief's ticks, of a session that took place. */
export type ThemeUse = { readonly theme: ThemeId; readonly date: PlainDate; readonly sessionId: string }
export type CoverageRow = {
  readonly theme: ThemeId
  readonly name: string
  /** Sessions in each month, oldest first, as many as `months`. */
  readonly counts: readonly number[]
  readonly total: number
  /** The last date at all, also before the six months; null = never. */
  readonly last: PlainDate | null
}
export type Coverage = {
  /** First days of the months, oldest first, the one of `today` last. */
  readonly months: readonly PlainDate[]
  readonly monthNames: readonly string[]
  readonly rows: readonly CoverageRow[]
  /** At most three, the longest without a turn first. */
  readonly gaps: readonly { readonly theme: ThemeId; readonly words: string }[]
}

const monthsShown = 6
const restDays = 56
const mostGaps = 3

/** The picture up to `today`, later dates left out. A theme counts once a session, however often it was named there. */
export function themeCoverage(uses: readonly ThemeUse[], today: PlainDate): Coverage {
  const months = Array.from({ length: monthsShown }, (_, index) => {
    return addMonths(startOfMonth(today), index - monthsShown + 1)
  })
  const past = uses.filter((use) => use.date <= today)
  const rows = themeIds.map((theme) => rowOf(theme, past, months))
  return { months, monthNames: months.map(monthName), rows, gaps: past.length === 0 ? [] : gapsOf(rows, today) }
}

/** The row in one sentence, for a table's caption or a screen reader: "Hope, realistically: 3 sessions, last in May 2026". */
export function coverageInWords(row: CoverageRow): string {
  if (row.last === null) return `${row.name}: not yet`
  const sessions = row.total === 1 ? '1 session' : `${row.total} sessions`
  return `${row.name}: ${sessions}, last in ${monthAndYear(row.last)}`
}

function rowOf(theme: ThemeId, past: readonly ThemeUse[], months: readonly PlainDate[]): CoverageRow {
  const own = past.filter((use) => use.theme === theme)
  const counts = months.map((month) => {
    return new Set(own.filter((use) => startOfMonth(use.date) === month).map((use) => use.sessionId)).size
  })
  const last = own.reduce<PlainDate | null>(
    (newest, use) => (newest === null || use.date > newest ? use.date : newest),
    null
  )
  return { theme, name: themeNames[theme], counts, total: counts.reduce((sum, one) => sum + one, 0), last }
}

function gapsOf(rows: readonly CoverageRow[], today: PlainDate): Coverage['gaps'] {
  return rows
    .filter((row) => row.last === null || daysBetween(row.last, today) >= restDays)
    .toSorted((one, other) =>
      (one.last ?? '') < (other.last ?? '') ? -1 : (one.last ?? '') > (other.last ?? '') ? 1 : 0
    )
    .slice(0, mostGaps)
    .map(({ theme, name, last }) => ({
      theme,
      words: last === null ? `${name} has not come up yet` : `${name} has not come up since ${monthAndYear(last)}`
    }))
}
