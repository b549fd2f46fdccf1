// What the last debrief hands to the next plan, and what it keeps to itself.
import { expect, test } from 'vitest'
import { carriedFrom } from '../../../shared/agenda/carried-over.ts'

const empty = {
  session: { helped: '', stuck: ' ', guideline: '', time: null, minutesOver: null },
  shareable: { worked: '', hard: '', request: { what: '', who: 'Ana', byWhen: '' } }
} as const

test('an empty debrief carries nothing over', () => {
  expect(carriedFrom(empty)).toEqual([])
})

test('what helped, what got stuck, a guideline, the time and a request are carried over, in that order', () => {
  const debrief = {
    session: { helped: 'Pairs first. ', stuck: 'Two at once', guideline: 'No advice', time: 'over', minutesOver: 7 },
    shareable: { worked: 'Tea', hard: 'Noise', request: { what: 'A quieter room', who: 'Ana', byWhen: '' } }
  } as const
  expect(carriedFrom(debrief).map(({ about, words }) => `${about}: ${words}`)).toEqual([
    'What helped: Pairs first.',
    'Where it got stuck: Two at once',
    'A guideline to bring back: No advice',
    'Time: It ran seven minutes over.',
    'Asked of the committee: A quieter room, Ana'
  ])
})
