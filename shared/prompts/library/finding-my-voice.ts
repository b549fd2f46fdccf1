// The built-in prompts of the theme “Finding my voice”.
import { themed } from './themed.ts'

export const findingMyVoicePrompts = themed('finding-my-voice', [
  {
    id: 'have-a-say',
    text: 'Where in your week do you have a say, however small?',
    followUps: ['Where would you like a bit more?'],
    chime: ['empowerment'],
    samhsa: ['purpose', 'community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 20,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'room-like-this',
    text: 'What makes it easier for you to speak in a room like this one?',
    chime: ['empowerment', 'connectedness'],
    samhsa: ['community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'one-request',
    text: 'Practise with a partner: one request you want to make this month, said in two sentences.',
    followUps: ['How did it sound from the other chair?'],
    chime: ['empowerment'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 2,
    minutes: 20,
    format: 'pairs',
    minPeople: 2
  },
  {
    id: 'three-noes',
    text: 'With a partner, turn down a small request in three ways: plain, kind and funny. Then swap.',
    followUps: ['Which of the three would you use again?'],
    chime: ['empowerment'],
    samhsa: ['community'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 12,
    format: 'pairs',
    minPeople: 2
  },
  {
    id: 'in-your-pocket',
    text: 'Write down a sentence to have ready the next time you feel rushed. Try it out loud, or keep it in your pocket.',
    chime: ['empowerment'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 1,
    minutes: 12,
    format: 'quiet-write',
    minPeople: 2
  },
  {
    id: 'colour-of-your-socks',
    text: 'Which choice this week was all yours, right down to the colour of your socks?',
    chime: ['empowerment'],
    samhsa: ['home'],
    phase: 'first-timers',
    intensity: 1,
    minutes: 10,
    format: 'round',
    minPeople: 2
  },
  {
    id: 'borrow-a-voice',
    text: 'Think of somebody who speaks up in a way you admire. What do they do that you could borrow?',
    followUps: ['Where could you try it first, when not much hangs on it?'],
    chime: ['empowerment', 'connectedness'],
    samhsa: ['community'],
    phase: 'settling',
    intensity: 1,
    minutes: 20,
    format: 'whole',
    minPeople: 3
  },
  {
    id: 'when-nervous',
    text: 'A form, a phone queue, ten minutes with a doctor: what helps you get your point across when you are nervous?',
    followUps: ['What do you bring or write down first?'],
    chime: ['empowerment'],
    samhsa: ['health', 'community'],
    phase: 'settling',
    intensity: 2,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['fewer-than-4', 'short-of-time']
  },
  {
    id: 'changed-my-mind',
    text: 'What have you changed your mind about, and how did you tell people?',
    followUps: ['What helped them take it well?'],
    chime: ['empowerment', 'identity'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 2,
    minutes: 20,
    format: 'round',
    minPeople: 3
  },
  {
    id: 'first-two-lines',
    text: 'Write the first two lines of a message you have been putting off. Read them out for ideas, or pass.',
    chime: ['empowerment'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 2,
    minutes: 20,
    format: 'quiet-write',
    minPeople: 2,
    skipIf: ['conflict-unresolved']
  },
  {
    id: 'really-thought',
    text: 'When did you last hear yourself say what you really thought? How did it feel a day later?',
    followUps: ['What helped you say it?'],
    chime: ['empowerment', 'identity'],
    samhsa: ['community'],
    phase: 'settled',
    intensity: 2,
    minutes: 20,
    format: 'round',
    minPeople: 3,
    skipIf: ['conflict-unresolved']
  },
  {
    id: 'peace-or-lid',
    text: 'Sometimes we say nothing because it is peaceful, and sometimes because we do not dare. Which has it been for you lately?',
    followUps: ['Who would you like to say a bit more to?'],
    chime: ['empowerment', 'identity'],
    samhsa: ['health'],
    phase: 'settled',
    intensity: 3,
    minutes: 25,
    format: 'whole',
    minPeople: 4,
    skipIf: ['mostly-first-timers', 'crisis-last-session', 'conflict-unresolved', 'fewer-than-4', 'short-of-time'],
    headsUp: 'There may be some silence in the room as well. Let it stand for a while.'
  }
])
