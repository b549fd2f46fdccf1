// The text of a block after decisions: what was replaced, where each piece came from, and how findings in it lead back to the typed text.
import type { Choice, Decision, Finding } from './draft.ts'

/** A piece of the settled text. `finding` null = as typed; `start` and `end` are offsets into the typed text, without what was tidied away. */
export type Piece = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly finding: Finding | null
  readonly choice: Choice | null
}

/** Decisions by the place they are about. */
export type Decided = ReadonlyMap<string, Decision>

export function decidedIn(decisions: readonly Decision[]): Decided {
  return new Map(decisions.map((decision) => [placeKey(decision), decision]))
}

export function placeKey({
  block,
  start,
  end
}: {
  readonly block: string
  readonly start: number
  readonly end: number
}): string {
  return `${block}@${start}-${end}`
}

/** What is done about a finding: her decision, the scanner's own stand-in, or nothing yet (null). */
export function choiceFor(finding: Finding, decisions: Decided): Choice | null {
  const decided = decisions.get(placeKey(finding))
  if (decided !== undefined) return decided.choice
  if (finding.action === 'replace') return { do: 'say', words: finding.suggestions[0] ?? '…', sure: '' }
  return null
}

/** A finding is open while nothing is decided, or while the words put in its place were found again and not vouched for. */
export function isOpen(finding: Finding, decisions: Decided): boolean {
  const choice = choiceFor(finding, decisions)
  if (choice === null) return true
  return finding.again !== null && choice.do === 'say' && choice.sure.trim() === ''
}

/** The typed text cut at its findings, with what stands there now. */
export function settle(text: string, findings: readonly Finding[], decisions: Decided): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const finding of [...findings].sort((one, other) => one.start - other.start)) {
    if (finding.start < at || finding.end > text.length) continue
    pieces.push(typed(text, at, finding.start))
    const choice = choiceFor(finding, decisions)
    pieces.push({ start: finding.start, end: finding.end, text: wordsFor(text, finding, choice), finding, choice })
    at = finding.end
  }
  pieces.push(typed(text, at, text.length))
  return closeGaps(pieces).filter((piece) => piece.text !== '' || piece.finding !== null)
}

export function joined(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('')
}

function typed(text: string, start: number, end: number): Piece {
  return { start, end, text: text.slice(start, end), finding: null, choice: null }
}

function wordsFor(text: string, finding: Finding, choice: Choice | null): string {
  if (choice === null || choice.do === 'keep') return finding.original
  if (choice.do === 'remove') return ''
  return startsSentence(text, finding.start) ? upperFirst(choice.words) : choice.words
}

function startsSentence(text: string, at: number): boolean {
  return /(^|[.!?:]["”’)]?\s)["“‘(]?$/.test(text.slice(Math.max(0, at - 6), at)) && !/:\s$/.test(text.slice(0, at))
}

function upperFirst(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1)
}

/** Where words were removed, one of the two spaces goes too, and a sentence that lost its first word starts with a capital again. */
function closeGaps(pieces: readonly Piece[]): readonly Piece[] {
  const closed: Piece[] = []
  for (const [index, piece] of pieces.entries()) {
    if (pieces[index - 1]?.choice?.do !== 'remove' || piece.finding !== null) {
      closed.push(piece)
      continue
    }
    const before = closed.findLast(({ text }) => text !== '')?.text ?? ''
    const cut = before === '' || /\s$/.test(before) ? (/^[\s,;]+/.exec(piece.text)?.[0].length ?? 0) : 0
    const text = piece.text.slice(cut)
    const capital = before === '' || /[.!?]\s+$/.test(before) ? upperFirst(text) : text
    closed.push({ ...piece, start: piece.start + cut, text: capital.length === text.length ? capital : text })
  }
  return closed.map((piece, index) => withoutSpaceBeforeStop(piece, closed[index + 1], closed[index + 2]))
}

function withoutSpaceBeforeStop(piece: Piece, removed: Piece | undefined, after: Piece | undefined): Piece {
  if (piece.finding !== null || removed?.choice?.do !== 'remove') return piece
  if (after !== undefined && after.text !== '' && !/^[.,;:!?)]/.test(after.text)) return piece
  const text = piece.text.replace(/[\s,;]+$/, '')
  return { ...piece, end: piece.start + text.length, text }
}

/** Where a stretch of the settled text comes from: stretches of the typed text, and a finding whose replacement it touches. */
export type Origin = {
  readonly typed: readonly { readonly start: number; readonly end: number }[]
  readonly replaced: { readonly finding: Finding; readonly choice: Choice } | null
}

/**
 * Leads stretches of the settled text back. Words that were kept, or wait for a decision, are left out: they are on the list already.
 * Each look starts at the piece the stretch begins in, so that a long text with many findings stays quick.
 */
export function originsIn(pieces: readonly Piece[]): (start: number, end: number) => Origin {
  const offsets: number[] = []
  let length = 0
  for (const piece of pieces) {
    offsets.push(length)
    length += piece.text.length
  }
  return (start, end) => {
    const spans: { start: number; end: number }[] = []
    let replaced: Origin['replaced'] = null
    for (let index = firstAt(offsets, start); index < pieces.length && (offsets[index] as number) < end; index++) {
      const piece = pieces[index] as Piece
      const at = offsets[index] as number
      const from = Math.max(start, at) - at
      const to = Math.min(end, at + piece.text.length) - at
      if (from >= to) continue
      const { finding, choice } = piece
      if (finding !== null && choice?.do === 'say') replaced = { finding, choice }
      if (finding === null && /[\p{L}\p{N}]/u.test(piece.text.slice(from, to))) {
        spans.push({ start: piece.start + from, end: piece.start + to })
      }
    }
    return { typed: spans, replaced }
  }
}

/** The last index whose offset is not after `start`. */
function firstAt(offsets: readonly number[], start: number): number {
  let [low, high] = [0, offsets.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((offsets[middle] as number) <= start) low = middle
    else high = middle - 1
  }
  return low
}
