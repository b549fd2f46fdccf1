// What the page says about an agenda's time: the clock time of each block, the total, and calm notes on length and check-in.
import type { PlainTime } from '../dates.ts'
import type { AgendaBlock } from '../records.ts'
import { timeAfter } from '../times.ts'
import { checkInMinutes } from './templates.ts'

export type TimedBlock = { readonly block: AgendaBlock; readonly start: PlainTime; readonly end: PlainTime }
export type LengthMessage = {
  readonly state: 'under' | 'even' | 'over'
  /** "88 of 90 min". */
  readonly total: string
  /** "two minutes to spare", "just right", "five minutes over". */
  readonly note: string
}

/** Each block with the times of day it runs from and to. */
export function clockTimes(blocks: readonly AgendaBlock[], startTime: PlainTime): readonly TimedBlock[] {
  let minute = 0
  return blocks.map((block) => {
    const start = timeAfter(startTime, minute)
    minute += block.minutes
    return { block, start, end: timeAfter(startTime, minute) }
  })
}

export function totalMinutes(blocks: readonly Pick<AgendaBlock, 'minutes'>[]): number {
  return blocks.reduce((sum, block) => sum + block.minutes, 0)
}

/** How the agenda's total stands against the session's length: a message, never a bar to saving. */
export function lengthMessage(blocks: readonly Pick<AgendaBlock, 'minutes'>[], minutes: number): LengthMessage {
  const sum = totalMinutes(blocks)
  const total = `${sum} of ${minutes} min`
  if (sum === minutes) return { state: 'even', total, note: 'just right' }
  const apart = minutesInWords(Math.abs(minutes - sum))
  return sum < minutes
    ? { state: 'under', total, note: `${apart} to spare` }
    : { state: 'over', total, note: `${apart} over` }
}

/** "10 people × 2 min each = 20 min". */
export function checkInSum(people: number, minutesEach: number): string {
  const who = people === 1 ? '1 person' : `${people} people`
  return `${who} × ${minutesEach} min each = ${checkInMinutes(people, minutesEach)} min`
}

/** Minutes each person has in the agenda's check-in round, to the half minute; `usual` where there is no round or nobody is expected. */
export function minutesEachIn(
  blocks: readonly Pick<AgendaBlock, 'type' | 'minutes'>[],
  people: number,
  usual: number
): number {
  const round = blocks.find((block) => block.type === 'check-in')
  const each = round && people > 0 ? Math.round((round.minutes / people) * 2) / 2 : 0
  return each > 0 ? each : usual
}

/** A note where the check-in rounds take more than a third of the session, else null. */
export function checkInWarning(blocks: readonly AgendaBlock[], minutes: number): string | null {
  const rounds = totalMinutes(blocks.filter((block) => block.type === 'check-in'))
  if (minutes <= 0 || rounds * 3 <= minutes) return null
  return `The check-in takes ${rounds} of ${minutes} minutes, more than a third. Shorter turns would leave more time to talk.`
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** "two minutes", "one minute", "13 minutes". */
export function minutesInWords(minutes: number): string {
  return `${small[minutes] ?? minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
}
