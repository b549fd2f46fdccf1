// How strong a passphrase is, in words, by zxcvbn's estimate; and five words to start from, drawn at random.
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { isTooShort, leastPassphraseCharacters, passphraseForm } from '../shared/passphrase.ts'

const zxcvbn = new ZxcvbnFactory({
  graphs: adjacencyGraphs,
  dictionary: { 'passwords-common': dictionary['passwords-common'], words: wordlist }
})

/** Only the first part of a very long passphrase is judged: the estimate's time grows with the length. */
const judged = 100

const tooShort = `Too short yet: it needs at least ${leastPassphraseCharacters} characters. Four or five words are good.`

export type Strength = { readonly enough: boolean; readonly words: string }

export function strengthOf(passphrase: string): Strength {
  if (isTooShort(passphrase)) return { enough: false, words: tooShort }
  const typed = passphraseForm(passphrase)
  const { score, guessesLog10 } = zxcvbn.check(typed.slice(0, judged))
  if (score <= 1) return { enough: false, words: 'Strength: weak. Somebody could guess it. Try four or five words.' }
  if (score === 2) return { enough: true, words: 'Strength: fair. One more word would make it stronger.' }
  if (score === 3 || guessesLog10 < 13)
    return { enough: true, words: 'Strength: good. One more word would make it strong.' }
  return { enough: true, words: 'Strength: strong.' }
}

/** Words of the list that nobody should be handed to say over and over. */
const unkind: ReadonlySet<string> = new Set(
  `
  abandon abuse accident accuse addict afraid alarm alcohol alone anger angry anxiety army arrest assault asthma
  attack awful betray bitter blame bleak blood bomb broken bullet cannon casino chronic cigar clinic crash crazy
  crime cruel crush cry damage danger defy denial despair destroy dirt disease dismiss disorder divorce doctor
  dumb dwarf enemy evil exclude execute exhaust exile faint fat fatal fatigue fault fever fury gasp ghost gloom
  grief guilt gun harsh hazard horror hospital hurt ill illegal illness inflict injury inmate insane jealous
  junk knife lawsuit lazy liar lonely mad misery miss nasty neglect nuclear obey orphan panic patient penalty
  pill pistol police poverty prison problem razor refuse regret reject rifle riot risk rude sad sadness scare
  shoot sick siege silly slam smoke sudden suffer suspect swear symptom tobacco tragic trap trash trigger
  trouble ugly unfair unhappy useless vicious warfare waste weapon weird worry wreck wrong
`
    .trim()
    .split(/\s+/)
)

/** The words suggested: 1,900 or more of the list of 2,048. */
export const kindWords: readonly string[] = wordlist.filter((word) => !unkind.has(word))

/** Five words, each as likely as any other: 54 bits. */
export function suggestedPassphrase(): string {
  return Array.from({ length: 5 }, () => kindWords[drawBelow(kindWords.length)] ?? '').join(' ')
}

/** A number below `limit`; a draw beyond its last whole multiple is drawn again, so that none is likelier. */
function drawBelow(limit: number): number {
  const bound = 65_536 - (65_536 % limit)
  for (;;) {
    const drawn = crypto.getRandomValues(new Uint16Array(1))[0] ?? 0
    if (drawn < bound) return drawn % limit
  }
}
