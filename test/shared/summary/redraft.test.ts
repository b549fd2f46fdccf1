// A draft composed anew: what has come since is added, what has gone goes, and nothing she wrote is lost.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Result } from '../../../shared/result.ts'
import { composeSummary } from '../../../shared/summary/compose.ts'
import type { SectionId } from '../../../shared/summary/document.ts'
import { type DraftState, parseDraftState } from '../../../shared/summary/draft.ts'
import { newDraft } from '../../../shared/summary/gate.ts'
import { composeAnew, editDraft, newLines } from '../../../shared/summary/redraft.ts'
import { held, sourcesOf } from './made-sources.ts'

function documentOf(worked: readonly string[], hard: readonly string[] = []) {
  return composeSummary(sourcesOf([held('2026-04-02', 9)], { shared: { worked, hard, requests: [] } }))
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error('refused')
  return result.value
}

function linesIn(state: DraftState, id: SectionId): readonly string[] {
  return state.document.sections.find((section) => section.id === id)?.blocks.map(({ text }) => text) ?? []
}

const edit = (state: DraftState, block: string, text: string): DraftState =>
  must(editDraft(state, { do: 'edit', block, text }))

describe('a draft composed anew for the same period', () => {
  it('takes in a line that came since, at the end, and keeps what she wrote', () => {
    const mine = edit(newDraft(documentOf(['Pairs helped.'])), 'worked-1', 'Working in pairs helped.')
    const next = must(composeAnew(mine, documentOf(['Pairs helped.', 'The room was warm.']), true))
    expect(linesIn(next, 'worked')).toEqual(['Working in pairs helped.', 'The room was warm.'])
  })

  it('does not bring back a line she emptied', () => {
    const emptied = edit(newDraft(documentOf(['Pairs helped.', 'Tea helped.'])), 'worked-1', '')
    const next = must(composeAnew(emptied, documentOf(['Pairs helped.', 'Tea helped.']), true))
    expect(linesIn(next, 'worked')).toEqual(['', 'Tea helped.'])
  })

  it('lets a line go that its debrief has no more, unless she had changed it', () => {
    const mine = edit(newDraft(documentOf(['Pairs helped.', 'Tea helped.'])), 'worked-2', 'Tea and biscuits helped.')
    const next = must(composeAnew(mine, documentOf(['Quiet helped.']), true))
    expect(linesIn(next, 'worked')).toEqual(['Tea and biscuits helped.', 'Quiet helped.'])
  })

  it('leaves a line where she moved it', () => {
    const moved = must(
      editDraft(newDraft(documentOf(['It was loud.'])), { do: 'move', block: 'worked-1', section: 'hard' })
    )
    const next = must(composeAnew(moved, documentOf(['It was loud.', 'Tea helped.']), true))
    expect([linesIn(next, 'worked'), linesIn(next, 'hard')]).toEqual([['Tea helped.'], ['It was loud.']])
  })

  it('goes back to Draft, and reads a draft kept before lines were remembered', () => {
    const { taken: _taken, ...older } = newDraft(documentOf(['Pairs helped.']))
    const read = parseDraftState(JSON.stringify(older))
    if (read === null) throw new Error('not read')
    const fresh = documentOf(['Pairs helped.', 'Tea helped.'])
    expect(newLines(read, fresh)).toEqual(['worked-2'])
    expect(must(composeAnew(read, fresh, true))).toMatchObject({ scan: null, reviewed: null, turn: 1 })
  })
})

it('whatever lines come, go and are changed in between: each id once, nothing new left out, nothing of hers lost', () => {
  const lines = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 6 })
  const round = fc.record({ worked: lines, hard: lines, change: fc.nat(12), empty: fc.boolean() })
  fc.assert(
    fc.property(fc.array(round, { minLength: 2, maxLength: 5 }), (rounds) => {
      let state: DraftState | null = null
      const hers: string[] = []
      for (const [number, { worked, hard, change, empty }] of rounds.entries()) {
        const fresh = documentOf(worked, hard)
        state = state === null ? newDraft(fresh) : must(composeAnew(state, fresh, true))
        const blocks = state.document.sections.flatMap((section) => section.blocks)
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length)
        expect(newLines(state, fresh)).toEqual([])
        const texts = blocks.map(({ text }) => text)
        for (const own of hers) expect(texts).toContain(own)
        const target = blocks.filter(({ from, text }) => from === 'debrief' && !hers.includes(text)).at(change)
        if (target === undefined || target.text === '') continue
        const words = empty ? '' : `hers ${number}`
        state = edit(state, target.id, words)
        if (words !== '') hers.push(words)
      }
    })
  )
})
