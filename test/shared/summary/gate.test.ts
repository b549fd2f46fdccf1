// The review gate under random hands: nothing is released that was not scanned, settled, read and stated exactly as it stands.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deidentify, scannerVersion } from '../../../shared/deidentify/deidentify.ts'
import type { Deidentified } from '../../../shared/deidentify/types.ts'
import type { Result } from '../../../shared/result.ts'
import { composeSummary } from '../../../shared/summary/compose.ts'
import { canonicalForm, parseCanonical, sectionIds } from '../../../shared/summary/document.ts'
import { type DraftState, parseDraftState, statementIds } from '../../../shared/summary/draft.ts'
import {
  type GateContext,
  newDraft,
  openFindings,
  readDeidentified,
  release,
  releaseSaved,
  sectionHash,
  settledDocument,
  stepOf,
  textHash,
  unreadSections
} from '../../../shared/summary/gate.ts'
import { atTurn, decide, markRead, review, tickStatement } from '../../../shared/summary/gate-acts.ts'
import { absorbCheck, absorbRescan, textsToCheck, textsToRescan } from '../../../shared/summary/gate-scan.ts'
import { findNames } from '../../../shared/summary/names.ts'
import { editDraft } from '../../../shared/summary/redraft.ts'
import { held, sourcesOf } from './made-sources.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const names = ['Marek', 'Dorothea', 'Dot', 'Hope']

function contextOf(change: Partial<GateContext> = {}): GateContext {
  return { from: '2026-04-01', to: '2026-06-30', k: 5, names, scannerVersion, hash, ...change }
}

function draft(): DraftState {
  const sessions = [held('2026-04-02', 9, 6), held('2026-05-07', 8, 5)]
  const shared = {
    worked: ['Dot led the closing twice.', 'Pairs helped quieter people begin.'],
    hard: ['On 14 May we ran over, and Marek left early.', 'We hope the heating is mended.'],
    requests: [{ what: 'A quieter room', who: 'the committee', byWhen: 'September' }]
  }
  return newDraft(composeSummary(sourcesOf(sessions, { shared })))
}

function scan(
  texts: readonly { readonly id: string; readonly text: string }[],
  wanted: readonly string[] = names
): Deidentified {
  return deidentify(texts, { roster: wanted.map((nickname) => ({ nickname, names: [] })), lookFor: [] })
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

function check(state: DraftState, context: GateContext): DraftState {
  return rescan(must(absorbCheck(state, context, scan(textsToCheck(state), context.names))), context)
}

function rescan(state: DraftState, context: GateContext): DraftState {
  let now = state
  for (let round = 0; round < 5; round += 1) {
    const { state: next, settled } = must(absorbRescan(now, context, scan(textsToRescan(now), context.names)))
    now = next
    if (settled) break
  }
  return now
}

function settleAll(state: DraftState, context: GateContext): DraftState {
  let now = state
  for (let open = openFindings(now)[0]; open !== undefined; open = openFindings(now)[0]) {
    const choice = /hope/i.test(open.original)
      ? ({ do: 'keep', reason: 'the verb' } as const)
      : ({ do: 'say', words: open.suggestions[0] ?? 'somebody', sure: '' } as const)
    now = rescan(must(decide(now, context, open, choice, false)), context)
  }
  return now
}

function readAll(state: DraftState, context: GateContext): DraftState {
  return sectionIds.reduce((now, id) => {
    const document = settledDocument(now)
    const section = document.sections.find((one) => one.id === id)
    return section === undefined ? now : must(markRead(now, context, id, sectionHash(document, section, hash)))
  }, state)
}

function stateAll(state: DraftState, context: GateContext): DraftState {
  return statementIds.reduce((now, id) => must(tickStatement(now, context, id, true)), state)
}

function reviewed(context = contextOf()): DraftState {
  const ready = stateAll(readAll(settleAll(check(draft(), context), context), context), context)
  return must(review(ready, context, textHash(ready, hash)))
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'accepted' : result.failure.code
}

describe('the review gate', () => {
  it('releases what was checked, settled, read and stated, and no name in it', () => {
    const state = reviewed()
    const text = must(release(state, contextOf()))
    expect(canonicalForm(parseCanonical(text) ?? draft().document)).toBe(text)
    expect(text).not.toMatch(/Dot|Marek|14 May/)
    expect(text).toContain('We hope the heating is mended.')
    expect(readDeidentified(text)?.sections).toHaveLength(11)
  })

  it('refuses every step out of order', () => {
    const context = contextOf()
    const fresh = draft()
    const checked = check(fresh, context)
    const settled = settleAll(checked, context)
    const read = readAll(settled, context)
    const [open] = openFindings(checked)
    const answers = {
      'reading a draft': codeOf(markRead(fresh, context, 'glance', hash(''))),
      'stating a draft': codeOf(tickStatement(fresh, context, 'read-it-all', true)),
      'deciding in a draft': codeOf(
        decide(fresh, context, { block: 'worked-1', start: 0, end: 3 }, { do: 'remove' }, false)
      ),
      'reviewing a draft': codeOf(review(fresh, context, textHash(fresh, hash))),
      'releasing a draft': codeOf(release(fresh, context)),
      'a flag still open': open === undefined ? 'none' : codeOf(review(checked, context, textHash(checked, hash))),
      'stating with flags open': codeOf(tickStatement(checked, context, 'read-it-all', true)),
      'stating before reading': codeOf(tickStatement(settled, context, 'read-it-all', true)),
      'reviewing unread': codeOf(review(settled, context, textHash(settled, hash))),
      'reviewing unstated': codeOf(review(read, context, textHash(read, hash))),
      'another text': codeOf(review(stateAll(read, context), context, hash('another'))),
      'releasing unreviewed': codeOf(release(stateAll(read, context), context)),
      'a flag that is none': codeOf(
        decide(checked, context, { block: 'worked-1', start: 1, end: 2 }, { do: 'remove' }, false)
      )
    }
    expect(answers).toEqual({
      'reading a draft': 'gate-out-of-order',
      'stating a draft': 'gate-out-of-order',
      'deciding in a draft': 'gate-out-of-order',
      'reviewing a draft': 'gate-out-of-order',
      'releasing a draft': 'gate-out-of-order',
      'a flag still open': 'gate-flags-open',
      'stating with flags open': 'gate-flags-open',
      'stating before reading': 'gate-sections-unread',
      'reviewing unread': 'gate-sections-unread',
      'reviewing unstated': 'gate-statements-open',
      'another text': 'gate-text-changed',
      'releasing unreviewed': 'gate-out-of-order',
      'a flag that is none': 'gate-text-changed'
    })
  })

  it.each([
    ['k', contextOf({ k: 6 })],
    ['the period', contextOf({ to: '2026-06-29' })],
    ['the names to look for', contextOf({ names: [...names, 'Priya'] })],
    ['the scanner', contextOf({ scannerVersion: 'a later one' })]
  ])('goes back to Draft when %s changes', (_what, changed) => {
    const state = reviewed()
    expect(stepOf(state, contextOf())).toBe('reviewed')
    expect([stepOf(state, changed), codeOf(release(state, changed))]).toEqual(['draft', 'gate-out-of-order'])
  })

  it('goes back to Draft on typing and keeps the decisions that still fit', () => {
    const context = contextOf()
    const state = reviewed()
    const kept = state.decisions.filter(({ block }) => block === 'hard-2')
    expect(kept).toHaveLength(1)
    const typed = must(editDraft(state, { do: 'edit', block: 'hard-2', text: 'Again, we hope the heating is mended.' }))
    expect(stepOf(typed, context)).toBe('draft')
    expect(typed.decisions.filter(({ block }) => block === 'hard-2')).toEqual([
      {
        ...kept[0],
        start: (kept[0]?.start ?? 0) + 7,
        end: (kept[0]?.end ?? 0) + 7,
        choice: { do: 'keep', reason: 'the verb' }
      }
    ])
    expect(openFindings(check(typed, context))).toEqual([])
  })

  it('asks again where an edit touched a decided word', () => {
    const state = reviewed()
    const typed = must(editDraft(state, { do: 'edit', block: 'hard-2', text: 'We hopeful the heating is mended.' }))
    expect(typed.decisions.some(({ block }) => block === 'hard-2')).toBe(false)
  })

  it('stays Checked when a flag is settled, and voids only the reading of what changed', () => {
    const context = contextOf()
    const settled = readAll(settleAll(check(draft(), context), context), context)
    const [flag] = settled.scan?.findings.filter(({ block }) => block === 'worked-1') ?? []
    if (flag === undefined) throw new Error('no flag')
    const again = rescan(
      must(decide(settled, context, flag, { do: 'say', words: 'somebody', sure: '' }, false)),
      context
    )
    expect([stepOf(again, context), unreadSections(again, hash)]).toEqual(['checked', ['worked']])
  })

  it('opens a flag again when the words put in its place hold a name', () => {
    const context = contextOf()
    const settled = settleAll(check(draft(), context), context)
    const [flag] = settled.scan?.findings.filter(({ block }) => block === 'worked-1') ?? []
    if (flag === undefined) throw new Error('no flag')
    const named = rescan(must(decide(settled, context, flag, { do: 'say', words: 'Marek', sure: '' }, false)), context)
    expect(openFindings(named).map(({ block }) => block)).toEqual(['worked-1'])
    const sure = { do: 'say', words: 'Marek', sure: 'another Marek, a poet' } as const
    expect(openFindings(rescan(must(decide(named, context, flag, sure, false)), context))).toEqual([])
  })

  it('accepts each turn once', () => {
    const state = draft()
    const next = must(editDraft(state, { do: 'add', section: 'worked' }))
    expect([atTurn(next, state.turn).ok, atTurn(next, next.turn).ok, atTurn(next, next.turn + 1).ok]).toEqual([
      false,
      true,
      false
    ])
  })

  it('survives being written down and read again', () => {
    const state = reviewed()
    expect(parseDraftState(JSON.stringify(state))).toEqual(state)
  })

  it('does not release a saved text that was changed', () => {
    const text = must(release(reviewed(), contextOf()))
    expect(releaseSaved({ canonical: text, hash: hash(text) }, hash).ok).toBe(true)
    expect(codeOf(releaseSaved({ canonical: text.replace('closing', 'opening'), hash: hash(text) }, hash))).toBe(
      'gate-text-changed'
    )
  })
})

type Hand = (state: DraftState, context: GateContext, pick: number) => Result<DraftState>

/** Everything that can be asked of the gate, right or wrong. */
const hands: readonly Hand[] = [
  (state, context) => ({ ok: true, value: check(state, context) }),
  (state, _context, pick) =>
    editDraft(state, {
      do: 'edit',
      block: 'worked-1',
      text: ['Dot led.', 'Nobody led.', 'Marek Dot', ''][pick % 4] ?? ''
    }),
  (state) => editDraft(state, { do: 'move', block: 'worked-2', section: 'hard' }),
  (state, context, pick) => {
    const findings = state.scan?.findings ?? []
    const finding = findings[pick % Math.max(1, findings.length)] ?? { block: 'x', start: 0, end: 1 }
    const choice = [
      { do: 'remove' } as const,
      { do: 'say', words: 'somebody', sure: '' } as const,
      { do: 'say', words: 'Marek', sure: '' } as const,
      { do: 'keep', reason: 'fine here' } as const
    ][pick % 4] ?? { do: 'remove' as const }
    const decided = decide(state, context, finding, choice, pick % 2 === 0)
    return decided.ok ? { ok: true, value: rescan(decided.value, context) } : decided
  },
  (state, context) => {
    const settled = stepOf(state, context) === 'draft' ? null : settleAll(state, context)
    return settled === null ? { ok: false, failure: { code: 'gate-out-of-order' } } : { ok: true, value: settled }
  },
  (state, context, pick) => {
    const document = settledDocument(state)
    const section = document.sections[pick % document.sections.length]
    if (section === undefined) return { ok: false, failure: { code: 'gate-text-changed' } }
    return markRead(state, context, section.id, pick % 5 === 0 ? hash('wrong') : sectionHash(document, section, hash))
  },
  (state, context) =>
    stepOf(state, context) === 'checked'
      ? { ok: true, value: readAll(state, context) }
      : markRead(state, context, 'glance', hash('')),
  (state, context, pick) => tickStatement(state, context, statementIds[pick % 3] ?? 'read-it-all', pick % 4 !== 0),
  (state, context) =>
    statementIds.reduce<Result<DraftState>>((now, id) => (now.ok ? tickStatement(now.value, context, id, true) : now), {
      ok: true,
      value: state
    }),
  (state, context, pick) => review(state, context, pick % 6 === 0 ? hash('forged') : textHash(state, hash)),
  (state, context) => review(state, context, textHash(state, hash))
]

describe('the review gate under random calls', () => {
  it('releases only a text whose every name was decided on by a person', () => {
    let released = 0
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(hands.length - 1), fc.nat(40)), { maxLength: 14 }),
        fc.boolean(),
        (calls, helped) => {
          const context = contextOf()
          let state = draft()
          let sawReview = false
          // Some runs go through the right steps at the end, so that releases happen at all.
          const all = helped ? [...calls, [0, 0], [4, 0], [6, 0], [8, 0], [10, 0]] : calls
          for (const [which, pick] of all) {
            const before = JSON.stringify(state)
            const answer = (hands[which ?? 0] as Hand)(state, context, pick ?? 0)
            if (!answer.ok) expect(JSON.stringify(state)).toBe(before)
            else {
              state = answer.value
              if (which === 9 || which === 10) sawReview = true
              else if (stepOf(state, context) === 'reviewed') expect(sawReview).toBe(true)
            }
          }
          const text = release(state, context)
          if (!text.ok) return
          released += 1
          expect([openFindings(state), unreadSections(state, hash)]).toEqual([[], []])
          const kept = state.decisions.filter(({ choice }) => choice.do === 'keep').map(({ original }) => original)
          for (const section of settledDocument(state).sections) {
            for (const block of section.blocks) {
              if (block.from === 'fixed' || block.from === 'counted') continue
              for (const hit of findNames(block.text, names)) {
                expect(kept.some((words) => words.toLowerCase().includes(hit.name))).toBe(true)
              }
            }
          }
        }
      ),
      { numRuns: 120 }
    )
    expect(released).toBeGreaterThan(10)
  }, 120_000)
})
