// Spelling for the fields of every screen: the same worker, language and own words as in a note.
import { useEffect, useMemo } from 'react'
import { useSetting } from './live.ts'
import { keepWord } from './own-words.ts'
import { spelling } from './spelling-door.ts'
import { wordsToCheck } from './spelling-words.ts'
import type { FieldSpelling } from './ui/field-spelling.ts'

/** Hands the present choice of language to the fields; the dictionary is loaded with the first one written in. */
export function useFieldSpelling(): FieldSpelling {
  const setting = useSetting()
  const language = setting?.spelling ?? 'off'
  const own = setting?.ownWords
  useEffect(() => {
    if (spelling.hasBegun() && own) spelling.begin(language, own)
  }, [language, own])
  return useMemo(
    () => ({
      begin: () => spelling.begin(language, own ?? []),
      unknown: (text) => (language === 'off' ? [] : wordsToCheck(text).filter((word) => spelling.isWrong(word.text))),
      read: async (text) => {
        const unread = new Set(
          wordsToCheck(text)
            .map((word) => word.text)
            .filter((word) => !spelling.isRead(word))
        )
        if (unread.size > 0) await spelling.read([...unread])
        return unread.size > 0
      },
      suggest: (word) => spelling.suggest(word.replaceAll('’', "'")),
      learn: (word) => void keepWord(word),
      watch: (changed) => {
        spelling.watch(changed)
        return () => spelling.unwatch(changed)
      }
    }),
    [language, own]
  )
}
