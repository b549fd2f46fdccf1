// The chooser against a plain statement of its rules, on thousands of invented groups and libraries.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../../shared/dates.ts'
import { type ChooserInput, choosePrompts, newcomersCap, type Use } from '../../../shared/prompts/chooser.ts'
import { libraryPrompts } from '../../../shared/prompts/library.ts'
import {
  type Prompt,
  promptFeedbacks,
  promptFormats,
  promptPhases,
  skipConditions,
  themeIds
} from '../../../shared/prompts/prompt-schema.ts'

const today = '2026-07-02'

const promptArbitrary: fc.Arbitrary<Omit<Prompt, 'id'>> = fc.record({
  text: fc.constant('What helps?'),
  followUps: fc.constant([]),
  theme: fc.constantFrom(...themeIds.slice(0, 4)),
  chime: fc.constant([]),
  samhsa: fc.constant([]),
  phase: fc.constantFrom(...promptPhases),
  intensity: fc.constantFrom(1 as const, 2 as const, 3 as const),
  minutes: fc.integer({ min: 5, max: 30 }),
  format: fc.constantFrom(...promptFormats),
  minPeople: fc.integer({ min: 1, max: 6 }),
  skipIf: fc.subarray([...skipConditions.slice(0, 3)], { maxLength: 2 }),
  origin: fc.constant('own'),
  version: fc.constant(1)
})
const promptsArbitrary = fc
  .array(promptArbitrary, { maxLength: 14 })
  .map((prompts): Prompt[] => prompts.map((prompt, index) => ({ ...prompt, id: `p${String(index).padStart(2, '0')}` })))
const idArbitrary = fc.integer({ min: 0, max: 13 }).map((index) => `p${String(index).padStart(2, '0')}`)
const dateArbitrary = fc.integer({ min: -140, max: 20 }).map((days) => addDays(today, days))

const inputArbitrary: fc.Arbitrary<ChooserInput> = fc
  .record({
    prompts: promptsArbitrary,
    sessions: fc.uniqueArray(dateArbitrary, { maxLength: 12 }),
    used: fc.array(
      fc.record({ promptId: idArbitrary, at: fc.nat(), feedback: fc.option(fc.constantFrom(...promptFeedbacks)) }),
      { maxLength: 16 }
    ),
    slotMinutes: fc.integer({ min: 0, max: 40 }),
    people: fc.option(fc.integer({ min: 1, max: 12 })),
    firstTimers: fc.integer({ min: 0, max: 6 }),
    skipIf: fc.subarray([...skipConditions.slice(0, 4)], { maxLength: 2 }),
    themes: fc.subarray([...themeIds.slice(0, 4)], { maxLength: 2 }),
    own: fc.record(
      {
        phase: fc.constantFrom(...promptPhases),
        format: fc.constantFrom(...promptFormats),
        intensity: fc.constantFrom(1 as const, 2 as const, 3 as const)
      },
      { requiredKeys: [] }
    ),
    favourites: fc.array(idArbitrary, { maxLength: 3 }),
    hidden: fc.array(idArbitrary, { maxLength: 3 }),
    taken: fc.array(idArbitrary, { maxLength: 2 })
  })
  .map(({ own, used, ...rest }) => {
    const uses: Use[] = used.flatMap(({ promptId, at, feedback }) => {
      const date = rest.sessions[at % Math.max(1, rest.sessions.length)]
      return date === undefined ? [] : [{ promptId, date, feedback }]
    })
    return { ...rest, ...own, uses: oneUseADay(uses), date: today }
  })

/** A prompt is used once in a session. */
function oneUseADay(uses: readonly Use[]): readonly Use[] {
  return [...new Map(uses.map((use) => [`${use.promptId} ${use.date}`, use])).values()]
}

/** The rules of the chooser one by one, as they are written down, with no thought of speed. */
function plainStatement(input: ChooserInput): readonly string[] {
  const past = input.uses.filter((use) => use.date < input.date)
  const lastSix = input.sessions
    .filter((date) => date < input.date)
    .toSorted()
    .toReversed()
    .slice(0, 6)
  const usesOf = (prompt: Prompt) =>
    past.filter((use) => use.promptId === prompt.id).toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const sessionsBack = (prompt: Prompt): number => lastSix.indexOf(usesOf(prompt).at(-1)?.date ?? 'never')
  const fits = input.prompts.filter(
    (prompt) =>
      !prompt.skipIf.some((condition) => input.skipIf.includes(condition)) &&
      prompt.intensity <= newcomersCap(input.people, input.firstTimers) &&
      prompt.intensity <= (input.intensity ?? 3) &&
      prompt.minutes <= input.slotMinutes &&
      (input.people === null || prompt.minPeople <= input.people) &&
      !input.hidden.includes(prompt.id) &&
      !input.taken?.includes(prompt.id) &&
      (input.format === undefined || prompt.format === input.format) &&
      (input.phase === undefined || prompt.phase === input.phase)
  )
  const fresh = fits.filter((prompt) => sessionsBack(prompt) < 0)
  const pool = fresh.length >= 3 ? fresh : fits
  const scoreOf = (prompt: Prompt): number => {
    const feedback = usesOf(prompt)
      .filter((use) => use.feedback !== null)
      .at(-1)?.feedback
    const themeUsed = past.some((use) => {
      return themeOf(input, use.promptId) === prompt.theme && daysBetween(use.date, input.date) <= 56
    })
    return (
      (input.themes.includes(prompt.theme) ? 3 : 0) +
      (themeUsed ? 0 : 2) +
      (usesOf(prompt).length === 0 ? 2 : 0) +
      (input.favourites.includes(prompt.id) ? 1 : 0) +
      (feedback === 'landed' ? 1 : 0) -
      (feedback === 'flat' ? 2 : 0) -
      (feedback === 'too-heavy' ? 3 : 0) -
      (sessionsBack(prompt) >= 0 ? 6 - sessionsBack(prompt) : 0)
    )
  }
  const ranked = pool.toSorted((a, b) => scoreOf(b) - scoreOf(a) || (a.id < b.id ? -1 : 1))
  const top = ranked.slice(0, 3)
  const other = ranked.find((prompt) => prompt.format !== top[0]?.format)
  const oneFormat = top.length === 3 && new Set(top.map((prompt) => prompt.format)).size === 1
  if (oneFormat && other && input.format === undefined) top[2] = other
  return top.map((prompt) => prompt.id)
}

const themeOf = (input: ChooserInput, id: string) => input.prompts.find((prompt) => prompt.id === id)?.theme

const inputOf = (change: Partial<ChooserInput> = {}): ChooserInput => ({
  prompts: libraryPrompts,
  uses: [],
  sessions: [],
  date: today,
  slotMinutes: 25,
  people: 10,
  firstTimers: 0,
  skipIf: [],
  themes: [],
  favourites: [],
  hidden: [],
  ...change
})

describe('the chooser', () => {
  test('suggests what a plain statement of its rules suggests, in the same order', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        expect(choosePrompts(input).suggestions.map(({ prompt }) => prompt.id)).toEqual(plainStatement(input))
      }),
      { numRuns: 3_000 }
    )
  })

  test('gives the same answer whatever order prompts, uses and sessions come in', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const turned = {
          ...input,
          prompts: input.prompts.toReversed(),
          uses: input.uses.toReversed(),
          sessions: input.sessions.toReversed()
        }
        expect(choosePrompts(turned).suggestions).toEqual(choosePrompts(input).suggestions)
      })
    )
  })

  test('where nothing fits, relaxing the one filter it names lets prompts in, and naming none means none alone would', () => {
    const free: Readonly<Record<string, (input: ChooserInput) => ChooserInput>> = {
      format: ({ format: _, ...rest }) => rest,
      phase: ({ phase: _, ...rest }) => rest,
      intensity: ({ intensity: _, ...rest }) => rest,
      minutes: (input) => ({ ...input, slotMinutes: 30 }),
      hidden: (input) => ({ ...input, hidden: [] }),
      people: (input) => ({ ...input, people: null }),
      'skip-if': (input) => ({ ...input, skipIf: [] }),
      'first-timers': (input) => ({ ...input, firstTimers: 0 })
    }
    let relaxed = 0
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const { suggestions, relax } = choosePrompts(input)
        if (suggestions.length > 0) {
          expect(relax).toBeNull()
          return
        }
        // Not knowing how many come also softens the newcomers' cap, so this one is looked at on its own.
        const letsIn = (filter: string) => choosePrompts(free[filter]?.(input) ?? input).suggestions.length > 0
        if (relax === null) {
          expect(Object.keys(free).filter((filter) => filter !== 'people' && letsIn(filter))).toEqual([])
          return
        }
        relaxed += 1
        expect(letsIn(relax.filter)).toBe(true)
        if (relax.minutes !== null) {
          const enough = choosePrompts({ ...input, slotMinutes: relax.minutes })
          const short = choosePrompts({ ...input, slotMinutes: relax.minutes - 1 })
          expect([enough.suggestions.length > 0, short.suggestions.length]).toEqual([true, 0])
        }
      }),
      { numRuns: 2_000 }
    )
    expect(relaxed).toBeGreaterThan(50)
  })

  test('offers at least two ways of talking from the built-in library', () => {
    for (const theme of themeIds) {
      const formats = choosePrompts(inputOf({ themes: [theme] })).suggestions.map(({ prompt }) => prompt.format)
      expect([theme, new Set(formats).size >= 2]).toEqual([theme, true])
    }
  })

  test('keeps to light prompts when half of the people are new, and to medium ones when anybody is', () => {
    expect([newcomersCap(10, 5), newcomersCap(10, 4), newcomersCap(10, 0), newcomersCap(null, 2)]).toEqual([1, 2, 3, 2])
    const light = choosePrompts(inputOf({ firstTimers: 5, skipIf: ['mostly-first-timers'] }))
    expect(light.suggestions.map(({ prompt }) => prompt.intensity)).toEqual([1, 1, 1])
  })

  test('says in words when a prompt was used, how heavy it is and how long it takes', () => {
    const [prompt] = libraryPrompts
    if (!prompt) throw new Error('The library is empty.')
    const weeks = Array.from({ length: 30 }, (_, index) => addDays(today, -7 * (index + 1)))
    const lineAfter = (weeksAgo: number, feedback: Use['feedback'] = null): string | undefined =>
      choosePrompts(
        inputOf({
          prompts: [prompt],
          sessions: weeks,
          uses: [{ promptId: prompt.id, date: addDays(today, -7 * weeksAgo), feedback }]
        })
      ).suggestions[0]?.line
    expect([
      choosePrompts(inputOf({ prompts: [prompt] })).suggestions[0]?.line,
      lineAfter(1),
      lineAfter(2),
      lineAfter(3),
      lineAfter(16),
      lineAfter(16, 'landed'),
      lineAfter(70)
    ]).toEqual([
      'Never used here · light · 10 min',
      'Used last time · light · 10 min',
      'Used the time before last · light · 10 min',
      'Used three sessions ago · light · 10 min',
      'Not used since March · light · 10 min',
      'Landed in March · light · 10 min',
      'Not used since February 2025 · light · 10 min'
    ])
  })

  test('names what else speaks for a prompt or against it', () => {
    const [prompt] = libraryPrompts
    if (!prompt) throw new Error('The library is empty.')
    const [suggestion] = choosePrompts(
      inputOf({
        prompts: [prompt],
        themes: [prompt.theme],
        favourites: [prompt.id],
        uses: [{ promptId: prompt.id, date: '2026-01-08', feedback: 'too-heavy' }]
      })
    ).suggestions
    expect(suggestion?.more).toEqual([
      'The theme you asked for: Not alone',
      'One of your favourites',
      'Not alone has not come up for eight weeks',
      'Was too heavy in January'
    ])
  })

  test('answers calmly for a slot of nothing, a group of nobody known and an empty library', () => {
    expect(choosePrompts(inputOf({ slotMinutes: 0 })).relax).toMatchObject({ filter: 'minutes', minutes: 10 })
    expect(choosePrompts(inputOf({ people: null })).suggestions).toHaveLength(3)
    expect(choosePrompts(inputOf({ prompts: [] }))).toEqual({ suggestions: [], relax: null, cap: 3 })
  })
})
