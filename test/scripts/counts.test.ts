// What a run of tests adds up to: nothing that failed may look as if it had passed.
import { expect, test } from 'vitest'
import { inPlaywright } from '../../scripts/counts.mjs'

const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }

test('a test that failed at every try, and a file that broke before its first test, count as failed', () => {
  expect(inPlaywright({ stats: { ...stats, unexpected: 2 }, errors: ['a file does not compile'] })).toMatchObject({
    passed: 5,
    failed: 3
  })
})

test('a test that passed at a second try passed, and is counted as one of those', () => {
  expect(inPlaywright({ stats: { ...stats, flaky: 1 }, errors: [] })).toEqual({ passed: 6, failed: 0, atSecondTry: 1 })
})
