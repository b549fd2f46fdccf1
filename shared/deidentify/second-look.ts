// The second look: what the words around a word were found likely to be, once each has been weighed alone.
import type { Reading } from './judge.ts'
import { functionWord } from './run-shape.ts'
import type { Finding } from './spans.ts'
import type { Token } from './tokens.ts'

/** How likely each token was found at the first look; null = it was not weighed. */
export type FirstLook = readonly (number | null)[]

const bands = [0.02, 0.06, 0.15, 0.35, 0.65, 0.9, 0.98]

function bandOf(likely: number): number {
  let band = 0
  while (band < bands.length && likely >= (bands[band] as number)) band++
  return band
}

/** The band of a token: 0 to 7, a letter where the rules settled it, `-` where it was not weighed, `|` beyond a sentence's end. */
function standing(
  said: readonly (Finding | undefined)[],
  look: FirstLook,
  at: number,
  tokens: readonly Token[]
): string {
  if (at < 0 || at >= tokens.length) return '|'
  const likely = look[at]
  if (likely !== null && likely !== undefined) return String(bandOf(likely))
  const finding = said[at]
  return finding === undefined ? '-' : (finding.category[0] ?? '-')
}

function gapKind(gap: string): string {
  if (gap === ' ' || gap === '') return gap
  if (/[.!?\n]/.test(gap)) return '.'
  return [...gap.replace(/\s/g, '_')].slice(0, 2).join('')
}

/** The highest likelihood each word reached anywhere in the text, and how often it was weighed. */
export function highestByWord(tokens: readonly Token[], look: FirstLook): ReadonlyMap<string, number> {
  const highest = new Map<string, number>()
  for (const [at, token] of tokens.entries()) {
    const likely = look[at]
    if (likely !== null && likely !== undefined && !token.number)
      highest.set(token.lower, Math.max(highest.get(token.lower) ?? 0, likely))
  }
  return highest
}

/** Whether a word that only holds sentences together stands beside something likely, so that it may be part of a name. */
export function besideLikely(
  tokens: readonly Token[],
  said: readonly (Finding | undefined)[],
  look: FirstLook,
  at: number
): boolean {
  if (!functionWord(tokens[at] as Token)) return false
  const near = (place: number): boolean => (look[place] ?? 0) >= 0.15 || said[place] !== undefined
  return (near(at - 1) || near(at - 2)) && (near(at + 1) || near(at + 2))
}

/** The signs of the second look at the token at `at`, to be added to those of the first. */
export function lookAgainSigns(
  { tokens, tags }: Reading,
  said: readonly (Finding | undefined)[],
  look: FirstLook,
  highest: ReadonlyMap<string, number>,
  at: number
): string[] {
  const token = tokens[at] as Token
  const [two, one, own, next, after] = [-2, -1, 0, 1, 2].map((step) => standing(said, look, at + step, tokens)) as [
    string,
    string,
    string,
    string,
    string
  ]
  const [gapBefore, gapAfter] = [gapKind(token.gap), gapKind(tokens[at + 1]?.gap ?? '.')]
  const signs = [
    `2o:${own}`,
    `2p:${own}${gapBefore}${one}`,
    `2n:${own}${gapAfter}${next}`,
    `2pn:${own}${gapBefore}${one}${gapAfter}${next}`,
    `2pp:${own}${gapBefore}${one}${two}`,
    `2nn:${own}${gapAfter}${next}${after}`,
    `2t:${own}${tags[at] ?? ''}${one}${next}`
  ]
  if (token.tier > 0 && token.tier <= 2) {
    signs.push(`2w:${token.lower}`, `2wp:${token.lower}${gapBefore}${one}`, `2wn:${token.lower}${gapAfter}${next}`)
    signs.push(`2wpn:${token.lower}${one}${next}`)
  }
  const highestHere = highest.get(token.lower)
  if (highestHere !== undefined) signs.push(`2h:${own}${bandOf(highestHere)}${token.capital ? 'c' : 'l'}`)
  return signs
}
