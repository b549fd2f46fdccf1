// The words the app never says, each with what it says instead (product.md §9 and the vocabulary); every built-in text is checked against them.

/** `say` is what stands in its place; the pattern matches whole words, in any case. */
export type AvoidedWord = { readonly pattern: RegExp; readonly say: string }

const listed: readonly (readonly [pattern: string, say: string])[] = [
  ['suffer(?:s|ed|ing)? (?:from|with)', 'lives with'],
  ['sufferers?', 'people who live with'],
  ['afflicted', 'lives with'],
  ['victims? of', 'lives with'],
  ['commit(?:s|ted|ting)? suicide', 'died by suicide'],
  ['(?:successful|failed|completed) suicide', 'died by suicide'],
  ['failed (?:suicide )?attempts?', 'attempt'],
  ['drop(?:s|ped|ping)?[ -]?outs?', 'moved on'],
  ['non-?complian(?:t|ce)', 'chose not to'],
  ['complian(?:t|ce)', 'chose to'],
  ['no-?shows?', 'came, did not come'],
  ['patients?', 'participant'],
  ['clients?', 'participant'],
  ['users?', 'you'],
  ['case (?:notes?|files?|work|loads?|managers?|histor(?:y|ies))', 'session'],
  ['high-?risk', 'nothing: people are not rated'],
  ['at-risk', 'nothing: people are not rated'],
  ['addicts?', 'lives with addiction'],
  ['alcoholics?', 'lives with addiction'],
  ['(?:schizophrenic|bipolar|borderline|anorexic)s', 'people who live with'],
  ['a (?:schizophrenic|bipolar|borderline|anorexic)', 'lives with'],
  ['(?:the|a) mentally ill', 'people who live with a mental illness'],
  ['crazy|insane|lunatics?|psychos?|nuts', 'nothing'],
  ['(?:attention|help)[ -]seeking', 'asks for help'],
  ['manipulative', 'says what was done'],
  ['you (?:failed|forgot)', 'what happened, what is safe, what can be done'],
  ['clean and sober', 'in recovery']
]

export const wordsToAvoid: readonly AvoidedWord[] = listed.map(([pattern, say]) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'),
  say
}))

export type AvoidedHit = { readonly found: string; readonly at: number; readonly say: string }

/** Every avoided word in a text, in order of place; empty = the text may be shown. */
export function avoidedWordsIn(text: string): readonly AvoidedHit[] {
  return wordsToAvoid
    .flatMap(({ pattern, say }) =>
      [...text.matchAll(pattern)].map((match) => ({ found: match[0], at: match.index, say }))
    )
    .toSorted((one, other) => one.at - other.at)
}
