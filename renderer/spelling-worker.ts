// The spelling worker: loads one dictionary of the app's own files, says which words it does not know, and suggests others.
import nspell from 'nspell'
import americanAff from '../node_modules/dictionary-en/index.aff?url'
import americanDic from '../node_modules/dictionary-en/index.dic?url'
import britishAff from '../node_modules/dictionary-en-gb/index.aff?url'
import britishDic from '../node_modules/dictionary-en-gb/index.dic?url'

export type SpellingLanguage = 'en-US' | 'en-GB'
export type ToSpelling =
  | { readonly kind: 'begin'; readonly language: SpellingLanguage; readonly ownWords: readonly string[] }
  | { readonly kind: 'check'; readonly number: number; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly number: number; readonly word: string }
  | { readonly kind: 'own' | 'forget'; readonly word: string }
export type FromSpelling = { readonly number: number; readonly words: readonly string[] }

const files = {
  'en-US': [americanAff, americanDic],
  'en-GB': [britishAff, britishDic]
} as const
const mostSuggested = 4

type Dictionary = ReturnType<typeof nspell>
let dictionary: Promise<Dictionary> | null = null

async function load(language: SpellingLanguage, ownWords: readonly string[]): Promise<Dictionary> {
  const [aff, dic] = await Promise.all(files[language].map(async (url) => (await fetch(url)).text()))
  const loaded = nspell(aff ?? '', dic ?? '')
  for (const word of ownWords) loaded.add(word)
  return loaded
}

/** A hyphenated word is right when its parts are. */
function isKnown(words: Dictionary, word: string): boolean {
  return (
    words.correct(word) || (word.includes('-') && word.split('-').every((part) => part === '' || words.correct(part)))
  )
}

async function answer(message: ToSpelling): Promise<void> {
  if (message.kind === 'begin') {
    dictionary = load(message.language, message.ownWords)
    return
  }
  const words = await dictionary
  if (words === null) return
  if (message.kind !== 'check' && message.kind !== 'suggest') {
    if (message.kind === 'own') words.add(message.word)
    else words.remove(message.word)
    return
  }
  const found =
    message.kind === 'check'
      ? message.words.filter((word) => !isKnown(words, word))
      : words.suggest(message.word).slice(0, mostSuggested)
  self.postMessage({ number: message.number, words: found } satisfies FromSpelling)
}

self.addEventListener('message', (event: MessageEvent<ToSpelling>) => void answer(event.data))
