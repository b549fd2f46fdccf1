// What leaves the gate: the reviewed text for the writers, the look at a written file, and its entry in the ledger.
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { LedgerEntry, SummaryFormat } from '../../shared/summary/calls.ts'
import { parseCanonical } from '../../shared/summary/document.ts'
import type { DraftState } from '../../shared/summary/draft.ts'
import { expectedText, leakedNames, sameWords } from '../../shared/summary/expected-text.ts'
import { type DeidentifiedText, release, releaseSaved } from '../../shared/summary/gate.ts'
import { atTurn } from '../../shared/summary/gate-acts.ts'
import type { Checking } from './checking.ts'
import { type GateVault, type Held, namesIn } from './gate-parts.ts'
import { enterSummary, noteFormat } from './ledger.ts'
import type { Reviewed } from './messages.ts'

const nothing: Record<never, never> = {}

export class Releasing {
  readonly #vault: GateVault
  readonly #checking: Checking
  readonly #find: (draftId: string) => Result<Held>

  /** `find` holds a draft in work by its id. */
  constructor(vault: GateVault, checking: Checking, find: (draftId: string) => Result<Held>) {
    this.#vault = vault
    this.#checking = checking
    this.#find = find
  }

  /** After an unlock the scanner's version is not known until it ran: a review by an older one does not hold. */
  async releaseForWriting(what: Reviewed): Promise<Result<{ text: DeidentifiedText; paper: 'A4' | 'Letter' }>> {
    const ready = what.in === 'draft' ? await this.#checking.getReady() : ok(null)
    if (!ready.ok) return ready
    const released = this.#release(what)
    if (!released.ok) return released
    const settings = this.#vault.recordsOf(new Set(['setting']))
    const setting = settings.ok ? settings.value.find((one) => one.kind === 'setting') : undefined
    return ok({ text: released.value.text, paper: setting?.kind === 'setting' ? setting.paper : 'A4' })
  }

  #release(what: Reviewed): Result<{ text: DeidentifiedText }> {
    const text = what.in === 'draft' ? this.#releaseDraft(what) : this.#releaseEntry(what.id)
    return text.ok ? ok({ text: text.value }) : text
  }

  #releaseDraft({ id, turn }: Extract<Reviewed, { in: 'draft' }>): Result<DeidentifiedText> {
    const held = this.#find(id)
    if (!held.ok) return held
    const current = atTurn(held.value.state, turn)
    return current.ok ? release(current.value, held.value.context) : current
  }

  #releaseEntry(id: string): Result<DeidentifiedText> {
    const record = this.#vault.read([id])[0]
    return record?.kind === 'summary'
      ? releaseSaved(record, this.#vault.hash)
      : failed<Failure>({ code: 'record-missing' })
  }

  verify(what: Reviewed, format: SummaryFormat, extracted: string): Result<Record<never, never>> {
    const released = this.#release(what)
    if (!released.ok) return released
    const document = parseCanonical(released.value.text)
    if (document === null) return failed<Failure>({ code: 'record-damaged' })
    const expected = expectedText(document, format)
    const held = what.in === 'draft' ? this.#find(what.id) : null
    const removed = held?.ok ? removedWords(held.value.state) : []
    const names = held?.ok ? ok(held.value.names) : namesIn(this.#vault, [])
    if (!names.ok) return names
    if (leakedNames(extracted, expected, names.value.all, removed).length > 0)
      return failed<Failure>({ code: 'export-leaked' })
    return sameWords(extracted, expected) ? ok(nothing) : failed<Failure>({ code: 'export-differs' })
  }

  enter(what: Reviewed, format: SummaryFormat, today: string): Result<{ entry: LedgerEntry }> {
    if (what.in === 'ledger') return noteFormat(this.#vault, what.id, format)
    const released = this.#releaseDraft(what)
    if (!released.ok) return released
    const held = this.#find(what.id)
    return held.ok ? enterSummary(this.#vault, held.value.record, released.value, format, today) : held
  }
}

/** Words she or the scanner took out: none of them may be in a file. */
function removedWords(state: DraftState): readonly string[] {
  const kept = new Set(
    state.decisions.filter(({ choice }) => choice.do === 'keep').map(({ original }) => original.toLowerCase())
  )
  return (state.scan?.findings ?? [])
    .map(({ original }) => original)
    .filter((words) => words.length >= 3 && !kept.has(words.toLowerCase()))
}
