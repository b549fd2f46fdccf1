// Chooses what may stand where something was removed: the same stand-in for the same person or place, all through the document.
import { foldWord } from './fold.ts'
import type { Finding } from './spans.ts'
import type { FlagCategory, SameAsKey } from './types.ts'

export type StandIn = { readonly sameAs: SameAsKey; readonly suggestions: readonly [string, ...string[]] }

const seasons = [
  'winter',
  'winter',
  'spring',
  'spring',
  'spring',
  'summer',
  'summer',
  'summer',
  'autumn',
  'autumn',
  'autumn',
  'winter'
]
const monthStarts = 'jan feb mar apr may jun jul aug sep oct nov dec'
  .split(' ')
  .map((start) => new RegExp(`\\b${start}`))

function monthOf(text: string): number | undefined {
  const lower = text.toLowerCase()
  const named = monthStarts.findIndex((start) => start.test(lower))
  if (named >= 0) return named
  const iso = /^(?:19|20)\d{2}\D(\d{1,2})/.exec(lower)
  const numbers = iso ?? /^(\d{1,2})[/.-]/.exec(lower)
  const month = numbers === null ? 0 : Number(numbers[1])
  return month >= 1 && month <= 12 ? month - 1 : undefined
}

/** Words that read well after "by", "since", "on" and "in", and alone. */
function dateSuggestions(text: string): [string, ...string[]] {
  const month = monthOf(text)
  const season = month === undefined ? undefined : seasons[month]
  if (/christmas|easter|eid|diwali|holiday|thanksgiving|new year|passover|ramadan|hanukkah/i.test(text))
    return ['a holiday', 'a certain day', 'at one time']
  if (season === undefined) return ['a certain day', 'one day', 'recently']
  const wholeMonth = !/\d(?!\d{3})|\b(?:first|second|third|[a-z]+th|[a-z]+day)\b/i.test(
    text.replace(/(?:19|20)\d{2}/, '')
  )
  return wholeMonth
    ? [season, 'a certain month', 'at one time']
    : [`a day in ${season}`, 'a certain day', 'at one time']
}

const determiner = /(?:^|[^\p{L}])(?:the|an?|my|your|his|her|its|our|their|this|that|every|each)\s+$/iu

/** Without its article where the text already has one: "at the [a local business]". */
function withoutArticle(suggestions: readonly [string, ...string[]]): [string, ...string[]] {
  const [first, ...rest] = suggestions.map((words) => words.replace(/^an? /, ''))
  return [first ?? suggestions[0], ...rest]
}

const plainSuggestions: Readonly<Record<Exclude<FlagCategory, 'PERSON' | 'DATE'>, readonly [string, ...string[]]>> = {
  ORG: ['a local organisation', 'a place nearby', 'a service'],
  LOCATION: ['a place nearby', 'a town nearby', 'somewhere local'],
  PHONE: ['[telephone number removed]', 'a telephone number'],
  EMAIL: ['[e-mail address removed]', 'an e-mail address'],
  ID: ['[number removed]', 'a number'],
  ONLINE: ['[web or account name removed]', 'an account'],
  AGE90: ['90 or over', 'of great age'],
  EVENT: ['something that happened', 'a hard event'],
  UNKNOWN: ['[removed]', 'someone', 'somewhere']
}

function orgSuggestions(text: string): readonly [string, ...string[]] {
  const lower = text.toLowerCase()
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/hospital|medical center|medical centre|infirmary|inpatient/, 'a hospital'],
    [/clinic|counsel|behavioral|behavioural|health|therap|psych/, 'a health service'],
    [/church|parish|chapel|cathedral|^st\.? |saint |temple|mosque|synagogue|ministr|islamic/, 'a place of worship'],
    [/school|academy|college|university|montessori|elementary/, 'a school'],
    [/shelter|house|housing|manor|tower/, 'a place to live'],
    [/court|jail|prison|police/, 'a public office'],
    [/pharmacy|store|shop|market|cafe|coffee|diner|restaurant|grill|bakery|gym|fitness/, 'a local business']
  ]
  const kind = kinds.find(([shape]) => shape.test(lower))?.[1]
  return kind === undefined ? plainSuggestions.ORG : [kind, ...plainSuggestions.ORG]
}

/** "The Hendersons", "her Tam": what reads well after an article or "her". */
function someoneAfter(before: string, name: string, first: string): [string, ...string[]] {
  if (/the\s+$/i.test(before) && /s$/.test(name)) return ['family', 'people']
  return [first.replace(/^someone$/, 'person').replace(/^a /, ''), 'person']
}

/** Gives out stand-ins in the order of the text. People are numbered from the second on: "a participant", "Participant 2". */
export function createStandIns(rosterSize: number): (finding: Finding, text: string, before: string) => StandIn {
  const people = new Map<string, number>()
  const others = new Map<string, number>()
  return (finding, text, before) => {
    const fitted = determiner.test(before) ? withoutArticle : (words: readonly [string, ...string[]]) => words
    const word = foldWord(text)
    if (finding.category === 'PERSON') {
      const key = finding.person === undefined ? `person:${word}` : `roster:${finding.person}`
      const participant = finding.person !== undefined && finding.person < rosterSize
      const counted = participant ? people : others
      const number = counted.get(key) ?? counted.set(key, counted.size + 1).size
      const noun: readonly [string, string] = participant ? ['a participant', 'Participant'] : ['someone', 'Person']
      const first = number === 1 ? noun[0] : `${noun[1]} ${number}`
      if (determiner.test(before)) return { sameAs: key as SameAsKey, suggestions: someoneAfter(before, text, first) }
      return {
        sameAs: key as SameAsKey,
        suggestions: [first, participant ? 'someone in the group' : 'a person', 'they']
      }
    }
    const sameAs = `${finding.category.toLowerCase()}:${word}` as SameAsKey
    if (finding.category === 'DATE') return { sameAs, suggestions: fitted(dateSuggestions(text)) }
    if (finding.category === 'ORG') return { sameAs, suggestions: fitted(orgSuggestions(text)) }
    return { sameAs, suggestions: fitted(plainSuggestions[finding.category]) }
  }
}
