// What was opened at unlock and is still to be handed to the page, in the order the first screen needs it.
import type { RecordKind, VaultRecord } from '../../shared/records.ts'
import { loadOrder, onDemand } from './load-order.ts'
import type { Shapes } from './shapes.ts'
import type { OpenedRow } from './vault.ts'

const chunkRecords = 500

type Waiting = Pick<OpenedRow, 'id' | 'text'>

export class WorkingSet {
  readonly #shapes: Shapes
  readonly #rows = new Map<string, Waiting[]>()

  constructor(shapes: Shapes) {
    this.#shapes = shapes
  }

  add(row: OpenedRow): void {
    const isOfUse = this.#shapes.met(row)
    if (!isOfUse || onDemand.has(row.kind)) return
    const waiting = { id: row.id, text: row.text }
    const list = this.#rows.get(row.kind)
    if (list) list.push(waiting)
    else this.#rows.set(row.kind, [waiting])
  }

  clear(): void {
    this.#rows.clear()
  }

  /** `after`: "kind position" of the last chunk, null = the first. Once the last chunk is out, nothing is kept. */
  chunk(after: string | null): { readonly records: VaultRecord[]; readonly next: string | null } {
    const kinds = loadOrder.filter((kind) => this.#rows.has(kind))
    const [from, start] = after === null ? [kinds[0], 0] : [after.split(' ')[0], Number(after.split(' ')[1])]
    const records: VaultRecord[] = []
    let at = kinds.indexOf(from as RecordKind)
    let position = start
    while (at >= 0 && at < kinds.length && records.length < chunkRecords) {
      const list = this.#rows.get(kinds[at] ?? '') ?? []
      const part = list.slice(position, position + chunkRecords - records.length)
      records.push(...part.flatMap((row) => this.#shapes.judged(row) ?? []))
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
