// The built-in prompts of the theme “Everyday steadiness”.
import { themed } from './themed.ts'

export const steadinessPrompts = themed('steadiness', [
  {
    id: 'slow-morning',
    text: 'What helps you get going on a slow morning?',
    followUps: ['And what helps when that does not?'],
    chime: ['empowerment'],
    samhsa: ['home', 'health'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 15,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'best-cup',
    text: 'Tell us about the best cup of anything you had this week. Where were you, and what was going on around you?',
    chime: ['hope'],
    samhsa: ['home', 'health'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 10,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'supper-to-lights-out',
    text: 'Walk your partner through your evening, from supper to lights out. Which part of it does you the most good?',
    chime: ['empowerment'],
    samhsa: ['home', 'health'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 15,
    format: 'pairs',
    minPeople: 2,
    skipIf: ['housing-or-money-crisis']
  },
  {
    id: 'sorry-to-lose',
    text: 'What is the smallest routine you would be sorry to lose?',
    followUps: ['How did it start?'],
    chime: ['empowerment', 'meaning'],
    samhsa: ['home', 'health'],
    phase: 'settling',
    intensity: 1,
    minutes: 12,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'costs-nothing',
    text: 'Let’s make a list together: things that cost nothing and make a day a bit more solid.',
    followUps: ['Which one could you try by tomorrow night?'],
    chime: ['empowerment', 'connectedness'],
    samhsa: ['health', 'community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 15,
    format: 'whole',
    minPeople: 3
  },
  {
    id: 'one-good-hour',
    text: 'Write for three minutes about one good hour this month. Where were you, and who else was there? Read out a line, or keep it.',
    chime: ['hope', 'meaning'],
    samhsa: ['health'],
    phase: 'settling',
    intensity: 2,
    minutes: 20,
    format: 'quiet-write',
    minPeople: 2
  },
  {
    id: 'own-corner',
    text: 'Which corner of your home is on your side, and what would make it a touch better?',
    chime: ['empowerment'],
    samhsa: ['home'],
    phase: 'settling',
    intensity: 1,
    minutes: 12,
    format: 'round',
    minPeople: 2,
    skipIf: ['housing-or-money-crisis']
  },
  {
    id: 'calm-tuesday',
    text: 'Write down a calm Tuesday from morning to night, in as few words as you can. Read out the best hour, or pass.',
    chime: ['empowerment', 'meaning'],
    samhsa: ['home', 'health'],
    phase: 'settling',
    intensity: 1,
    minutes: 15,
    format: 'quiet-write',
    minPeople: 2
  },
  {
    id: 'firm-or-slack',
    text: 'Where in your week do you need a firm plan, and where do you need to be let off?',
    followUps: ['What tells you there is too much of one?'],
    chime: ['empowerment'],
    samhsa: ['health'],
    phase: 'settled',
    intensity: 2,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['fewer-than-4', 'short-of-time']
  },
  {
    id: 'survives-a-bad-week',
    text: 'With a partner, take a thing that keeps slipping: sleep, post, dishes, a call. Find a version so small that it could survive a bad week.',
    chime: ['empowerment'],
    samhsa: ['home', 'health'],
    phase: 'settling',
    intensity: 2,
    minutes: 20,
    format: 'pairs',
    minPeople: 2
  },
  {
    id: 'find-the-beat',
    text: 'What knocks you out of your rhythm, and what do you reach for first to find the beat again?',
    followUps: ['What can wait until you have found it?'],
    chime: ['empowerment'],
    samhsa: ['health'],
    phase: 'settled',
    intensity: 2,
    minutes: 25,
    format: 'round',
    minPeople: 3,
    skipIf: ['short-of-time']
  },
  {
    id: 'worth-the-price',
    text: 'Staying well has meant giving things up: late nights, old haunts, saying yes to all of it. Which of yours were worth it?',
    followUps: ['What do you still miss, and where could you get a safe bit of it?'],
    chime: ['empowerment', 'meaning'],
    samhsa: ['health', 'purpose'],
    phase: 'settled',
    intensity: 3,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['mostly-first-timers', 'crisis-last-session', 'fewer-than-4', 'short-of-time'],
    headsUp: 'Some of this is about loss. Give each answer a breath before the next one.'
  }
])
