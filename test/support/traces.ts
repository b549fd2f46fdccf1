// Searches bytes for words in every form they may have been written: UTF-8, UTF-16, and base64 at each of its three alignments.
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'

type Needle = { readonly word: string; readonly form: string; readonly bytes: Buffer }

export type Trace = { readonly where: string; readonly word: string; readonly form: string }

export function needlesFor(words: readonly string[]): readonly Needle[] {
  return words.flatMap((word) => [
    { word, form: 'UTF-8', bytes: Buffer.from(word, 'utf8') },
    { word, form: 'UTF-16LE', bytes: Buffer.from(word, 'utf16le') },
    ...[Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')].flatMap((bytes) =>
      [0, 1, 2].map((shift) => ({ word, form: `base64 +${shift}`, bytes: base64Core(bytes, shift) }))
    )
  ])
}

/** The part of the base64 text that does not depend on the bytes before and after. */
function base64Core(bytes: Buffer, shift: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '')
  const first = Math.ceil((shift * 8) / 6)
  const last = Math.floor(((shift + bytes.length) * 8) / 6)
  return Buffer.from(text.slice(first, last), 'ascii')
}

export function tracesIn(bytes: Buffer, where: string, needles: readonly Needle[]): readonly Trace[] {
  return needles.filter((needle) => bytes.includes(needle.bytes)).map(({ word, form }) => ({ where, word, form }))
}

export function tracesInFolder(folder: string, needles: readonly Needle[]): readonly Trace[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [
        ...tracesIn(Buffer.from(path), `name of ${path}`, needles),
        ...tracesIn(readFileSync(path), path, needles)
      ]
    })
}

/** Files that running processes still hold open though their names are gone, and everything else they have open to write. */
export function tracesInOpenFiles(processIds: readonly number[], needles: readonly Needle[]): readonly Trace[] {
  return processIds.flatMap((id) =>
    readdirSync(`/proc/${id}/fd`).flatMap((number) => {
      const link = `/proc/${id}/fd/${number}`
      try {
        const target = readlinkSync(link)
        if (!target.startsWith('/') || isSharedMemory(target) || !statSync(link).isFile()) return []
        return tracesIn(readOpenFile(link), `${target} held by ${id}`, needles)
      } catch {
        return []
      }
    })
  )
}

/** Memory under a file name: nothing of it is on a disk. */
function isSharedMemory(target: string): boolean {
  return target.startsWith('/dev/shm/') || target.startsWith('/memfd:') || target.startsWith('/proc/')
}

function readOpenFile(link: string): Buffer {
  const file = openSync(link, 'r')
  try {
    const bytes = Buffer.alloc(statSync(link).size)
    readSync(file, bytes, 0, bytes.length, 0)
    return bytes
  } finally {
    closeSync(file)
  }
}
