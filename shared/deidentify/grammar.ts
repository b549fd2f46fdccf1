// Part-of-speech tags for the tokens, from wink-nlp's small English model; the only user of that library.
import model from 'wink-eng-lite-web-model'
import createTagger, { type WinkMethods } from 'wink-nlp'
import type { Token } from './tokens.ts'

let tagger: WinkMethods | undefined
const pieceLength = 50_000

function pieceEnd(plain: string, from: number): number {
  if (from + pieceLength >= plain.length) return plain.length
  const paragraph = plain.lastIndexOf('\n', from + pieceLength)
  if (paragraph > from) return paragraph + 1
  const blank = plain.lastIndexOf(' ', from + pieceLength)
  return blank > from ? blank + 1 : from + pieceLength
}

/** Blanks out runs of 60 and more without a space: the tagger's own patterns take quadratic time over them. */
function withoutLongRuns(piece: string): string {
  return piece.replace(/\S{60,}/g, (run) => ' '.repeat(run.length))
}

/** One universal tag (NOUN, PROPN, VERB …) a token; empty where the tagger cut the text otherwise. */
export function partsOfSpeech(plain: string, tokens: readonly Token[]): string[] {
  tagger ??= createTagger(model, ['sbd', 'pos'])
  const its = tagger.its
  const tags: string[] = new Array(tokens.length).fill('')
  let at = 0
  for (let from = 0; from < plain.length; ) {
    const end = pieceEnd(plain, from)
    const read = tagger.readDoc(withoutLongRuns(plain.slice(from, end))).tokens()
    const values: string[] = read.out(its.value)
    const kinds: string[] = read.out(its.pos)
    let place = from
    for (const [index, value] of values.entries()) {
      const found = plain.indexOf(value, place)
      if (found < 0 || found - place > 200) continue
      place = found + value.length
      while (at < tokens.length && (tokens[at] as Token).start < found) at++
      const token = tokens[at]
      if (token !== undefined && token.start === found) tags[at] = kinds[index] ?? ''
    }
    from = end
  }
  return tags
}
