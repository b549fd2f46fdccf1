// Carries out the scans of the gate: a check of the words as typed, then of the words as decided, until nothing new comes up.
import type { Deidentified } from '../../shared/deidentify/types.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { DraftState } from '../../shared/summary/draft.ts'
import type { GateContext, Hash } from '../../shared/summary/gate.ts'
import { absorbCheck, absorbRescan, textsToCheck, textsToRescan } from '../../shared/summary/gate-scan.ts'
import type { Draft, Held, Names, Scanner, ScanText } from './gate-parts.ts'

/** New findings may come up in a text changed by decisions; a text that keeps changing is left for the next settling. */
const mostRescans = 5

export class Checking {
  readonly #scanner: Scanner
  readonly #hash: Hash
  /** Known once the scanner ran; a review by another version does not hold. */
  #version: string | null = null

  constructor(scanner: Scanner, hash: Hash) {
    this.#scanner = scanner
    this.#hash = hash
  }

  /** The scanner takes a second to start: it gets ready while she chooses and reads. */
  async getReady(): Promise<Result<null>> {
    if (this.#version !== null) return ok(null)
    const ready = await this.scan([], { roster: [], lookFor: [], all: [] })
    return ready.ok ? ok(null) : ready
  }

  contextOf(record: Pick<Draft, 'from' | 'to' | 'k'>, names: Names): GateContext {
    const { from, to, k } = record
    return { from, to, k, names: names.all, scannerVersion: this.#version, hash: this.#hash }
  }

  async check(held: Held): Promise<Result<DraftState>> {
    const scanned = await this.scan(textsToCheck(held.state), held.names)
    if (!scanned.ok) return scanned
    const context = this.contextOf(held.record, held.names)
    const checked = absorbCheck(held.state, context, scanned.value)
    return checked.ok ? this.rescan({ ...held, context, state: checked.value }) : checked
  }

  async rescan(held: Held): Promise<Result<DraftState>> {
    let { state } = held
    for (let round = 0; round < mostRescans; round += 1) {
      const scanned = await this.scan(textsToRescan(state), held.names)
      if (!scanned.ok) return scanned
      const absorbed = absorbRescan(state, this.contextOf(held.record, held.names), scanned.value)
      if (!absorbed.ok) return absorbed
      state = absorbed.value.state
      if (absorbed.value.settled) break
    }
    return ok(state)
  }

  async scan(texts: readonly ScanText[], names: Names): Promise<Result<Deidentified>> {
    const scanned = await this.#scanner.scan(texts, names.roster, names.lookFor)
    if (scanned.ok) this.#version = scanned.value.scannerVersion
    return scanned
  }
}
