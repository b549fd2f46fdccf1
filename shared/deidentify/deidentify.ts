// The de-identifier: finds what could tell who somebody is, says why, and proposes what may stand instead. Pure, offline, the same answer every time.
import { chain } from './extend.ts'
import { type Folded, fold } from './fold.ts'
import { withoutLargePlaces } from './large-places.ts'
import { readByRules } from './rules.ts'
import { settle } from './settle.ts'
import type { Finding } from './spans.ts'
import { createStandIns } from './stand-ins.ts'
import type { Deidentified, DeidentifyOptions, Flag, Section } from './types.ts'

/** Changes whenever the same text may get other flags: a review is bound to it. */
export const scannerVersion = '3.0.0'

const between = '\n\n'

/**
 * Finds names, places, dates, numbers and addresses in a text or in the sections of a document.
 * Never throws for any string. Offsets in the answer are UTF-16, in the section's own text.
 */
export function deidentify(input: string | readonly Section[], options: DeidentifyOptions): Deidentified {
  const sections: readonly Section[] = typeof input === 'string' ? [{ id: '', text: input }] : input
  const whole = sections.map((section) => section.text).join(between)
  const folded = fold(whole)
  const findings = find(whole, folded, options)
  return { flags: toFlags(findings, folded, whole, sections, options.roster.length), scannerVersion }
}

function find(text: string, folded: Folded, options: DeidentifyOptions): Finding[] {
  const { plain } = folded
  const { reading, findings } = readByRules(text, folded, options)
  return chain(withoutLargePlaces(settle(reading, findings, plain), plain), plain)
}

function toFlags(
  findings: readonly Finding[],
  folded: Folded,
  whole: string,
  sections: readonly Section[],
  rosterSize: number
): Flag[] {
  const standIn = createStandIns(rosterSize)
  const flags: Flag[] = []
  let section = 0
  let offset = 0
  let done = 0
  for (const finding of findings) {
    // One letter of the text may be several of the folded: "⅐" is 1/7.
    let start = Math.max(done, folded.starts[finding.start] ?? whole.length)
    const end = folded.ends[finding.end - 1] ?? whole.length
    if (start >= end) continue
    done = end
    const given = standIn(finding, whole.slice(start, end), whole.slice(Math.max(0, start - 12), start))
    while (start < end) {
      let current = sections[section] as Section
      while (start >= offset + current.text.length + between.length && section + 1 < sections.length) {
        offset += current.text.length + between.length
        current = sections[++section] as Section
      }
      const stop = Math.min(end, offset + current.text.length)
      if (start < stop) {
        const text = whole.slice(start, stop)
        const { category, action, why } = finding
        const place = { section: current.id, start: start - offset, end: stop - offset, text }
        flags.push({ ...place, category, action, why, ...given })
      }
      start = end > stop ? offset + current.text.length + between.length : end
      if (end <= stop || section + 1 >= sections.length) break
    }
  }
  return flags
}

/**
 * Puts a stand-in in each flag's place. `choose` gives the words, or null to keep what stands; without it everything flagged goes.
 * `text` must be the text the flags were found in.
 */
export function applyFlags(
  text: string,
  flags: readonly Flag[],
  choose: (flag: Flag) => string | null = (flag) => flag.suggestions[0]
): string {
  let result = ''
  let at = 0
  for (const flag of flags.toSorted((a, b) => a.start - b.start)) {
    if (flag.start < at || text.slice(flag.start, flag.end) !== flag.text) continue
    const chosen = choose(flag)
    result += text.slice(at, flag.start) + (chosen ?? flag.text)
    at = flag.end
  }
  return result + text.slice(at)
}
