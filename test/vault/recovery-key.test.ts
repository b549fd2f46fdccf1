// The recovery sheet: words give the key back, a slip is found in its row, and sloppy typing is forgiven.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRecoveryWords, recoveryRows } from '../../main/vault/recovery-key.ts'

const key = fc.uint8Array({ minLength: 32, maxLength: 32 })

test('28 words in seven rows give every key back', () => {
  fc.assert(
    fc.property(key, (bytes) => {
      const rows = recoveryRows(bytes)
      expect(rows.map((row) => row.length)).toEqual([4, 4, 4, 4, 4, 4, 4])
      expect(readRecoveryWords(rows.flat().join(' '))).toEqual({ ok: true, key: bytes })
    })
  )
})

test('capitals, line breaks, numbers of rows and four letters instead of the word are understood', () => {
  fc.assert(
    fc.property(key, (bytes) => {
      const rows = recoveryRows(bytes)
      const typed = rows
        .map((row, index) => `${index + 1}.  ${row.map((word) => word.slice(0, 4).toUpperCase()).join('  ')} `)
        .join('\n')
      expect(readRecoveryWords(typed)).toEqual({ ok: true, key: bytes })
    })
  )
})

test('two swapped words of a row are found, and that row is named, but for one slip in 128', () => {
  let missed = 0
  let tried = 0
  fc.assert(
    fc.property(key, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 2 }), (bytes, row, at) => {
      const rows = recoveryRows(bytes).map((words) => [...words])
      const words = rows[row] ?? []
      if (words[at] === words[at + 1]) return
      words.splice(at, 2, words[at + 1] ?? '', words[at] ?? '')
      tried += 1
      const read = readRecoveryWords(rows.flat().join(' '))
      if (read.ok) missed += 1
      else expect(read.row).toBe(row + 1)
    }),
    { numRuns: 1_000, seed: 11 }
  )
  expect(tried).toBeGreaterThan(900)
  expect(missed).toBeLessThan(tried / 50)
})

test('an unknown word names its row, and a sheet with a row left out does not pass', () => {
  const rows = recoveryRows(new Uint8Array(32).fill(9))
  const unknown = rows.map((row, index) => (index === 2 ? [...row.slice(0, 3), 'xylograph'] : row))
  const short = rows.slice(0, 6)
  expect([readRecoveryWords(unknown.flat().join(' ')), readRecoveryWords(short.flat().join(' '))]).toEqual([
    { ok: false, row: 3 },
    { ok: false, row: 7 }
  ])
})
