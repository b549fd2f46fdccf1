// Asking while typing: only the answer to what was typed last counts, however the answers come in.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeAsker } from '../../renderer/asker.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { SearchAnswer, SearchOrder } from '../../shared/search.ts'

const order = (words: string): SearchOrder => ({ words, filter: {}, most: 10 })
const nothing = ok({ hits: [], more: false, hasWords: true })

function stand() {
  const sent: { readonly words: string; readonly answer: (answer: Result<SearchAnswer>) => void }[] = []
  const told: string[] = []
  const asker = makeAsker(
    ({ words }) => new Promise((answer) => sent.push({ words, answer })),
    ({ words }, answer) => told.push(answer.ok ? words : answer.failure.code)
  )
  return { asker, sent, told }
}
const settle = () => new Promise((done) => setTimeout(done))

test('one question is out at a time, and words typed meanwhile but for the last are never asked', async () => {
  const { asker, sent, told } = stand()
  for (const words of ['t', 'ti', 'tim']) asker.ask(order(words))
  expect(sent.map(({ words }) => words)).toEqual(['t'])
  sent[0]?.answer(nothing)
  await settle()
  expect([told, sent.map(({ words }) => words)]).toEqual([[], ['t', 'tim']])
  sent[1]?.answer(nothing)
  await settle()
  expect(told).toEqual(['tim'])
})

test('a search that breaks is told as a failure, and the next one works', async () => {
  const told: unknown[] = []
  let broken = true
  const asker = makeAsker(
    async () => {
      if (broken) throw new Error('gone')
      return nothing
    },
    (_, answer) => told.push(answer.ok || answer.failure.code)
  )
  asker.ask(order('a'))
  await settle()
  broken = false
  asker.ask(order('b'))
  await settle()
  expect(told).toEqual(['unexpected', true])
})

test('what is not wanted any more is not told', async () => {
  const { asker, sent, told } = stand()
  asker.ask(order('a'))
  asker.forget()
  sent[0]?.answer(nothing)
  await settle()
  expect(told).toEqual([])
})

test('in whatever rhythm is typed and answered, the last word told is the last word typed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), async (steps) => {
      const { asker, sent, told } = stand()
      let typed = 0
      let answered = 0
      const answerNext = async (): Promise<void> => {
        sent[answered]?.answer(nothing)
        answered = Math.min(answered + 1, sent.length)
        await settle()
      }
      for (const isKey of [true, ...steps]) {
        if (isKey) {
          typed += 1
          asker.ask(order(String(typed)))
        } else await answerNext()
      }
      while (answered < sent.length) await answerNext()
      expect(told.at(-1)).toBe(String(typed))
      expect(told.map(Number)).toEqual(told.map(Number).toSorted((one, other) => one - other))
    }),
    { numRuns: 60 }
  )
})
