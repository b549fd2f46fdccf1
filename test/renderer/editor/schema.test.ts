// The editor holds exactly what shared/rich-text.ts names: the same nodes, attributes and marks, each inside the same others.
import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { noteExtensions } from '../../../renderer/editor/extensions.ts'
import { makeRoster } from '../../../renderer/editor/tags.ts'
import {
  type RichTextNodeType,
  richTextMarks,
  richTextMarkTypes,
  richTextNodes,
  richTextNodeTypes
} from '../../../shared/rich-text.ts'

const schema = getSchema(noteExtensions(makeRoster()))
const sorted = (names: Iterable<string>): string[] => [...names].sort()

test('the editor’s nodes and marks are the note’s nodes and marks', () => {
  expect(sorted(Object.keys(schema.nodes))).toEqual(sorted(['doc', ...richTextNodeTypes]))
  expect(sorted(Object.keys(schema.marks))).toEqual(sorted(richTextMarkTypes))
})

test('each node and mark keeps the same attributes', () => {
  const attributes = (kinds: Record<string, { spec: { attrs?: object } }>): Record<string, string[]> =>
    Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, sorted(Object.keys(kind.spec.attrs ?? {}))]))
  const expectedNodes = Object.entries(richTextNodes).map(([name, rule]) => [name, sorted(Object.keys(rule.attrs))])
  const expectedMarks = Object.entries(richTextMarks).map(([name, rule]) => [name, sorted(Object.keys(rule))])
  expect(attributes(schema.nodes)).toEqual(Object.fromEntries(expectedNodes))
  expect(attributes(schema.marks)).toEqual(Object.fromEntries(expectedMarks))
})

test('each node may hold the same nodes', () => {
  /** Every type that may stand somewhere in a node's content, by following its content expression to its end. */
  const held = (name: string): string[] => {
    const first = schema.nodes[name]?.contentMatch
    const found = new Set<string>()
    const seen = new Set<unknown>()
    const waiting = first ? [first] : []
    for (let match = waiting.pop(); match; match = waiting.pop()) {
      if (seen.has(match)) continue
      seen.add(match)
      for (let index = 0; index < match.edgeCount; index += 1) {
        const edge = match.edge(index)
        found.add(edge.type.name)
        waiting.push(edge.next)
      }
    }
    return sorted(found)
  }
  const names = ['doc', ...richTextNodeTypes] as const
  expect(Object.fromEntries(names.map((name) => [name, held(name)]))).toEqual(
    Object.fromEntries(names.map((name) => [name, sorted(richTextNodes[name as RichTextNodeType].children)]))
  )
})
