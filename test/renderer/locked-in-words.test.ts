// The sentence on the closed notebook: why it locked and when, and never a word of what is in it.
import { expect, test } from 'vitest'
import { lockedInWords } from '../../renderer/unlock/locked-in-words.ts'
import { lockReasons } from '../../shared/bridge.ts'

const now = new Date('2026-06-29T21:00:00Z')
const lockedAt = '2026-06-29T20:42:00Z'
const say = (facts: Parameters<typeof lockedInWords>[0]) => lockedInWords(facts, now, 'Europe/London')

test('an idle lock names the time and the quiet minutes', () => {
  expect(say({ lockReason: 'idle', lockedAt, idleMinutes: 10 })).toBe(
    'It locked itself at 9:42 pm, after ten quiet minutes. Every word is saved, and you will come back to the same line.'
  )
})

test('a lock of another day names the day', () => {
  expect(say({ lockReason: 'asked', lockedAt: '2026-06-25T20:42:00Z', idleMinutes: 10 })).toContain(
    'You locked it on Thursday 25 June at 9:42 pm.'
  )
})

test('a notebook that was never locked asks for the passphrase, and every reason has its sentence', () => {
  expect(say({ lockReason: null, lockedAt: null, idleMinutes: null })).toBe('Type your passphrase to open it.')
  const sentences = lockReasons.map((lockReason) => say({ lockReason, lockedAt: null, idleMinutes: null }))
  expect(sentences.every((sentence) => /^[A-Z].+\.$/.test(sentence) && !sentence.includes('null'))).toBe(true)
})
