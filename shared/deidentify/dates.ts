// Finds days and months, great ages, and days of the week that mean one certain day. Years alone, clock times and seasons stay.
import type { Finding } from './spans.ts'
import type { FlagAction, FlagCategory } from './types.ts'

const month =
  '(?:jan(?:uary|\\b)|feb(?:ruary|\\b)|mar(?:ch|\\b)|apr(?:il|\\b)|may|june?|july?|aug(?:ust|\\b)|sept?(?:ember|\\b)|oct(?:ober|\\b)|nov(?:ember|\\b)|dec(?:ember|\\b))(?!\\p{L})'
const surelyMonth =
  '(?:January|February|April|June|July|August|September|October|November|December|Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?!\\p{L})'
const weekday = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu(?:rs?)?|fri)(?!\\p{L})'
const day = '(?:0?[1-9]|[12]\\d|3[01])'
const ordinal = `${day}(?:st|nd|rd|th)`
const ordinalWord =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[ -]first)'
const year = "(?:(?:19|20)\\d{2}|'\\d{2})"
const from = '(?<![\\p{L}\\p{N}])'
const to = '(?![\\p{L}\\p{N}])'
const holiday =
  "(?:christmas(?: (?:eve|day))?|xmas|easter(?: (?:sunday|monday))?|thanksgiving|halloween|hanukkah|chanukah|ramadan|eid(?: al-\\w+)?|passover|rosh hashanah|yom kippur|diwali|holi|kwanzaa|lent|ash wednesday|good friday|palm sunday|new year(?:'?s)?(?: (?:eve|day))?|memorial day|labor day|independence day|veterans day|presidents'? day|columbus day|juneteenth|mother'?s day|father'?s day|valentine'?s(?: day)?|st\\.? patrick'?s day|mlk day|fourth of july|boxing day|bank holiday|bonfire night|remembrance day|anzac day|canada day|tet|lunar new year|groundhog day|mardi gras|super bowl sunday|cinco de mayo)"

type DatePattern = {
  readonly shape: RegExp
  readonly why: string
  readonly category?: FlagCategory
  readonly action?: FlagAction
  readonly group?: boolean
}
const thatDay = 'This is a certain day.'
const thatMonth = 'This is a certain month.'

function shape(source: string, flags = 'giu'): RegExp {
  return new RegExp(source, flags)
}

const patterns: readonly DatePattern[] = [
  {
    shape: shape(
      `${from}(?:${weekday}\\.?,? (?:the )?)?${month}\\.? ?(?:the )?(?:${ordinal}|${day})(?!\\d|:|\\s?(?:am|pm|percent|%|people|of us))(?: ?(?:-|to|and|&) ?(?:${ordinal}|${day})(?!\\d|:))?(?:,? ${year})?${to}`
    ),
    why: thatDay
  },
  {
    shape: shape(
      `${from}(?:${weekday}\\.?,? )?(?:the )?(?:${ordinal}|${day}|${ordinalWord})(?: ?(?:-|to|and|&) ?(?:${ordinal}|${day}))?(?: of)?[ -]?${month}\\.?(?:,?[ -]${year}|-\\d{2})?${to}`
    ),
    why: thatDay
  },
  { shape: shape(`${from}${month}\\.?,? (?:of )?${year}${to}`), why: thatMonth },
  { shape: shape(`${from}${month} ${ordinalWord}${to}`), why: thatDay },
  {
    shape: shape(
      `${from}(?:19|20)\\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.]${day}(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2})?[\\d.Z+-]{0,12})?${to}`
    ),
    why: thatDay
  },
  {
    shape: shape(`${from}(?<![$€£/.-])${day}[-/.]${day}[-/.](?:(?:19|20)?\\d{2})(?![\\p{L}\\p{N}]|[-/.]\\d)`),
    why: thatDay
  },
  {
    shape: shape(
      `${from}(?:${weekday}\\.? )?(?<![$€£/.#-])(?:0?[1-9]|1[0-2])/${day}(?![\\p{L}\\p{N}]|[/.-]\\d|\\s?(?:of|full|cup|teaspoon|tsp|mile|stars?)\\b)(?: at (?:\\d{4}|\\d{1,2}(?::\\d{2})?\\s?(?:am|pm)?))?`
    ),
    why: thatDay
  },
  {
    shape: shape(
      `${from}(?<![$€£/.#-])(?:0?[1-9]|1[0-2])-${day}(?![\\p{L}\\p{N}]|-|\\s?(?:people|members|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|times|of us|mg|lbs|pounds|miles|step|x\\b))`
    ),
    why: thatDay
  },
  {
    shape: shape(
      `(?:(?:on|by|since|until|till|before|after|from|of|for|due|dated?|born|dob|was|is)[: ]{1,2})((?:0?[1-9]|1[0-2]|[12]\\d|3[01])\\.(?:0[1-9]|[12]\\d|3[01]|[1-9]))(?![\\p{L}\\p{N}%]|\\.\\d|\\s?(?:am|pm|hours?|hrs?|mg|ml|percent|%|miles?|km|kg|lbs?|points?|times|x\\b|dollars?))`
    ),
    why: thatDay,
    group: true
  },
  {
    shape: shape(
      `(?:(?:on|by|since|until|till|before|after|due|through|thru|around|of|the)\\s)((?:the )?(?:${ordinal}))(?![\\p{L}\\p{N}]|\\s(?:floor|street|st|ave|avenue|time|step|grade|week|month|year|day|session|visit|person|anniversary|birthday|chapter|tradition|meeting|century|hour|of\\sthe|battalion|infantry|airborne|regiment|division|and\\s))`
    ),
    why: thatDay,
    group: true
  },
  {
    shape: shape(`${from}(?:the )?(?:night|morning|evening|afternoon|day|eve) of (?:the )?(?:${ordinal})${to}`),
    why: thatDay
  },
  { shape: shape(`${from}(?<!\\d[ /.-])${surelyMonth}(?:/|\\.(?= [a-z]))?`, 'gu'), why: thatMonth },
  {
    shape: shape(
      `(?:(?:in|since|until|till|by|from|before|after|of|every|around|between|through)[ -]|(?=(?:last|next|this|early|late|mid)[ -]))((?:(?:last|next|this|early|late|mid)[ -])?(?:january|february|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)(?!\\p{L}))`
    ),
    why: thatMonth,
    group: true
  },
  {
    shape: shape(
      `(?:in|since|last|next|until|till|by|from|before|after|early|late|mid|around|through|of)[ -]((?:March|May)(?!\\p{L}))(?! (?:said|says|told|had|has|was|is|came|went))`,
      'gu'
    ),
    why: thatMonth,
    group: true
  },
  {
    shape: shape(`${from}(?:the )?(?:night |day |week |weekend )?(?:before |after )?${holiday}(?:'s)?(?!\\p{L})`),
    why: 'This is a day people can place.'
  },
  {
    shape: shape(
      `${from}((?:(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}|a|one) (?:days?|weeks?|months?|years?) (?:ago|before|after|from) )?(?:this|last|next|first thing|come|coming|past|following)(?: coming| past| following| on)? (?:${weekday})\\.?(?: (?:morning|afternoon|evening|night|noon))?)(?!'?s\\b|-|\\s(?:group|groups|crowd|circle|night group|meeting|meetings|elders|session|sessions|class|people|folks|team|regulars|nights|mornings|evenings))`
    ),
    why: 'This is a certain day of the week.',
    group: true
  },
  {
    shape: shape(
      `${from}(?:on|the|by|until|till|since|before|after|for|from|and|or|early|late) ((?:${weekday})\\.?(?: (?:morning|afternoon|evening|night|noon))?)(?!'?s\\b|-|\\s(?:group|groups|crowd|circle|night group|meeting|meetings|elders|session|sessions|class|people|folks|team|regulars|nights|mornings|evenings))`
    ),
    why: 'This is a certain day of the week.',
    group: true
  },
  {
    shape: shape(
      `(?<=(?:^|[.,;:(]\\s|\\n))(${weekday})(?=[,:;.)]| (?:he|she|they|we|i|his|her|morning|night|evening|afternoon|at \\d))`
    ),
    why: 'This is a certain day of the week.',
    group: true
  },
  {
    shape: shape(
      `${from}(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?:morning|afternoon|evening|night|noon)(?!s|\\s(?:group|meeting|circle|crowd|session))${to}`
    ),
    why: 'This is a certain day of the week.'
  },
  {
    shape: shape(
      `${from}(?<!(?:every|each|most|the|usual|our|a|per|other|alternate|any|some|my|that|rainy|&|and) )(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?!s|-|\\s(?:group|groups|crowd|circle|night|nights|evening|evenings|morning|mornings|afternoon|afternoons|meeting|meetings|elders|session|sessions|class|people|folks|team|regulars|service|school|lunch|dinner|blues))${to}`,
      'gu'
    ),
    why: 'This is a certain day of the week.'
  },
  {
    shape: shape(`(?<=\\p{L} )(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?=[.,;!?)]|$|\\n)`),
    why: 'This is a certain day of the week.'
  },
  {
    shape: shape(
      `(?<![\\p{N}$€£.,/:-])(?:9\\d|1[01]\\d)(?=[ -]?(?:years? old|year-old|yrs? old|yo\\b|y/o\\b|y\\.o\\.|years of age|yo\\b))`
    ),
    why: 'So great an age can give a person away.',
    category: 'AGE90'
  },
  {
    shape: shape(
      `(?:(?:is|was|aged?|turned|turns|turning|at|be|she's|he's|who's|now|just|nearly|almost|,)\\s)((?:9\\d|1[01]\\d)(?:\\s?and (?:a half|counting))?)(?=[.,;:!?)]|\\s(?:and|but|now|this|in|next|last|today|years|who|with|when|or|on|,)|$)(?!\\.\\d|,\\d)`
    ),
    why: 'So great an age can give a person away.',
    category: 'AGE90',
    group: true
  },
  {
    shape: shape(
      `${from}(?:(?:ninety|a hundred|one hundred)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)(?!\\s(?:day|days|minutes?|mins|meetings|percent|dollars|bucks|seconds|pounds|people|miles|hours?|times|in\\b|and\\b|nights|sessions|thousand|million|of|year chip|feet))${to}`
    ),
    why: 'So great an age can give a person away.',
    category: 'AGE90'
  },
  {
    shape: shape(
      `\\b(?:dob|d\\.o\\.b\\.|born|birth ?date|date of birth)\\b[:\\s]{1,3}(?:on |is |was )?(\\p{N}[\\p{N}/. -]{3,12}\\p{N})`
    ),
    why: 'This is a day of birth.',
    group: true
  }
]

/** Days, months and great ages. */
export function findDates(plain: string): Finding[] {
  const findings: Finding[] = []
  for (const pattern of patterns)
    for (const match of plain.matchAll(pattern.shape)) {
      const found = pattern.group ? (match[1] ?? '') : match[0]
      if (found.trim() === '') continue
      const start = match.index + (pattern.group ? match[0].lastIndexOf(found) : 0)
      findings.push({
        start,
        end: start + found.replace(/[\s./]+$/, '').length,
        category: pattern.category ?? 'DATE',
        action: pattern.action ?? 'replace',
        why: pattern.why,
        weight: 71
      })
    }
  return findings
}
