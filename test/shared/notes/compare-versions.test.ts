// Comparing two versions of a note shows every added and removed word and loses none.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareVersions, difference } from '../../../shared/notes/compare-versions.ts'
import type { RichText, RichTextNode } from '../../../shared/rich-text.ts'

function note(...paragraphs: readonly string[]): RichText {
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({
      type: 'paragraph',
      ...(text === '' ? {} : { content: [{ type: 'text', text }] })
    }))
  }
}

test('a changed word is shown between the words that stayed', () => {
  const compared = compareVersions(note('The timer ran out early.', 'Fine.'), note('The timer ran out late.', 'Fine.'))
  expect(compared).toEqual({
    paragraphs: [
      {
        parts: [
          { kind: 'same', text: 'The timer ran out ' },
          { kind: 'removed', text: 'early' },
          { kind: 'added', text: 'late' },
          { kind: 'same', text: '.' }
        ]
      },
      { parts: [{ kind: 'same', text: 'Fine.' }] }
    ],
    added: 1,
    removed: 1,
    sharingChanged: false
  })
})

test('the earlier and the later items can both be read back from any difference', () => {
  const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 })
  fc.assert(
    fc.property(items, items, (before, after) => {
      const edits = difference(before, after)
      expect(edits.filter((edit) => edit.kind !== 'added').map((edit) => edit.item)).toEqual(before)
      expect(edits.filter((edit) => edit.kind !== 'removed').map((edit) => edit.item)).toEqual(after)
    })
  )
})

test('a difference is as short as it can be', () => {
  const longestCommon = (before: readonly string[], after: readonly string[]): number => {
    const row = new Array<number>(after.length + 1).fill(0)
    for (const item of before) {
      let diagonal = 0
      for (let index = 1; index <= after.length; index += 1) {
        const above = row[index] ?? 0
        row[index] = item === after[index - 1] ? diagonal + 1 : Math.max(above, row[index - 1] ?? 0)
        diagonal = above
      }
    }
    return row[after.length] ?? 0
  }
  const items = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 })
  fc.assert(
    fc.property(items, items, (before, after) => {
      const same = difference(before, after).filter((edit) => edit.kind === 'same').length
      expect(same).toBe(longestCommon(before, after))
    })
  )
})

test('two entirely different long notes are compared without giving up', () => {
  const words = (word: string): string[] =>
    Array.from({ length: 50 }, (_, index) => Array.from({ length: 100 }, (__, at) => `${word}${index}x${at}`).join(' '))
  const compared = compareVersions(note(...words('was')), note(...words('is')))
  expect({ added: compared.added, removed: compared.removed }).toEqual({ added: 5_000, removed: 5_000 })
})

test('a megabyte of one word, lone surrogates and turned writing are compared, not refused', () => {
  const odd = ['a'.repeat(1_000_000), '\ud83d alone', '\u202eturned\u202c', '']
  const compared = compareVersions(note(...odd), note(`${odd[0]}b`, '\udc00 alone', '\u202eturned\u202c', 'new'))
  const later = compared.paragraphs.map(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'removed' ? [] : [part.text])).join('')
  )
  expect(later).toEqual([`${odd[0]}b`, '\udc00 alone', '\u202eturned\u202c', 'new'])
})

test('a mark put around the same words is told, for it changes what may leave', () => {
  const line: RichTextNode = { type: 'paragraph', content: [{ type: 'text', text: 'Pairs helped.' }] }
  const plain: RichText = { type: 'doc', content: [line] }
  const marked: RichText = { type: 'doc', content: [{ type: 'shareable', content: [line] }] }
  const told = (before: RichText, after: RichText): unknown => {
    const { added, removed, sharingChanged } = compareVersions(before, after)
    return { added, removed, sharingChanged }
  }
  expect(told(plain, marked)).toEqual({ added: 0, removed: 0, sharingChanged: true })
  expect(told(marked, marked)).toEqual({ added: 0, removed: 0, sharingChanged: false })
})
