// The strength of a passphrase in words, and the words suggested.
import { expect, test } from 'vitest'
import { failureText } from '../../renderer/failure-text.ts'
import { kindWords, strengthOf, suggestedPassphrase } from '../../renderer/passphrase-strength.ts'
import { isTooShort, leastPassphraseCharacters } from '../../shared/passphrase.ts'

test('what anybody would guess is not enough, and says why', () => {
  const weak = ['', 'a', 'password', 'password1', '12345678', 'qwertyuiop', '        lantern']
  expect(weak.filter((passphrase) => strengthOf(passphrase).enough)).toEqual([])
})

test('suggested words are strong, five, of the list, and drawn anew', () => {
  const drawn = Array.from({ length: 20 }, suggestedPassphrase)
  expect(new Set(drawn).size).toBe(20)
  for (const passphrase of drawn) {
    const words = passphrase.split(' ')
    expect(words).toHaveLength(5)
    expect(words.every((word) => kindWords.includes(word))).toBe(true)
    expect(strengthOf(passphrase)).toEqual({ enough: true, words: 'Strength: strong.' })
  }
})

test('the words to draw from are many, and none is unkind', () => {
  expect(kindWords.length).toBeGreaterThanOrEqual(1_900)
  expect(Math.floor(5 * Math.log2(kindWords.length))).toBe(54)
  const unkind = ['abuse', 'insane', 'patient', 'symptom', 'pill', 'suffer', 'lonely', 'useless', 'knife', 'hospital']
  expect(kindWords.filter((word) => unkind.includes(word))).toEqual([])
})

test('eight characters is the least, counted in one form, and said in the failure as well', () => {
  expect(isTooShort('e\u0301'.repeat(7))).toBe(true)
  expect(isTooShort('e\u0301'.repeat(8))).toBe(false)
  expect(isTooShort('  seven77  ')).toBe(true)
  expect(strengthOf('lantern').words).toContain(`at least ${leastPassphraseCharacters} characters`)
  expect(failureText({ code: 'passphrase-too-short' }).next).toContain('eight characters')
})

test('a very long passphrase is judged in a moment', () => {
  const started = performance.now()
  expect(strengthOf('river '.repeat(170)).words).toMatch(/^Strength/)
  expect(performance.now() - started).toBeLessThan(2_000)
})
