// The built-in prompts of the theme “More than a label”.
import { themed } from './themed.ts'

export const moreThanALabelPrompts = themed('more-than-a-label', [
  {
    id: 'good-neighbour',
    text: 'Leave health out of it for a minute: how would a good neighbour describe you?',
    followUps: ['What would you add that they do not know?'],
    chime: ['identity'],
    samhsa: ['community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 15,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'ten-minutes-no-notes',
    text: 'What could you talk about for ten minutes with no notes at all?',
    chime: ['identity'],
    samhsa: ['purpose'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'made-by-hand',
    text: 'Think of something you made with your own hands: a meal, a shelf, a song, a mess. Tell your partner how it came about.',
    followUps: ['What did you enjoy about it?'],
    chime: ['identity', 'empowerment'],
    samhsa: ['purpose'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 15,
    format: 'pairs',
    minPeople: 2
  },
  {
    id: 'six-words',
    text: 'Write six words that are true of you and would never fit on a form. Read out the one you like best, or pass.',
    chime: ['identity'],
    samhsa: ['purpose'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'quiet-write',
    minPeople: 2
  },
  {
    id: 'funny-story',
    text: 'Which of your habits would a fond friend tell a funny story about?',
    chime: ['identity', 'connectedness'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 1,
    minutes: 15,
    format: 'whole',
    minPeople: 3
  },
  {
    id: 'many-hats',
    text: 'Sister, gardener, night owl, fixer of bikes: which three would you call yourself, and which has not had a turn for too long?',
    followUps: ['What would give it one?'],
    chime: ['identity'],
    samhsa: ['purpose', 'community'],
    phase: 'settling',
    intensity: 1,
    minutes: 20,
    format: 'round',
    minPeople: 3
  },
  {
    id: 'always-drawn',
    text: 'What have you always been drawn to, long before anybody told you it was useful?',
    followUps: ['Where does it still show in your week?'],
    chime: ['identity', 'meaning'],
    samhsa: ['purpose'],
    phase: 'settling',
    intensity: 1,
    minutes: 15,
    format: 'pairs',
    minPeople: 2
  },
  {
    id: 'words-handed-back',
    text: 'People have all sorts of words for us. Which do you not answer to any more, and what would you rather be called?',
    followUps: ['Who uses the words you like?'],
    chime: ['identity', 'empowerment'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 2,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['mostly-first-timers', 'fewer-than-4', 'short-of-time']
  },
  {
    id: 'own-skill',
    text: 'What are you good at because of the life you have led?',
    followUps: ['When did you last use it?'],
    chime: ['identity', 'meaning', 'empowerment'],
    samhsa: ['purpose'],
    phase: 'settled',
    intensity: 2,
    minutes: 20,
    format: 'round',
    minPeople: 3
  },
  {
    id: 'party-lines',
    text: 'Write three lines to introduce yourself at a party, where the aim is to be liked, not explained. Read out a line, or pass.',
    chime: ['identity'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 2,
    minutes: 20,
    format: 'quiet-write',
    minPeople: 3
  },
  {
    id: 'no-but',
    text: 'With a partner, say one thing you are proud of, with no ‘but’ after it. Your partner’s only line is: ‘Tell me more.’ Then swap.',
    followUps: ['How was it to leave out the ‘but’?'],
    chime: ['identity', 'empowerment'],
    samhsa: ['purpose'],
    phase: 'settling',
    intensity: 2,
    minutes: 15,
    format: 'pairs',
    minPeople: 2
  },
  {
    id: 'rest-of-you',
    text: 'There are days when the label feels like all there is. On those days, who or what reminds you of the rest of you?',
    followUps: ['What could you put where you will see it on such a day?'],
    chime: ['identity', 'hope'],
    samhsa: ['community', 'health'],
    phase: 'settled',
    intensity: 3,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['mostly-first-timers', 'crisis-last-session', 'fewer-than-4', 'short-of-time'],
    headsUp: 'Keep it on what helps. If somebody starts on the hard part, thank them and bring it back.'
  }
])
