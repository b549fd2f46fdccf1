// The page's side of the spelling worker: what each word was found to be, suggestions, and her own words.
import type { FromSpelling, SpellingLanguage, ToSpelling } from './spelling-worker.ts'

export type Spelling = {
  readonly begin: (language: SpellingLanguage | 'off', ownWords: readonly string[]) => void
  readonly isRead: (word: string) => boolean
  readonly isWrong: (word: string) => boolean
  readonly read: (words: readonly string[]) => Promise<void>
  readonly suggest: (word: string) => Promise<readonly string[]>
  readonly learn: (word: string) => void
  /** The word is no longer one of her own. */
  readonly forget: (word: string) => void
  /** True once something was written in and the dictionary was asked for. */
  readonly hasBegun: () => boolean
  readonly watch: (changed: () => void) => void
  readonly unwatch: (changed: () => void) => void
}

const atOnce = 2_000

/** One worker for as long as the page lives; it starts with the first note or field that is written in. */
function makeSpelling(): Spelling {
  const read = new Map<string, boolean>()
  const waiting = new Map<number, (words: readonly string[]) => void>()
  const watchers = new Set<() => void>()
  let worker: Worker | null = null
  let present = ''
  let number = 0

  const ask = (message: { kind: 'check'; words: readonly string[] } | { kind: 'suggest'; word: string }) =>
    new Promise<readonly string[]>((resolve) => {
      if (worker === null) {
        resolve([])
        return
      }
      number += 1
      waiting.set(number, resolve)
      worker.postMessage({ ...message, number } satisfies ToSpelling)
    })

  const start = (): Worker => {
    const started = new Worker(new URL('./spelling-worker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<FromSpelling>) => {
      waiting.get(data.number)?.(data.words)
      waiting.delete(data.number)
    })
    return started
  }

  const tell = (word: string, kind: 'own' | 'forget'): void => {
    worker?.postMessage({ kind, word } satisfies ToSpelling)
    for (const changed of watchers) changed()
  }

  return {
    begin: (language, ownWords) => {
      if (present === language) return
      present = language
      read.clear()
      if (language === 'off') {
        worker?.terminate()
        worker = null
      } else {
        worker ??= start()
        worker.postMessage({ kind: 'begin', language, ownWords } satisfies ToSpelling)
      }
      for (const changed of watchers) changed()
    },
    isRead: (word) => worker === null || read.has(word),
    isWrong: (word) => read.get(word) === false,
    read: async (words) => {
      for (let at = 0; at < words.length; at += atOnce) {
        const part = words.slice(at, at + atOnce)
        const wrong = new Set(await ask({ kind: 'check', words: part }))
        if (worker !== null) for (const word of part) read.set(word, !wrong.has(word))
      }
    },
    suggest: (word) => ask({ kind: 'suggest', word }),
    learn: (word) => {
      read.set(word, true)
      tell(word, 'own')
    },
    forget: (word) => {
      read.delete(word)
      tell(word, 'forget')
    },
    hasBegun: () => present !== '',
    watch: (changed) => void watchers.add(changed),
    unwatch: (changed) => void watchers.delete(changed)
  }
}

export const spelling: Spelling = makeSpelling()
