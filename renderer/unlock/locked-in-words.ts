// Why and when the notebook locked, as a sentence; nothing about what is in it.
import type { AppState } from '../../shared/bridge.ts'
import { friendlyDate } from '../../shared/dates.ts'
import { formatTime, plainOf } from '../../shared/times.ts'

type LockFacts = Pick<AppState, 'lockReason' | 'lockedAt' | 'idleMinutes'>

const small = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

const back = 'Every word is saved, and you will come back to the same line.'

export function lockedInWords(
  { lockReason, lockedAt, idleMinutes }: LockFacts,
  now: Date = new Date(),
  zone: string = Intl.DateTimeFormat().resolvedOptions().timeZone
): string {
  if (lockReason === null) return 'Type your passphrase to open it.'
  const when = lockedAt === null ? '' : ` ${momentInWords(new Date(lockedAt), now, zone)}`
  switch (lockReason) {
    case 'idle':
      return `It locked itself${when}${idleMinutes === null ? '' : `, after ${minutesInWords(idleMinutes)}`}. ${back}`
    case 'asked':
    case 'quick-hide':
      return `You locked it${when}. ${back}`
    case 'system-lock':
    case 'switched-away':
      return `It locked${when}, together with this computer’s screen. ${back}`
    case 'suspend':
      return `It locked${when}, when this computer went to sleep. ${back}`
    case 'page-crashed':
    case 'worker-crashed':
      return `A part of the app stopped${when}, so the notebook was locked. Everything that was shown as saved is safe.`
  }
}

function momentInWords(moment: Date, now: Date, zone: string): string {
  const then = plainOf(moment.getTime(), zone)
  const today = plainOf(now.getTime(), zone)
  const time = `at ${formatTime(then.time, '12')}`
  return then.date === today.date ? time : `on ${friendlyDate(then.date)} ${time}`
}

function minutesInWords(minutes: number): string {
  const word = small[minutes - 1] ?? String(minutes)
  return minutes === 1 ? 'a quiet minute' : `${word} quiet minutes`
}
