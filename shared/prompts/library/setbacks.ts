// The built-in prompts of the theme “Setbacks and starting again”.
import { themed } from './themed.ts'

export const setbacksPrompts = themed('setbacks', [
  {
    id: 'back-on-your-feet',
    text: 'After a plain bad day, what gets you back on your feet?',
    chime: ['empowerment', 'hope'],
    samhsa: ['health'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'wrong-first',
    text: 'Tell your partner about something you learned by getting it wrong first: bread, a bike, a tax form. How did the next try go?',
    chime: ['empowerment', 'hope'],
    samhsa: ['purpose'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 15,
    format: 'pairs',
    minPeople: 2
  },
  {
    id: 'went-sideways',
    text: 'Which plan of yours went sideways lately in a way you can smile about?',
    chime: ['empowerment', 'hope'],
    samhsa: ['purpose'],
    phase: 'settling',
    intensity: 1,
    minutes: 12,
    format: 'round',
    minPeople: 3,
    skipIf: ['housing-or-money-crisis']
  },
  {
    id: 'friend-with-your-week',
    text: 'What would you say to a friend who had just had your week?',
    followUps: ['How does it sound when you say it to yourself?'],
    chime: ['connectedness', 'hope'],
    samhsa: ['health'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 15,
    format: 'round',
    minPeople: 2,
    skipIf: ['crisis-last-session']
  },
  {
    id: 'last-three-starts',
    text: 'Write down the last three times you started again. Small ones count: a walk, a book, a call. Read one out, or pass.',
    chime: ['hope', 'empowerment'],
    samhsa: ['health'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'quiet-write',
    minPeople: 2
  },
  {
    id: 'rules-for-starting',
    text: 'Together, let’s write the rules for starting again. Rule one: no long speeches. What comes next?',
    followUps: ['Which rule will you need first?'],
    chime: ['connectedness', 'empowerment'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 1,
    minutes: 20,
    format: 'whole',
    minPeople: 3
  },
  {
    id: 'use-it-now',
    text: 'Think of a time when things slipped. What did you find out then that you still use?',
    chime: ['hope', 'empowerment', 'meaning'],
    samhsa: ['health'],
    phase: 'settled',
    intensity: 2,
    minutes: 25,
    format: 'round',
    minPeople: 3,
    skipIf: ['crisis-last-session', 'short-of-time']
  },
  {
    id: 'when-things-slip',
    text: 'With a partner, make a two-day plan for when things slip: what to drop, what to keep, who to tell.',
    followUps: ['Where will you keep it, so that you find it?'],
    chime: ['empowerment'],
    samhsa: ['health', 'community'],
    phase: 'settling',
    intensity: 2,
    minutes: 20,
    format: 'pairs',
    minPeople: 2,
    skipIf: ['crisis-last-session']
  },
  {
    id: 'back-through-the-door',
    text: 'After a break from people or plans, what makes it easier to come back through the door?',
    followUps: ['What could we do at our door?'],
    chime: ['connectedness', 'empowerment'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 2,
    minutes: 20,
    format: 'whole',
    minPeople: 4,
    skipIf: ['fewer-than-4']
  },
  {
    id: 'thank-you-winter',
    text: 'Write a thank-you note to the you who got through last winter. Read us a line, or keep it all for yourself.',
    chime: ['hope', 'identity'],
    samhsa: ['health'],
    phase: 'settled',
    intensity: 2,
    minutes: 20,
    format: 'quiet-write',
    minPeople: 2,
    skipIf: ['loss-in-group-recently', 'crisis-last-session']
  },
  {
    id: 'let-go-of',
    text: 'What did you once think you could never do without, and manage without now? What do you have in its place?',
    chime: ['meaning', 'empowerment'],
    samhsa: ['health'],
    phase: 'settled',
    intensity: 2,
    minutes: 20,
    format: 'round',
    minPeople: 3,
    skipIf: ['loss-in-group-recently', 'mostly-first-timers']
  },
  {
    id: 'worth-beginning',
    text: 'Think of something you have had to begin more than once. What keeps it worth beginning?',
    followUps: ['Who begins alongside you?'],
    chime: ['hope', 'meaning'],
    samhsa: ['health', 'purpose'],
    phase: 'settled',
    intensity: 3,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['mostly-first-timers', 'crisis-last-session', 'loss-in-group-recently', 'fewer-than-4', 'short-of-time'],
    headsUp: 'Some will think of very hard times. Bring it back to what pulls them on.'
  }
])
