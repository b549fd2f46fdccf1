// Keeps the gate in the vault worker: one call after the other, each checked, carried out and sealed before it is answered.
import type { Failure } from '../../shared/failure.ts'
import type { RecordDraft, RecordId } from '../../shared/records.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { SinceDrafted, SummaryAct, SummaryStart } from '../../shared/summary/calls.ts'
import { type DraftState, parseDraftState } from '../../shared/summary/draft.ts'
import { newDraft } from '../../shared/summary/gate.ts'
import { atTurn, decide, markRead, review, tickStatement } from '../../shared/summary/gate-acts.ts'
import { overlap } from '../../shared/summary/periods.ts'
import { composeAnew, editDraft } from '../../shared/summary/redraft.ts'
import { type SummaryView, viewOf } from '../../shared/summary/view.ts'
import { Checking } from './checking.ts'
import { composedFrom, distinctNames, sinceDrafted } from './composing.ts'
import { type Draft, type GateVault, type Held, namesIn, type Scanner } from './gate-parts.ts'
import { ledgerOf } from './ledger.ts'
import type { SummaryCallName, SummaryVaultCalls } from './messages.ts'
import { Releasing } from './releasing.ts'

const nothing: Record<never, never> = {}
export class GateKeeper {
  readonly #vault: GateVault
  readonly #checking: Checking
  readonly #releasing: Releasing
  #last: Promise<unknown> = Promise.resolve()

  constructor(vault: GateVault, scanner: Scanner) {
    this.#vault = vault
    this.#checking = new Checking(scanner, vault.hash)
    this.#releasing = new Releasing(vault, this.#checking, (draftId) => this.#byId(draftId))
  }

  /** Calls wait for one another: two for the same turn can never both be accepted. */
  answer<Name extends SummaryCallName>(
    name: Name,
    request: SummaryVaultCalls[Name]['request']
  ): Promise<Result<SummaryVaultCalls[Name]['response']>> {
    const mine = this.#last.then(
      () => this.#calls[name](request) as Promise<Result<SummaryVaultCalls[Name]['response']>>
    )
    this.#last = mine.catch(() => undefined)
    return mine
  }

  readonly #calls: {
    readonly [Name in SummaryCallName]: (
      request: SummaryVaultCalls[Name]['request']
    ) => Promise<Result<SummaryVaultCalls[Name]['response']>>
  } = {
    summaryOpen: async ({ groupId, today }) => this.#open(groupId, today),
    summaryStart: async (request) => this.#start(request),
    summaryAct: async ({ draftId, turn, act }) => this.#act(draftId, turn, act),
    summaryDiscard: async ({ draftId }) => this.#discard(draftId),
    summaryLedger: async ({ groupId }) => ledgerOf(this.#vault, groupId),
    summaryRelease: async ({ what }) => this.#releasing.releaseForWriting(what),
    summaryVerify: async ({ what, format, extracted }) => this.#releasing.verify(what, format, extracted),
    summaryEnter: async ({ what, format, today }) => this.#releasing.enter(what, format, today)
  }

  #open(groupId: RecordId, today: string): Result<{ view: SummaryView | null; since: SinceDrafted | null }> {
    void this.#checking.getReady()
    const opened = this.#draftOf(groupId)
    if (!opened.ok) return opened
    if (opened.value === null) return ok({ view: null, since: null })
    const { record, state } = opened.value
    const fresh = composedFrom(this.#vault, { ...record, today })
    return fresh.ok ? ok({ view: this.#view(opened.value), since: sinceDrafted(state, fresh.value) }) : fresh
  }

  #start(request: SummaryStart): Result<{ view: SummaryView }> {
    const composed = composedFrom(this.#vault, request)
    if (!composed.ok) return composed
    const opened = this.#draftOf(request.groupId)
    if (!opened.ok) return opened
    const before = opened.value
    const samePeriod = before?.record.from === request.from && before.record.to === request.to
    const state = before === null ? ok(newDraft(composed.value)) : composeAnew(before.state, composed.value, samePeriod)
    if (!state.ok) return state
    const { groupId, from, to, k, preparedBy } = request
    const id = before?.record.id ?? this.#vault.newId()
    const lookFor = distinctNames(request.lookFor)
    return this.#keep({ id, kind: 'summaryDraft', groupId, from, to, k, preparedBy, lookFor, state: '' }, state.value)
  }

  #draftOf(groupId: RecordId): Result<Held | null> {
    const drafts = this.#vault.recordsOf(new Set(['summaryDraft']))
    if (!drafts.ok) return drafts
    const record = drafts.value.find((one): one is Draft => one.kind === 'summaryDraft' && one.groupId === groupId)
    return record === undefined ? ok(null) : this.#hold(record)
  }

  #byId(id: string): Result<Held> {
    const record = this.#vault.read([id])[0]
    return record?.kind === 'summaryDraft' ? this.#hold(record) : failed<Failure>({ code: 'record-missing' })
  }

  #hold(record: Draft): Result<Held> {
    const state = parseDraftState(record.state)
    if (state === null) return failed<Failure>({ code: 'record-damaged' })
    const names = namesIn(this.#vault, record.lookFor)
    if (!names.ok) return names
    return ok({ record, state, context: this.#checking.contextOf(record, names.value), names: names.value })
  }

  async #act(draftId: string, turn: number, act: SummaryAct): Promise<Result<{ view: SummaryView }>> {
    const found = this.#byId(draftId)
    if (!found.ok) return found
    const held = found.value
    const current = atTurn(held.state, turn)
    if (!current.ok) return current
    if (act.do === 'names') {
      const lookFor = distinctNames(act.lookFor)
      return this.#keep({ ...held.record, lookFor }, { ...held.state, turn: turn + 1 })
    }
    const next = await this.#take(held, act)
    return next.ok ? this.#keep(held.record, next.value) : next
  }

  async #take(held: Held, act: Exclude<SummaryAct, { do: 'names' }>): Promise<Result<DraftState>> {
    const { state, context } = held
    switch (act.do) {
      case 'edit':
      case 'add':
      case 'move':
        return editDraft(state, act)
      case 'check':
        return this.#checking.check(held)
      case 'settle': {
        const decided = decide(state, context, act.place, act.choice, act.everywhere)
        return decided.ok ? this.#checking.rescan({ ...held, state: decided.value }) : decided
      }
      case 'read':
        return markRead(state, context, act.section, act.text)
      case 'state':
        return tickStatement(state, context, act.statement, act.ticked)
      case 'review': {
        // Looked through once more at the last moment, by the scanner as it is now.
        const scanned = await this.#checking.rescan(held)
        return scanned.ok ? review(scanned.value, this.#checking.contextOf(held.record, held.names), act.text) : scanned
      }
    }
  }

  /** Sealed first, answered then: what the page is told is what a lock would keep. */
  #keep(draft: RecordDraft<'summaryDraft'>, state: DraftState): Result<{ view: SummaryView }> {
    const { id, kind, groupId, from, to, k, preparedBy, lookFor } = draft
    const record = { id, kind, groupId, from, to, k, preparedBy, lookFor, state: JSON.stringify(state) }
    const saved = this.#vault.save([record], [])
    if (!saved.ok) return saved
    const names = namesIn(this.#vault, record.lookFor)
    if (!names.ok) return names
    const whole = { ...record, revision: 0, savedAt: '' }
    return ok({
      view: this.#view({
        record: whole,
        state,
        context: this.#checking.contextOf(whole, names.value),
        names: names.value
      })
    })
  }

  #view({ record, state, context }: Held): SummaryView {
    const { id, from, to, k, lookFor, preparedBy } = record
    const summaries = this.#vault.recordsOf(new Set(['summary']))
    const overlaps = (summaries.ok ? summaries.value : []).flatMap((one) =>
      one.kind === 'summary' && one.groupId === record.groupId && overlap(one, record) ? [one.savedOn] : []
    )
    return viewOf(state, context, {
      draftId: id,
      from,
      to,
      k,
      lookFor: [...lookFor],
      preparedBy,
      overlaps: overlaps.sort()
    })
  }

  #discard(draftId: string): Result<Record<never, never>> {
    const record = this.#vault.read([draftId])[0]
    if (record?.kind !== 'summaryDraft') return failed<Failure>({ code: 'record-missing' })
    const removed = this.#vault.save([], [draftId])
    return removed.ok ? ok(nothing) : removed
  }
}
