// The processes of a running app, looked at from outside through /proc.
import { readdirSync, readFileSync } from 'node:fs'

export type Seen = { readonly id: number; readonly name: string; readonly isAlive: () => boolean }

/** The process and all it started, while they run. */
export function processesOf(mainId: number): readonly Seen[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const seen = look(Number(name))
      return seen === null ? [] : [seen]
    })
  const ids = new Set([mainId])
  // Parents have smaller ids here only by habit, so the list is gone through until nothing is new.
  for (let size = 0; size !== ids.size; ) {
    size = ids.size
    for (const process of all) if (ids.has(process.parent)) ids.add(process.id)
  }
  return all
    .filter((process) => ids.has(process.id))
    .map(({ id, name, started }) => ({ id, name, isAlive: () => look(id)?.started === started }))
}

/** The main process that was started with this argument, or null. */
export function processWith(argument: string): number | null {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name) || look(Number(name)) === null) continue
    try {
      // Chromium writes its own command line anew, with blanks between the parts.
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
      if (command.includes(argument) && !command.includes('--type=')) return Number(name)
    } catch {
      // It ended while it was looked at.
    }
  }
  return null
}

type Look = { readonly id: number; readonly name: string; readonly parent: number; readonly started: string }

/** A zombie that nobody has read the end of is no longer alive. */
function look(id: number): Look | null {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return null
    return { id, name, parent: Number(fields[1]), started: fields[19] ?? '' }
  } catch {
    return null
  }
}
