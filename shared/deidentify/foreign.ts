// Finds words in letters the lists cannot judge: other scripts, and Latin words with a letter of another script in them.
import type { Folded } from './fold.ts'
import type { Finding } from './spans.ts'
import type { Token } from './tokens.ts'

const otherScript = /[^\P{L}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u

const accented = /[^\p{ASCII}\P{L}]/u
const atHome =
  /^(?:cafe|naive|fiance|fiancee|resume|cliche|decor|deja|facade|jalapeno|saute|pinata|senor|senora|nino|nina|tia|tio|abuela|abuelo|creme|puree|risque|touche|voila|expose|protege|seance|soiree|entree|uber|doppelganger)s?$/

/** Questions about small words with an accent that are no English words: names more often than not. */
export function findAccented(text: string, folded: Folded, tokens: readonly Token[]): Finding[] {
  return tokens.flatMap((token) => {
    if (token.capital || token.text.length < 4 || token.tier > 0 || atHome.test(token.lower)) return []
    const original = text.slice(folded.starts[token.start], folded.ends[token.end - 1])
    if (!accented.test(original.replace(/['’‘]/g, ''))) return []
    const why = 'No dictionary knows this word, and its accent makes a name likely.'
    return [
      { start: token.start, end: token.end, category: 'UNKNOWN', action: 'ask', why, weight: 12 } satisfies Finding
    ]
  })
}

/** Questions about every word of two letters or more that is not written in Latin letters alone. */
export function findForeign(text: string, folded: Folded, tokens: readonly Token[]): Finding[] {
  if (!otherScript.test(text)) return []
  const findings: Finding[] = []
  for (const token of tokens) {
    const original = text.slice(folded.starts[token.start], folded.ends[token.end - 1])
    if (!otherScript.test(original) || [...original].filter((c) => /\p{L}/u.test(c)).length < 2) continue
    const last = findings.at(-1)
    if (last !== undefined && /^[ -]$/.test(token.gap) && last.end === token.start - 1) findings.pop()
    findings.push({
      start: last !== undefined && /^[ -]$/.test(token.gap) && last.end === token.start - 1 ? last.start : token.start,
      end: token.fullEnd,
      category: 'UNKNOWN',
      action: 'ask',
      why: 'These letters belong to another script, so no list here can judge them.',
      weight: 10
    })
  }
  return findings
}
