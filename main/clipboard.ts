// Takes text copied from the notebook off the clipboard again: after a minute, on lock and on quit, if it is still ours.
import { createHash } from 'node:crypto'

export type ClipboardParts = {
  readonly read: () => Promise<string>
  readonly clear: () => void
}
export type ClipboardKeeper = {
  readonly copied: () => void
  readonly clearIfOurs: () => Promise<void>
}

const clearAfter = 60_000
// The page speaks of a copy before Chromium has put it on the clipboard.
const settles = 150

export function createClipboardKeeper({ read, clear }: ClipboardParts): ClipboardKeeper {
  let ours: string | null = null
  let settling: NodeJS.Timeout | null = null
  let clearing: NodeJS.Timeout | null = null

  async function remember(): Promise<void> {
    settling = null
    const text = await read()
    ours = text === '' ? null : digest(text)
  }

  async function clearIfOurs(): Promise<void> {
    if (settling !== null) {
      clearTimeout(settling)
      await remember()
    }
    if (clearing !== null) clearTimeout(clearing)
    clearing = null
    // Only a digest is kept: the text itself has one more home less.
    const taken = ours
    ours = null
    if (taken !== null && digest(await read()) === taken) clear()
  }

  return {
    copied: () => {
      if (settling !== null) clearTimeout(settling)
      if (clearing !== null) clearTimeout(clearing)
      settling = setTimeout(() => void remember(), settles)
      clearing = setTimeout(() => void clearIfOurs(), clearAfter)
    },
    clearIfOurs
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
