// Finds places of worship, streets, rooms, buses and units of a neighbourhood by their make-up, with or without capitals.
import { findShapes, type Shape } from './shapes.ts'
import type { Finding } from './spans.ts'

const from = '(?<![\\p{L}\\p{N}])'
const to = '(?![\\p{L}\\p{N}])'
const word = "[\\p{L}][\\p{L}'.-]{1,24}"
const notDeterminer =
  '(?!(?:the|a|an|this|that|my|our|his|her|their|your|same|other|wrong|right|whole|any|each|every|one|some|busy|quiet|long|side|back|dead|next|new|old|dirt|bumpy|slow|fast|middle|of|across|down|own|main road|high road)\\b)'
const faith =
  '(?:lutheran|baptist|methodist|presbyterian|episcopal|catholic|congregational|unitarian|adventist|pentecostal|nazarene|anglican|apostolic|ame|mennonite|orthodox|quaker)'
const street =
  '(?:street|st|avenue|ave|road|rd|lane|ln|boulevard|blvd|court|drive|dr|terrace|place|crescent|close|row|circle|parkway|pkwy)'
const worship = 'This names a place of worship.'
const streetWhy = 'This names a street.'

function shape(source: string, category: Shape['category'], why: string, rest: Partial<Shape> = {}): Shape {
  return { shape: new RegExp(source, rest.exact ? 'gu' : 'giu'), category, why, weight: 52, ...rest }
}

const trade =
  '(?:pizza|pizzeria|diner|bar|cafe|coffee|salon|barbers?|barbershop|market|deli|grill|grille|kitchen|bakery|garage|auto|tavern|pub|nails|cuts|bbq|barbecue|subs|donuts|ice cream|liquors?|package store|pharmacy|hardware|restaurant|bodega|laundromat|florist|books|bookstore|bookshop|barber shop|chip shop|corner shop|off licence|launderette|dry cleaners?|cleaners|spa|nail bar|vape shop|vape|tyres|motors|tea ?room|tea ?rooms|kebab|kebabs|curry house|sandwich shop|feed store|drugstore|pawn shop|boxing club|dance studio|yoga|coffee shop|fish and chips|discount|thrift|thrift shop|consignment|cycles|bikes|plumbing|roofing|landscaping|transmission|body shop|car wash|lounge|social club|working men.s club|tattoo|gym|steakhouse|takeaway|chippy|newsagents?|butchers?|grocery|convenience|variety|taqueria|nursery|farm|farms|orchard)'
const chains =
  "(?:wal-?mart|target|costco|sam's club|bj's|big y|stop (?:&|and|n) shop|market basket|shaw's|shop ?rite|food lion|publix|kroger|safeway|albertsons|meijer|aldi|lidl|trader joe'?s|whole foods|wegmans|price ?rite|hannaford|piggly wiggly|winn-?dixie|dollar (?:general|tree)|family dollar|five below|home depot|lowe'?s|ace hardware|cvs|walgreens|rite aid|dunkin'?(?: donuts)?|dunks|starbucks|mc ?donald'?s|burger king|wendy'?s|taco bell|subway|kfc|popeyes|chick-fil-a|arby'?s|domino'?s|pizza hut|papa john'?s|little caesars|applebee'?s|olive garden|denny'?s|ihop|cracker barrel|chipotle|five guys|panera|tim hortons|7-?eleven|cumberland farms|cumbies|wawa|sheetz|speedway|circle k|racetrac|planet fitness|best buy|t\\.?j\\.? ?maxx|marshalls|ross dress|old navy|kohl'?s|macy'?s|jc ?penney|sears|goodwill|salvation army|savers|habitat for humanity|fedex|u-haul|jiffy lube|auto ?zone|pep boys|petco|petsmart|hampton inn|days inn|motel 6|super 8|holiday inn|quality inn|comfort inn|best western|red roof inn|tesco|sainsbury'?s|asda|morrisons|waitrose|co-?op food|greggs|boots|argos|b&q|primark|wetherspoons?|nando'?s|premier inn|travelodge|woolworths|coles|bunnings|kmart|big w|canadian tire|loblaws|sobeys|shoppers drug mart|bank of america|wells fargo|chase bank|citizens bank|td bank|santander|barclays|lloyds|natwest|halifax|the y|ymca|ywca)"

const working =
  '(?:works?|worked|working|hired|employed|drives?|drove|job|shifts?|position|placement|apprenticeship|apprenticed|interview|volunteers?|volunteering|did \\d{1,2} years)'
const shapes: readonly Shape[] = [
  shape(
    `${from}(?:apartment|apt|door|flat|unit)\\.? (?:is |no\\.? |number |#)?\\d{1,4}[a-z]${to}`,
    'LOCATION',
    'This is part of an address.'
  ),
  shape(
    `${from}(?<!(?:on|off|hit the|right on|the moving) )${chains}(?:'s)?${to}`,
    'ORG',
    'This is a shop or firm, and may be where somebody works.',
    { weight: 38 }
  ),
  shape(
    `(?:at|from|to|behind|near|by|outside|owns|for|called|in|@) ((?:the )?[\\p{L}][\\p{L}.-]{1,20}'s? ${trade})${to}`,
    'ORG',
    'This names a local business.',
    { group: true }
  ),
  shape(
    `(?:at|from|behind|outside|for) (${notDeterminer}(?!(?:local|little|big|small|good|nice|great|cheap|free|more|fresh|hot|cold|iced|frozen|open|work|prison|home|black|farmers|flea|stock|job|wine|salad|snack)\\b)[\\p{L}][\\p{L}.-]{2,20} ${trade})${to}`,
    'ORG',
    'This names a local business.',
    { group: true, action: 'ask' }
  ),
  shape(
    `${from}(?:st|saint)(?:\\. ?| )(?:(?!and|in|on|at|by|is|it|to|of|or|we|he|so|as|if|no|up|us|me|my|do|go)[a-z]{1,2}'s|joes?|josephs|mikes|michaels|marys|pats|patricks|johns|jims|lukes|marks|vincents|vinnies|annes?|anns|petes|peters|pauls|francis|elizabeths|stans|stanislaus)(?:'?s)?${to}(?! (?:st|street|ave)\\b)`,
    'ORG',
    worship
  ),
  shape(
    `${from}our lady(?: of)?(?: the)?(?: \\p{L}{3,20}){1,2}?(?= (?:gave|is|was|has|and|on|in|for|parish|church|school|hall)\\b|[.,;:!?')]|$|\\n|'s)`,
    'ORG',
    worship
  ),
  shape(
    `${from}(?:sacred heart|holy (?:name|family|trinity|cross|rosary|redeemer|ghost|innocents|apostles|angels)|immaculate (?:conception|heart)|blessed sacrament|good shepherd|christ the king|christ church|precious blood|all (?:saints|souls)|most holy [a-z]{4,12}|corpus christi|st(?:\\.|s\\.?)? ?(?:[a-z]\\.?)'s)${to}`,
    'ORG',
    worship
  ),
  shape(
    `(?:at|to|from|near|behind|with|by|of) ((?:the )?${notDeterminer}${word} (?:united )?${faith})${to}`,
    'ORG',
    worship,
    { group: true }
  ),
  shape(
    `${from}(?:First|Second|Third|Grace|Trinity|Zion|Bethel|Emmanuel|Calvary|Hope|Faith|New Life|Mount Zion|Christ|Central) (?:United )?(?:Lutheran|Baptist|Methodist|Presbyterian|Episcopal|Congregational|Church|Parish|AME|Unitarian|Assembly)`,
    'ORG',
    worship,
    { exact: true }
  ),
  shape(
    `(?:on|at|off|near|along|from|to|of|behind|by|down|up) (${notDeterminer}(?:north |south |east |west |n\\.? |s\\.? |e\\.? |w\\.? )?${word} ${street})${to}(?!\\s\\p{Lu}\\p{L}+'s)`,
    'LOCATION',
    streetWhy,
    { group: true }
  ),
  shape(`${from}\\d{1,3}(?:st|nd|rd|th) ${street}${to}`, 'LOCATION', streetWhy),
  shape(
    `(?:at|to|from|of) (\\d{1,5}[a-z]? (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|AM|PM|Minutes|People|Percent|Step|Day)\\p{L}*\\b)\\p{Lu}[\\p{L}'-]{2,20}(?: \\p{Lu}[\\p{L}'-]{1,20})?)`,
    'LOCATION',
    'This reads like an address.',
    { group: true, exact: true }
  ),
  shape(
    `${from}(?:room|rm|bed|cell|locker|bay|ward|dorm|pod|block|trailer|lot|slip|gate)\\.? (?:#|no\\.? )?(?:\\d{2,4}[a-z]?|\\d{1,2}[a-z]|[A-Z]\\d{1,3})${to}(?! (?:chairs|people|of|times|minutes))`,
    'LOCATION',
    'This is a certain room.'
  ),
  shape(
    `${from}(?:[A-H][- ]?(?:block|wing|unit|ward|pod|landing|dorm|hall|yard|tier)|(?:block|wing|unit|ward|pod|landing|dorm|yard|tier) [A-H])${to}`,
    'LOCATION',
    'This is a certain part of a building.',
    { exact: true }
  ),
  shape(
    `(?:neighbou?r|lives|lived|house|door|opposite|staying|stays|moved|back|over|down)[,(]? ?(?:at |to )?\\(?((?:no\\.?|number|nr\\.?) ?\\d{1,4}[a-z]?)${to}`,
    'LOCATION',
    'This is the number of a house.',
    { group: true }
  ),
  shape(
    `${from}${working} (?:[a-z]{2,12} ){0,2}?(?:for|at|with|by|in) (?:(?:the|an?|our|his|her|their|my) )?((?!(?:the|an?|our|his|her|their|my|your|this|that|it|us|me|him|them|you|home|night|nights|dawn|noon|lunch|all|least|first|last|once|times|work|free|cash|money|hours?|days?|weeks?|months?|years?|people|kids|children|everyone|himself|herself|themselves|someone|some|now|both|two|three|four|five|six|ten|what|how|when|many|a while)\\b)[\\p{L}][\\p{L}'&-]{2,20}(?: (?:plant|factory|mill|yard|depot|site|farm|shop|store|bar|diner|school|hospital|office|council|warehouse|garage|kitchen|bakery|laundry|hotel|station|docks|church|library|home|centre|center))?)${to}`,
    'ORG',
    'This may be where somebody works.',
    { group: true, action: 'ask', weight: 4 }
  ),
  shape(
    `${from}(?:(?:number|no\\.?|route|the|line|bus) (?:#)?\\d{1,3}[a-z]?(?= (?:bus|tram|train|line|trolley|streetcar)\\b))`,
    'LOCATION',
    'This is a bus or train line.'
  ),
  shape(
    `${from}(?:bus|tram|line) (?:number |no\\.? |#)?\\d{1,3}[a-z]?${to}`,
    'LOCATION',
    'This is a bus or train line.'
  ),
  shape(
    `${from}\\d{1,3}(?:st|nd|rd|th) (?!(?:Step|Steps|Tradition|Annual|Anniversary|Grade|Street|Birthday|Amendment|Day|Edition|Of|January|February|March|April|May|June|July|August|September|October|November|December)\\b)\\p{Lu}\\p{Ll}\\p{L}{1,20}`,
    'ORG',
    'This may be a unit, a street or a house.',
    { exact: true }
  ),
  shape(
    `${from}(?:exit|junction|jct) \\d{1,3}[a-z]? (?:off|on) (?:the )?[A-Z]{0,3}-?\\d{1,3}${to}`,
    'LOCATION',
    'This is a place on a road.'
  ),
  shape(`(?:the|on|off) ([AM]\\d{1,3}(?:\\(M\\))?)${to}`, 'LOCATION', 'This is a road.', { group: true, exact: true }),
  shape(
    `(?:on|off|at|of|near) ((?:Main|Elm|State|High|Maple|Oak|Pine|Church|Market|Federal|Pleasant|School|Chestnut|Walnut|Cedar|Spruce|Union|Liberty|Mill|Bridge|Water|Front|Broadway|Prospect|Central|Washington|Franklin|Lincoln))(?=[.,;:!?)]|$|\\n| (?:and|near|by|in|with|is|was|at|for|where|behind)\\b)`,
    'LOCATION',
    streetWhy,
    { group: true, exact: true, action: 'ask' }
  ),
  shape(
    `(?:ssn|social|account|acct|card|license|licence|policy|phone|number|medicaid|medicare|iban)[^.\\n]{0,20}?\\b(?:ends?|ending|last four|last 4)(?: (?:in|with|is|are|digits))*[: ]{1,2}(\\p{N}{3,6})${to}`,
    'ID',
    'These are the last digits of a number.',
    { group: true }
  ),
  shape(
    `${from}(?:code|pin|passcode|combination|combo|password|pass code|door code|gate code)(?: [a-z]{1,12}){0,4}?(?: is|:|=| was)? (?=[\\p{L}\\p{N}#*!]{0,12}\\p{N})([\\p{L}\\p{N}#*!-]{3,16})(?![\\p{L}\\p{N}])`,
    'ID',
    'This is a code.',
    { group: true }
  ),
  shape(`${from}[A-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]${to}`, 'ID', 'This is a personal number.', {
    exact: true,
    weight: 88
  }),
  shape(
    `${from}(?:ext\\.?|extension|x)(?: (?:is|no\\.?|number|at))?[ #:]{0,2}\\p{N}{2,6}${to}`,
    'PHONE',
    'This is a telephone extension.',
    { weight: 77 }
  ),
  shape(
    `${from}[\\p{L}][\\p{L}\\p{N}]{0,30}(?:_[\\p{L}\\p{N}]{1,30}){1,4}${to}`,
    'ONLINE',
    'This is an account name.',
    { weight: 60 }
  ),
  shape(`${from}(?!covid)[\\p{L}]{4,20}\\p{N}{2,4}${to}`, 'ONLINE', 'This may be an account name.', {
    weight: 20,
    action: 'ask'
  }),
  shape(
    `${from}(?:[\\p{L}\\p{N}]{1,20} (?:dot|point|underscore|dash) ){0,3}[\\p{L}\\p{N}._-]{2,30} (?:at|\\(at\\)|\\[at\\]) [\\p{L}\\p{N}-]{2,20} (?:dot|\\(dot\\)|\\[dot\\]) (?:com|org|net|edu|gov|uk|ca|ie|example|co dot uk)${to}`,
    'EMAIL',
    'This reads like an e-mail address.',
    { weight: 91 }
  )
]

/** Local places, rooms, bus lines, last digits and account names. */
export function findLocalPlaces(plain: string): Finding[] {
  return findShapes(plain, shapes)
}
