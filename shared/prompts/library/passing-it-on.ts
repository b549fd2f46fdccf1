// The built-in prompts of the theme “Passing it on, moving on”.
import { themed } from './themed.ts'

export const passingItOnPrompts = themed('passing-it-on', [
  {
    id: 'tip-taken-home',
    text: 'Which tip from somebody in this room have you taken home and used?',
    followUps: ['How did you change it to suit you?'],
    chime: ['connectedness', 'empowerment'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 1,
    minutes: 12,
    format: 'round',
    minPeople: 3,
    skipIf: ['mostly-first-timers']
  },
  {
    id: 'glad-to-know',
    text: 'What do you know now that you would have been glad to know when you first came?',
    followUps: ['Who could do with hearing it?'],
    chime: ['hope', 'empowerment'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 1,
    minutes: 20,
    format: 'round',
    minPeople: 3,
    skipIf: ['mostly-first-timers']
  },
  {
    id: 'showed-you-how',
    text: 'Tell your partner about a person who showed you how to do something. How did they teach you?',
    chime: ['connectedness', 'meaning'],
    samhsa: ['purpose', 'community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 15,
    format: 'pairs',
    minPeople: 2,
    skipIf: ['loss-in-group-recently']
  },
  {
    id: 'hand-up',
    text: 'Who has given you a hand up, and how could you pass a bit of that on?',
    chime: ['connectedness', 'meaning'],
    samhsa: ['purpose', 'community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 20,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'welcome-card',
    text: 'Write a welcome card for the next person to come through that door. Three lines will do. Read it out, or leave it for them.',
    chime: ['connectedness', 'meaning'],
    samhsa: ['community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'quiet-write',
    minPeople: 2
  },
  {
    id: 'without-us',
    text: 'What do your facilitators do here that the group could do just as well, or better?',
    followUps: ['Which of those could we try next time?'],
    chime: ['connectedness', 'empowerment'],
    samhsa: ['community', 'purpose'],
    phase: 'settled',
    intensity: 1,
    minutes: 20,
    format: 'whole',
    minPeople: 3,
    skipIf: ['mostly-first-timers']
  },
  {
    id: 'five-minute-lesson',
    text: 'What could you teach the rest of us in five minutes?',
    followUps: ['What would you need to bring?'],
    chime: ['meaning', 'empowerment'],
    samhsa: ['purpose'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'lead-one-round',
    text: 'With a partner, plan how you would lead one round here: your first line, and what you would do if it went quiet.',
    chime: ['meaning', 'empowerment'],
    samhsa: ['purpose'],
    phase: 'settled',
    intensity: 2,
    minutes: 20,
    format: 'pairs',
    minPeople: 4,
    skipIf: ['mostly-first-timers', 'fewer-than-4']
  },
  {
    id: 'mark-it',
    text: 'When somebody moves on because life is going well, how would we like to mark it?',
    followUps: ['What would you want for yourself?'],
    chime: ['connectedness', 'meaning'],
    samhsa: ['community'],
    phase: 'ending',
    intensity: 2,
    minutes: 20,
    format: 'whole',
    minPeople: 4,
    skipIf: ['loss-in-group-recently', 'mostly-first-timers', 'fewer-than-4']
  },
  {
    id: 'take-with-you',
    text: 'Write down what you will take with you from this room whenever you go: a phrase, a habit, a face. Read out one, or pass.',
    chime: ['connectedness', 'meaning'],
    samhsa: ['community'],
    phase: 'ending',
    intensity: 2,
    minutes: 15,
    format: 'quiet-write',
    minPeople: 2,
    skipIf: ['mostly-first-timers', 'loss-in-group-recently']
  },
  {
    id: 'grow-or-hide',
    text: 'Some of us are quicker to help than to be helped. How is that going for you at the moment?',
    followUps: ['Who could you let help you this month?'],
    chime: ['meaning', 'empowerment'],
    samhsa: ['purpose', 'health'],
    phase: 'settled',
    intensity: 2,
    minutes: 25,
    format: 'round',
    minPeople: 3,
    skipIf: ['mostly-first-timers', 'short-of-time']
  },
  {
    id: 'need-it-less',
    text: 'How will you know you need this group less, and where would you like that strength to go?',
    followUps: ['What would you want to keep from here?'],
    chime: ['meaning', 'empowerment'],
    samhsa: ['purpose', 'community'],
    phase: 'ending',
    intensity: 3,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['mostly-first-timers', 'member-moved-on-today', 'loss-in-group-recently', 'fewer-than-4', 'short-of-time'],
    headsUp: 'Say plainly that nobody is being asked to leave.'
  }
])
