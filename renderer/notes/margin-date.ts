// A date short enough to stand on one line of the margin.
import { friendlyDate, type PlainDate, shortDate } from '../../shared/dates.ts'

const fits = 16

/** "Thursday 25 June", "Thu 19 November", with another year "19 Nov 2025". */
export function marginDate(date: PlainDate, today: PlainDate): string {
  if (date.slice(0, 4) !== today.slice(0, 4)) return `${shortDate(date)} ${Number(date.slice(0, 4))}`
  const full = friendlyDate(date)
  return full.length <= fits ? full : full.replace(/^(\w{3})\w*/, '$1')
}
