// Reads what a running process holds in memory, through /proc, and looks for marks in it.
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'

/** `what`: what it is, in words; several marks may stand for one thing. */
export type Mark = { readonly what: string; readonly bytes: Buffer }
export type Found = { readonly process: string; readonly what: string; readonly near: string }

const page = 4_096
const chunk = 4 * 1_024 * 1_024
const pagesInOneRead = 65_536

/**
 * What of `marks` this process holds, each thing once; nothing when it has ended by now. `each` is told every place where
 * a mark stands, with the 64 bytes from there on.
 */
export function foundInMemory(id: number, marks: readonly Mark[], each?: (mark: Mark, bytes: Buffer) => void): Found[] {
  try {
    return lookThrough(id, marks, each)
  } catch (error) {
    if (existsSync(`/proc/${id}/mem`)) throw error
    return []
  }
}

function lookThrough(id: number, marks: readonly Mark[], each?: (mark: Mark, bytes: Buffer) => void): Found[] {
  const longest = Math.max(...marks.map(({ bytes }) => bytes.length))
  const found = new Map<string, Found>()
  const buffer = Buffer.alloc(chunk + longest + 64)
  const look = (length: number, at: bigint): void => {
    const held = buffer.subarray(0, length)
    for (const mark of marks) {
      if (each === undefined && found.has(mark.what)) continue
      for (let place = placeOf(mark, held, 0); place >= 0; place = placeOf(mark, held, place + 1)) {
        const bytes = held.subarray(place, place + 64)
        const near = `0x${(at + BigInt(place)).toString(16)} ${JSON.stringify(bytes.toString('latin1'))}`
        found.set(mark.what, { process: `${id} ${nameOf(id)}`, what: mark.what, near })
        if (each === undefined) break
        each(mark, bytes)
      }
    }
  }
  const memory = openSync(`/proc/${id}/mem`, 'r')
  try {
    for (const { from, to } of heldRanges(id)) {
      // Each read takes a little of the next one with it, so that nothing hides on the border.
      for (let at = from; at < to; at += BigInt(chunk)) {
        const most = Number(to - at)
        const length = readAt(memory, buffer, Math.min(most, chunk + longest), at)
        if (length > 0) look(length, at)
      }
    }
  } finally {
    closeSync(memory)
  }
  return [...found.values()]
}

/** A search for six bytes is twenty times as fast as one for more, so the rest is compared where they stand. */
function placeOf({ bytes }: Mark, held: Buffer, from: number): number {
  const start = bytes.subarray(0, 6)
  for (let place = held.indexOf(start, from); place >= 0; place = held.indexOf(start, place + 1)) {
    if (place + bytes.length > held.length) return -1
    if (bytes.equals(held.subarray(place, place + bytes.length))) return place
  }
  return -1
}

type Range = { readonly from: bigint; readonly to: bigint }

/** Everything readable that is in memory or swapped out, but for the untouched pages of program files. */
function heldRanges(id: number): readonly Range[] {
  const pagemap = openSync(`/proc/${id}/pagemap`, 'r')
  try {
    return readFileSync(`/proc/${id}/maps`, 'utf8')
      .split('\n')
      .flatMap((line): readonly Range[] => {
        const parts = /^([0-9a-f]+)-([0-9a-f]+) (\S{4}) \S+ \S+ (\d+)/.exec(line)
        if (parts === null) return []
        const [, from = '', to = '', rights = '', file] = parts
        if (rights[0] !== 'r' || (file !== '0' && rights[1] !== 'w' && rights[3] === 'p')) return []
        const range = { from: BigInt(`0x${from}`), to: BigInt(`0x${to}`) }
        return rights[3] === 's' ? [range] : presentParts(pagemap, range)
      })
  } finally {
    closeSync(pagemap)
  }
}

function presentParts(pagemap: number, { from, to }: Range): readonly Range[] {
  const parts: Range[] = []
  const entries = Buffer.alloc(pagesInOneRead * 8)
  let start: bigint | null = null
  let at = from
  while (at < to) {
    const pages = Math.min(pagesInOneRead, Number((to - at) / BigInt(page)))
    readSync(pagemap, entries, 0, pages * 8, Number(at / BigInt(page)) * 8)
    for (let index = 0; index < pages; index += 1, at += BigInt(page)) {
      // Bit 63: in memory; bit 62: swapped out.
      const isHeld = (entries[index * 8 + 7] ?? 0) >= 0x40
      if (isHeld) start ??= at
      else if (start !== null) {
        parts.push({ from: start, to: at })
        start = null
      }
    }
  }
  if (start !== null) parts.push({ from: start, to })
  return parts
}

/** 0 where the memory went away while it was read, or cannot be read at all. */
function readAt(memory: number, buffer: Buffer, length: number, at: bigint): number {
  try {
    return readSync(memory, buffer, 0, length, at)
  } catch {
    return 0
  }
}

function nameOf(id: number): string {
  const command = readFileSync(`/proc/${id}/cmdline`, 'utf8')
  return /--type=([\w-]+)/.exec(command)?.[1] ?? 'main'
}

/** Every process that was started in this profile's surroundings, whoever its parent is by now. */
export function processesIn(folder: string): readonly number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      return readFileSync(`/proc/${name}/environ`, 'utf8').includes(folder) ? [Number(name)] : []
    } catch {
      return []
    }
  })
}
