// Learns the weights of shared/deidentify/data/name-weights.json from texts with their names marked.
// Run: node dist/tools/name-weights.js FOLDER, where FOLDER holds notes.json (facilitators' notes), queries.json and requests.json
// (half of ASQ-PHI and of presidio-research), and posts-1.conll, posts-2.conll (WNUT-17, training and development) and posts-3.conll
// (Broad Twitter Corpus, training).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fold } from '../../shared/deidentify/fold.ts'
import { saidOf } from '../../shared/deidentify/likelihood.ts'
import { mannerOf, weighable } from '../../shared/deidentify/manner.ts'
import { signsOf } from '../../shared/deidentify/name-signs.ts'
import { readByRules } from '../../shared/deidentify/rules.ts'
import type { Finding } from '../../shared/deidentify/spans.ts'
import { neutralPlaces } from '../../shared/deidentify/vocabulary.ts'
import { type Example, learn, seeded } from './learn.ts'
import { asTyped, inCapitals, inSmallLetters, readLabelled, type Text, withOtherNames } from './variants.ts'

const random = seeded(12_345)
const names = /^(?:PERSON|ORG|LOCATION)$/
const weighed = /^(?:PERSON|ORG|LOCATION|UNKNOWN)$/
/** How many findings of the rules are hidden, so that the scale does not lean on them. */
const hidden = 0.3

function overlaps(span: { readonly start: number; readonly end: number }, start: number, end: number): boolean {
  return span.start < end && span.end > start
}

/** The words of a text that the scale will have to weigh, each with its signs and whether it is part of a name. */
function examplesOf(text: Text, weight: number): Example[] {
  const folded = fold(text.text)
  const { reading, findings } = readByRules(text.text, folded, { roster: [], lookFor: [] })
  const gone = new Set<Finding>(findings.filter((finding) => weighed.test(finding.category) && random() < hidden))
  const said = saidOf(
    findings.filter((finding) => !gone.has(finding)),
    reading.tokens
  )
  const manner = mannerOf(folded.plain, reading.tokens)
  return reading.tokens.flatMap((token, at): Example[] => {
    if (!weighable(reading, at, manner)) return []
    const [start, end] = [folded.starts[token.start] as number, folded.ends[token.end - 1] as number]
    const span = text.spans.find((one) => overlaps(one, start, end))
    const finding = said[at]
    if (text.neutral?.some((one) => overlaps(one, start, end))) return []
    if (span !== undefined && !names.test(span.category)) return []
    if (finding?.action === 'replace' && !weighed.test(finding.category)) return []
    if (span !== undefined && neutralPlaces.has(token.lower) && span.end - span.start < end - start + 2) return []
    return [{ signs: signsOf(reading, said, at, manner), name: span !== undefined, weight }]
  })
}

function readTexts(folder: string, name: string): Text[] {
  const file = readFileSync(join(folder, name), 'utf8')
  return name.endsWith('.conll') ? readLabelled(file) : (JSON.parse(file) as Text[])
}

/** Each text and how much it counts. */
function lessons(folder: string): (readonly [Text, number])[] {
  const of = (texts: readonly Text[], weight: number) => texts.map((text) => [text, weight] as const)
  const notes = readTexts(folder, 'notes.json')
  const others = Array.from({ length: 6 }, () => notes.map((note) => withOtherNames(note, random)))
  const [queries, requests] = [readTexts(folder, 'queries.json'), readTexts(folder, 'requests.json')]
  const [first, second, third] = ['posts-1.conll', 'posts-2.conll', 'posts-3.conll'].map((name) =>
    readTexts(folder, name)
  )
  return [
    ...of(notes, 4),
    ...of(notes.map(inSmallLetters), 4 / 3),
    ...of(notes.map(inCapitals), 1),
    ...of(others.flat(), 4 / 3),
    ...of(others.slice(0, 4).flat().map(inSmallLetters), 1),
    ...of([...queries, ...requests], 1),
    ...of(requests.filter((_, at) => at % 3 === 0).map(inSmallLetters), 0.5),
    ...of(first ?? [], 1),
    ...of((first ?? []).filter((_, at) => at % 2 === 1).map(asTyped), 0.7),
    ...of(second ?? [], 1.5),
    ...of((second ?? []).map(asTyped), 0.5),
    ...of((second ?? []).map(asTyped).map(inSmallLetters), 0.4),
    ...of((third ?? []).filter((_, at) => at % 3 === 0).map(asTyped), 0.5),
    ...of(
      (third ?? []).filter((_, at) => at % 3 === 1),
      0.5
    )
  ]
}

function run(): number {
  const [folder, target = 'shared/deidentify/data/name-weights.json'] = process.argv.slice(2)
  if (folder === undefined) {
    console.error('usage: node dist/tools/name-weights.js FOLDER [TARGET]')
    return 2
  }
  const examples = lessons(folder).flatMap(([text, weight]) => examplesOf(text, weight))
  const weights = learn(examples, random)
  writeFileSync(target, `${JSON.stringify(weights)}\n`)
  console.log(`${examples.length} words, ${Object.keys(weights).length} weights`)
  return 0
}

process.exitCode = run()
