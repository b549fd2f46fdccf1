// Whether there is room to write beside the vault, looked at unasked; and the reserve, put back as soon as there is room for it.
import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { keepReserve, reserveBytes } from './reserve.ts'

/** With less than this even a single page of words may not go in. */
export const leastRoom = 1024 * 1024

export class Room {
  #isFull = false

  get isFull(): boolean {
    return this.#isFull
  }

  /** A save found none. True where that is news. */
  ranOut(): boolean {
    const isNews = !this.#isFull
    this.#isFull = true
    return isNews
  }

  /** Looks again; true where the answer is another one than before. */
  look(vaultPath: string): boolean {
    const before = this.#isFull
    const bytes = roomAt(vaultPath)
    this.#isFull = bytes < leastRoom
    // The reserve itself must not be what fills the disk.
    if (bytes >= leastRoom + reserveBytes) keepReserve(vaultPath)
    return this.#isFull !== before
  }
}

/** Free bytes where the vault lies; as many as one likes where nobody can say. */
function roomAt(vaultPath: string): number {
  try {
    const { bavail, bsize } = statfsSync(dirname(vaultPath))
    return bavail * bsize
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
