// Names as typed: found as whole words whatever their case and accents, replaced one by one, and nothing else changes.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyDebrief } from '../../shared/empty-debrief.ts'
import { mapTexts } from '../../shared/record-texts.ts'
import type { RecordDraft, RecordId } from '../../shared/records.ts'
import { namesIn, spansOf, withoutNames } from '../../shared/typed-names.ts'

const id = 'a'.repeat(32) as RecordId

function written(text: string): RecordDraft<'safety'> {
  return { id, kind: 'safety', groupId: id, sessionId: null, date: '2026-11-19', facts: text, told: '', toldOn: null }
}

test('whole words in any case and accent are found, parts of words are not', () => {
  const text = 'Theo came. THÉO’s chair; Theodora too, and Wren-Marie sat with wren marie.'
  const at = (names: readonly string[]) => spansOf(text, names).map(({ start, end }) => text.slice(start, end))
  expect(at(['Théo'])).toEqual(['Theo', 'THÉO'])
  expect(at(['Wren Marie', 'Wren'])).toEqual(['Wren-Marie', 'wren marie'])
  expect([at([]), at(['']), at(['.']), spansOf('', ['Theo'])]).toEqual([[], [], [], []])
})

test('one is replaced and the other left, as she decides each', () => {
  const record = written('Theo spoke first, then Theo left early.')
  expect(namesIn(record, ['theo']).map(({ before, name, after }) => before + name + after)).toEqual([
    'Theo spoke first, then Theo left early.',
    'Theo spoke first, then Theo left early.'
  ])
  expect(withoutNames(record, ['theo'], (number) => number === 1)).toEqual(
    written('Theo spoke first, then someone left early.')
  )
  expect(withoutNames(record, ['theo'], () => false)).toBe(record)
})

test('whatever is typed around them: once replaced no name is found, and all other words stand as they were', () => {
  const word = fc.constantFrom(
    'Théo',
    'theo',
    'Wren',
    'river',
    'tea',
    '(',
    '’s ',
    '. ',
    ' ',
    '\n',
    'Theodora',
    '🌿',
    '\ud800'
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      const names = ['Theo', 'Wren']
      const left = withoutNames(written(text), names)
      expect(namesIn(left, names)).toEqual([])
      const spans = spansOf(text, names)
      const kept = spans.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
      expect((left as RecordDraft<'safety'>).facts.replaceAll('someone', '')).toBe(kept)
    })
  )
})

test('every text of a debrief, a note, an agenda and a session is reached; choices with the same letters are not', () => {
  const name = 'Hope'
  const debrief = emptyDebrief(id, { id, groupId: id, date: '2026-11-19' })
  const filled: RecordDraft<'debrief'> = {
    ...debrief,
    themes: ['hope'],
    shareable: { worked: name, hard: name, request: { what: name, who: name, byWhen: name } },
    session: { ...debrief.session, helped: name, stuck: name, guideline: name },
    onlyForMe: { ...debrief.onlyForMe, carrying: name, kindThing: name, freeText: name }
  }
  expect(namesIn(filled, [name]).length).toBe(11)
  const left = withoutNames(filled, [name]) as RecordDraft<'debrief'>
  expect([left.themes, JSON.stringify(left).includes(name)]).toEqual([['hope'], false])
  const mention = { type: 'mention' as const, attrs: { id } }
  const body: RecordDraft<'noteBody'> = {
    id,
    kind: 'noteBody',
    noteId: id,
    doc: {
      type: 'doc',
      content: [
        {
          type: 'shareable',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'With hope, ' }, mention] }]
        },
        { type: 'paragraph' }
      ]
    }
  }
  expect(JSON.stringify(withoutNames(body, [name]))).toBe(JSON.stringify(body).replace('hope,', 'someone,'))
  const setting = { id, kind: 'prompt' } as RecordDraft
  expect(mapTexts(setting, () => 'x')).toBe(setting)
})
