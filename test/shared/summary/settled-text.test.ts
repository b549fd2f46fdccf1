// Where stretches of the settled text come from, however long the text and however many its findings.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCover } from '../../../shared/summary/cover.ts'
import { joined, originsIn, type Piece } from '../../../shared/summary/settled-text.ts'

const plain = { finding: null, choice: null }

/** Pieces of the given texts as typed, one after the other. */
function pieces(texts: readonly string[]): Piece[] {
  let at = 0
  return texts.map((text) => {
    const piece = { start: at, end: at + text.length, text, ...plain }
    at += text.length
    return piece
  })
}

describe('a stretch of the settled text', () => {
  it('leads back to the very letters it came from', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('', 'a', 'word', 'two words ', ' '), { maxLength: 30 }),
        fc.nat(80),
        fc.nat(80),
        (texts, from, length) => {
          const cut = pieces(texts)
          const text = joined(cut)
          const origin = originsIn(cut)(from, from + length)
          const letters = (part: string) => part.replace(/[^\p{L}]/gu, '')
          const found = origin.typed.map(({ start, end }) => text.slice(start, end)).join('')
          expect(letters(found)).toBe(letters(text.slice(from, from + length)))
        }
      )
    )
  })

  it('is found at once among forty thousand pieces', () => {
    const cut = pieces(Array.from({ length: 40_000 }, () => 'somebody came and sat '))
    const origins = originsIn(cut)
    const started = performance.now()
    for (let at = 0; at < 40_000; at++) expect(origins(at * 22, at * 22 + 8).typed.length).toBe(1)
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})

describe('a cover', () => {
  it('knows what was put in it, block by block', () => {
    const cover = createCover()
    cover.add('one', 4, 9)
    expect(cover.touches('one', 0, 4)).toBe(false)
    expect(cover.touches('one', 8, 20)).toBe(true)
    expect(cover.touches('one', 9, 5_000)).toBe(false)
    expect(cover.touches('two', 4, 9)).toBe(false)
    cover.add('one', 60_000, 60_001)
    expect(cover.touches('one', 4, 5)).toBe(true)
  })
})
