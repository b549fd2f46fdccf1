// Search against a slow scan of the plain text: the same hits in the same order, whatever is written, asked and changed.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openMemory } from '../../main/vault/database.ts'
import { type Ranked, SearchIndex } from '../../main/vault/search.ts'
import type { SearchEntry } from '../../main/vault/search-entries.ts'
import { isOneSlip, leastTyped, Vocabulary } from '../../main/vault/search-near.ts'
import { termsOf } from '../../main/vault/search-query.ts'
import { inOrder, scan } from '../../main/vault/search-scan.ts'
import { type SearchFilter, searchKinds } from '../../shared/search.ts'
import { type Asked, type Grade, isNear, slowSearch, slowSlips, slowWords } from './search-oracle.ts'
import { idOf } from './support.ts'

const all = 500
/** Few letters, so that words are often alike. */
const letters = fc.constantFrom('a', 'b', 'e', 'é', 'É', 'B', 'o')
const word = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: letters, minLength: 1, maxLength: 9 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('boundary', 'boundaries', 'Zoë', 'zoe\u0308', 'bound\u00adary', '٣٤', 'straße')
  }
)
const gap = fc.constantFrom(' ', ' ', ' ', '\n', ', ', '. ', ' “', '” ', '-', ' \u202e ', ' (', ' * ', '’')
const text = fc
  .array(fc.tuple(word, gap), { maxLength: 8 })
  .map((parts) => parts.map(([one, after]) => one + after).join(''))
const groups = [idOf(1), idOf(2)]
const people = [idOf(11), idOf(12)]
const themes = ['hope', 'not-alone'] as const
const dates = ['2026-05-01', '2026-06-04', '2026-06-04', '2026-07-01']

const entry = fc.record({
  kind: fc.constantFrom(...searchKinds),
  groupId: fc.constantFrom(...groups, null),
  sessionId: fc.constant(null),
  noteId: fc.constant(null),
  date: fc.constantFrom(...dates, ''),
  title: text,
  text,
  also: fc.oneof(fc.constant(''), text),
  promptId: fc.constant(''),
  themes: fc.subarray([...themes]),
  personIds: fc.subarray([...people])
})
const notebook = fc
  .array(entry, { minLength: 1, maxLength: 14 })
  .map((entries) => entries.map((one, at): SearchEntry => ({ ...one, id: idOf(100 + at) })))
const filter: fc.Arbitrary<SearchFilter> = fc.record(
  {
    groupId: fc.constantFrom(...groups),
    kinds: fc.subarray([...searchKinds], { minLength: 1 }),
    from: fc.constantFrom(...dates),
    to: fc.constantFrom(...dates),
    theme: fc.constantFrom(...themes),
    personId: fc.constantFrom(...people)
  },
  { requiredKeys: [] }
)

/** A word, its beginning or a slip of it, or words side by side; as typed and as meant. */
type Typed = { readonly typed: string; readonly asked: Asked }
const change = fc.tuple(fc.nat(), fc.constantFrom('change', 'drop', 'add', 'swap', 'cut', 'none'), letters)

function slipped(from: string, [place, sort, letter]: readonly [number, string, string]): string {
  const at = place % from.length
  if (sort === 'change') return from.slice(0, at) + letter + from.slice(at + 1)
  if (sort === 'drop') return from.slice(0, at) + from.slice(at + 1)
  if (sort === 'add') return from.slice(0, at) + letter + from.slice(at)
  if (sort === 'swap')
    return (
      from.slice(0, at) +
      from
        .slice(at, at + 2)
        .split('')
        .reverse()
        .join('') +
      from.slice(at + 2)
    )
  return sort === 'cut' ? from.slice(0, at + 1) : from
}

const asking = (entries: readonly SearchEntry[]): fc.Arbitrary<Typed> => {
  const present = entries.flatMap((one) => slowWords(`${one.title} ${one.text}`))
  const known = fc.constantFrom(...(present.length > 0 ? present : ['bo']))
  const one = fc.tuple(known, change).map(([from, by]): Typed => {
    const typed = slowWords(slipped(from, by))[0] ?? 'a'
    return { typed, asked: { sort: 'word', words: [typed] } }
  })
  const phrase = fc.array(known, { minLength: 1, maxLength: 3 }).map((words): Typed => {
    return { typed: `"${words.join(' ')}"`, asked: { sort: 'phrase', words } }
  })
  return fc.oneof({ weight: 4, arbitrary: one }, { weight: 1, arbitrary: phrase })
}
const question = notebook.chain((entries) =>
  fc.record({ entries: fc.constant(entries), asked: fc.array(asking(entries), { minLength: 1, maxLength: 3 }), filter })
)

const tierOrder: readonly Grade[] = ['title', 'text', 'near', 'far']
const typedOf = (asked: readonly Typed[]): string => asked.map(({ typed }) => typed).join(' ')

function checked(found: readonly Ranked[], expected: ReadonlyMap<string, Grade>): void {
  expect(Object.fromEntries(found.map(({ hit, tier }) => [hit.id, tier]))).toEqual(Object.fromEntries(expected))
  const order = found.map(({ hit, tier }) => `${tierOrder.indexOf(tier)} ${hit.date}`)
  const sorted = found.toSorted(
    (one, other) =>
      tierOrder.indexOf(one.tier) - tierOrder.indexOf(other.tier) || other.hit.date.localeCompare(one.hit.date)
  )
  expect(order).toEqual(sorted.map(({ hit, tier }) => `${tierOrder.indexOf(tier)} ${hit.date}`))
}

function withIndex(entries: readonly SearchEntry[], act: (index: SearchIndex) => void): void {
  const index = new SearchIndex(openMemory())
  try {
    for (const [at, one] of entries.entries()) index.put(one, at)
    act(index)
  } finally {
    index.close()
  }
}

function scanned(entries: readonly SearchEntry[], typed: string, wanted: SearchFilter): readonly Ranked[] {
  const waiting = entries.map((one, count) => ({ entry: one, count }))
  const steps = scan(waiting, termsOf(typed), wanted)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

test('the index finds what a slow scan of the plain text finds, in the same order', () => {
  fc.assert(
    fc.property(question, ({ entries, asked, filter: wanted }) => {
      const expected = slowSearch(
        entries,
        asked.map((one) => one.asked),
        wanted
      )
      withIndex(entries, (index) => checked(index.ranked(termsOf(typedOf(asked)), wanted, all), expected))
    }),
    { numRuns: 700 }
  )
})

test('the plain scan that serves before the index is ready finds the same', () => {
  fc.assert(
    fc.property(question, ({ entries, asked, filter: wanted }) => {
      const expected = slowSearch(
        entries,
        asked.map((one) => one.asked),
        wanted
      )
      checked(inOrder([], scanned(entries, typedOf(asked), wanted), all), expected)
    }),
    { numRuns: 400 }
  )
})

test('after any number of saves and deletions the index answers as if it had been built anew', () => {
  const changes = fc.array(fc.tuple(fc.nat({ max: 13 }), fc.option(entry, { freq: 3 })), { maxLength: 20 })
  fc.assert(
    fc.property(question, changes, ({ entries, asked, filter: wanted }, later) => {
      const present = new Map(entries.map((one) => [one.id, one]))
      withIndex(entries, (index) => {
        later.forEach(([at, next], count) => {
          const id = idOf(100 + at)
          if (next) {
            index.put({ ...next, id }, 100 + count)
            present.set(id, { ...next, id })
          } else {
            index.remove(id)
            present.delete(id)
          }
        })
        const expected = slowSearch(
          [...present.values()],
          asked.map((one) => one.asked),
          wanted
        )
        checked(index.ranked(termsOf(typedOf(asked)), wanted, all), expected)
      })
    }),
    { numRuns: 300 }
  )
})

test('every word of five letters or more is found by every slip of it', () => {
  const long = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéß9'), minLength: 5, maxLength: 14 })
  fc.assert(
    fc.property(fc.array(long, { minLength: 1, maxLength: 30 }), fc.nat(), change, (words, which, by) => {
      const meant = words[which % words.length] ?? ''
      withIndex([{ ...bare, id: idOf(100), text: words.join(' ') }], (index) => {
        expect(index.search(slipped(meant, by).slice(0, 200) || meant, {}, 10).hits.map(({ id }) => id)).toEqual([
          idOf(100)
        ])
      })
    }),
    { numRuns: 400 }
  )
})
const bare = {
  ...{ kind: 'note' as const, groupId: null, sessionId: null, noteId: null, date: '', title: '', also: '' },
  ...{ promptId: '', themes: [], personIds: [] }
}

test('a slip is told in one walk just as by the whole table', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(short, short, (typed, meant) => {
      const oneSlip = Math.max(typed.length, meant.length) >= 5 && slowSlips(typed, meant) === 1
      expect(isOneSlip(typed, meant)).toBe(oneSlip)
      if (typed.length < leastTyped || meant.startsWith(typed)) return
      const vocabulary = new Vocabulary()
      vocabulary.add([meant])
      expect(vocabulary.near(typed)).toEqual(isNear(typed, meant) ? [meant] : [])
    }),
    { numRuns: 5_000 }
  )
})

test('a title loses nothing by being marked, and what was found is marked wherever it is shown', () => {
  fc.assert(
    fc.property(question, ({ entries, asked }) => {
      withIndex(entries, (index) => {
        for (const { hit, tier } of index.ranked(termsOf(typedOf(asked)), {}, all)) {
          const found = entries.find(({ id }) => id === hit.id)
          if (!found) throw new Error('Nothing like it was put in.')
          const runs = [...hit.title, ...hit.snippet]
          expect(hit.title.map((run) => run.text).join('')).toBe(found.title)
          expect(runs.every((run) => run.text !== '')).toBe(true)
          const shown = slowSearch(
            [{ ...found, kind: 'note', also: '' }],
            asked.map((one) => one.asked),
            {}
          )
          if (shown.get(hit.id) === tier) expect(runs.some((run) => run.hit)).toBe(true)
        }
      })
    }),
    { numRuns: 400 }
  )
})
