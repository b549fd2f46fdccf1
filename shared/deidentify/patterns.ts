// Finds what has a shape of its own: mail and web addresses, handles, phone and account numbers, plates, great ages.
import type { Finding } from './spans.ts'
import type { FlagAction, FlagCategory } from './types.ts'

type Pattern = {
  readonly shape: RegExp
  readonly category: FlagCategory
  readonly why: string
  readonly action?: FlagAction
  readonly weight?: number
  /** Which capture is the finding; the whole match otherwise. */
  readonly group?: boolean
}

const domain =
  '(?:com|org|net|edu|gov|mil|info|biz|io|co|me|app|dev|tv|us|uk|ca|au|nz|ie|eu|de|fr|it|es|pt|nl|be|ch|at|se|no|dk|fi|pl|cz|sk|hu|ro|ru|ua|jp|cn|in|br|mx|example|online|site|shop|blog|link|ly|gl|be|cy|si|hr|gr|uy|ar|cl|pe|za|ke|ng|gh|health|care|page|xyz|club|church|school)'
const number = "(?<![\\p{L}\\p{N}#$€£.,'-])"
const numberEnd = '(?![\\p{L}\\p{N}]|[.,-]\\p{N})'

const patterns: readonly Pattern[] = [
  {
    shape: /(?<![\p{L}\p{N}./])\/? ?[ur] ?\/ ?[\p{L}\p{N}_-]{2,30}/gu,
    category: 'ONLINE',
    why: 'This names an account or a page online.',
    weight: 65
  },
  {
    shape:
      /(?<![\p{L}\p{N}.])(?!U\.S|U\.K|D\.C|A\.A|N\.A|A\.M|P\.M|P\.O|I\.D|B\.A|M\.D|R\.N|P\.S|V\.A|D\.O|L\.A|H\.R)[A-Z]\.\s?[A-Z]\.(?:\s?[A-Z]\.)?(?!\p{L})/gu,
    category: 'PERSON',
    why: 'These are initials.',
    weight: 45
  },
  {
    shape:
      /(?<![\p{L}\p{N}.&'/-])(?<!(?:vitamin|vitamins|hepatitis|hep|plan|option|group|type|section|grade|part|level|room|row|letter|exhibit|unit|block|line|bus|class|team|side|step|medicare|title|generation|gen|apt|suite|phase|cluster|axis|appendix|form|schedule|stage) )(?:[B-HJ-Z](?![\p{L}\p{N}'&/-]|\.\p{L}|\s\p{N}|\s(?:diff|cells?|score|vitamins?|wave|shirt|ray|word)\b)|A\.(?= (?:and|said|told|asked|came|was|is|has|had|left|talked|shared|brought)\b))/gu,
    category: 'PERSON',
    action: 'ask',
    why: 'This may be an initial.',
    weight: 20
  },
  {
    shape:
      /(?<!\p{L})(?:Engine|Ladder|Truck|Station|Precinct|Troop|Post|Lodge|Chapter|Battalion|Platoon|Squad|Company|Regiment|Division|Brigade|Local|Ward|Pack|PS|P\.S\.|School|Tower|District|VFW|VFW Post|Legion Post|Cell ?block) (?:No\. |#)?\p{N}{1,5}(?:[A-Z])?(?![\p{L}\p{N}])/gu,
    category: 'ORG',
    why: 'This names a unit or house.',
    weight: 50
  },
  {
    shape:
      /(?<![\p{L}\p{N}])(?:\p{N}{1,3}(?:st|nd|rd|th) (?:Battalion|Marines|Infantry|Airborne|Armou?red|Cavalry|Regiment|Division|Brigade|Squadron|Platoon|Company|Artillery|Field Artillery|Engineers?|Fleet|Air Wing|Wing|Army|Rangers|Group|Combat|Medical|Support|Signal)(?: (?:Battalion|Division|Regiment|Brigade|Group|Company|Wing|Squadron|Team))?(?:, )?){1,3}(?<!, )/giu,
    category: 'ORG',
    why: 'This names a military unit.',
    weight: 66
  },
  {
    shape:
      /(?<=\b(?:the|his|her|with|my)\s)(?:3[2-9]|[4-9]\p{N}|[1-9]\p{N}{2})(?:st|nd|rd|th)(?!\s(?:birthday|time|day|percentile|street|st|floor|anniversary|ave|avenue|year|meeting|session|week|visit|century|place|person|grade))(?![\p{L}\p{N}])/giu,
    category: 'ORG',
    action: 'replace',
    why: 'This may be a military unit.',
    weight: 40
  },
  {
    shape:
      /(?<!\p{L})st\.? (?!and|or|in|on|at|near|by|to|is|was|bus|all|the|for|with|he|she|they|we|who|has)[a-z]{4,20}(?:'s)?(?! (?:st|street|ave|avenue)\b)/gu,
    category: 'ORG',
    why: "This reads like a saint's name: a church, school or hospital.",
    weight: 44
  },
  {
    shape:
      /(?<![\p{L}\p{N}.])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63} ?@ ?[\p{L}\p{N}-]{1,63}(?: ?\. ?[\p{L}\p{N}-]{1,63}){1,5}/gu,
    category: 'EMAIL',
    why: 'This is an e-mail address.',
    weight: 90
  },
  {
    shape:
      /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}\s?[[(]?\s?\bat\b\s?[\])]?\s?[\p{L}\p{N}-]{1,63}\s?[[(]?\s?\bdot\b\s?[\])]?\s?(?:com|org|net|edu|gov|example)(?!\p{L})/giu,
    category: 'EMAIL',
    why: 'This reads like an e-mail address.',
    weight: 90
  },
  { shape: /\bhttps?:\/\/[^\s<>"')\]]{1,2000}/giu, category: 'ONLINE', why: 'This is a web address.', weight: 89 },
  {
    shape: /(?<![\p{L}\p{N}@.])www\.[^\s<>"')\]]{2,2000}/giu,
    category: 'ONLINE',
    why: 'This is a web address.',
    weight: 89
  },
  {
    shape: new RegExp(
      `(?<![\\p{L}\\p{N}@.])(?:[\\p{L}\\p{N}-]{2,40}\\.){1,4}${domain}(?![\\p{L}\\p{N}])(?:/[^\\s<>"')\\]]{0,500})?`,
      'giu'
    ),
    category: 'ONLINE',
    why: 'This is a web address.',
    weight: 80
  },
  {
    shape:
      /(?<![\p{L}\p{N}.])@ ?[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,38}[\p{L}\p{N}_])?(?: ?_ ?[\p{L}\p{N}]{1,30}){0,3}(?: \p{N}{1,6}(?= :))?/gu,
    category: 'ONLINE',
    why: 'This is an account name.',
    weight: 70
  },
  {
    shape:
      /\b(?:snap(?:chat)?|insta(?:gram)?|ig|tik ?tok|twitter|discord|reddit|facebook|fb|venmo|cash ?app|paypal|skype|telegram|whatsapp|signal|twitch|youtube|steam|gamertag|user ?name|handle|login|screen ?name|xbox|psn)\b(?:\s(?:name|handle|account|id|user|tag))?(?:\s(?:is|as|was|at|under|named|called))?\s?[:=-]?\s{0,2}((?=[\p{L}\p{N}._-]{0,40}[._\p{N}-][\p{L}\p{N}_])[$@]?[\p{L}\p{N}][\p{L}\p{N}._-]{2,40})(?<![.])/giu,
    category: 'ONLINE',
    why: 'This is an account name.',
    weight: 70,
    group: true
  },
  {
    shape: /(?<![\p{L}\p{N}])\$[\p{L}][\p{L}\p{N}_-]{2,30}(?![\p{L}\p{N}])/gu,
    category: 'ONLINE',
    why: 'This is an account name.',
    weight: 70
  },
  {
    shape: /(?<![\p{N}.])(?:\d{1,3}\.){3}\d{1,3}(?![\p{N}.]\d)/gu,
    category: 'ONLINE',
    why: 'This is the address of a computer.',
    weight: 85
  },
  {
    shape: /\b[0-9a-f]{2}(?::[0-9a-f]{2}){5}\b/giu,
    category: 'ID',
    why: 'This is the number of a device.',
    weight: 85
  },
  {
    shape: /(?<![\p{L}\p{N}])(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}(?![\p{L}\p{N}])/giu,
    category: 'ONLINE',
    why: 'This is the address of a computer.',
    weight: 60
  },
  {
    shape:
      /(?<![\p{L}\p{N}#$€£])(?:\+|00)[1-9]\d{0,2}[\s.-]?(?:\(\d{1,5}\)[\s.-]?)?\d{1,5}(?:[\s.-]?\d{2,5}){1,4}(?:\s?(?:x|ext\.?|extension)\s?\d{1,6})?(?!\p{N})/giu,
    category: 'PHONE',
    why: 'This is a telephone number.',
    weight: 75
  },
  {
    shape:
      /(?<![\p{L}\p{N}#$€£.,-])(?:1[\s.-])?\(?\d{3}\)?[\s./-]{0,2}\d{3}[\s.-]\d{4}(?:,?\s?(?:x|ext\.?|extension)\s?\d{1,6})?(?![\p{L}\p{N}]|-\p{N})/giu,
    category: 'PHONE',
    why: 'This is a telephone number.',
    weight: 76
  },
  {
    shape: /(?<![\p{L}\p{N}#$€£.,-])\d{3}[-.]\d{4}(?:,?\s?(?:x|ext\.?|extension)\s?\d{1,6})?(?![\p{L}\p{N}]|-\p{N})/giu,
    category: 'PHONE',
    why: 'This is a telephone number.',
    weight: 74
  },
  {
    shape: /(?<![\p{L}\p{N}#$€£.,-])0\d{2,4}[\s-]\d{3,4}[\s-]?\d{3,4}(?![\p{L}\p{N}]|-\p{N})/gu,
    category: 'PHONE',
    why: 'This is a telephone number.',
    weight: 74
  },
  {
    shape: new RegExp(`${number}\\d{3} \\d{4}${numberEnd}`, 'gu'),
    category: 'PHONE',
    why: 'This is a telephone number.',
    weight: 60
  },
  {
    shape: new RegExp(`${number}\\d{2,5}(?:[ .-]\\d{2,5}){2,5}${numberEnd}`, 'gu'),
    category: 'PHONE',
    why: 'This looks like a telephone or account number.',
    weight: 55
  },
  {
    shape:
      /\b(?:phone|tel|telephone|cell|mobile|call|text|fax|pager|whatsapp|number|landline)\b\.?(?:\s(?:is|at|on|me|her|him|them|us|number|no\.?))*\s?[:#]?\s?(\+?\(?\d[\d\s().-]{4,20}\d)(?!\p{N})/giu,
    category: 'PHONE',
    why: 'This is a telephone number.',
    weight: 77,
    group: true
  },
  {
    shape:
      /(?<![\p{L}\p{N}])(?:\(\d{1,4}\) ?\d{2,4}[- ]?\d{3,4}|\d{2,5} \d{5,8}|\d{3,5} \d{3} \d{3,4})(?![\p{L}\p{N}]|[.,]\p{N})/gu,
    category: 'PHONE',
    why: 'This looks like a telephone number.',
    weight: 58
  },
  {
    shape: /(?<![\p{L}\p{N}])(?:\p{N}{3}|[xX*]{3})-(?:\p{N}{2}|[xX*]{2})-\p{N}{4}(?![\p{L}\p{N}])/gu,
    category: 'ID',
    why: 'This is a personal number.',
    weight: 88
  },
  {
    shape:
      /\b(?:mrn|ssn|medical record|med ?rec|record|account|acct|acc|member|membership|policy|claim|case|docket|file|badge|license|licence|lic|plate|passport|permit|student|patient|pt|employee|insurance|ins|health ?plan|plan|beneficiary|certificate|cert|serial|device|invoice|confirmation|reference|ref|ticket|booking|complaint|inmate|id|chart|vin|iban|routing|card|pin|code|voucher|visa|medicare|medicaid|nhs|dob|npi|dea|ein|tax|badge)(?:['’]s)?\b[\s-]?(?:(?:record|id|number|num|no|nr|card|plan|account|policy|code|license|identification|identifier|file|certificate|serial|case)\b\.?\s?){0,3}(?:is|was|of|are)?\s?[:#.=-]{0,2}\s?\(?(#?(?!\p{N}{1,3}[ -]?(?:years?|yrs?|y\/?o|mo|months?|weeks?|days?|mg|m\b|f\b))(?=[\p{L}\p{N}#*/-]{0,12}\p{N})[\p{L}\p{N}*][\p{L}\p{N}*/-]{2,30}(?:[ -]\p{N}[\p{L}\p{N}-]{1,12}){0,5})/giu,
    category: 'ID',
    why: 'This is the number of a record, card or case.',
    weight: 72,
    group: true
  },
  {
    shape: /(?<![\p{L}\p{N}$€£.,])#\s?(?=[\p{L}-]{0,6}\p{N})[\p{L}\p{N}][\p{L}\p{N}-]{3,30}/gu,
    category: 'ID',
    why: 'This is the number of a record, card or case.',
    weight: 70
  },
  {
    shape: /(?<![\p{L}\p{N}$€£.,-])(?:\p{N}{4}[ -]){2,4}\p{N}{1,4}(?![\p{L}\p{N}])/gu,
    category: 'ID',
    why: 'This looks like a card or account number.',
    weight: 78
  },
  {
    shape: /(?<![\p{L}\p{N}])[A-Z]{2}\p{N}{2}(?: ?[A-Z\p{N}]{4}){2,7}(?: ?[A-Z\p{N}]{1,4})?(?![\p{L}\p{N}])/gu,
    category: 'ID',
    why: 'This looks like an account number.',
    weight: 79
  },
  {
    shape: /(?<![\p{L}\p{N}$€£.,])\p{N}{5,24}(?![\p{L}\p{N}]|[.,]\p{N}|\s?%)/gu,
    category: 'ID',
    why: 'This is a long number.',
    weight: 50
  },
  {
    shape: /(?<![\p{L}\p{N}$€£.,])\p{N}{2,12}(?:-\p{N}{2,12}){1,5}(?![\p{L}\p{N}%])/gu,
    category: 'ID',
    why: 'This looks like an account number.',
    weight: 48
  },
  {
    shape:
      /(?<![\p{L}\p{N}-])(?=[\p{L}\p{N}-]{0,30}\p{N}{2})(?=\p{N}{0,12}-?[A-Za-z])[A-Z\p{N}]{1,12}(?:-[A-Z\p{N}]{1,12}){0,5}(?![\p{L}\p{N}-])/gu,
    category: 'ID',
    why: 'This looks like the number of a record, card or case.',
    weight: 46
  },
  {
    shape:
      /(?<!\p{L})(?:plate|plates|tag|license|licence|reg|registration)\b(?:\s(?:number|no\.?|is|plate))*\s?[:#]?\s?([A-Z\p{N}]{1,4}[ -]?[A-Z\p{N}]{1,4}(?:[ -][A-Z\p{N}]{1,4})?)(?![\p{L}\p{N}])/gu,
    category: 'ID',
    why: 'This looks like the plate of a car.',
    weight: 73,
    group: true
  }
]

/** Every finding of a fixed shape. Each pattern is bounded, so that its time grows with the text alone. */
export function findPatterns(plain: string): Finding[] {
  const findings: Finding[] = []
  for (const pattern of patterns)
    for (const match of plain.matchAll(pattern.shape)) {
      const found = pattern.group ? (match[1] ?? '') : match[0]
      if (found === '') continue
      const start = match.index + (pattern.group ? match[0].lastIndexOf(found) : 0)
      const trimmed = found.replace(/[.,;:]+$/, '')
      findings.push({
        start,
        end: start + trimmed.length,
        category: pattern.category,
        action: pattern.action ?? 'replace',
        why: pattern.why,
        weight: pattern.weight ?? 60
      })
    }
  return findings
}
