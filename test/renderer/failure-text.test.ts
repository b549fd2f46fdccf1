// Every failure says what happened, what is safe and what can be done, in the app's own manner.
import { expect, test } from 'vitest'
import { failureText, waitInWords } from '../../renderer/failure-text.ts'
import { type Failure, failureCodes } from '../../shared/failure.ts'
import { avoidedWordsIn } from '../../shared/prompts/words-to-avoid.ts'

/** Each code bare, and with every fact that may come with it. */
const failures: readonly Failure[] = failureCodes.flatMap((code) => [
  { code },
  { code, seconds: 90, count: 1, row: 3 },
  { code, count: 12 }
])

test.each(failureCodes)('%s says what happened, what is safe and what can be done, each in whole sentences', (code) => {
  for (const failure of failures.filter((one) => one.code === code)) {
    for (const part of Object.values(failureText(failure))) expect(part).toMatch(/^[A-Z0-9“].{10,}[.?]$/)
  }
})

test('no sentence holds a word the app avoids, shouts, or blames', () => {
  const all = failures.flatMap((failure) => Object.values(failureText(failure)))
  expect(all.flatMap((sentence) => avoidedWordsIn(sentence).map((hit) => hit.found))).toEqual([])
  expect(all.filter((sentence) => /!|\berror\b|\binvalid\b|\bfatal\b|undefined|NaN/i.test(sentence))).toEqual([])
})

test('no two codes say the same happened', () => {
  const said = failureCodes.map((code) => failureText({ code }).what)
  expect(new Set(said).size).toBe(said.length)
})

test('a wrong row of the recovery sheet is named', () => {
  expect(failureText({ code: 'wrong-recovery-words', row: 5 }).what).toContain('row 5')
})

test('a wait is said in words', () => {
  expect([0.2, 1, 5, 59.5, 60, 61, 300].map(waitInWords)).toEqual([
    'a second',
    'a second',
    '5 seconds',
    'a minute',
    'a minute',
    '2 minutes',
    '5 minutes'
  ])
})
