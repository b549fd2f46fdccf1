// Findings of the separate signals, and their union into spans that do not overlap.
import type { FlagAction, FlagCategory } from './types.ts'

/** A finding, in offsets of the folded text. `weight`: whose category, sentence and person win where findings overlap. */
export type Finding = {
  readonly start: number
  readonly end: number
  readonly category: FlagCategory
  readonly action: FlagAction
  readonly why: string
  readonly weight: number
  /** Index into the roster. */
  readonly person?: number
  /** One letter or a sound away from a name on the list. */
  readonly slip?: boolean
  /** Holds a first name and a surname. */
  readonly surname?: boolean
  /** Ends in a house number. */
  readonly numbered?: boolean
}

const visible = /[\p{L}\p{N}]/u

function pieces(finding: Finding, taken: readonly Finding[]): Finding[] {
  let rest: Finding[] = [finding]
  for (const other of taken) {
    if (other.end <= finding.start || other.start >= finding.end) continue
    rest = rest.flatMap((piece) => {
      if (other.end <= piece.start || other.start >= piece.end) return [piece]
      const left = { ...piece, end: other.start }
      const right = { ...piece, start: other.end }
      return [left, right].filter((part) => part.end > part.start)
    })
  }
  return rest
}

function joined(into: Finding, other: Finding): Finding {
  const surname = into.surname === true || other.surname === true
  return { ...into, surname, start: Math.min(into.start, other.start), end: Math.max(into.end, other.end) }
}

/** Overlapping replacements become one; a question gives way where something is replaced anyway. */
export function unite(findings: readonly Finding[], plain: string): Finding[] {
  const replaced: Finding[] = []
  const inOrder = findings
    .filter((finding) => finding.end > finding.start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end || b.weight - a.weight)
  for (const finding of inOrder) {
    if (finding.action !== 'replace') continue
    const last = replaced.at(-1)
    if (last === undefined || finding.start >= last.end) replaced.push(finding)
    else replaced[replaced.length - 1] = finding.weight > last.weight ? joined(finding, last) : joined(last, finding)
  }
  const asked: Finding[] = []
  let at = 0
  for (const finding of inOrder) {
    if (finding.action !== 'ask') continue
    while (at < replaced.length && (replaced[at] as Finding).end <= finding.start) at++
    const last = asked.at(-1)
    const near = replaced.slice(at, at + 64).filter((other) => other.start < finding.end)
    for (const piece of pieces(finding, last === undefined ? near : [...near, last]))
      if (visible.test(plain.slice(piece.start, piece.end))) asked.push(piece)
  }
  return [...replaced, ...asked].sort((a, b) => a.start - b.start)
}
