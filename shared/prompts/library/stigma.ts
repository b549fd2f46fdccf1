// The built-in prompts of the theme “Stigma and what I share”.
import { themed } from './themed.ts'

export const stigmaPrompts = themed('stigma', [
  {
    id: 'how-are-you',
    text: 'Somebody asks, ‘So, how are you?’ What are your three best answers, from short to honest?',
    followUps: ['Who gets the third one?'],
    chime: ['identity', 'empowerment'],
    samhsa: ['community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'gets-it-right',
    text: 'Which film, book or song gets it right about being a person on a bad day?',
    chime: ['connectedness', 'identity'],
    samhsa: ['community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 15,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'before-they-know',
    text: 'What would you like people to know about you before they know a thing about your health? Tell your partner, then swap.',
    chime: ['identity'],
    samhsa: ['community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'pairs',
    minPeople: 2
  },
  {
    id: 'best-of-intentions',
    text: 'Let’s collect them: odd things people say with the best of intentions. What would we rather hear?',
    chime: ['connectedness', 'empowerment'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 1,
    minutes: 20,
    format: 'whole',
    minPeople: 3
  },
  {
    id: 'just-enough',
    text: 'Write a sentence that tells somebody just as much as you want them to know. Try it out here, or keep it.',
    chime: ['empowerment', 'identity'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 1,
    minutes: 12,
    format: 'quiet-write',
    minPeople: 2
  },
  {
    id: 'just-a-person',
    text: 'Who treats you as just another person? What does that look like?',
    followUps: ['What would you thank them for?'],
    chime: ['connectedness', 'identity'],
    samhsa: ['community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 20,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'who-hears-what',
    text: 'Bosses, cousins, a date, the people next door: how do you decide who hears what about you?',
    followUps: ['What do you do when somebody asks too soon?'],
    chime: ['empowerment', 'identity'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 2,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['mostly-first-timers', 'fewer-than-4', 'short-of-time']
  },
  {
    id: 'nosy-workmate',
    text: 'With a partner, one plays a nosy workmate and the other steers the talk elsewhere. Swap, then compare your best lines.',
    chime: ['empowerment'],
    samhsa: ['community', 'purpose'],
    phase: 'settling',
    intensity: 1,
    minutes: 15,
    format: 'pairs',
    minPeople: 2
  },
  {
    id: 'sure-of-first',
    text: 'A new friend, a boss, a landlord: what would you want to be sure of before you told them something private?',
    chime: ['empowerment'],
    samhsa: ['community', 'purpose', 'home'],
    phase: 'settled',
    intensity: 2,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['housing-or-money-crisis', 'mostly-first-timers', 'fewer-than-4', 'short-of-time']
  },
  {
    id: 'glad-headline',
    text: 'Write a headline about people like us that you would be glad to read, and the first line of the story. Read it out, or pass.',
    chime: ['identity', 'empowerment'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 2,
    minutes: 20,
    format: 'quiet-write',
    minPeople: 2
  },
  {
    id: 'harder-on-you',
    text: 'Where are you harder on yourself than you would be on any of us?',
    followUps: ['What would the fair version sound like?'],
    chime: ['identity', 'hope'],
    samhsa: ['health'],
    phase: 'settled',
    intensity: 2,
    minutes: 20,
    format: 'round',
    minPeople: 3,
    skipIf: ['crisis-last-session']
  },
  {
    id: 'say-out-loud',
    text: 'What can you say in this room that once felt too much to say anywhere? What made the change?',
    followUps: ['Where else might that be safe to say?'],
    chime: ['identity', 'empowerment'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 3,
    minutes: 25,
    format: 'round',
    minPeople: 4,
    skipIf: ['mostly-first-timers', 'crisis-last-session', 'conflict-unresolved', 'fewer-than-4', 'short-of-time'],
    headsUp: 'The change is the point here, not the secret. Say so before you begin.'
  }
])
