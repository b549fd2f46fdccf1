// Texts to learn from: reads them, and rewrites each with other names, in small letters and in capitals, so that no single name is learnt.
import firstNameBands from '../../shared/deidentify/data/first-names.json'
import surnameBands from '../../shared/deidentify/data/surnames.json'
import townLists from '../../shared/deidentify/data/towns.json'
import wordTiers from '../../shared/deidentify/data/words.json'
import type { RosterEntry } from '../../shared/deidentify/types.ts'

export type Span = { readonly start: number; readonly end: number; readonly category: string }
export type Text = {
  readonly id: string
  readonly text: string
  readonly spans: readonly Span[]
  readonly neutral?: readonly { readonly start: number; readonly end: number }[]
  /** The list of names it is read with; none = without one. */
  readonly listed?: readonly RosterEntry[]
}

const firstNames = firstNameBands.map((band) => band.split(' '))
const surnames = surnameBands.map((band) => band.split(' '))
const towns = (townLists[1] as string).split('\n')
const words = new Set(wordTiers.slice(0, 4).join(' ').split(' '))
const alsoWords = firstNames
  .slice(0, 4)
  .flat()
  .filter((name) => words.has(name))

function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

/** A word written as another is: small, with a capital, all capitals. */
function writtenLike(word: string, model: string): string {
  if (/^\p{Lu}{2}/u.test(model)) return word.toUpperCase()
  return /^\p{Lu}/u.test(model) ? word.replace(/(?:^|[ -])\p{L}/gu, (letter) => letter.toUpperCase()) : word
}

function otherPerson(name: string, random: () => number): string {
  return name
    .split(' ')
    .map((part, at) => {
      if (/^[A-Z]\.?$/.test(part)) return part
      const first =
        random() < 0.3
          ? pick(random, alsoWords)
          : pick(random, firstNames[pick(random, [0, 0, 0, 1, 1, 2, 3, 4])] ?? [])
      return writtenLike(at === 0 ? first : pick(random, surnames[pick(random, [0, 1, 2])] ?? []), part)
    })
    .join(' ')
}

/** The text with other people and towns in it. */
export function withOtherNames(from: Text, random: () => number): Text {
  let text = ''
  let at = 0
  const spans: Span[] = []
  for (const span of from.spans) {
    if (span.category === 'EVENT') continue
    text += from.text.slice(at, span.start)
    const old = from.text.slice(span.start, span.end)
    let now = old
    if (span.category === 'PERSON' && random() < 0.85) now = otherPerson(old, random)
    if (span.category === 'LOCATION' && /^[A-Za-z]+$/.test(old) && random() < 0.7)
      now = writtenLike(pick(random, towns), old)
    spans.push({ ...span, start: text.length, end: text.length + now.length })
    text += now
    at = span.end
  }
  return { id: from.id, text: text + from.text.slice(at), spans }
}

function rewritten(from: Text, text: string): Text {
  return { ...from, text: text.length === from.text.length ? text : from.text }
}

export function inSmallLetters(from: Text): Text {
  return rewritten(from, from.text.toLowerCase())
}

export function inCapitals(from: Text): Text {
  return rewritten(from, from.text.toUpperCase())
}

const kinds: Readonly<Record<string, string>> = {
  person: 'PERSON',
  PER: 'PERSON',
  location: 'LOCATION',
  LOC: 'LOCATION',
  group: 'ORG',
  corporation: 'ORG',
  ORG: 'ORG'
}

function fromTokens(id: string, lines: readonly (readonly [string, string])[]): Text {
  let text = ''
  const found: { start: number; end: number; kind: string | undefined }[] = []
  let open: (typeof found)[number] | undefined
  for (const [word, label] of lines) {
    if (text !== '') text += ' '
    const start = text.length
    text += word
    const [, place, name] = /^([BI])-(.+)$/.exec(label) ?? []
    const kind = kinds[name ?? '']
    if (place === undefined) open = undefined
    else if (place === 'I' && open !== undefined && open.kind === kind) open.end = text.length
    else {
      open = { start, end: text.length, kind }
      found.push(open)
    }
  }
  const spans = found.flatMap(({ start, end, kind }) => (kind === undefined ? [] : [{ start, end, category: kind }]))
  return { id, text, spans, neutral: found.filter(({ kind }) => kind === undefined) }
}

/** Texts from a file of one word and its label a line, an empty line between texts. */
export function readLabelled(file: string): Text[] {
  return file
    .split(/\n\s*\n/)
    .map((block) =>
      block.split('\n').flatMap((line) => {
        const [word = '', label = 'O'] = line.trim().split(/\s+/)
        return word === '' ? [] : [[word, label] as const]
      })
    )
    .filter((lines) => lines.length > 0)
    .map((lines, at) => fromTokens(String(at), lines))
}

/** The text with its punctuation where a hand puts it, not with a blank before. */
export function asTyped(from: Text): Text {
  let text = ''
  const places: number[] = []
  for (let at = 0; at < from.text.length; at++) {
    places[at] = text.length
    const loose =
      from.text[at] === ' ' &&
      (/^ (?:[,.!?;:)]|'s|'m|'re|n't|'ll|'d|'ve)(?: |$)/.test(from.text.slice(at, at + 5)) ||
        /[(@#]$/.test(from.text.slice(0, at)))
    if (!loose) text += from.text[at]
  }
  const moved = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
    ...span,
    start: places[span.start] as number,
    end: (places[span.end - 1] as number) + 1
  })
  return { ...from, text, spans: from.spans.map(moved), neutral: (from.neutral ?? []).map(moved) }
}
