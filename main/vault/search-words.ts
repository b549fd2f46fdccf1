// What search takes for a word: letters and digits, folded; and where each stands in a text.

/** Longer ones are cut: nobody types more, and SQLite keeps no longer ones. */
const longest = 200
const plain = /[a-z0-9]+/g
/** Marks and invisible format characters (soft hyphens, direction marks) stand inside a word, not between two. */
const any = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu
const beyondAscii = /[\u0080-\uffff]/
const invisible = /[\p{M}\p{Cf}]+/gu

/** Lower case, without diacritics and invisible characters; the length may change. */
export function foldWord(word: string): string {
  const folded = beyondAscii.test(word)
    ? word.normalize('NFD').replace(invisible, '').toLowerCase()
    : word.toLowerCase()
  return folded.length > longest ? folded.slice(0, longest) : folded
}

/** The words of a text in order, folded. */
export function searchWords(text: string): readonly string[] {
  if (beyondAscii.test(text)) return (text.match(any) ?? []).map(foldWord)
  const words: readonly string[] = text.toLowerCase().match(plain) ?? []
  return words.some((word) => word.length > longest) ? words.map(foldWord) : words
}

export type PlacedWord = { readonly word: string; readonly from: number; readonly to: number }

/** The words of a text, each with where it stands, in UTF-16 units. */
export function placedWords(text: string): readonly PlacedWord[] {
  return Array.from(text.matchAll(any), (match) => ({
    word: foldWord(match[0]),
    from: match.index,
    to: match.index + match[0].length
  }))
}

/** How many UTF-16 units of a written word its first `letters` folded ones take. */
export function writtenLength(written: string, letters: number): number {
  let folded = 0
  let at = 0
  for (const character of written) {
    if (folded >= letters && !/[\p{M}\p{Cf}]/u.test(character)) break
    folded += foldWord(character).length
    at += character.length
  }
  return at
}
