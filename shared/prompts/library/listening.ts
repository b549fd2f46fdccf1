// The built-in prompts of the theme “Listening and honest feedback”.
import { themed } from './themed.ts'

export const listeningPrompts = themed('listening', [
  {
    id: 'really-heard',
    text: 'Think of a time somebody really heard you. What did they do?',
    followUps: ['What did they leave out?'],
    chime: ['connectedness'],
    samhsa: ['community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 25,
    format: 'round',
    minPeople: 2,
    skipIf: ['short-of-time']
  },
  {
    id: 'tells-you',
    text: 'What tells you that a person is listening: their eyes, their hands, their questions, their quiet?',
    chime: ['connectedness'],
    samhsa: ['community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'two-minutes-each',
    text: 'One of you talks for two minutes about something you enjoy. The other just listens. Swap, then tell each other how both parts felt.',
    chime: ['connectedness'],
    samhsa: ['community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'pairs',
    minPeople: 2
  },
  {
    id: 'best-question',
    text: 'What is the best question anybody has ever asked you?',
    followUps: ['Who would you like to ask it?'],
    chime: ['connectedness', 'identity'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 1,
    minutes: 15,
    format: 'round',
    minPeople: 3
  },
  {
    id: 'before-advice',
    text: 'Before somebody gives you advice, what do you wish they would ask you first?',
    chime: ['connectedness', 'empowerment'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 1,
    minutes: 20,
    format: 'whole',
    minPeople: 3
  },
  {
    id: 'hard-to-believe',
    text: 'Write down a kind thing somebody said of you that was hard to believe. Read it out as if it were true, or pass.',
    chime: ['connectedness', 'identity'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 2,
    minutes: 15,
    format: 'quiet-write',
    minPeople: 2
  },
  {
    id: 'useful-to-me',
    text: 'Tell your partner one thing they said or did in this group that was of use to you, as exactly as you can. Then swap.',
    followUps: ['How was it to be told?'],
    chime: ['connectedness', 'empowerment'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 2,
    minutes: 15,
    format: 'pairs',
    minPeople: 4,
    skipIf: ['mostly-first-timers', 'conflict-unresolved', 'fewer-than-4']
  },
  {
    id: 'gone-on-too-long',
    text: 'We all miss the mark or go on too long now and then. How would you like to be told when you do?',
    followUps: ['What could our sign for it be?'],
    chime: ['connectedness', 'empowerment'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 2,
    minutes: 20,
    format: 'whole',
    minPeople: 4,
    skipIf: ['mostly-first-timers', 'conflict-unresolved', 'fewer-than-4']
  },
  {
    id: 'brings-you-back',
    text: 'When do you find it hard to listen, and what brings you back?',
    chime: ['connectedness'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 2,
    minutes: 20,
    format: 'round',
    minPeople: 3
  },
  {
    id: 'without-fixing',
    text: 'Together, let’s find five ways to answer bad news without trying to fix it.',
    followUps: ['Which one would you want said to you?'],
    chime: ['connectedness'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 1,
    minutes: 20,
    format: 'whole',
    minPeople: 3
  },
  {
    id: 'loved-voice',
    text: 'Write for two minutes about a voice you love to hear. What is it about that voice? Read out a line, or keep it to yourself.',
    chime: ['connectedness'],
    samhsa: ['community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 10,
    format: 'quiet-write',
    minPeople: 2,
    skipIf: ['loss-in-group-recently']
  },
  {
    id: 'glad-to-be-told',
    text: 'What has a friend told you that you did not want to hear and were glad of later? How did they say it?',
    followUps: ['What made you able to hear it?'],
    chime: ['connectedness', 'empowerment'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 3,
    minutes: 25,
    format: 'round',
    minPeople: 4,
    skipIf: ['mostly-first-timers', 'conflict-unresolved', 'crisis-last-session', 'fewer-than-4', 'short-of-time'],
    headsUp: 'If the group has had words lately, keep this one for another day.'
  }
])
