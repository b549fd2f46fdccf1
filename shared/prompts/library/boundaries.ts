// The built-in prompts of the theme “People and boundaries”.
import { themed } from './themed.ts'

export const boundariesPrompts = themed('boundaries', [
  {
    id: 'good-visit',
    text: 'What does a good visit look like to you: how long, how loud, and who makes the tea?',
    chime: ['connectedness', 'empowerment'],
    samhsa: ['community', 'home'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'more-energy',
    text: 'Which people leave you with more energy than you came with? What do they do?',
    followUps: ['How could you see them a bit more?'],
    chime: ['connectedness'],
    samhsa: ['community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 15,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'end-a-chat',
    text: 'With a partner, try out a friendly way to end a chat that has gone on long enough. Then swap.',
    chime: ['empowerment'],
    samhsa: ['community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 10,
    format: 'pairs',
    minPeople: 2
  },
  {
    id: 'not-today',
    text: 'How do you say ‘Not today, thanks’ and stay friends?',
    followUps: ['What do you say when they ask again?'],
    chime: ['connectedness', 'empowerment'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 1,
    minutes: 15,
    format: 'whole',
    minPeople: 3
  },
  {
    id: 'gate-porch-kitchen',
    text: 'Draw a house with a gate, a porch and a kitchen. Who is welcome how far in? Show a bit of it, or pass.',
    chime: ['connectedness', 'empowerment'],
    samhsa: ['home', 'community'],
    phase: 'settling',
    intensity: 1,
    minutes: 15,
    format: 'quiet-write',
    minPeople: 2,
    skipIf: ['housing-or-money-crisis']
  },
  {
    id: 'day-to-yourself',
    text: 'When you need a day to yourself, how do the people around you find out?',
    followUps: ['What would make that easier to say?'],
    chime: ['empowerment'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 1,
    minutes: 12,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'welcome-worry',
    text: 'People worry about us: family, friends, helpers. What kind of worry do you find easy to live with, and what kind gets on your nerves?',
    followUps: ['How could you let them know?'],
    chime: ['connectedness', 'empowerment'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 2,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['holiday-week', 'fewer-than-4', 'short-of-time']
  },
  {
    id: 'one-calm-line',
    text: 'Think of something you would like to say no to. Say it to your partner in one calm line, with no reason given. Then swap.',
    followUps: ['What was it like to leave out the reason?'],
    chime: ['empowerment'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 2,
    minutes: 20,
    format: 'pairs',
    minPeople: 2,
    skipIf: ['conflict-unresolved']
  },
  {
    id: 'door-handle',
    text: 'What did you use to put up with that you do not put up with any more? What did you say or do that changed it?',
    chime: ['empowerment'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 2,
    minutes: 20,
    format: 'round',
    minPeople: 3
  },
  {
    id: 'house-rule',
    text: 'Write a house rule for your phone, your door or your Sunday. Read it out, or pass.',
    chime: ['empowerment'],
    samhsa: ['home'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'quiet-write',
    minPeople: 2
  },
  {
    id: 'kind-or-used-up',
    text: 'How do you notice when being kind has turned into being used up?',
    followUps: ['What do you do next?'],
    chime: ['empowerment'],
    samhsa: ['community', 'health'],
    phase: 'settled',
    intensity: 2,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['fewer-than-4', 'short-of-time']
  },
  {
    id: 'hard-to-be-near',
    text: 'Some people matter to us and are hard to be near. What helps you stay in touch in a way that is good for you?',
    followUps: ['What is enough contact, for now?'],
    chime: ['connectedness', 'empowerment'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 3,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: [
      'mostly-first-timers',
      'conflict-unresolved',
      'holiday-week',
      'crisis-last-session',
      'fewer-than-4',
      'short-of-time'
    ],
    headsUp: 'Ask people to leave out names, and to stay with what helps.'
  }
])
