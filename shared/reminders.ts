// Gentle reminders: what Home may bring up when there is time, and when it stays quiet.
import { daysBetween, type PlainDate } from './dates.ts'
import type { Setting } from './records.ts'

export type Reminder = 'sheet' | 'drill' | 'review'

/** The sheet and a backup are tried once a quarter. */
const quarterDays = 90

type Known = Pick<Setting, 'sheetTriedOn' | 'drilledOn' | 'remindersQuietUntil'>

/**
 * In the order they are shown. `due`: how many records have reached the end of their time. The first drill comes a quarter
 * after the sheet was tried: before that she has just typed it.
 */
export function remindersOf(setting: Known, today: PlainDate, due: number): readonly Reminder[] {
  const { sheetTriedOn, drilledOn, remindersQuietUntil } = setting
  if (remindersQuietUntil !== null && remindersQuietUntil > today) return []
  const review: readonly Reminder[] = due > 0 ? ['review'] : []
  if (sheetTriedOn === null) return ['sheet', ...review]
  const last = lastTried(sheetTriedOn, drilledOn)
  return daysBetween(last, today) > quarterDays ? ['drill', ...review] : review
}

/** The later of the two days. */
export function lastTried(sheetTriedOn: PlainDate, drilledOn: PlainDate | null): PlainDate {
  return drilledOn !== null && drilledOn > sheetTriedOn ? drilledOn : sheetTriedOn
}
