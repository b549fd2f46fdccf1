// Remembers which stretches of which blocks are taken, so that asking stays quick however many there are.

export type Cover = {
  readonly add: (block: string, start: number, end: number) => void
  readonly touches: (block: string, start: number, end: number) => boolean
}

/** An empty cover. Offsets are UTF-16, ends exclusive. */
export function createCover(): Cover {
  const taken = new Map<string, Uint8Array>()
  const room = (block: string, end: number): Uint8Array => {
    const there = taken.get(block)
    if (there !== undefined && there.length >= end) return there
    const larger = new Uint8Array(Math.max(end, 2 * (there?.length ?? 512)))
    if (there !== undefined) larger.set(there)
    taken.set(block, larger)
    return larger
  }
  return {
    add: (block, start, end) => void room(block, end).fill(1, start, end),
    touches: (block, start, end) => taken.get(block)?.subarray(start, end).includes(1) ?? false
  }
}
