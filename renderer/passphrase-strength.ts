// How strong a passphrase is, in words, by zxcvbn's estimate; and five words to start from, drawn at random.
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

const zxcvbn = new ZxcvbnFactory({
  graphs: adjacencyGraphs,
  dictionary: { 'passwords-common': dictionary['passwords-common'], words: wordlist }
})

/** Only the first part of a very long passphrase is judged: the estimate's time grows with the length. */
const judged = 100
export const leastCharacters = 8

export type Strength = { readonly enough: boolean; readonly words: string }

export function strengthOf(passphrase: string): Strength {
  const typed = passphrase.trim()
  if (typed.length < leastCharacters) return { enough: false, words: 'Too short yet. Four or five words are good.' }
  const { score, guessesLog10 } = zxcvbn.check(typed.slice(0, judged))
  if (score <= 1) return { enough: false, words: 'Strength: weak. Somebody could guess it. Try four or five words.' }
  if (score === 2) return { enough: true, words: 'Strength: fair. One more word would make it stronger.' }
  if (score === 3 || guessesLog10 < 13)
    return { enough: true, words: 'Strength: good. One more word would make it strong.' }
  return { enough: true, words: 'Strength: strong.' }
}

/** Five words out of 2,048, each as likely as any other: 55 bits. */
export function suggestedPassphrase(): string {
  const numbers = crypto.getRandomValues(new Uint16Array(5))
  return Array.from(numbers, (number) => wordlist[number % wordlist.length] ?? '').join(' ')
}
