// Compares two versions of a note: which words were added and which removed, paragraph by paragraph.
import type { RichText } from '../rich-text.ts'
import { type NameOf, plainText, shareablePassages } from '../rich-text-reading.ts'

export type ComparedPart = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
/** One paragraph; its parts joined without the removed ones are the later text, without the added ones the earlier. */
export type ComparedParagraph = { readonly parts: readonly ComparedPart[] }
export type Comparison = {
  readonly paragraphs: readonly ComparedParagraph[]
  /** Words, not characters. */
  readonly added: number
  readonly removed: number
  /** What may be shared is not the same, whether or not the words are. */
  readonly sharingChanged: boolean
}

type Edit<Item> = { readonly kind: 'same' | 'added' | 'removed'; readonly item: Item }

/** Beyond this many differences two passages are shown as removed and added whole: closer reading would not be read anyway. */
const mostDifferences = 1_000

/** Myers' O(ND) difference (1986), with the common ends cut off first. */
export function difference(before: readonly string[], after: readonly string[]): readonly Edit<string>[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1
  }
  const same = (items: readonly string[]): Edit<string>[] => items.map((item) => ({ kind: 'same', item }))
  return [
    ...same(before.slice(0, start)),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(before.slice(before.length - end))
  ]
}

function whole(before: readonly string[], after: readonly string[]): Edit<string>[] {
  return [
    ...before.map((item): Edit<string> => ({ kind: 'removed', item })),
    ...after.map((item): Edit<string> => ({ kind: 'added', item }))
  ]
}

function middle(before: readonly string[], after: readonly string[]): Edit<string>[] {
  if (before.length === 0 || after.length === 0) return whole(before, after)
  const most = Math.min(before.length + after.length, mostDifferences)
  const offset = most + 1
  const furthest = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(furthest.slice(offset - edits - 1, offset + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = furthest[offset + diagonal + 1] ?? 0
      const right = (furthest[offset + diagonal - 1] ?? 0) + 1
      let x = diagonal === -edits || (diagonal !== edits && right <= down) ? down : right
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1
      furthest[offset + diagonal] = x
      if (x >= before.length && x - diagonal >= after.length) return walkBack(before, after, trace)
    }
  }
  return whole(before, after)
}

/** `trace[n]` holds the furthest x of diagonals −n−1 … n+1 before step n. */
function walkBack(before: readonly string[], after: readonly string[], trace: readonly Int32Array[]): Edit<string>[] {
  const edits: Edit<string>[] = []
  let x = before.length
  let y = after.length
  for (let step = trace.length - 1; step >= 0; step -= 1) {
    const known = trace[step]
    if (known === undefined) break
    const at = (diagonal: number): number => known[diagonal + step + 1] ?? 0
    const diagonal = x - y
    const fromDown = diagonal === -step || (diagonal !== step && at(diagonal - 1) + 1 <= at(diagonal + 1))
    const previous = fromDown ? diagonal + 1 : diagonal - 1
    const previousX = step === 0 ? 0 : at(previous)
    const previousY = step === 0 ? 0 : previousX - previous
    while (x > previousX && y > previousY && before[x - 1] === after[y - 1]) {
      x -= 1
      y -= 1
      edits.push({ kind: 'same', item: before[x] ?? '' })
    }
    if (step === 0) break
    if (fromDown) {
      y -= 1
      edits.push({ kind: 'added', item: after[y] ?? '' })
    } else {
      x -= 1
      edits.push({ kind: 'removed', item: before[x] ?? '' })
    }
  }
  return edits.reverse()
}

function pieces(paragraph: string): readonly string[] {
  return paragraph.match(/\s+|[\p{L}\p{N}\p{M}'’-]+|[^\s\p{L}\p{N}\p{M}'’-]/gu) ?? []
}

function merged(edits: readonly Edit<string>[]): readonly ComparedPart[] {
  const parts: { kind: ComparedPart['kind']; text: string }[] = []
  for (const { kind, item } of edits) {
    const last = parts.at(-1)
    if (last?.kind === kind) last.text += item
    else parts.push({ kind, text: item })
  }
  return parts
}

/** Runs of removed and added paragraphs are paired in order and compared word by word. */
function paired(removed: readonly string[], added: readonly string[]): ComparedParagraph[] {
  const paragraphs: ComparedParagraph[] = []
  for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
    const was = removed[index]
    const is = added[index]
    if (was === undefined) paragraphs.push({ parts: [{ kind: 'added', text: is ?? '' }] })
    else if (is === undefined) paragraphs.push({ parts: [{ kind: 'removed', text: was }] })
    else paragraphs.push({ parts: merged(difference(pieces(was), pieces(is))) })
  }
  return paragraphs
}

function countOf(paragraphs: readonly ComparedParagraph[], kind: ComparedPart['kind']): number {
  let words = 0
  for (const { parts } of paragraphs) {
    for (const part of parts)
      if (part.kind === kind) words += part.text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0
  }
  return words
}

/** How `after` differs from `before`. Mentions read as `nameOf` says. */
export function compareVersions(before: RichText, after: RichText, nameOf?: NameOf): Comparison {
  const was = plainText(before, nameOf).split('\n')
  const is = plainText(after, nameOf).split('\n')
  const paragraphs: ComparedParagraph[] = []
  let removed: string[] = []
  let added: string[] = []
  const flush = (): void => {
    paragraphs.push(...paired(removed, added))
    removed = []
    added = []
  }
  for (const { kind, item } of difference(was, is)) {
    if (kind === 'removed') removed.push(item)
    else if (kind === 'added') added.push(item)
    else {
      flush()
      paragraphs.push({ parts: item === '' ? [] : [{ kind: 'same', text: item }] })
    }
  }
  flush()
  return {
    paragraphs,
    added: countOf(paragraphs, 'added'),
    removed: countOf(paragraphs, 'removed'),
    sharingChanged: shareablePassages(before).join('\n\n') !== shareablePassages(after).join('\n\n')
  }
}
