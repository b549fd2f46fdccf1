// Which words of a text are to be checked for spelling, and where they stand.

/** In UTF-16 units. `text` has plain apostrophes, as dictionaries write them. */
export type WordPlace = { readonly text: string; readonly from: number; readonly to: number }

const wordPattern = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu
const longest = 40

/** None with figures or signs of an address beside them, none all in capitals, no single letters and nothing endless. */
export function wordsToCheck(text: string): readonly WordPlace[] {
  return [...text.matchAll(wordPattern)]
    .map((match) => ({ text: match[0].replaceAll('’', "'"), from: match.index, to: match.index + match[0].length }))
    .filter(({ text: word, from, to }) => {
      const beside = `${text.charAt(from - 1)}${text.charAt(to)}`
      return word.length > 1 && word.length < longest && word !== word.toUpperCase() && !/[\d@#/\\_]/.test(beside)
    })
}
