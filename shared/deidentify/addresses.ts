// Finds addresses: numbered streets, named streets, flats and suites, post codes, roads with numbers.
import type { Finding } from './spans.ts'

const street =
  '(?:street|avenue|road|drive|lane|court|boulevard|place|terrace|circle|square|parkway|highway|route|trail|alley|plaza|crescent|turnpike|pike|st|ave|av|rd|dr|ln|ct|blvd|pl|ter|cir|sq|pkwy|hwy|rte)'
const from = '(?<![\\p{L}\\p{N}])'
const to = '(?![\\p{L}\\p{N}])'
const capital = "\\p{Lu}[\\p{L}'.-]{0,30}"

const patterns: readonly { readonly shape: RegExp; readonly why: string }[] = [
  {
    shape:
      /(?<![\p{L}\p{N}])(?:(?:unit|psc|cmr|uss\p{L}*) [\p{L}\p{N}]{1,12},? (?:box \p{N}{1,6}\s)?)?\s{0,2}(?:apo|fpo|dpo),? (?:aa|ae|ap) \p{N}{5}(?![\p{L}\p{N}])/giu,
    why: 'This is an address.'
  },
  {
    shape: new RegExp(
      `${from}(?:the )?corner of (?:[\\p{L}\\p{N}.'-]{1,30} ){1,6}(?:and|&) (?:(?:\\p{Lu}[\\p{L}.'-]{0,30}|\\p{N}{1,5}|ul\\.|u\\.|of|de|la) ?){1,5}(?:(?:street|st|avenue|ave|road|rd)(?!\\p{L}))?`,
      'gu'
    ),
    why: 'This is a street corner.'
  },
  {
    shape:
      /(?<=\b(?:zip|zip code|postcode|postal code|post code)\b[: ]{1,3}(?:is )?)[A-Z\d]{3,5}(?:[ -][A-Z\d]{2,4})?(?![\p{L}\p{N}])/giu,
    why: 'This is a post code.'
  },
  {
    shape: new RegExp(
      `${from}\\d{1,6}(?:-\\d{1,4})?[A-Za-z]?,? (?:(?:\\d{1,5}(?:st|nd|rd|th)|${capital}|of|de|la|the)[ .]{1,2}){0,4}(?:${capital}|\\d{1,4}(?:st|nd|rd|th)) ?(?:Street|Avenue|Road|Drive|Lane|Court|Boulevard|Place|Terrace|Circle|Square|Parkway|Highway|Trail|Alley|Plaza|Crescent|Turnpike|Way|St|Ave|Av|Rd|Dr|Ln|Ct|Blvd|Pl|Ter|Cir|Sq|Pkwy|Hwy)\\b\\.?(?:,? (?:apt|apartment|suite|unit|flat|ste|room|floor|#)\\.? ?#?[\\p{L}\\p{N}-]{1,6})?`,
      'gu'
    ),
    why: 'This is an address.'
  },
  {
    shape: new RegExp(`${from}\\d{1,6} [a-z]{2,20}(?: [a-z]{2,20})? ${street}${to}`, 'giu'),
    why: 'This is an address.'
  },
  {
    shape: new RegExp(
      `${from}(?:(?:apt|apartment|suite|flat|ste|unit|lot|trailer)\\b\\.? ?#? ?(?:\\d{1,5}[\\p{L}]?|\\p{L}?\\d{1,5}))(?![\\p{L}\\p{N}])`,
      'giu'
    ),
    why: 'This is part of an address.'
  },
  {
    shape: new RegExp(`${from}(?:p\\.? ?o\\.? box|po box|box|psc|unit) \\d{1,6}(?:,? box \\d{1,6})?${to}`, 'giu'),
    why: 'This is part of an address.'
  },
  { shape: new RegExp(`${from}(?:route|rte|rt|highway|hwy|interstate) \\d{1,4}${to}`, 'giu'), why: 'This is a road.' },
  {
    shape: new RegExp(`${from}(?:Route|Rte|Rt|Highway|Hwy|Interstate|I|US|Exit Route)[ -]\\d{1,4}[A-Z]?${to}`, 'gu'),
    why: 'This is a road.'
  },
  { shape: new RegExp(`${from}[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}${to}`, 'gu'), why: 'This is a post code.' },
  { shape: new RegExp(`${from}[A-Z]\\d[A-Z] \\d[A-Z]\\d${to}`, 'gu'), why: 'This is a post code.' },
  {
    shape: new RegExp(
      `${from}(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]),? \\d{5}(?:-\\d{4})?${to}`,
      'gu'
    ),
    why: 'This is a post code.'
  },
  { shape: new RegExp(`${from}\\d{5}(?:-\\d{4})?${to}`, 'gu'), why: 'This is a post code or another long number.' }
]

/** Addresses and their parts. */
export function findAddresses(plain: string): Finding[] {
  const findings: Finding[] = []
  for (const { shape, why } of patterns)
    for (const match of plain.matchAll(shape))
      findings.push({
        start: match.index,
        end: match.index + match[0].length,
        category: 'LOCATION',
        action: 'replace',
        why,
        weight: 68
      })
  return findings
}
