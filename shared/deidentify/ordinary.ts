// Tells whether a word no dictionary holds is still an ordinary one: an inflection, a compound, a slip of the finger.
import { wordTier } from './lexicon.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'
const endings =
  /^(.{3,})(?:s|es|ed|d|ing|ings|er|ers|est|ly|ness|less|ful|able|ish|ism|ist|ists|ized|ised|izing|ising|ization|isation|y|ier|wise|like|ship|hood|mates?|n't|dnt|nt)$/
const beginnings =
  /^(?:un|re|non|co|over|under|pre|post|mis|anti|psycho|neuro|hyper|hypo|self|sub|super|inter|intra|micro|multi|semi|ex|out|up|down|bio|cardio|tele|meta|trans)(.{3,})$/

function base(stem: string): boolean {
  const tier = wordTier(stem)
  if (tier > 0 && tier <= 5) return true
  const doubled = stem.at(-1) === stem.at(-2) ? wordTier(stem.slice(0, -1)) : 0
  const silent = wordTier(`${stem}e`)
  return (doubled > 0 && doubled <= 4) || (silent > 0 && silent <= 4)
}

function common(word: string): boolean {
  const tier = wordTier(word)
  return tier > 0 && tier <= 3
}

/** One letter from a common word of five letters or more. */
function slip(word: string): boolean {
  if (word.length < 5) return false
  for (let at = 0; at <= word.length; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)]
    if (right !== '' && word.length > 5 && common(left + right.slice(1))) return true
    if (right.length > 1 && common(left + right[1] + right[0] + right.slice(2))) return true
    for (const letter of letters) {
      if (common(left + letter + right)) return true
      if (right !== '' && word.length > 5 && common(left + letter + right.slice(1))) return true
    }
  }
  return false
}

const known = new Map<string, boolean>()

/** Whether an unknown word in lower case derives from known ones, or is one of them mistyped. */
export function seemsOrdinary(word: string): boolean {
  const before = known.get(word)
  if (before !== undefined) return before
  const stem = endings.exec(word)?.[1]
  const rest = beginnings.exec(word)?.[1]
  const seems = (stem !== undefined && base(stem)) || (rest !== undefined && base(rest)) || slip(word)
  if (known.size < 50_000) known.set(word, seems)
  return seems
}
