// A note's document: hostile shapes are refused without a crash, and private words never come out of the shareable reading.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isRichText,
  type RichText,
  type RichTextNode,
  richTextLimits,
  richTextSchema
} from '../../../shared/rich-text.ts'
import {
  countWords,
  mentionedIds,
  plainText,
  shareablePassages,
  snippetOf,
  taggedThemes
} from '../../../shared/rich-text-reading.ts'

const id = 'a'.repeat(32)
const text = (words: string): RichTextNode => ({ type: 'text', text: words })
const paragraph = (...content: RichTextNode[]): RichTextNode => ({ type: 'paragraph', content })
const doc = (...content: RichTextNode[]): RichText => ({ type: 'doc', content })

function nested(depth: number): unknown {
  let inner: RichTextNode = paragraph(text('deep'))
  for (let level = 0; level < depth; level += 1) {
    inner = { type: 'bulletList', content: [{ type: 'listItem', content: [inner] }] }
  }
  return { type: 'doc', content: [inner] }
}

test('ten thousand nested lists are refused, not a crash', () => {
  expect(richTextSchema.safeParse(nested(10_000)).success).toBe(false)
  expect(isRichText(nested(20))).toBe(true)
})

test('a document of more nodes or text than a note may have is refused', () => {
  const many = { type: 'doc', content: Array.from({ length: richTextLimits.nodes + 1 }, () => ({ type: 'paragraph' })) }
  const long = doc(paragraph(text('a'.repeat(richTextLimits.characters + 1))))
  expect([isRichText(many), isRichText(long)]).toEqual([false, false])
})

test('a hundred thousand words pass, and quickly', () => {
  const sentence = text('word '.repeat(100))
  const began = performance.now()
  expect(isRichText(doc(...Array.from({ length: 1_000 }, () => paragraph(sentence))))).toBe(true)
  expect(performance.now() - began).toBeLessThan(500)
})

test.each<[string, unknown]>([
  ['an unknown node', { type: 'doc', content: [{ type: 'image' }] }],
  ['an unknown attribute', { type: 'doc', content: [{ type: 'paragraph', attrs: { onclick: 'x' } }] }],
  ['an unknown mark', doc(paragraph({ type: 'text', text: 'a', marks: [{ type: 'link' } as never] }))],
  ['a mention without an id', doc(paragraph({ type: 'mention' }))],
  ['a mention with a name beside its id', doc(paragraph({ type: 'mention', attrs: { id, label: 'Wren' } }))],
  [
    'a shareable block inside another block',
    doc({ type: 'blockquote', content: [{ type: 'shareable', content: [] }] })
  ],
  ['text outside a paragraph', doc(text('loose'))],
  ['empty text', doc(paragraph(text('')))],
  ['a key that is not known', { type: 'doc', content: [], extra: 1 }],
  ['no document', null]
])('%s is refused', (_name, value) => {
  expect(isRichText(value)).toBe(false)
})

test('anything at all is answered, never thrown at', () => {
  fc.assert(fc.property(fc.anything({ maxDepth: 6 }), (value) => typeof isRichText(value) === 'boolean'))
})

const words = fc.stringMatching(/^[a-z]{1,12}$/)
const blocks = fc.array(
  words.map((word) => paragraph(text(word))),
  { minLength: 1, maxLength: 4 }
)

test('only what stands in a shareable block comes out of the shareable reading', () => {
  const part = fc.record({ open: fc.boolean(), blocks })
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const marked = (open: boolean, list: RichTextNode[]): RichTextNode[] =>
        list.map((block) => ({ ...block, content: [text(`${open ? 'OPEN' : 'SECRET'}${plainText(doc(block))}`)] }))
      const content = parts.flatMap(({ open, blocks: list }): RichTextNode[] =>
        open ? [{ type: 'shareable', content: marked(true, list) }] : marked(false, list)
      )
      const passages = shareablePassages(doc(...content))
      expect(passages.join(' ')).not.toContain('SECRET')
      expect(passages).toHaveLength(parts.filter(({ open }) => open).length)
    })
  )
})

test('a mention in a shareable block reads "a participant", whatever the roster says', () => {
  const note = doc({
    type: 'shareable',
    content: [paragraph(text('Then '), { type: 'mention', attrs: { id } }, text(' spoke.'))]
  })
  expect(shareablePassages(note)).toEqual(['Then a participant spoke.'])
})

test('a document is read as text, words, mentions, themes and a snippet', () => {
  const note = doc(
    { type: 'heading', attrs: { level: 2 }, content: [text('What I noticed')] },
    paragraph(text('I’m with '), { type: 'mention', attrs: { id } }, text(' on '), {
      type: 'themeTag',
      attrs: { theme: 'hope' }
    }),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('well-worn chair'))] }] }
  )
  expect({
    text: plainText(note, () => 'Wren'),
    words: countWords(note),
    people: mentionedIds(note),
    themes: taggedThemes(note),
    snippet: snippetOf(note, undefined, 20)
  }).toEqual({
    text: 'What I noticed\nI’m with Wren on Hope, realistically\nwell-worn chair',
    words: 11,
    people: [id],
    themes: ['hope'],
    snippet: 'What I noticed I’m'
  })
})

test('a snippet never ends in half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (line, length) => {
      const snippet = snippetOf(doc(paragraph(text(`${line}.`))), undefined, length)
      expect(Buffer.from(snippet, 'utf8').toString('utf8')).toBe(snippet)
      expect(snippet.length).toBeLessThanOrEqual(length)
    })
  )
})
