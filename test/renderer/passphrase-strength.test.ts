// The strength of a passphrase in words, and the words suggested.
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { expect, test } from 'vitest'
import { strengthOf, suggestedPassphrase } from '../../renderer/passphrase-strength.ts'

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
    expect(words.every((word) => wordlist.includes(word))).toBe(true)
    expect(strengthOf(passphrase)).toEqual({ enough: true, words: 'Strength: strong.' })
  }
})

test('a very long passphrase is judged in a moment', () => {
  const started = performance.now()
  expect(strengthOf('river '.repeat(170)).words).toMatch(/^Strength/)
  expect(performance.now() - started).toBeLessThan(2_000)
})
