// A summary's counts as rows and as small pictures: each says no more than its sentence does.
import type { Counts } from './counts.ts'
import type { CountRow, Picture } from './document.ts'
import type { Figures } from './figures.ts'
import { inWords, listed } from './words.ts'

/** How many held sessions a theme was ticked in. */
export type ThemeCount = { readonly name: string; readonly sessions: number }

export function attendancePicture({ figures, published }: Counts): readonly Picture[] {
  if (figures.slices.length < 2) return []
  const rows = figures.slices.flatMap(({ slice }) => {
    const count = published.get(`slice ${slice.from}`)
    if (count === undefined) return []
    return [{ label: slice.label, shown: count.shown, low: count.high === null ? null : count.low, high: count.high }]
  })
  return [{ id: 'attendance', section: 'glance', title: `Attendances by ${unitOf(figures)}, in ranges`, rows }]
}

/** A long period is drawn by quarter or year, and says so. */
function unitOf(figures: Figures): string {
  const label = figures.slices[0]?.slice.label ?? ''
  if (/^\d+$/.test(label)) return 'year'
  return label.includes(' to ') ? 'quarter' : 'month'
}

export function themePicture(themes: readonly ThemeCount[]): readonly Picture[] {
  if (themes.length === 0) return []
  const rows = themes.map(({ name, sessions }) => ({
    label: name,
    shown: `${sessions} sessions`,
    low: sessions,
    high: sessions
  }))
  return [{ id: 'themes', section: 'themes', title: 'Themes by number of sessions', rows }]
}

const hiddenBy = { exact: 'no', range: 'range', small: 'small', withheld: 'complementary' } as const

export function countRows({ figures, published }: Counts, themes: readonly ThemeCount[]): CountRow[] {
  const plain = (id: string, name: string, value: number): CountRow => ({
    id,
    name,
    shown: String(value),
    hidden: 'no',
    low: value,
    high: value
  })
  return [
    plain('planned', 'Sessions planned', figures.planned),
    plain('held', 'Sessions held', figures.held),
    plain('cancelled', 'Sessions cancelled', figures.cancelled),
    plain('unsettled', 'Sessions not recorded', figures.unsettled),
    ...[...published.values()].map(({ id, name, shown, mode, low, high }) => ({
      id,
      name,
      shown,
      hidden: hiddenBy[mode],
      low,
      high
    })),
    ...themes.map(({ name, sessions }) => plain(`theme ${name}`, `Theme in sessions: ${name}`, sessions))
  ]
}

/** "Two numbers, one range": how a screen says in a line what is not shown exactly. */
export function withheldInWords(counts: readonly CountRow[]): string {
  const hidden = counts.filter((row) => row.hidden === 'small' || row.hidden === 'complementary').length
  const ranges = counts.filter((row) => row.hidden === 'range' && !row.id.startsWith('slice ')).length
  const parts = [
    hidden > 0 ? `${inWords(hidden)} withheld` : '',
    ranges > 0 ? `${inWords(ranges)} as a range` : ''
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'nothing withheld' : listed(parts)
}
