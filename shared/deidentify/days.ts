// Finds days of the week and of the month that mean one certain day, holidays, and great ages.
import { oneEditApart } from './edits.ts'
import { firstNameBand, wordTier } from './lexicon.ts'
import { findShapes, type Shape } from './shapes.ts'
import type { Finding } from './spans.ts'
import type { Token } from './tokens.ts'

const from = '(?<![\\p{L}\\p{N}])'
const to = '(?![\\p{L}\\p{N}])'
const fullDay = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const shortDay = '(?:tues|weds|thurs|thur|fri|mon)'
const riskyDay = '(?:tue|wed|thu|sat|sun)'
const part = '(?: (?:morning|afternoon|evening|night|nite|noon|am|pm))?'
const gathering =
  '(?:groups?|crowd|circle|meetings?|elders|sessions?|class|people|folks|team|regulars|service|school|lunch|dinner|blues|nights|evenings|mornings|afternoons|shift|night (?:group|crowd|circle|meeting|people|folks|regulars))'
const habit =
  '(?<!(?:every|each|most|usual|per|other|alternate|any|some|rainy|first|second|third|fourth|no|weekly|our|a) )'
const ordinal = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)'
const lateOrdinalWord =
  '(?:thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[ -]first)'
const afterDay =
  "(?=\\s?(?:[.,;:!?)]|-|$|\\n)|\\s(?:is|was|will|has|at|and|or|for|to|in|with|he|she|we|they|i|it|because|so|but|from|until|till|if|when|then|again|after|before|as|by|she's|he's|she'll|he'll|that|works|came|went|this|last|next|of (?:the|next|this|last) month)\\b)"
const holiday =
  "(?:christmas(?: (?:eve|day))?|xmas|easter(?: (?:sunday|monday))?|thanksgiving|halloween|hall?owe'en|hanukkah|chanukah|ramadan|eid(?: al-\\w+)?|passover|pesach|purim|sukkot|rosh hashanah|yom kippur|diwali|deepavali|holi|vesak|kwanzaa|lent|advent|epiphany|pentecost|ash wednesday|good friday|palm sunday|holy week|all saints'? day|day of the dead|new year'?s?(?: (?:eve|day))?|memorial day|labou?r day|independence day|veterans'? day|presidents'? day|columbus day|indigenous peoples'? day|juneteenth|mother'?s day|father'?s day|valentine'?s(?: day)?|st\\.? ?patrick'?s(?: day)?|st\\.? paddy'?s(?: day)?|mlk(?: day)?|martin luther king day|(?:the )?fourth of july|boxing day|(?:spring |august |summer )?bank holiday|bonfire night|guy fawkes(?: night)?|remembrance (?:day|sunday)|armistice day|anzac day|australia day|canada day|victoria day|bastille day|tet|lunar new year|chinese new year|groundhog day|mardi gras|fat tuesday|super ?bowl(?: sunday)?|cinco de mayo|three kings(?: day)?|nowruz|songkran|chuseok|vaisakhi|baisakhi|ashura|candlemas|samhain|beltane|yule|michaelmas|whitsun|orthodox easter|greek easter|dia de (?:los )?muertos|day of mourning|simchat torah|tisha b'av|shavuot|lohri|navratri|durga puja|laylat al-qadr|mawlid|feast of [a-z. ]{3,20}|patriots'? day|may day|whit (?:week|monday|sunday)|midsummer(?:'?s)?(?: (?:day|eve|night))?|midwinter|hogmanay|burns night|twelfth night|shrove tuesday|pancake (?:day|tuesday)|maundy thursday|holy (?:thursday|saturday)|(?:st\\.? |saint )?stephen'?s day|nollaig|imbolc|lughnasa|lammas|raksha bandhan|rakhi|onam|pongal|ganesh chaturthi|dussehra|dasara|janmashtami|karva chauth|maha shivaratri|republic day|gandhi jayanti|waitangi day|melbourne cup(?: day)?|(?:queen|king)'?s birthday|family day|civic holiday|black friday|cyber monday|earth day|flag day|pride (?:weekend|sunday|parade)|grandparents'? day|(?:st\\.?|saint) [a-z]{4,12}'?s day|st\\.? swithi?n'?s(?: day)?|evacuation day|pioneer day|kamehameha day|día de (?:los )?muertos|nochebuena|las posadas|orthodox christmas|greek independence day|election day|opening day|back to school night)"
const capitalWord =
  "(?!(?:Every|One|Good|Each|This|That|The|What|Bad|Sick|Snow|Rainy|Some|Any|Next|Same|My|Our|Another|Last|First|Per|All|In|On|At|A|By|To|Of)\\b)\\p{Lu}[\\p{L}'.]{1,20}"
const week = 'This is a certain day of the week.'
const month = 'This is a certain day.'
const age = 'So great an age can give a person away.'

function shape(source: string, why: string, rest: Partial<Shape> = {}): Shape {
  return { shape: new RegExp(source, rest.exact ? 'gu' : 'giu'), category: 'DATE', why, weight: 71, ...rest }
}

const shapes: readonly Shape[] = [
  shape(
    `${from}(?:(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}|a|one) (?:days?|weeks?|months?|years?) (?:ago|before|after|from) )?(?:this|last|next|first thing|come|coming|past|following)(?: coming| past| following| on)? (?:${fullDay}|${shortDay}|${riskyDay})\\.?${part}(?!s|'s (?:group|meeting)|-|\\s${gathering}\\b)${to}`,
    week
  ),
  shape(`${from}${habit}(?<!the )(?:${fullDay}|${shortDay}\\.?)${part}(?!s|-|\\s${gathering}\\b)${to}`, week),
  shape(
    `(?:on|by|until|till|til|since|before|after|from|for|or|the|to) ((?:${fullDay}|${shortDay}|${riskyDay})\\.?${part})(?!s|-|'s (?:group|meeting)|\\s${gathering}\\b|\\s(?:down|up|with|in|there|outside)\\b)${to}`,
    week,
    { group: true }
  ),
  shape(
    `${from}${riskyDay}\\.?(?= (?:morning|afternoon|evening|night|nite|noon|am|pm|at \\d|\\d|the \\d))${part}`,
    week
  ),
  shape(
    `${from}(?:${fullDay}|${shortDay}|${riskyDay})\\.?,? (?:the )?(?:0?[1-9]|[12]\\d|3[01])(?!\\p{N}|[:.]\\d|-|\\s?(?:am|pm|of us|people|of|new|members|in|here|came|present|mins?|minutes|attended|chairs|adults|kids)\\b)${to}`,
    week
  ),
  shape(
    `${from}${fullDay} (?:week|fortnight|gone)(?=[.,;:!?)]|$|\\n| (?:and|but|at|he|she|they|we|i|never|for|if|when)\\b)`,
    week
  ),
  shape(`${from}(?:Tue|Wed|Thu|Sat|Sun)(?!\\p{L}|-|'|\\s(?:down|up|with|and))`, week, { exact: true, action: 'ask' }),
  shape(`${from}(?:night|morning|evening|afternoon|day|eve|week|weekend) of (?:the )?${ordinal}${to}`, month),
  shape(
    `(?<!(?:street|st|ave|avenue|place|came in|finished|grade) )${from}(?:the )?${ordinal}(?: and ${ordinal}| or ${ordinal}|-${ordinal})?${to}${afterDay}`,
    month
  ),
  shape(
    `${from}the ${lateOrdinalWord}${to}(?! (?:step|time|century|street|floor|meeting|session|day|week|year|birthday|grade|person|tradition|chapter|avenue))`,
    month
  ),
  shape(
    `(?:on|by|until|till|before|after|since) (the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth))(?=[.,;:!?)]|$|\\n| (?:of the month|of next month|he|she|we|they|at \\d))`,
    month,
    { group: true }
  ),
  shape(`${from}(?:the )?Fourth(?= (?:weekend|party|parade|barbecue|cookout|fireworks|holiday)\\b)`, month, {
    exact: true
  }),
  shape(
    `${from}(?:the )?(?:night |day |week |weekend |morning )?(?:before |after |of )?${holiday}(?:'s)?(?: (?:weekend|week|night|morning|eve|break|season|dinner))?(?!\\p{L})`,
    'This is a day people can place.'
  ),
  shape(
    `${from}(?:the )?(?:first|1st|second|2nd|last|third|3rd)(?: day)? of (?:the|every|each|next|last|this) month${to}`,
    month
  ),
  shape(
    `${from}(?:${capitalWord} ){1,3}Day${to}(?! (?:[Cc]ent(?:re|er)|[Cc]are|[Hh]ospital|[Pp]rogram(?:me)?|[Uu]nit|[Oo]ne|[Tt]wo|[Rr]oom|[Ss]ervice|[Tt]reatment|[Ss]upport|[Aa]t a))`,
    'This may be a day people can place.',
    { exact: true, action: 'ask', weight: 20 }
  ),
  shape(
    `(?<=\\p{L}[,)]? (?:at|\\())(?:9\\d|10\\d)(?=(?: or so| odd)?[.,;:!?)]| (?:still|and|is|was|has|with|she|he|odd)\\b)(?!\\.\\d)`,
    age,
    { category: 'AGE90', action: 'ask' }
  ),
  shape(
    `(?<![\\p{N}$€£.,/:-])(?:9\\d|1[01]\\d)(?=[ -]?(?:years? (?:old|young)|year-old|yrs? old|yo\\b|y/o\\b|y\\.o\\.|years of age))`,
    age,
    { category: 'AGE90' }
  ),
  shape(
    `(?:(?:is|was|aged?|turned|turns|turning|be|she's|he's|who's|now|just|nearly|almost|,|hit|hits|hitting|going on)\\s)((?:9\\d|1[01]\\d)(?:\\s?and (?:a half|counting))?)(?=[.,;:!?)]|\\s(?:and|but|now|this|in|next|last|today|who|with|when|or|on|,)|$)(?!\\.\\d|,\\d)(?!\\s(?:and|in) (?:a|the) )`,
    age,
    { category: 'AGE90', group: true }
  ),
  shape(`${from}(?:in|into|of) (?:his|her|their|my|our) (?:late |early |mid[- ]?)?(?:nineties|90'?s)${to}`, age, {
    category: 'AGE90'
  }),
  shape(`${from}(?:nonagenarian|centenarian|supercentenarian)s?${to}`, age, { category: 'AGE90' }),
  shape(
    `${from}(?:(?:ninety|a hundred|one hundred)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)(?!\\s(?:days?|minutes?|mins|meetings|percent|dollars|bucks|seconds|pounds|people|miles|hours?|times|in\\b|and\\b(?! (?:is|has|was|still|if|says|she|he)\\b)|nights|sessions|thousand|million|of|year chip|feet|per cent))${to}`,
    age,
    { category: 'AGE90' }
  )
]

const longNames =
  'january february september october november december august wednesday thursday tuesday saturday monday friday sunday thanksgiving christmas halloween'.split(
    ' '
  )

/** "Wendesday", "febuary": a day or month with one letter wrong. */
export function findMistypedDays(tokens: readonly Token[]): Finding[] {
  return tokens.flatMap((token) => {
    const { lower } = token
    if (
      lower.length < 5 ||
      wordTier(lower) > 0 ||
      firstNameBand(lower) > 0 ||
      !longNames.some((name) => oneEditApart(lower, name))
    )
      return []
    return [
      {
        start: token.start,
        end: token.end,
        category: 'DATE',
        action: 'replace',
        why: month,
        weight: 50
      } satisfies Finding
    ]
  })
}

/** Certain days, holidays, and ages of ninety and over. */
export function findDays(plain: string): Finding[] {
  return findShapes(plain, shapes)
}
