// Prompt packs: what goes out comes back, without any history; what is hostile or foreign is refused and loses nothing.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { libraryPrompts } from '../../../shared/prompts/library.ts'
import { packLimits, readPack, writePack } from '../../../shared/prompts/packs.ts'
import type { Prompt } from '../../../shared/prompts/prompt-schema.ts'

const own: Prompt = {
  id: 'own-kettle',
  text: 'Who put the kettle on for you this week?',
  followUps: ['How did you take it?'],
  theme: 'not-alone',
  chime: ['connectedness'],
  samhsa: ['community'],
  phase: 'first-timers',
  intensity: 1,
  minutes: 10,
  format: 'round',
  minPeople: 2,
  skipIf: [],
  origin: 'Marta',
  version: 1
}
const packOf = (prompts: readonly unknown[], change: object = {}): string =>
  JSON.stringify({ format: 'prompt-pack', version: 1, name: 'Ours', prompts, ...change })
const failureOf = (text: string): string | undefined => {
  const read = readPack(text, libraryPrompts)
  return read.ok ? undefined : read.failure.code
}

describe('a prompt pack', () => {
  test('brings back every prompt that went out, word for word', () => {
    const read = readPack(writePack({ name: 'All of it', prompts: libraryPrompts }), [])
    expect(read).toEqual({
      ok: true,
      value: { name: 'All of it', fresh: libraryPrompts, differing: [], known: [], leftOut: 0 }
    })
  })

  test('carries no history: a prompt with a date or a feedback on it cannot go out', () => {
    expect(() => writePack({ name: 'x', prompts: [{ ...own, feedback: 'landed' } as Prompt] })).toThrow()
    expect(writePack({ name: 'x', prompts: [own] })).not.toMatch(/20\d\d-\d\d|session|feedback|group/i)
  })

  test('is previewed: new ones, ones that differ, ones known already, entries left out', () => {
    const changed = { ...libraryPrompts[0], minutes: 30 }
    const sameWords = { ...own, id: 'elsewhere', text: `${libraryPrompts[1]?.text.toUpperCase()} ` }
    const entries = [
      own,
      changed,
      sameWords,
      libraryPrompts[2],
      own,
      { ...own, id: 'no words', text: '' },
      null,
      'text'
    ]
    const read = readPack(packOf(entries), libraryPrompts)
    expect(read.ok && [read.value.fresh, read.value.differing, read.value.leftOut]).toEqual([[own], [changed], 4])
    expect(read.ok && read.value.known.map((prompt) => prompt.id)).toEqual(['elsewhere', libraryPrompts[2]?.id])
  })

  test('of another format, of a later one, or too large is refused by name', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({ ...own, id: `own-${index}` }))
    expect({
      nothing: failureOf(''),
      words: failureOf('Dear all, here are our prompts'),
      anotherJson: failureOf('{"format":"recipes","version":1,"name":"","prompts":[]}'),
      list: failureOf('[1, 2, 3]'),
      empty: failureOf(packOf([])),
      noPrompts: failureOf(packOf([{ id: 'x' }])),
      later: failureOf(packOf([{ anything: true }], { version: 2 })),
      hundredThousand: failureOf(packOf(many)),
      justTooMany: failureOf(packOf(Array.from({ length: packLimits.prompts + 1 }, () => 0)))
    }).toEqual({
      nothing: 'file-wrong-format',
      words: 'file-wrong-format',
      anotherJson: 'file-wrong-format',
      list: 'file-wrong-format',
      empty: 'file-wrong-format',
      noPrompts: 'file-wrong-format',
      later: 'file-newer-format',
      hundredThousand: 'file-too-large',
      justTooMany: 'file-too-large'
    })
  })

  test('never throws on a text, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.json()),
        (text) => typeof readPack(text, []).ok === 'boolean'
      )
    )
    expect(failureOf('['.repeat(200_000))).toBe('file-wrong-format')
    expect(failureOf('{"__proto__": {"format": "prompt-pack"}}')).toBe('file-wrong-format')
  })

  test('keeps plain words only: nothing unseen, nothing that turns a line around', () => {
    const sly = { ...own, text: 'What\u202e helps\u0000 you,\n\u200b Zoë \ud800?', origin: '\u2066Marta\u2069' }
    const read = readPack(packOf([sly]), [])
    expect(read.ok && read.value.fresh[0]).toEqual({ ...own, text: 'What helps you, Zoë ?', origin: 'Marta' })
  })
})
