// Her own words: kept in the vault with her other choices, and told to the spelling worker.
import { database } from './database.ts'
import { changeSetting } from './setting.ts'
import { spelling } from './spelling-door.ts'

const mostWords = 10_000
const longestWord = 64

async function present(): Promise<readonly string[]> {
  return (await database.setting.toCollection().first())?.ownWords ?? []
}

export async function keepWord(word: string): Promise<void> {
  spelling.learn(word)
  const own = await present()
  if (!own.includes(word) && word.length <= longestWord)
    await changeSetting({ ownWords: [...own, word].slice(-mostWords) })
}

export async function forgetWord(word: string): Promise<void> {
  spelling.forget(word)
  const own = await present()
  await changeSetting({ ownWords: own.filter((one) => one !== word) })
}
