// What was opened at unlock and is still to be handed to the page, in the order the first screen needs it.
import type { RecordKind, VaultRecord } from '../../shared/records.ts'
import { loadOrder, onDemand } from './load-order.ts'
import { textToRecord } from './record-text.ts'
import type { OpenedRow } from './vault.ts'

const chunkRecords = 500

export class WorkingSet {
  readonly #texts = new Map<string, string[]>()
  /** Records that opened and are of a newer or an unknown shape: left alone, and counted. */
  unreadable = 0

  add({ kind, text }: OpenedRow): void {
    if (onDemand.has(kind)) return
    const list = this.#texts.get(kind)
    if (list) list.push(text)
    else this.#texts.set(kind, [text])
    if (!list && !loadOrder.some((known) => known === kind)) this.unreadable += 1
  }

  clear(): void {
    this.#texts.clear()
  }

  /** `after`: "kind position" of the last chunk, null = the first. Once the last chunk is out, nothing is kept. */
  chunk(after: string | null): { readonly records: VaultRecord[]; readonly next: string | null } {
    const kinds = loadOrder.filter((kind) => this.#texts.has(kind))
    const [from, start] = after === null ? [kinds[0], 0] : [after.split(' ')[0], Number(after.split(' ')[1])]
    const records: VaultRecord[] = []
    let at = kinds.indexOf(from as RecordKind)
    let position = start
    while (at >= 0 && at < kinds.length && records.length < chunkRecords) {
      const list = this.#texts.get(kinds[at] ?? '') ?? []
      const part = list.slice(position, position + chunkRecords - records.length)
      for (const text of part) {
        const record = textToRecord(text)
        if (record.ok) records.push(record.value)
        else this.unreadable += 1
      }
      position += part.length
      if (position < list.length) continue
      at += 1
      position = 0
    }
    const more = at >= 0 && at < kinds.length
    if (!more) this.clear()
    return { records, next: more ? `${kinds[at]} ${position}` : null }
  }
}
