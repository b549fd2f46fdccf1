// The built-in prompts of the theme “Hard days and early signs”.
import { themed } from './themed.ts'

export const hardDaysPrompts = themed('hard-days', [
  {
    id: 'first-kind-thing',
    text: 'When a day starts badly, what is the first kind thing you can do for yourself?',
    followUps: ['What makes it easier to remember?'],
    chime: ['empowerment'],
    samhsa: ['health'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'arms-reach',
    text: 'What do you keep within arm’s reach for a rough evening: tea, a blanket, a film, a friend’s number?',
    chime: ['empowerment'],
    samhsa: ['health', 'home'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 10,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'running-low',
    text: 'Swap with a partner: one early sign that you are running low, and one thing that helps if you catch it then.',
    followUps: ['Who else could look out for that sign?'],
    chime: ['empowerment'],
    samhsa: ['health'],
    phase: 'settling',
    intensity: 1,
    minutes: 15,
    format: 'pairs',
    minPeople: 2,
    skipIf: ['crisis-last-session']
  },
  {
    id: 'fuel-gauge',
    text: 'On a full tank or running on fumes: how did you get here today, and what fills you up?',
    chime: ['empowerment'],
    samhsa: ['health'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'good-enough-list',
    text: 'Write a list called ‘Good enough for today’. Three lines are plenty. Read one out, or pass.',
    chime: ['hope', 'empowerment'],
    samhsa: ['health'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'quiet-write',
    minPeople: 2
  },
  {
    id: 'not-on-a-hard-day',
    text: 'What have you learned to leave alone on a hard day: big choices, long calls, home haircuts?',
    followUps: ['What do you do in its place?'],
    chime: ['empowerment'],
    samhsa: ['health'],
    phase: 'settling',
    intensity: 1,
    minutes: 15,
    format: 'whole',
    minPeople: 3
  },
  {
    id: 'who-can-tell',
    text: 'Who can tell you are low before you can? What do they notice, and how would you like them to bring it up?',
    followUps: ['What would be a good word or sign between you?'],
    chime: ['connectedness', 'empowerment'],
    samhsa: ['community', 'health'],
    phase: 'settled',
    intensity: 2,
    minutes: 20,
    format: 'round',
    minPeople: 3
  },
  {
    id: 'morning-after',
    text: 'With a partner, plan the morning after a bad night. Just the first hour, in small steps. Then swap.',
    chime: ['empowerment'],
    samhsa: ['home', 'health'],
    phase: 'settling',
    intensity: 2,
    minutes: 20,
    format: 'pairs',
    minPeople: 2,
    skipIf: ['crisis-last-session']
  },
  {
    id: 'next-hard-day',
    text: 'Write a few lines to yourself, to be opened on the next hard day. What would you want to hear first? Read out a line, or keep it folded.',
    chime: ['hope', 'empowerment'],
    samhsa: ['health'],
    phase: 'settled',
    intensity: 2,
    minutes: 20,
    format: 'quiet-write',
    minPeople: 3,
    skipIf: ['crisis-last-session', 'mostly-first-timers']
  },
  {
    id: 'season',
    text: 'For some of us it is November, for some it is Sundays. When do your hard times tend to come, and how do you get ready?',
    followUps: ['What could you leave out at that time?'],
    chime: ['empowerment'],
    samhsa: ['health'],
    phase: 'settled',
    intensity: 2,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['loss-in-group-recently', 'mostly-first-timers', 'fewer-than-4', 'short-of-time']
  },
  {
    id: 'while-small',
    text: 'Lots of us wait until we cannot wait any longer. What makes it easier to ask for help while things are still small?',
    followUps: ['Who takes it well when you ask?'],
    chime: ['connectedness', 'empowerment'],
    samhsa: ['community', 'health'],
    phase: 'settling',
    intensity: 2,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['fewer-than-4', 'short-of-time']
  },
  {
    id: 'rather-keep',
    text: 'What do you wish the people close to you knew about your hard days, and which part would you rather keep for yourself?',
    followUps: ['What is one line you could say to them?'],
    chime: ['connectedness', 'empowerment'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 3,
    minutes: 25,
    format: 'round',
    minPeople: 4,
    skipIf: ['crisis-last-session', 'mostly-first-timers', 'loss-in-group-recently', 'fewer-than-4', 'short-of-time'],
    headsUp: 'Say first that we stay with what helps, and that nobody needs to describe the worst of it.'
  }
])
