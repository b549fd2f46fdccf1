// Reads a follow-up as one types it, "Tell the library by Monday, Joel", into what, by when and which of us.
import { addDays, isPlainDate, monthNames, type PlainDate, weekdayNames, weekdayOf } from './dates.ts'

export type FollowUpLine = { readonly what: string; readonly due: PlainDate | null; readonly who: string }

const months = monthNames.map((name) => name.slice(0, 3).toLowerCase())
const weekdays = weekdayNames.map((name) => name.slice(0, 3).toLowerCase())
const weekdayPattern =
  'mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?'
const monthPattern =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const duePattern = new RegExp(
  `[,;:(]?\\s*\\b(?:by|until|before|on|due)\\s+(?:the\\s+)?(today|tonight|tomorrow|next week|\\d{4}-\\d{2}-\\d{2}|(?:next\\s+)?(?:${weekdayPattern})|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${monthPattern})|(?:${monthPattern})\\s+\\d{1,2}(?:st|nd|rd|th)?)\\b\\)?`,
  'i'
)

function ofYear(day: number, month: number, today: PlainDate): PlainDate | null {
  const on = (year: number): PlainDate =>
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const year = Number(today.slice(0, 4))
  const first = on(year)
  if (!isPlainDate(first)) return null
  return first >= today ? first : on(year + 1)
}

function dateIn(words: string, today: PlainDate): PlainDate | null {
  const said = words.toLowerCase()
  if (said === 'today' || said === 'tonight') return today
  if (said === 'tomorrow') return addDays(today, 1)
  if (said === 'next week') return addDays(today, 7)
  if (isPlainDate(said)) return said
  const weekday = weekdays.findIndex((name) => said.replace(/^next\s+/, '').startsWith(name))
  if (weekday !== -1) {
    const ahead = (weekday + 1 - weekdayOf(today) + 7) % 7 || 7
    return addDays(today, ahead)
  }
  const day = Number(/\d{1,2}/.exec(said)?.[0] ?? 0)
  const month = months.findIndex((name) => said.includes(name)) + 1
  return day === 0 || month === 0 ? null : ofYear(day, month, today)
}

/**
 * `today` decides which Monday is meant (the next one, never today). `us`: the facilitators' names; a short last part
 * after a comma also counts as somebody. What is not understood stays in `what`.
 */
export function readFollowUpLine(line: string, today: PlainDate, us: readonly string[] = []): FollowUpLine {
  const whole = line.replace(/\s+/g, ' ').trim()
  const match = duePattern.exec(whole)
  const due = match?.[1] ? dateIn(match[1], today) : null
  const rest =
    match && due !== null ? `${whole.slice(0, match.index)}${whole.slice(match.index + match[0].length)}` : whole
  const tidy = rest.replace(/\s+/g, ' ').replace(/\s+,/g, ',').trim()
  const last = /^(.+?)[,;]\s*([\p{L}][\p{L}'’. -]{0,40})[.]?$/u.exec(tidy)
  const named = last?.[2]?.trim() ?? ''
  const isUs = us.some((name) => name.trim() !== '' && name.trim().toLowerCase() === named.toLowerCase())
  const isSomebody =
    named !== '' &&
    (isUs || (named.split(' ').length <= 2 && /^\p{Lu}/u.test(named)) || /^(me|us|both of us)$/i.test(named))
  if (!isSomebody || last?.[1] === undefined) return { what: trimEnd(tidy), due, who: '' }
  return { what: trimEnd(last[1]), due, who: named }
}

function trimEnd(text: string): string {
  return text.replace(/[\s,;:]+$/, '')
}
