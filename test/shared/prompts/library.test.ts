// The rules every built-in prompt keeps, and what each theme offers.
import { describe, expect, test } from 'vitest'
import { allPrompts, libraryPrompts, promptsByTheme } from '../../../shared/prompts/library.ts'
import {
  chimeProcesses,
  type Prompt,
  promptFormats,
  promptSchema,
  samhsaDimensions,
  skipConditions,
  themeIds
} from '../../../shared/prompts/prompt-schema.ts'
import { avoidedWordsIn } from '../../../shared/prompts/words-to-avoid.ts'
import { readingGrade, syllablesIn } from '../../support/reading-grade.ts'

const wordsOf = (prompt: Prompt): readonly string[] => [prompt.text, ...prompt.followUps]
const spoken = libraryPrompts.flatMap(wordsOf)
/** Those for which a rule does not hold, so that a failure names the words to mend. */
const broken = (holds: (words: string) => boolean, words: readonly string[] = spoken): readonly string[] =>
  words.filter((one) => !holds(one))
const ideasIn = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const opens = /\b(?:what|how|where|when|who|whom|whose|which)\b/i
const closes =
  /^(?:.*[.:;,])?\s*[‘“]?(?:and |or |so |but )?(?:do|does|did|is|are|was|were|am|can|could|would|will|shall|should|have|has|had|may|might|must) (?:you|we|i|it|they|there|he|she|any|some|this|that|the|your)/i
const invites =
  /(?:^|[.:] |^together, |^with a partner, )(?:write|draw|tell|think|practise|swap|say|let’s|find|plan|make|pick|take|turn|try|one of you|one plays)\b/i

/** Every question in it asks what, how, where, when, who or which, and does not turn into a yes or no before its question mark. */
function isOpen(text: string): boolean {
  const questions = text.match(/[^.?!]+\?/g) ?? []
  return questions.every((question) => {
    const open = question.search(opens)
    return open >= 0 && !closes.test(question.slice(0, open))
  })
}

describe('every prompt', () => {
  test('fits the schema and its limit of 40 words', () => {
    expect(libraryPrompts.filter((prompt) => !promptSchema.safeParse(prompt).success)).toEqual([])
  })

  test('has an id and words no other prompt has', () => {
    expect(new Set(libraryPrompts.map((prompt) => prompt.id)).size).toBe(libraryPrompts.length)
    expect(new Set(libraryPrompts.map((prompt) => ideasIn(prompt.text))).size).toBe(libraryPrompts.length)
  })

  test('reads at grade 8 or below, follow-ups with it', () => {
    expect(
      broken(
        (words) => readingGrade(words) <= 8,
        libraryPrompts.map((prompt) => prompt.text)
      )
    ).toEqual([])
    expect(
      broken(
        (words) => readingGrade(words) <= 8,
        libraryPrompts.map((prompt) => wordsOf(prompt).join(' '))
      )
    ).toEqual([])
  })

  test('is an open question or an invitation, never a yes or no', () => {
    const texts = libraryPrompts.map((prompt) => prompt.text)
    expect(broken(isOpen)).toEqual([])
    expect(broken((text) => text.includes('?') || invites.test(text), texts)).toEqual([])
  })

  test('would be caught if it could be answered with yes or no', () => {
    const closed = [
      'Do you feel alone?',
      'Have you got a plan?',
      'On hard days, can you ask for help?',
      'Tell us: is it better now?'
    ]
    expect(closed.filter(isOpen)).toEqual([])
  })

  test('never asks why somebody did, felt or left', () => {
    expect(broken((text) => !/\bwhy\b/i.test(text))).toEqual([])
    expect(broken((text) => !/what made you (?:leave|stop|quit|do)/i.test(text))).toEqual([])
  })

  test('never asks for a diagnosis, a medicine, a method, a weight or what was done to somebody', () => {
    const asked =
      /\b(?:diagnos\w*|symptom\w*|disorder|medic(?:ine|ation)s?|meds|pills?|tablets?|dos(?:e|age)s?|prescri\w+|side effects?|hospital\w*|admission|section(?:ed)|overdos\w*|suicid\w*|self-?harm\w*|cut(?:ting)? (?:yourself|myself)|knife|weight|weigh|calories|diet|kilos?|pounds|trauma\w*|abus\w*|assault\w*|rape\w*|violence|worst thing|what happened to you|illness|disease|therapist)\b/i
    expect(broken((text) => !asked.test(text))).toEqual([])
  })

  test('never speaks like a worksheet or presses anybody to speak', () => {
    const stiff =
      /\b(?:identify|reflect on|explore|list three ways|coping (?:skills?|strateg\w+|mechanisms?)|trigger\w*|journey|toolbox|self-care|mindful\w*|process your|resilien\w*|share with the group|on a scale|must|have to share|everyone must)\b/i
    expect(broken((text) => !stiff.test(text))).toEqual([])
  })

  test('asks, and does not begin with a saying to agree with', () => {
    const saying = /\b(?:can|need not)\b[^.?!]*\b(?:and|or) (?:it |a way |as )?(?:can\b|to hide|quiet as)/i
    expect(broken((text) => !saying.test(text))).toEqual([])
    expect(saying.test('Silence can be peace, and it can be a lid.')).toBe(true)
  })

  test('uses none of the words to avoid, its heads-up included', () => {
    const texts = libraryPrompts.flatMap((prompt) => [...wordsOf(prompt), prompt.headsUp ?? ''])
    expect(texts.flatMap((text) => avoidedWordsIn(text).map((hit) => `${hit.found}: ${text}`))).toEqual([])
  })

  test('says who may pass where something is to be read out', () => {
    const reading = libraryPrompts.filter((prompt) => prompt.format === 'quiet-write').map((prompt) => prompt.text)
    expect(broken((text) => /\b(?:pass|none|keep|leave it)\b/.test(text), reading)).toEqual([])
  })

  test('carries a heads-up where it is deep, and stays out of the way after a hard session', () => {
    const deep = libraryPrompts.filter((prompt) => prompt.intensity === 3)
    expect(deep.filter((prompt) => !prompt.headsUp || !prompt.skipIf.includes('mostly-first-timers'))).toEqual([])
    expect(deep.filter((prompt) => prompt.phase === 'first-timers')).toEqual([])
  })

  test('needs at least two people for pairs, and names what it is grounded in', () => {
    expect(libraryPrompts.filter((prompt) => prompt.format === 'pairs' && prompt.minPeople < 2)).toEqual([])
    expect(libraryPrompts.filter((prompt) => prompt.chime.length === 0 || prompt.samhsa.length === 0)).toEqual([])
  })
})

describe.each(themeIds)('the theme %s', (theme) => {
  const prompts = promptsByTheme[theme]
  const count = (holds: (prompt: Prompt) => boolean): number => prompts.filter(holds).length

  test('holds its own prompts in the promised mix', () => {
    expect(prompts.every((prompt) => prompt.theme === theme && prompt.id.startsWith(`${theme}-`))).toBe(true)
    expect(count(() => true)).toBeGreaterThanOrEqual(12)
    expect(count((prompt) => prompt.intensity === 1)).toBeGreaterThanOrEqual(5)
    expect(count((prompt) => prompt.phase === 'first-timers')).toBeGreaterThanOrEqual(3)
    expect(count((prompt) => prompt.intensity === 3)).toBeLessThanOrEqual(2)
    expect(promptFormats.filter((format) => count((prompt) => prompt.format === format) === 0)).toEqual([])
  })

  test('has something for a short slot, a middling one and the main one', () => {
    expect(count((prompt) => prompt.minutes <= 12)).toBeGreaterThanOrEqual(2)
    expect(count((prompt) => prompt.minutes > 12 && prompt.minutes <= 20)).toBeGreaterThanOrEqual(3)
    expect(count((prompt) => prompt.minutes > 20 && prompt.minutes <= 25)).toBeGreaterThanOrEqual(1)
  })

  test('does not begin every prompt the same way', () => {
    const firsts = prompts.map((prompt) => prompt.text.split(' ').slice(0, 2).join(' '))
    const most = Math.max(...firsts.map((first) => firsts.filter((other) => other === first).length))
    expect(most).toBeLessThanOrEqual(3)
  })
})

describe('the library as a whole', () => {
  test('holds at least 144 prompts over twelve themes', () => {
    expect([Object.keys(promptsByTheme).length, libraryPrompts.length >= 144]).toEqual([12, true])
  })

  test('reaches every process and dimension it is grounded in, and uses every condition to skip', () => {
    const chime = new Set(libraryPrompts.flatMap((prompt) => prompt.chime))
    const samhsa = new Set(libraryPrompts.flatMap((prompt) => prompt.samhsa))
    const skips = new Set(libraryPrompts.flatMap((prompt) => prompt.skipIf))
    expect(chimeProcesses.filter((process) => !chime.has(process))).toEqual([])
    expect(samhsaDimensions.filter((dimension) => !samhsa.has(dimension))).toEqual([])
    expect(skipConditions.filter((condition) => !skips.has(condition))).toEqual([])
  })

  test('lets an own prompt stand in for a built-in one with the same id', () => {
    const [first] = libraryPrompts
    if (!first) throw new Error('The library is empty.')
    const own = { ...first, text: 'What made you smile on the way here?', origin: 'own' }
    expect(allPrompts([own]).filter((prompt) => prompt.id === first.id)).toEqual([own])
    expect(allPrompts([own])).toHaveLength(libraryPrompts.length)
  })
})

describe('the reading grade', () => {
  test('agrees with the published formula on sentences counted by hand', () => {
    expect(
      ['table', 'wanted', 'places', 'smile', 'idea', 'make', 'little', 'people', 'walked'].map(syllablesIn)
    ).toEqual([2, 2, 2, 1, 2, 1, 2, 2, 1])
    // Six words, one sentence, six syllables.
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 6)
    expect(readingGrade('Organisational considerations necessitate comprehensive documentation.')).toBeGreaterThan(20)
  })
})
