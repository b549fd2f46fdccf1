// The list of words to avoid finds what it should and leaves alone what it should.
import { expect, test } from 'vitest'
import { blockTitles } from '../../../shared/agenda/templates.ts'
import { themeNames } from '../../../shared/prompts/prompt-schema.ts'
import { avoidedWordsIn } from '../../../shared/prompts/words-to-avoid.ts'
import * as starter from '../../../shared/starter-text.ts'

test('words that hurt are found, each with what to say instead', () => {
  const text = 'Two Patients dropped out, one no-show; she suffers from it. He committed suicide.'
  expect(avoidedWordsIn(text).map(({ found, say }) => [found, say])).toEqual([
    ['Patients', 'participant'],
    ['dropped out', 'moved on'],
    ['no-show', 'came, did not come'],
    ['suffers from', 'lives with'],
    ['committed suicide', 'died by suicide']
  ])
})

test('the words said in their place, and near ones, are left alone', () => {
  const fine = 'She lives with it and moved on. In that case be patiently usual; he chose not to.'
  expect(avoidedWordsIn(fine)).toEqual([])
})

test('block titles, themes and starter texts say none of them', () => {
  const texts = JSON.stringify([
    blockTitles,
    themeNames,
    { ...starter, starterCrisisCard: starter.starterCrisisCard('US') }
  ])
  expect(avoidedWordsIn(texts)).toEqual([])
})
