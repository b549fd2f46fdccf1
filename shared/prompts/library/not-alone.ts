// The built-in prompts of the theme “Not alone”.
import { themed } from './themed.ts'

export const notAlonePrompts = themed('not-alone', [
  {
    id: 'walked-in',
    text: 'What is one small thing that made walking in here today a bit easier?',
    followUps: ['What would make it easier still next time?'],
    chime: ['connectedness'],
    samhsa: ['community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 10,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'nod',
    text: 'When has a nod, a look or a joke told you that somebody here got it?',
    chime: ['connectedness'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 1,
    minutes: 15,
    format: 'round',
    minPeople: 3,
    skipIf: ['mostly-first-timers']
  },
  {
    id: 'at-ease',
    text: 'Tell your partner about a place where you feel at ease among other people: a bench, a choir, a bus queue. Then swap.',
    followUps: ['How did you find it?'],
    chime: ['connectedness'],
    samhsa: ['community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'pairs',
    minPeople: 2
  },
  {
    id: 'first-ten-minutes',
    text: 'Somebody new walks in next week, early and unsure. What could each of us do in their first ten minutes?',
    followUps: ['What did somebody do in yours?'],
    chime: ['connectedness', 'empowerment'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 1,
    minutes: 20,
    format: 'whole',
    minPeople: 3,
    skipIf: ['mostly-first-timers']
  },
  {
    id: 'on-your-side',
    text: 'Write down three people, pets or places that are on your side. Read one out, or keep them all to yourself.',
    chime: ['connectedness', 'hope'],
    samhsa: ['community', 'health'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'quiet-write',
    minPeople: 2
  },
  {
    id: 'between-sessions',
    text: 'Between one session and the next, what keeps you company?',
    followUps: ['Which of those could you have a bit more of?'],
    chime: ['connectedness'],
    samhsa: ['health', 'community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 15,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'three-in-common',
    text: 'With a partner, find three things you share that have nothing to do with this group. Odd ones count double.',
    chime: ['connectedness', 'identity'],
    samhsa: ['community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 10,
    format: 'pairs',
    minPeople: 2
  },
  {
    id: 'middle-ground',
    text: 'On days when people are too much and being alone is too much, what do you do?',
    followUps: ['Who is good company for that kind of day?'],
    chime: ['connectedness'],
    samhsa: ['community', 'health'],
    phase: 'settling',
    intensity: 2,
    minutes: 20,
    format: 'round',
    minPeople: 3
  },
  {
    id: 'good-message',
    text: 'Think of a text, a card or a call that did you good this year. What did it say, and what made it land?',
    followUps: ['Who might be glad of one like it from you?'],
    chime: ['connectedness', 'hope'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 2,
    minutes: 20,
    format: 'round',
    minPeople: 3,
    skipIf: ['loss-in-group-recently']
  },
  {
    id: 'full-room',
    text: 'A full room, and you feel a long way off. What helps you come a bit closer?',
    followUps: ['What could the rest of us do, without a fuss?'],
    chime: ['connectedness'],
    samhsa: ['community', 'health'],
    phase: 'settled',
    intensity: 2,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['holiday-week', 'mostly-first-timers', 'fewer-than-4', 'short-of-time']
  },
  {
    id: 'note-on-the-chair',
    text: 'Write the note you would have liked to find on your chair the first time you came. Read out a line, or pass.',
    chime: ['connectedness', 'hope'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 2,
    minutes: 20,
    format: 'quiet-write',
    minPeople: 3,
    skipIf: ['mostly-first-timers']
  },
  {
    id: 'known-before',
    text: 'Who knew you well before things got hard, and how would you like them to know you now?',
    followUps: ['What is one thing they would be glad to hear?'],
    chime: ['connectedness', 'identity'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 3,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['loss-in-group-recently', 'mostly-first-timers', 'crisis-last-session', 'fewer-than-4', 'short-of-time'],
    headsUp: 'Old friends can be a tender subject. Say so first, and say again that passing is fine.'
  }
])
