// Turns texts with their names marked into what the scale of likelihood learns from: each word it would weigh, with its signs.
import { fold } from '../../shared/deidentify/fold.ts'
import type { Reading } from '../../shared/deidentify/judge.ts'
import { saidOf } from '../../shared/deidentify/likelihood.ts'
import { mannerOf, weighable } from '../../shared/deidentify/manner.ts'
import { signsOf } from '../../shared/deidentify/name-signs.ts'
import { readByRules } from '../../shared/deidentify/rules.ts'
import { besideLikely, type FirstLook, highestByWord, lookAgainSigns } from '../../shared/deidentify/second-look.ts'
import type { Finding } from '../../shared/deidentify/spans.ts'
import { neutralPlaces } from '../../shared/deidentify/vocabulary.ts'
import { createNumbering, type Example, learn, likelihood, tableOf } from './learn.ts'
import type { Text } from './variants.ts'

const weighed = /^(?:PERSON|ORG|LOCATION|UNKNOWN)$/
/** How many findings of the rules are hidden, so that the scale does not lean on them. */
const hidden = 0.3

type Lesson = {
  readonly reading: Reading
  readonly said: readonly (Finding | undefined)[]
  readonly weight: number
  /** By token: part of a name or not; null = nothing is learnt from it. */
  readonly names: readonly (boolean | null)[]
  /** The signs of the first look; null = not weighed. */
  readonly first: readonly (Int32Array | null)[]
}

function overlaps(span: { readonly start: number; readonly end: number }, start: number, end: number): boolean {
  return span.start < end && span.end > start
}

const numbering = createNumbering()

function lessonOf(text: Text, weight: number, random: () => number): Lesson {
  const folded = fold(text.text)
  const { reading, findings } = readByRules(text.text, folded, { roster: text.listed ?? [], lookFor: [] })
  const gone = new Set<Finding>(findings.filter((finding) => weighed.test(finding.category) && random() < hidden))
  const kept = findings.filter((finding) => !gone.has(finding))
  const said = saidOf(kept, reading.tokens)
  const manner = mannerOf(folded.plain, reading.tokens)
  const names = reading.tokens.map((token, at): boolean | null => {
    const [start, end] = [folded.starts[token.start] as number, folded.ends[token.end - 1] as number]
    const span = text.spans.find((one) => overlaps(one, start, end))
    if (text.neutral?.some((one) => overlaps(one, start, end)) || span?.category === 'EVENT') return null
    if (said[at]?.action === 'replace' && !weighed.test(said[at]?.category ?? '')) return null
    if (span !== undefined && neutralPlaces.has(token.lower) && span.end - span.start < end - start + 2) return null
    return span !== undefined
  })
  const first = reading.tokens.map((_, at) =>
    names[at] !== null && weighable(reading, at, manner)
      ? numbering.numbersOf(signsOf(reading, said, at, manner))
      : null
  )
  return { reading, said, weight, names, first }
}

function firstExamples(lessons: readonly Lesson[]): Example[] {
  return lessons.flatMap(({ names, first, weight }) =>
    first.flatMap((signs, at) => (signs === null ? [] : [{ signs, name: names[at] === true, weight }]))
  )
}

function secondExamples({ reading, said, weight, names, first }: Lesson, weights: Float64Array): Example[] {
  const look: FirstLook = first.map((signs) => (signs === null ? null : likelihood(signs, weights)))
  const highest = highestByWord(reading.tokens, look)
  return first.flatMap((signs, at): Example[] => {
    if (names[at] === null || (signs === null && !besideLikely(reading.tokens, said, look, at))) return []
    const more = numbering.numbersOf(lookAgainSigns(reading, said, look, highest, at))
    const all = signs === null ? more : Int32Array.from([...signs, ...more])
    return [{ signs: all, name: names[at] === true, weight }]
  })
}

export type Tables = {
  readonly first: Readonly<Record<string, number>>
  readonly second: Readonly<Record<string, number>>
}

/** The weights of both looks. The second is learnt on texts that the first had not seen. */
export function learnBoth(texts: readonly (readonly [Text, number])[], random: () => number): Tables {
  const lessons = texts.map(([text, weight]) => [text.id, lessonOf(text, weight, random)] as const)
  const half = new Map<string, number>()
  for (const [id] of lessons) if (!half.has(id)) half.set(id, half.size % 2)
  const halves = [0, 1].map((side) => lessons.filter(([id]) => half.get(id) === side).map(([, lesson]) => lesson))
  const seen = halves.map((side) => learn(firstExamples(side), numbering.names.length, random))
  const first = learn(firstExamples(halves.flat()), numbering.names.length, random)
  const firstTable = tableOf(first, numbering.names)
  const examples = halves.flatMap((side, at) =>
    side.flatMap((lesson) => secondExamples(lesson, seen[1 - at] as Float64Array))
  )
  console.log(`${examples.length} words`)
  return { first: firstTable, second: tableOf(learn(examples, numbering.names.length, random), numbering.names) }
}
