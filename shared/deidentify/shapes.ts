// Runs a list of bounded patterns over a text; each match is a finding.
import type { Finding } from './spans.ts'
import type { FlagAction, FlagCategory } from './types.ts'

export type Shape = {
  readonly shape: RegExp
  readonly category: FlagCategory
  readonly why: string
  readonly weight: number
  readonly action?: FlagAction
  /** The first capture is the finding; the whole match otherwise. */
  readonly group?: boolean
  /** Capitals count. */
  readonly exact?: boolean
}

/** Every match of every shape, without punctuation at its end. */
export function findShapes(plain: string, shapes: readonly Shape[]): Finding[] {
  const findings: Finding[] = []
  for (const { shape, category, why, weight, action, group } of shapes)
    for (const match of plain.matchAll(shape)) {
      const found = group ? (match[1] ?? '') : match[0]
      const length = found.replace(/[\s.,;:/]+$/, '').length
      if (length === 0) continue
      const start = match.index + (group ? match[0].lastIndexOf(found) : 0)
      findings.push({ start, end: start + length, category, action: action ?? 'replace', why, weight })
    }
  return findings
}
