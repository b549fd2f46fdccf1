// The built-in prompts of the theme “Purpose and small roles”.
import { themed } from './themed.ts'

export const purposePrompts = themed('purpose', [
  {
    id: 'even-a-pigeon',
    text: 'What did you do this week that was of use to somebody, even a pigeon?',
    chime: ['meaning'],
    samhsa: ['purpose'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 10,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'hated-job',
    text: 'Which chore do you not mind that most people hate?',
    followUps: ['What do you like about it?'],
    chime: ['meaning', 'identity'],
    samhsa: ['purpose', 'home'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 10,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'show-somebody',
    text: 'Tell your partner about something you know well enough to show another person. How did you learn it?',
    chime: ['meaning', 'identity'],
    samhsa: ['purpose'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 15,
    format: 'pairs',
    minPeople: 2
  },
  {
    id: 'small-jobs-here',
    text: 'Kettle, chairs, greeting, keeping time: which small jobs does this group need, and which one would you not mind having?',
    followUps: ['What would make it easy to say yes, and easy to hand back?'],
    chime: ['meaning', 'empowerment'],
    samhsa: ['purpose', 'community'],
    phase: 'settling',
    intensity: 1,
    minutes: 15,
    format: 'whole',
    minPeople: 3
  },
  {
    id: 'five-unpaid',
    text: 'Write down five things you do in a week that nobody pays you for. Put a star by the one that matters most. Share it, or pass.',
    chime: ['meaning'],
    samhsa: ['purpose'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 15,
    format: 'quiet-write',
    minPeople: 2,
    skipIf: ['housing-or-money-crisis']
  },
  {
    id: 'lose-track',
    text: 'When do you lose track of time in a good way?',
    followUps: ['How could you get an extra half hour of it?'],
    chime: ['meaning'],
    samhsa: ['purpose'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'for-your-street',
    text: 'Say you had a free afternoon and a little money for your street. What would you put in it?',
    followUps: ['Which bit of that needs no money at all?'],
    chime: ['meaning', 'connectedness'],
    samhsa: ['purpose', 'community'],
    phase: 'settling',
    intensity: 1,
    minutes: 20,
    format: 'whole',
    minPeople: 3,
    skipIf: ['housing-or-money-crisis']
  },
  {
    id: 'where-your-shoes-are',
    text: 'With a partner, pick something you would like to do more of. Work out the first ten minutes, down to where your shoes are.',
    followUps: ['What could get in the way, and what then?'],
    chime: ['meaning', 'empowerment'],
    samhsa: ['purpose'],
    phase: 'settling',
    intensity: 2,
    minutes: 20,
    format: 'pairs',
    minPeople: 2
  },
  {
    id: 'needed',
    text: 'Who needs you at the moment, and how much of that is good for you?',
    followUps: ['Who could share the load?'],
    chime: ['meaning', 'empowerment'],
    samhsa: ['purpose', 'community'],
    phase: 'settled',
    intensity: 2,
    minutes: 25,
    format: 'round',
    minPeople: 3,
    skipIf: ['short-of-time']
  },
  {
    id: 'well-spent',
    text: 'Some of us work, some look for work, some look after others, some rest. What makes a day feel well spent to you?',
    followUps: ['What would you tell somebody who calls that too little?'],
    chime: ['meaning'],
    samhsa: ['purpose'],
    phase: 'settling',
    intensity: 2,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['housing-or-money-crisis', 'fewer-than-4', 'short-of-time']
  },
  {
    id: 'odd-advert',
    text: 'Write the job advert that would suit you right now, hours and all. Make it as odd as you like. Read out the best line, or pass.',
    chime: ['meaning', 'identity'],
    samhsa: ['purpose'],
    phase: 'settled',
    intensity: 2,
    minutes: 20,
    format: 'quiet-write',
    minPeople: 2
  },
  {
    id: 'good-use',
    text: 'What have you learned the long way round that could be of use to somebody else? What would you want in place before you tried?',
    followUps: ['Who is already doing something like it?'],
    chime: ['meaning', 'empowerment'],
    samhsa: ['purpose', 'community'],
    phase: 'settled',
    intensity: 3,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['mostly-first-timers', 'crisis-last-session', 'fewer-than-4', 'short-of-time'],
    headsUp: 'Keep to what was learned. Nobody needs to tell where they learned it.'
  }
])
