// The write-less coach: kinder words for some, and places worth a second look in a private note. It only ever suggests.

export type KinderWord = { readonly found: string; readonly better: string }
export type PlaceKind = 'surname' | 'phone number' | 'diagnosis'
/** A stretch of text, in UTF-16 units. */
export type Place = { readonly from: number; readonly to: number; readonly kind: PlaceKind }

const kinder: readonly (readonly [RegExp, string])[] = [
  [/\b(?:committed|commits|commit) suicide\b/i, 'died by suicide'],
  [/\bsuffer(?:s|ed|ing)? from\b/i, 'lives with'],
  [/\bdropped out\b/i, 'moved on'],
  [/\bdrop-?outs?\b/i, 'moved on'],
  [/\bno-?shows?\b/i, 'did not come'],
  [/\bnon-?complian(?:t|ce)\b/i, 'chose not to'],
  [/\brefus(?:ed|es|ing) (?:to|treatment|medication)\b/i, 'chose not to'],
  [/\bpatients\b|(?<=\b(?:a|the|our|my|this|that|another|one) )patient\b/i, 'participant'],
  [/\bclients?\b/i, 'participant'],
  [/\bhigh[- ]risk\b/i, 'what was seen and said'],
  [/\bmanipulative\b/i, 'what they asked for'],
  [/\battention[- ]seeking\b/i, 'asked to be heard']
]

/** The first word for which there is a kinder one, null when there is none. */
export function kinderWord(text: string): KinderWord | null {
  for (const [pattern, better] of kinder) {
    const found = pattern.exec(text)
    if (found) return { found: found[0], better }
  }
  return null
}

const diagnoses =
  /\b(?:bipolar(?: disorder)?|schizophreni[ac]|schizoaffective|borderline(?: personality)?(?: disorder)?|BPD|PTSD|OCD|ADHD|anorexi[ac]|bulimi[ac]|psychos[ie]s|psychotic|manic episode|major depress(?:ion|ive disorder)|dissociative(?: identity)? disorder|personality disorder)\b/giu
const phones = /(?<![\p{L}\p{N}])\+?(?:\(?\d{1,5}\)?[\s./-]?){2,6}\d{2,5}(?![\p{L}\p{N}])/gu
const surnames =
  /(?<=\b(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof)\.?\s)\p{Lu}[\p{L}'’-]+|(?<=(?:^|[^.!?:]\s|["“])\p{Lu}\p{Ll}{1,20}\s)\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?=[\s,.;:!?’']|$)/gu
const notNames =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Street|Road|Avenue|Library|Hall|Hospital|Church|Centre|Center|Park|House|Group|Room)$/u

function placesOf(text: string, pattern: RegExp, kind: PlaceKind, fits: (found: string) => boolean): Place[] {
  return [...text.matchAll(pattern)]
    .filter((match) => fits(match[0]))
    .map((match) => ({ from: match.index, to: match.index + match[0].trimEnd().length, kind }))
}

/** Places of one paragraph a reader might know somebody by, in order, none within another. */
export function placesToLookAt(text: string): readonly Place[] {
  const digits = (found: string): number => found.replace(/\D/g, '').length
  const all = [
    ...placesOf(text, phones, 'phone number', (found) => digits(found) >= 7 && digits(found) <= 15),
    ...placesOf(text, diagnoses, 'diagnosis', () => true),
    ...placesOf(text, surnames, 'surname', (found) => !notNames.test(found))
  ].sort((one, other) => one.from - other.from)
  return all.filter((place, index) => all.slice(0, index).every((earlier) => earlier.to <= place.from))
}

/** "a phone number and a surname": the kinds among `places`, each once. */
export function kindsInWords(kinds: readonly PlaceKind[]): string {
  const words = [...new Set(kinds)].map((kind) => `a ${kind}`)
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
