// The parts of a debrief in the order they are read, and the one to go on with when it was left half-way.
import type { Debrief } from './records.ts'

export const debriefParts = [
  'us',
  'session',
  'numbers',
  'themes',
  'follow-ups',
  'crisis',
  'shareable',
  'only-for-me'
] as const
export type DebriefPart = (typeof debriefParts)[number]

export const debriefPartNames: Readonly<Record<DebriefPart, string>> = {
  us: 'First, us',
  session: 'The session',
  numbers: 'Numbers',
  themes: 'Themes',
  'follow-ups': 'Follow-ups',
  crisis: 'Crisis plan',
  shareable: 'Can be shared',
  'only-for-me': 'Only for me'
}

type Written = Pick<Debrief, 'shareable' | 'session' | 'onlyForMe' | 'counts' | 'themes' | 'crisisPlan'>

function hasSomething(values: readonly unknown[]): boolean {
  return values.some((value) => value !== null && value !== '')
}

/** Whether anything stands in a part. Follow-ups are records of their own, so of them nothing is known here. */
export function isBegun(debrief: Written, part: DebriefPart): boolean {
  const { shareable, session, onlyForMe, counts, themes, crisisPlan } = debrief
  const { freeText, ...us } = onlyForMe
  const { request, ...lines } = shareable
  const parts: Readonly<Record<DebriefPart, boolean>> = {
    us: hasSomething(Object.values(us)),
    session: hasSomething(Object.values(session)),
    numbers: hasSomething(Object.values(counts)),
    themes: themes.length > 0,
    'follow-ups': false,
    crisis: crisisPlan !== null,
    shareable: hasSomething([...Object.values(lines), ...Object.values(request)]),
    'only-for-me': freeText !== ''
  }
  return parts[part]
}

/** The last part in which something stands: there she left it. The first when nothing does, or when it is finished. */
export function partToGoOnWith(debrief: Written & Pick<Debrief, 'finished'>): DebriefPart {
  const begun = debrief.finished ? [] : debriefParts.filter((part) => isBegun(debrief, part))
  return begun.at(-1) ?? debriefParts[0]
}
