// Finding prompts by words and filters, and saying how often one was used.
import { expect, test } from 'vitest'
import { libraryPrompts } from '../../../shared/prompts/library.ts'
import { matchesPrompt, noFilters, usedInWords } from '../../../shared/prompts/prompt-search.ts'

const found = (looking: string, filters = noFilters) =>
  libraryPrompts.filter((prompt) => matchesPrompt(prompt, looking, filters))

test('an empty search finds every prompt, and words of nothing find none', () => {
  expect([found('').length, found('  ').length, found('zebra').length]).toEqual([144, 144, 0])
})

test('each word may be the beginning of one, in any case, order and accent', () => {
  const [one] = found('choir bench')
  expect(one?.text).toContain('a bench, a choir, a bus queue')
  expect(found('BENCH chói')).toEqual(found('choir bench'))
})

test('a theme’s name finds its prompts, and filters narrow together', () => {
  expect(found('finding my voice').filter((prompt) => prompt.theme === 'finding-my-voice')).toHaveLength(12)
  const narrow = found('', { theme: 'hope', phase: null, format: 'pairs', intensity: 1 })
  expect(
    narrow.every(({ theme, format, intensity }) => theme === 'hope' && format === 'pairs' && intensity === 1)
  ).toBe(true)
  const plain = libraryPrompts.filter((one) => one.theme === 'hope' && one.format === 'pairs' && one.intensity === 1)
  expect(narrow).toEqual(plain)
})

test('uses are told by their number and the last month, with its year once that could be two', () => {
  const on = (...dates: string[]) =>
    usedInWords(
      dates.map((date) => ({ date })),
      '2026-07-02'
    )
  expect([
    on(),
    on('2026-05-01'),
    on('2026-05-01', '2026-06-11'),
    on('2024-05-01', '2025-06-11', '2024-01-01')
  ]).toEqual(['Never used here', 'Used once, in May', 'Used twice, last in June', 'Used 3 times, last in June 2025'])
})
