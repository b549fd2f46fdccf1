// The built-in prompts of the theme “Hope, realistically”.
import { themed } from './themed.ts'

export const hopePrompts = themed('hope', [
  {
    id: 'next-seven-days',
    text: 'What are you looking forward to in the next seven days? Size does not matter: soup counts.',
    chime: ['hope'],
    samhsa: ['health'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 10,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'lifts-an-inch',
    text: 'Which song, smell or view can still lift you by an inch?',
    followUps: ['When did it last do so?'],
    chime: ['hope'],
    samhsa: ['health'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'better-than-feared',
    text: 'Tell your partner about something that went better than you feared. Keep it small, and keep it true.',
    followUps: ['What did you do that helped it along?'],
    chime: ['hope'],
    samhsa: ['health'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 15,
    format: 'pairs',
    minPeople: 2
  },
  {
    id: 'three-better',
    text: 'Write down three things that are a little better than they were a year ago. Read out one, or none.',
    chime: ['hope'],
    samhsa: ['health'],
    phase: 'settling',
    intensity: 1,
    minutes: 12,
    format: 'quiet-write',
    minPeople: 2,
    skipIf: ['loss-in-group-recently']
  },
  {
    id: 'same-house',
    text: 'Think of somebody who has hard days and a good life as well, famous or not. What do they do that you like?',
    followUps: ['Which bit of it could you try?'],
    chime: ['hope', 'connectedness'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 1,
    minutes: 20,
    format: 'whole',
    minPeople: 3
  },
  {
    id: 'growing',
    text: 'What is growing near you right now: a plant, a child, a plan, a friendship? How is it doing?',
    followUps: ['What does it need this week?'],
    chime: ['hope', 'meaning'],
    samhsa: ['purpose'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 15,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'milk-for-tomorrow',
    text: 'Some weeks hope is a big plan. Some weeks it is buying milk for tomorrow. What does it look like for you just now?',
    followUps: ['What would make it a bit bigger?'],
    chime: ['hope'],
    samhsa: ['health'],
    phase: 'settled',
    intensity: 2,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['crisis-last-session', 'fewer-than-4', 'short-of-time']
  },
  {
    id: 'shrink-it',
    text: 'With a partner, take something you hope for and shrink it, step by step, until the first bit could be done by Sunday.',
    followUps: ['Who could you tell once it is done?'],
    chime: ['hope', 'empowerment'],
    samhsa: ['purpose'],
    phase: 'settling',
    intensity: 2,
    minutes: 20,
    format: 'pairs',
    minPeople: 2
  },
  {
    id: 'what-moved-first',
    text: 'Think of a time you were sure nothing would shift, and then something did. What moved first?',
    chime: ['hope'],
    samhsa: ['health'],
    phase: 'settled',
    intensity: 2,
    minutes: 20,
    format: 'round',
    minPeople: 3
  },
  {
    id: 'postcard',
    text: 'Write a postcard from yourself, six months on, from a plain good day. What is in the picture? Read us the back of it, or keep it.',
    chime: ['hope', 'meaning'],
    samhsa: ['purpose'],
    phase: 'settling',
    intensity: 2,
    minutes: 20,
    format: 'quiet-write',
    minPeople: 3
  },
  {
    id: 'easy-to-believe',
    text: 'People say ‘stay positive’. What would you rather hear on a bad day?',
    followUps: ['Who in your life says it like that?'],
    chime: ['hope'],
    samhsa: ['health'],
    phase: 'settled',
    intensity: 2,
    minutes: 20,
    format: 'whole',
    minPeople: 4,
    skipIf: ['fewer-than-4']
  },
  {
    id: 'held-for-you',
    text: 'Who was sure you would be all right at a time when you were not? How did they show it?',
    followUps: ['Who could do with that from you?'],
    chime: ['hope', 'connectedness'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 3,
    minutes: 25,
    format: 'round',
    minPeople: 4,
    skipIf: ['mostly-first-timers', 'crisis-last-session', 'loss-in-group-recently', 'fewer-than-4', 'short-of-time'],
    headsUp: 'This can bring up people who are missed. Leave time at the end for something light.'
  }
])
