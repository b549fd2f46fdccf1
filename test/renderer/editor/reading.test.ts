// What the open editor reads of its own document: words counted as in the vault, and find that names true places.
import { getSchema } from '@tiptap/core'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { noteExtensions } from '../../../renderer/editor/extensions.ts'
import { findHits } from '../../../renderer/editor/find.ts'
import { makeRoster } from '../../../renderer/editor/tags.ts'
import { wordsInNote } from '../../../renderer/editor/word-count.ts'
import { foldUnits as fold } from '../../../shared/notes/fold.ts'
import type { RichText } from '../../../shared/rich-text.ts'
import { countWords } from '../../../shared/rich-text-reading.ts'

const schema = getSchema(noteExtensions(makeRoster()))
const text = fc.string({ unit: fc.constantFrom(...'ab é’-1 .ß\u202e'), minLength: 1, maxLength: 30 })
const inline = fc.oneof(
  { weight: 6, arbitrary: text.map((words) => ({ type: 'text' as const, text: words })) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'mention' as const, attrs: { id: '0a'.repeat(16) } }) }
)
const paragraph = fc.array(inline, { maxLength: 6 }).map((content) => ({ type: 'paragraph' as const, content }))
const documents: fc.Arbitrary<RichText> = fc
  .array(paragraph, { minLength: 1, maxLength: 8 })
  .map((content) => ({ type: 'doc', content }))

test('folding keeps every place where it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      expect(fold(words)).toHaveLength(words.length)
    })
  )
})

test('each hit is the query, folded, at the place it names', () => {
  fc.assert(
    fc.property(documents, text, (document, query) => {
      const doc = schema.nodeFromJSON(document)
      for (const { from, to } of findHits(doc, query)) {
        expect(fold(doc.textBetween(from, to, undefined, '\ufffc'))).toBe(fold(query))
      }
    })
  )
})

test('a megabyte of one word is searched without missing a hit', () => {
  const doc = schema.nodeFromJSON({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ab'.repeat(500_000) }] }]
  })
  expect(findHits(doc, 'AB')).toHaveLength(500_000)
})

test('the count below a note is the one kept with it', () => {
  const spaced = fc
    .array(text, { maxLength: 6 })
    .map((parts) => parts.map((words) => ({ type: 'text' as const, text: `${words} ` })))
  const plain = fc
    .array(
      spaced.map((content) => ({ type: 'paragraph' as const, content })),
      { minLength: 1, maxLength: 8 }
    )
    .map((content): RichText => ({ type: 'doc', content }))
  fc.assert(
    fc.property(plain, (document) => {
      expect(wordsInNote(schema.nodeFromJSON(document))).toBe(countWords(document))
    })
  )
})
