// Finds days and months however they are written. Years alone, clock times and seasons stay.

import { findShapes, type Shape } from './shapes.ts'
import type { Finding } from './spans.ts'

const month =
  '(?:jan(?:uary)?|feb(?:ruary|r)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\\p{L})'
const sureMonth =
  "(?:january|february|april|june|july|august|september|october|november|december|feb|apr|jun|jul|aug|sept|oct|nov|dec)(?!\\p{L}|')"
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)(?!\\p{L})'
const day = '(?:0?[1-9]|[12]\\d|3[01])'
const monthNumber = '(?:0?[1-9]|1[0-2])'
const ordinal = `${day}(?:st|nd|rd|th)`
const ordinalWord =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[ -]first)'
const year = "(?:(?:19|20)\\d{2}|'\\d{2})"
const from = '(?<![\\p{L}\\p{N}])'
const to = '(?![\\p{L}\\p{N}])'
const clean = '(?<![\\p{L}\\p{N}$€£#/.:-])'
const notMeasure =
  '(?!\\s?(?:of|full|cups?|tsp|tbsp|teaspoons?|miles?|stars?|people|members|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?|times|mg|ml|mcg|g|kg|lbs?|pounds|percent|per cent|%|x|points?|dollars|bucks|inch|inches|feet|ft|am|pm|a\\.m|p\\.m|kids|sessions|meetings|steps?|chairs|pages?|way|hour|dose|pills|tablets)\\b)'
const thatDay = 'This is a certain day.'
const thatMonth = 'This is a certain month.'
const near = '(?:early|mid|late|end of|beginning of|start of|middle of|last|next|this past|this coming|this)[ -]'

function shape(source: string, why: string, rest: Partial<Shape> = {}): Shape {
  return { shape: new RegExp(source, rest.exact ? 'gu' : 'giu'), category: 'DATE', why, weight: 71, ...rest }
}

const written: readonly Shape[] = [
  shape(
    `${from}(?:${weekday}\\.?,? (?:the )?)?${month}\\.? ?(?:the )?(?:${ordinal}|${day})(?!\\d|:|\\.\\d)${notMeasure}(?: ?(?:-|to|and|&|through|thru) ?(?:${ordinal}|${day})(?!\\d|:))?(?:,? ${year})?${to}`,
    thatDay
  ),
  shape(
    `${from}(?:${weekday}\\.?,? )?(?:the )?(?:${ordinal}|${day}|${ordinalWord})(?: ?(?:-|to|and|&) ?(?:${ordinal}|${day}))?(?: of)?[ -]?${month}\\.?(?:,?[ -]${year}|-\\d{2})?${to}`,
    thatDay
  ),
  shape(`${from}${month}\\.?,? (?:of )?${year}${to}`, thatMonth),
  shape(`${from}${month} (?:the )?${ordinalWord}${to}`, thatDay),
  shape(`${from}(?:first|second|third|fourth|last) ${weekday}s? (?:in|of) ${month}${to}`, thatDay),
  shape(`${from}(?:19|20)\\d{2},? ${sureMonth}`, thatMonth),
  shape(`${from}(?:19|20)\\d{2},? (?:march|may)(?!\\p{L})`, thatMonth),
  shape(`${from}(?:${near})?${sureMonth}`, thatMonth),
  shape(
    `(?:(?:in|since|until|till|til|by|from|before|after|of|every|around|between|through|thru|for|come|to)[ -]|(?=${near}))((?:${near})?${month})(?! (?:be|not|have|help|need|or may not)\\b)`,
    thatMonth,
    { group: true }
  ),
  shape(`(?<=[\\p{L}\\p{N},;] )(?:March|May)(?!\\p{L}|'| (?:said|says|told|asked)\\b)`, thatMonth, { exact: true }),
  shape(
    `(?<=(?:^|[.!?:]\\s|\\n))(?:March|May)(?= (?:is|was|may|has|had|will|said|came|brought|talked)\\b)`,
    'This is a month, or somebody of that name.',
    {
      exact: true,
      action: 'ask'
    }
  ),
  shape(`${from}jan(?!\\p{L})`, 'This may be a month, or somebody of that name.', { action: 'ask', weight: 30 })
]

/** Months as members write them who think in another language. */
const foreignMonth =
  '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|januar|februar|marz|juni|juli|oktober|dezember|januari|februari|maart|mei|augustus|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|listopada|grudnia|ionawr|chwefror|mawrth|ebrill|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|ocak|subat|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik)'

const foreign: readonly Shape[] = [
  shape(`${from}${day}(?:\\.|º|er)? (?:de |di |ta' |o )?${foreignMonth}${to}`, thatDay)
]

const numeric: readonly Shape[] = [
  shape(
    `${from}(?:19|20)\\d{2}[-/.]${monthNumber}[-/.]${day}(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2})?[\\d.Z+-]{0,12})?${to}`,
    thatDay
  ),
  shape(`${clean}${day}[-/.]${day}[-/.](?:(?:19|20)?\\d{2})(?![\\p{L}\\p{N}]|[-/.]\\d)`, thatDay),
  shape(`${clean}${monthNumber}/(?:19|20)\\d{2}${to}`, thatMonth),
  shape(
    `${clean}(?:${monthNumber}/${day}|${day}/${monthNumber})(?![\\p{L}\\p{N}]|[/-]\\d|\\.\\d)${notMeasure}(?: at (?:\\d{4}|\\d{1,2}(?::\\d{2})?\\s?(?:am|pm)?))?`,
    thatDay
  ),
  shape(`${clean}${monthNumber}-${day}(?![\\p{L}\\p{N}]|-|\\.\\d)${notMeasure}`, thatDay),
  shape(
    `(?:on|by|since|until|till|til|to|is|was|due|ends?|starts?|began|begins|born|dob|dated?|for|moved|set|sober|clean|of|thru|through)[: ]{1,2}((?:${monthNumber}|${day})\\.(?:0[1-9]|[12]\\d|3[01]))(?![\\p{L}\\p{N}%]|\\.\\d)${notMeasure}`,
    thatDay,
    { group: true }
  ),
  shape(
    `(?:on|due|dob|dated?|born|sober|clean|since|ends?|starts?)[: ]{1,2}(${monthNumber}\\.[1-9])(?![\\p{L}\\p{N}%]|\\.\\d)${notMeasure}`,
    'This may be a day written in numbers.',
    { group: true, action: 'ask' }
  ),
  shape(
    `(?:on|by|until|till|since) (the ${day})(?=[.,;:!?)]|$|\\n| (?:and|at|for|so|because|but|he|she|they|we|i|it|of (?:this|next|last) month)\\b)`,
    thatDay,
    { group: true }
  ),
  shape(
    `(?<![\\p{L}\\p{N}$€£#/.:-]|(?:version|section|chapter|page|part|at|after|before|around|about|until|past|by|than|score|average|level|gpa|a1c|bmi) )${monthNumber}\\.(?:0[1-9]|1[1-46-9]|2\\d|31)(?![\\p{L}\\p{N}%]|\\.\\d)${notMeasure}`,
    'This may be a day written in numbers.',
    { action: 'ask' }
  ),
  shape(
    `\\b(?:dob|d\\.o\\.b\\.|born|birth ?date|date of birth)\\b[:\\s]{1,3}(?:on |is |was )?(\\p{N}[\\p{N}/. -]{3,12}\\p{N})`,
    'This is a day of birth.',
    {
      group: true
    }
  )
]

/** Days and months. */
export function findDates(plain: string): Finding[] {
  return findShapes(plain, [...written, ...foreign, ...numeric])
}
