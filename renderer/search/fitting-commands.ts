// Which of the things that can be done fit what is typed: every typed word begins a word of theirs.
import { foldText } from '../../shared/notes/fold.ts'
import type { Command } from '../command.ts'

const most = 3
/** One letter fits nearly everything. */
const leastLetters = 2

export function fittingCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = wordsOf(typed)
  if (typed.trim() === '') return commands.filter(({ first }) => first)
  if (wanted.join('').length < leastLetters) return []
  const fitting = commands.filter(({ label, also }) => {
    const present = wordsOf(`${label} ${also ?? ''}`)
    return wanted.every((word) => present.some((one) => one.startsWith(word)))
  })
  return fitting.slice(0, most)
}

function wordsOf(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
