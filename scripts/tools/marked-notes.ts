// Reads invented notes of facilitators in which every identifier is marked: `[[P:name]]`, a head line `## id | list of names`, a last line KEEP.
import type { RosterEntry } from '../../shared/deidentify/types.ts'

/** What a mark's letter stands for. */
const categories: Readonly<Record<string, string>> = {
  P: 'PERSON',
  O: 'ORG',
  L: 'LOCATION',
  D: 'DATE',
  I: 'ID',
  T: 'PHONE',
  N: 'ONLINE',
  M: 'EMAIL',
  A: 'AGE90',
  E: 'EVENT'
}

export type MarkedNote = {
  readonly id: string
  readonly text: string
  readonly roster: readonly RosterEntry[]
  readonly spans: readonly { readonly start: number; readonly end: number; readonly category: string }[]
  /** Phrases that have to stay as they are. */
  readonly keep: readonly string[]
}

function personOf(entry: string): RosterEntry {
  const [, fullName = '', short] = /^\s*([^(]+?)\s*(?:\((.*)\))?\s*$/.exec(entry) ?? []
  return { nickname: '', fullName, names: short === undefined ? [] : short.split(',').map((name) => name.trim()) }
}

function noteOf(block: string): MarkedNote {
  const [head = '', ...lines] = block.trim().split('\n')
  const [id = '', people = ''] = head.split('|').map((part) => part.trim())
  const raw = lines.filter((line) => !/^KEEP(?: |$)/.test(line)).join('\n')
  const kept = lines.find((line) => line.startsWith('KEEP '))?.slice(5) ?? ''
  const spans: { start: number; end: number; category: string }[] = []
  let text = ''
  let at = 0
  for (const match of raw.matchAll(/\[\[(\w)\+?:(.*?)\]\]/gs)) {
    text += raw.slice(at, match.index)
    const inside = match[2] as string
    spans.push({ start: text.length, end: text.length + inside.length, category: categories[match[1] as string] ?? '' })
    text += inside
    at = match.index + match[0].length
  }
  text += raw.slice(at)
  const roster = people
    .split(';')
    .filter((person) => person.trim() !== '')
    .map(personOf)
  const keep = kept
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
  return { id, text, roster, spans, keep }
}

export function readMarkedNotes(file: string): MarkedNote[] {
  return file
    .split(/^## /m)
    .filter((block) => block.trim() !== '')
    .map(noteOf)
}
