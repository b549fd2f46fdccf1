// What was copied from the notebook leaves the clipboard again; what came from elsewhere stays.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createClipboardKeeper } from '../../main/clipboard.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('copied text is gone after a minute', async () => {
  const { keeper, board } = desk()
  copyInApp(keeper, board, 'a line of a note')
  await vi.advanceTimersByTimeAsync(59_999)
  expect(board.text).toBe('a line of a note')
  await vi.advanceTimersByTimeAsync(1)
  expect(board.text).toBe('')
})

it('a lock takes it at once, even in the moment after the copy', async () => {
  const { keeper, board } = desk()
  copyInApp(keeper, board, 'a line of a note')
  await keeper.clearIfOurs()
  expect(board.text).toBe('')
})

it('what was copied elsewhere since then stays', async () => {
  const { keeper, board } = desk()
  copyInApp(keeper, board, 'a line of a note')
  await vi.advanceTimersByTimeAsync(1_000)
  board.text = 'a recipe'
  await vi.advanceTimersByTimeAsync(60_000)
  await keeper.clearIfOurs()
  expect(board.text).toBe('a recipe')
})

it('a second copy has a minute of its own', async () => {
  const { keeper, board } = desk()
  copyInApp(keeper, board, 'first')
  await vi.advanceTimersByTimeAsync(50_000)
  copyInApp(keeper, board, 'second')
  await vi.advanceTimersByTimeAsync(50_000)
  expect(board.text).toBe('second')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(board.text).toBe('')
})

function copyInApp(keeper: ReturnType<typeof createClipboardKeeper>, board: { text: string }, text: string): void {
  keeper.copied()
  board.text = text
}

function desk() {
  const board = { text: '' }
  const keeper = createClipboardKeeper({
    read: async () => board.text,
    clear: () => {
      board.text = ''
    }
  })
  return { keeper, board }
}
