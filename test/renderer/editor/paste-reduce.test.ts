// Pasted HTML is made short before the browser's parser sees it: bounded in depth, tags and time, whatever was put in it.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { reduceHtml } from '../../../renderer/editor/paste-reduce.ts'

const filler = `<p>${'word '.repeat(12_000)}</p>`

function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, slash] of html.matchAll(/<(\/?)[a-z][^>]*>/gi)) {
    depth += slash ? -1 : 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

test('what is short is left as it is', () => {
  const html = '<ul><li onclick="x">one</ul>'
  expect(reduceHtml(html)).toEqual({ html, cut: false })
})

test('ten thousand nested lists come out a hundred deep, with their words', () => {
  const { html } = reduceHtml(`${'<ul><li>'.repeat(10_000)}deep${filler}`)
  expect(depthOf(html)).toBeLessThanOrEqual(100)
  expect(html).toContain('deep')
})

test('scripts, styles and comments go whole, their insides included', () => {
  const { html } = reduceHtml(
    `<script>if (a < b) alert("</p>")</script><style>p{}</style><!-- <b>not</b> -->${filler}<title>t</title>`
  )
  expect(html).not.toMatch(/script>.*alert|p\{\}|not/)
})

test('a tag, a quote or a comment that never ends cuts what follows and says so', () => {
  for (const broken of ['<p title="never closed', '<!-- never closed', '<script>never closed', '<p ']) {
    expect(reduceHtml(`${filler}${broken}${'x'.repeat(100)}`)).toMatchObject({ cut: true })
  }
})

test('five megabytes of anything are read in well under a second', () => {
  const hostile = ['<', '<p', '<p "', '</x>', '<b><i>', '<!--', '"', "<a href='", '\u0000<\u0000', '<svg><script>']
  for (const part of hostile) {
    const began = performance.now()
    const { html } = reduceHtml(part.repeat(Math.ceil(5_000_000 / part.length)))
    expect(performance.now() - began).toBeLessThan(1_500)
    expect(html.length).toBeLessThan(2_000_000)
  }
})

test('whatever is pasted, every tag that was opened is closed', () => {
  const piece = fc.constantFrom('<b>', '</b>', '<p>', '</p>', '<ul><li>', 'words', '<br>', '<td>', '</ul>')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { html } = reduceHtml(`${pieces.join('')}${filler}`)
      const open: string[] = []
      for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z]+)[^>]*>/gi)) {
        if (name === 'br') continue
        if (slash) expect(open.pop()).toBe(name)
        else open.push(name)
      }
      expect(open).toEqual([])
    }),
    { numRuns: 60 }
  )
})
