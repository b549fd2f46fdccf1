// Learns the weights of shared/deidentify/data/name-weights.json from texts with their names marked.
// Run: node dist/tools/name-weights.js FOLDER, where FOLDER holds notes.json (facilitators' notes), queries.json and requests.json
// (half of ASQ-PHI and of presidio-research), and posts-1.conll, posts-2.conll (WNUT-17, training and development) and posts-3.conll
// (Broad Twitter Corpus, training). Our own notes lie in test/shared/deidentify/notes/learnt.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { learnBoth } from './examples.ts'
import { seeded } from './learn.ts'
import { readMarkedNotes } from './marked-notes.ts'
import { asTyped, inCapitals, inSmallLetters, readLabelled, type Text, withOtherNames } from './variants.ts'

const ownNotes = 'test/shared/deidentify/notes/learnt'
const random = seeded(12_345)

type FileNote = Text & {
  readonly roster?: readonly { readonly fullName: string; readonly nicknames: readonly string[] }[]
}
type Lessons = readonly (readonly [Text, number])[]

function readTexts(folder: string, name: string): FileNote[] {
  const file = readFileSync(join(folder, name), 'utf8')
  return name.endsWith('.conll') ? readLabelled(file) : (JSON.parse(file) as FileNote[])
}

function of(texts: readonly Text[], weight: number): Lessons {
  return texts.map((text) => [text, weight] as const)
}

/** Each note as it is, with and without its list of names, in small letters, in capitals, and with other names in it. */
function fromNotes(folder: string): Lessons {
  const given = readTexts(folder, 'notes.json').map((note) => ({
    ...note,
    listed: (note.roster ?? []).map(({ fullName, nicknames }) => ({ nickname: '', fullName, names: nicknames }))
  }))
  const own = readdirSync(ownNotes)
    .toSorted()
    .flatMap((file) => readMarkedNotes(readFileSync(join(ownNotes, file), 'utf8')))
    .map(({ roster, ...note }) => ({ ...note, listed: roster }))
  const listed: readonly Text[] = [...given, ...own]
  const notes = listed.map((note) => ({ ...note, listed: [] }))
  const others = [0, 1].map(() => notes.map((note) => withOtherNames(note, random)))
  return [
    ...of(listed, 1),
    ...of(notes, 2),
    ...of(notes.map(inSmallLetters), 0.7),
    ...of(notes.map(inCapitals), 0.4),
    ...of(others.flat(), 1),
    ...of((others[0] ?? []).map(inSmallLetters), 0.7)
  ]
}

function fromRequests(folder: string): Lessons {
  const [queries, requests] = [readTexts(folder, 'queries.json'), readTexts(folder, 'requests.json')]
  return [
    ...of([...queries, ...requests], 0.6),
    ...of(requests.filter((_, at) => at % 3 === 0).map(inSmallLetters), 0.3)
  ]
}

function fromPosts(folder: string): Lessons {
  const [first = [], second = [], third = []] = ['posts-1.conll', 'posts-2.conll', 'posts-3.conll'].map((name) =>
    readTexts(folder, name)
  )
  const third0 = third.filter((_, at) => at % 3 === 0)
  const third1 = third.filter((_, at) => at % 3 === 1)
  return [
    ...of(first, 1),
    ...of(first.filter((_, at) => at % 2 === 1).map(asTyped), 0.7),
    ...of(second, 1.5),
    ...of(second.map(asTyped), 0.5),
    ...of(second.map(asTyped).map(inSmallLetters), 0.4),
    ...of(third0.map(asTyped), 0.5),
    ...of(third1, 0.5)
  ]
}

function run(): number {
  const [folder, target = 'shared/deidentify/data/name-weights.json'] = process.argv.slice(2)
  if (folder === undefined) {
    console.error('usage: node dist/tools/name-weights.js FOLDER [TARGET]')
    return 2
  }
  const tables = learnBoth([...fromNotes(folder), ...fromRequests(folder), ...fromPosts(folder)], random)
  writeFileSync(target, `${JSON.stringify(tables)}\n`)
  console.log(`${Object.keys(tables.first).length} and ${Object.keys(tables.second).length} weights`)
  return 0
}

process.exitCode = run()
