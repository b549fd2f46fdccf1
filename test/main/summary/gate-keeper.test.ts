// The gate as it lives in the vault's worker: calls in turn, sealed before they are answered, closed when the scanner is not there.
import { describe, expect, it } from 'vitest'
import { GateKeeper } from '../../../main/summary/gate-keeper.ts'
import type { Scanner } from '../../../main/summary/gate-parts.ts'
import type { RecordDraft } from '../../../shared/records.ts'
import { failed, ok } from '../../../shared/result.ts'
import { expectedText } from '../../../shared/summary/expected-text.ts'
import { readDeidentified } from '../../../shared/summary/gate.ts'
import type { SummaryView } from '../../../shared/summary/view.ts'
import { people, summaryNotebook } from '../../support/summary-notebook.ts'
import { act, madeVault, must, reviewedBy, scannerHere, started, today } from './made-vault.ts'

function code(answer: { readonly ok: boolean; readonly failure?: { readonly code: string } }): string {
  return answer.ok ? 'accepted' : (answer.failure?.code ?? '')
}

describe('the gate in the vault', () => {
  it('takes a quarter from draft to reviewed, and the released text holds no name', async () => {
    const vault = madeVault()
    const { keeper, view } = await started(vault)
    const reviewed = await reviewedBy(keeper, view)
    expect(reviewed.step).toBe('reviewed')
    const what = { in: 'draft', id: reviewed.draftId, turn: reviewed.turn } as const
    const { text } = must(await keeper.answer('summaryRelease', { what }))
    for (const { nickname, names } of people) for (const name of [nickname, ...names]) expect(text).not.toContain(name)
  })

  it('accepts one of several calls for the same turn', async () => {
    const { keeper, view } = await started(madeVault())
    const call = (text: string) =>
      keeper.answer('summaryAct', {
        draftId: view.draftId,
        turn: view.turn,
        act: { do: 'edit', block: 'worked-1', text }
      })
    const answers = await Promise.all([call('one'), call('two'), call('three')])
    expect(answers.map(code)).toEqual(['accepted', 'gate-text-changed', 'gate-text-changed'])
  })

  it('refuses a repeated review, a review while the check still runs, and a draft that is none', async () => {
    const vault = madeVault()
    const { keeper, view } = await started(vault)
    const checking = keeper.answer('summaryAct', { draftId: view.draftId, turn: view.turn, act: { do: 'check' } })
    const tooEarly = keeper.answer('summaryAct', {
      draftId: view.draftId,
      turn: view.turn,
      act: { do: 'review', text: view.text }
    })
    expect([code(await checking), code(await tooEarly)]).toEqual(['accepted', 'gate-text-changed'])
    const none = await keeper.answer('summaryRelease', { what: { in: 'draft', id: 'f'.repeat(32), turn: 0 } })
    expect(code(none)).toBe('record-missing')
  })

  it('keeps draft, decisions and reading over a lock: another keeper on the same records goes on', async () => {
    const vault = madeVault()
    const { keeper, view } = await started(vault)
    const checked = await act(keeper, view, { do: 'check' })
    const glance = checked.sections[1]
    const read = await act(keeper, checked, { do: 'read', section: 'glance', text: glance?.hash ?? '' })
    const after = new GateKeeper(vault, scannerHere)
    const { view: found } = must(await after.answer('summaryOpen', { groupId: vault.groupId, today }))
    expect(found).toEqual(read)
    expect((await reviewedBy(after, found ?? read)).step).toBe('reviewed')
  })

  it('decides every place about the same at once when asked to, and one alone when not', async () => {
    const { keeper, view } = await started(madeVault())
    const twice = await act(keeper, view, {
      do: 'edit',
      block: 'hard-1',
      text: 'Marek found it loud, and Marek said so.'
    })
    const checked = await act(keeper, twice, { do: 'check' })
    const about = (from: SummaryView) => from.flags.filter(({ original }) => original === 'Marek')
    const place = about(checked)[1]?.place
    if (place === undefined) throw new Error('Marek was not found twice')
    expect(about(checked).map(({ alike }) => alike)).toEqual([3, 3, 3])
    const choice = { do: 'say', words: 'somebody', sure: '' } as const
    const one = await act(keeper, checked, { do: 'settle', place, choice, everywhere: false })
    expect(about(one).filter(({ shown }) => /^somebody$/i.test(shown))).toHaveLength(1)
    const all = await act(keeper, one, { do: 'settle', place, choice, everywhere: true })
    expect(about(all).map(({ shown }) => shown)).toEqual(['Somebody', 'Somebody', 'somebody'])
  })

  it('says what has come since the draft was made, and takes it in at another k', async () => {
    const vault = madeVault()
    const { keeper, view } = await started(vault)
    const open = { groupId: vault.groupId, today } as const
    expect(must(await keeper.answer('summaryOpen', open)).since).toEqual({ lines: 0, counts: false })
    const debrief = [...vault.records.values()].find(({ kind }) => kind === 'debrief')
    if (debrief?.kind !== 'debrief') throw new Error('no debrief')
    const shareable = { ...debrief.shareable, hard: 'The kettle was broken.' }
    vault.save([{ ...debrief, shareable, counts: { ...debrief.counts, here: 20 } }], [])
    expect(must(await keeper.answer('summaryOpen', open)).since).toEqual({ lines: 1, counts: true })
    const { from, to, preparedBy, lookFor } = view
    const wish = { groupId: vault.groupId, from, to, preparedBy, lookFor, today, k: 7 }
    const anew = must(await keeper.answer('summaryStart', wish)).view
    expect(anew).toMatchObject({ draftId: view.draftId, step: 'draft', k: 7, turn: view.turn + 1 })
    expect(JSON.stringify(anew.sections)).toContain('The kettle was broken.')
    expect(JSON.stringify(anew.sections)).toContain('fewer than 7')
    expect(must(await keeper.answer('summaryOpen', open)).since).toEqual({ lines: 0, counts: false })
  })

  it('goes back to Draft when somebody joins the roster after the check', async () => {
    const vault = madeVault()
    const { keeper, view } = await started(vault)
    const reviewed = await reviewedBy(keeper, view)
    const person = [...vault.records.values()].find(({ kind }) => kind === 'person')
    if (person?.kind !== 'person') throw new Error('no person')
    vault.save([{ ...person, id: 'a'.repeat(32) as typeof person.id, nickname: 'Pairs' }], [])
    const what = { in: 'draft', id: reviewed.draftId, turn: reviewed.turn } as const
    expect(code(await keeper.answer('summaryRelease', { what }))).toBe('gate-out-of-order')
    expect(must(await keeper.answer('summaryOpen', { groupId: vault.groupId, today })).view?.step).toBe('draft')
  })

  it.each(['scanner-slow', 'scanner-failed'] as const)(
    'releases nothing when the scanner answers %s',
    async (failure) => {
      const vault = madeVault()
      let works = true
      const scanner: Scanner = {
        scan: async (...asked) => (works ? scannerHere.scan(...asked) : failed({ code: failure }))
      }
      const { keeper, view } = await started(vault, scanner)
      works = false
      const check = await keeper.answer('summaryAct', { draftId: view.draftId, turn: view.turn, act: { do: 'check' } })
      expect(code(check)).toBe(failure)
      works = true
      const reviewed = await reviewedBy(keeper, view)
      works = false
      const after = new GateKeeper(vault, scanner)
      const what = { in: 'draft', id: reviewed.draftId, turn: reviewed.turn } as const
      expect(code(await after.answer('summaryRelease', { what }))).toBe(failure)
    }
  )

  it('does not hold a review by an older scanner', async () => {
    const vault = madeVault()
    const { keeper, view } = await started(vault)
    const reviewed = await reviewedBy(keeper, view)
    const newer: Scanner = {
      scan: async (...asked) => ok({ ...must(await scannerHere.scan(...asked)), scannerVersion: 'a later one' })
    }
    const what = { in: 'draft', id: reviewed.draftId, turn: reviewed.turn } as const
    expect(code(await new GateKeeper(vault, newer).answer('summaryRelease', { what }))).toBe('gate-out-of-order')
  })

  it('verifies a file by its words: another word differs, a name or a removed word leaks', async () => {
    const { keeper, view } = await started(madeVault())
    const reviewed = await reviewedBy(keeper, view)
    const what = { in: 'draft', id: reviewed.draftId, turn: reviewed.turn } as const
    const { text } = must(await keeper.answer('summaryRelease', { what }))
    const document = readDeidentified(text)
    if (document === null) throw new Error('no document')
    const words = expectedText(document, 'txt')
    const verify = async (extracted: string) =>
      code(await keeper.answer('summaryVerify', { what, format: 'txt', extracted }))
    expect([
      await verify(words),
      await verify(words.replace(/ /g, '\n')),
      await verify(words.replace('quieter', 'louder')),
      await verify(`${words} Marek`),
      await verify(`${words} THEO`),
      await verify(`${words} 14 May`),
      await verify('')
    ]).toEqual([
      'accepted',
      'accepted',
      'export-differs',
      'export-leaked',
      'export-leaked',
      'export-leaked',
      'export-differs'
    ])
  })

  it('enters a saved summary in the ledger, erases the draft, and keeps section 7 for the next one', async () => {
    const vault = madeVault()
    const { keeper, view } = await started(vault)
    const added = await act(keeper, view, { do: 'add', section: 'facilitators' })
    const typed = await act(keeper, added, { do: 'edit', block: 'own-1', text: 'We lead in turns.' })
    const reviewed = await reviewedBy(keeper, typed)
    const what = { in: 'draft', id: reviewed.draftId, turn: reviewed.turn } as const
    const { entry } = must(await keeper.answer('summaryEnter', { what, format: 'pdf', today: '2026-07-02' }))
    expect(entry).toMatchObject({ from: '2026-04-01', to: '2026-06-30', k: 5, formats: ['pdf'], savedOn: '2026-07-02' })
    expect([...vault.records.values()].filter(({ kind }) => kind === 'summaryDraft')).toEqual([])
    const again = { in: 'ledger', id: entry.id } as const
    await keeper.answer('summaryEnter', { what: again, format: 'md', today: '' })
    const { entries } = must(await keeper.answer('summaryLedger', { groupId: vault.groupId }))
    expect(entries.map(({ formats }) => formats)).toEqual([['pdf', 'md']])
    const next = must(
      await keeper.answer('summaryStart', {
        groupId: vault.groupId,
        from: '2026-05-01',
        to: '2026-07-02',
        k: 5,
        preparedBy: '',
        lookFor: [],
        today: '2026-07-02'
      })
    ).view
    expect(next.sections.find(({ id }) => id === 'facilitators')?.blocks.map(({ typed: words }) => words)).toEqual([
      'We lead in turns.'
    ])
    expect(next.overlaps).toEqual(['2026-07-02'])
  })

  it('makes the draft anew for another k and keeps her words, and for another period drops them', async () => {
    const vault = madeVault()
    const { keeper, view } = await started(vault)
    const typed = await act(keeper, view, { do: 'edit', block: 'worked-1', text: 'Something of my own.' })
    const start = {
      groupId: vault.groupId,
      from: '2026-04-01',
      to: '2026-06-30',
      k: 7,
      preparedBy: '',
      lookFor: [],
      today: '2026-07-02'
    }
    const anew = must(await keeper.answer('summaryStart', start)).view
    const words = (one: typeof view) => one.sections.find(({ id }) => id === 'worked')?.blocks[0]?.typed
    expect([anew.draftId, anew.k, anew.step, words(anew)]).toEqual([typed.draftId, 7, 'draft', 'Something of my own.'])
    const later = must(await keeper.answer('summaryStart', { ...start, from: '2026-05-01' })).view
    expect(words(later)).not.toBe('Something of my own.')
  })

  it('checks a megabyte of pasted text, with every known name in it decided on', async () => {
    const line = 'Then Marek told about the river and the bench, and nobody hurried. '
    const vault = madeVault(withPassage(line.repeat(Math.ceil(1_000_000 / line.length))))
    const { keeper, view } = await started(vault)
    const checked = await act(keeper, view, { do: 'check' })
    const shown = checked.sections.flatMap(({ blocks }) => blocks.flatMap(({ pieces }) => pieces))
    expect(shown.map(({ text }) => text).join('').length).toBeGreaterThan(900_000)
    expect(shown.filter(({ flag, text }) => flag === null && /Marek/.test(text))).toEqual([])
  }, 60_000)

  it('says what was found in look-alike letters, invisible joiners and names marked half-way through', async () => {
    const passages = [
      'Mar\u200dek kept the time.',
      'M\u0430rek left.',
      'ek Wojcik said that Mar',
      'MAREK and dorothea came.'
    ]
    const { keeper, view } = await started(madeVault(withPassage(...passages)))
    const checked = await act(keeper, view, { do: 'check' })
    const unflagged = checked.sections
      .flatMap(({ blocks }) => blocks.flatMap(({ pieces }) => pieces))
      .filter(({ flag }) => flag === null)
      .map(({ text }) => text.replace(/\u200d/g, '').replace(/\u0430/g, 'a'))
      .join(' | ')
    expect(unflagged).not.toMatch(/marek|dorothea|wojcik/i)
  })

  it('works for a roster of 300', async () => {
    const person = summaryNotebook().find(({ kind }) => kind === 'person')
    if (person?.kind !== 'person') throw new Error('no person')
    const many = Array.from({ length: 300 }, (_, index) => ({
      ...person,
      id: index.toString(16).padStart(32, 'b') as typeof person.id,
      nickname: `Nick${String.fromCharCode(97 + (index % 26))}${index}`,
      names: []
    }))
    const { keeper, view } = await started(madeVault([...summaryNotebook(), ...many]))
    expect((await reviewedBy(keeper, view)).step).toBe('reviewed')
  })
})

/** The notebook with these paragraphs as its one marked passage. */
function withPassage(...paragraphs: readonly string[]): readonly RecordDraft[] {
  return summaryNotebook().map((record) =>
    record.kind !== 'noteBody'
      ? record
      : {
          ...record,
          doc: {
            type: 'doc',
            content: [
              {
                type: 'shareable',
                content: paragraphs.map((text) => ({
                  type: 'paragraph' as const,
                  content: [{ type: 'text' as const, text }]
                }))
              }
            ]
          }
        }
  )
}
