// What somebody types into search, as terms; and each term as an FTS5 expression.
import { searchWords } from './search-words.ts'

/** One or several words that stand side by side. `isOpen`: the last one may go on. */
export type Term = { readonly words: readonly string[]; readonly isOpen: boolean }
/** For each word of a term the words that may stand in its place, itself left out. */
export type Instead = readonly (readonly string[])[]

const mostTerms = 12
const mostWords = 40
const mostReplaced = 3

/**
 * Words in quotation marks stand side by side, as do the parts of a joined one (check-in, don't). While the closing mark
 * is missing the phrase is still being typed. Anything that is no letter or digit only parts words.
 */
export function termsOf(typed: string): readonly Term[] {
  const terms: Term[] = []
  let left = mostWords
  for (const [whole, phrase, bare] of typed.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+)/g)) {
    const words = searchWords(phrase ?? bare ?? '').slice(0, left)
    if (words.length === 0) continue
    const isClosed = phrase !== undefined && whole.length > phrase.length + 1
    terms.push({ words, isOpen: !isClosed })
    left -= words.length
    if (terms.length === mostTerms || left === 0) break
  }
  return terms
}

/** Which of a term's words are worth guessing: none of a closed phrase or of a long one. */
export function isForgiving({ words, isOpen }: Term): boolean {
  return isOpen && words.length <= mostReplaced
}

export function expressionOf(term: Term, instead: Instead = []): string {
  const choices = term.words.map((word, at) => [word, ...(instead[at] ?? [])])
  const phrases = choices.reduce<readonly (readonly string[])[]>(
    (begun, words) => begun.flatMap((phrase) => words.map((word) => [...phrase, word])),
    [[]]
  )
  const typedLast = term.words.at(-1)
  const written = phrases.map((words) => `"${words.join(' ')}"${term.isOpen && words.at(-1) === typedLast ? ' *' : ''}`)
  return written.length === 1 ? (written[0] ?? '') : `(${written.join(' OR ')})`
}
