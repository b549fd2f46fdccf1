// Makes mentions of invented roster people in invented sentences, and misspells them, from a seed.
import type { RosterEntry } from '../../../shared/deidentify/types.ts'

const people =
  `Marisela Quintero|Abena Owusu|Tobias Rehnquist|Hope Lindahl|Grace Abernethy|William Stroud|Mark Feeney|Joy Petersen|Faith Okoro|Dawn Hatcher|Rich Palumbo|Art Delgado|Skip Wheaton|Penny Marlowe|Summer Reyes|Frank Dubois|Drew Castellan|Rose Tanaka|Patience Mensah|Christian Vogel|Siobhán Geraghty|Zoë Brennan|François Lemaire|Łukasz Wójcik|Nguyễn Văn Bình|Jesús Arredondo|Agnieszka Zielińska|Søren Kjeldsen|Oluwaseun Bankole|Precious Dlamini|Jean-Luc Moreau|Ana-Maria Popescu|Mary Ellen Kowalski|Siddharth Raghavan|Fatoumata Diallo|Xiomara Benítez|Dmitri Volkov|Kwabena Asante|Ingrid Halvorsen|Mohammed Al-Rashid|Bob Trent|Sue Vandermeer|Jack Holloway|Olive Marsh|Iris Yamada|Virginia Teague|Dallas Boone|Robin Achterman|Miles Corrigan|Lance Petrossian|Gene Kovalenko|Angel Zamora|Ray Castile|Dot Fenwick|Constance Beaulieu|Norman Haight|Heath Rasmus|Gloria Nkemelu|Ruby Santiago|Clay Burdette|Stone Jarvis|Star Whitebird|Brooke Ansel|Hunter Sobol|Destiny Carver|Ginger Malloy|Rusty Oakes|Basil Petridis|Song Min-ji|Duc Pham|Tuan Le|Jiwoo Han`.split(
    '|'
  )

const frames = [
  '{n} said the walk here was the hardest part.',
  'We sat with {n} for a while after the close.',
  'Tonight {n} talked about sleep and about work.',
  "{n}'s sister waited outside in the car.",
  'I asked {n} to read the guidelines next week.',
  'Then {n} laughed and the whole room eased.',
  'A quiet night; {n} stayed to stack the chairs.',
  'Later on {n} told us about the new flat.',
  'The idea came from {n} and from the others.',
  'She thanked {n} for the lift home.',
  'It was the first time {n} spoke in the circle.',
  'After the break {n} brought out the tea.',
  'Two people, one of them {n}, offered to help.',
  'Check-in went round and {n} passed.',
  'Someone had told {n} that we meet upstairs.',
  'I think {n} has found a rhythm that works.',
  'We missed {n} this week.',
  'Nobody knew where {n} had gone.',
  'The chairs were put away by {n} again.',
  'The note on the door was for {n}.'
] as const

/** A small seeded generator, so that every run sees the same mentions. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

/** One letter dropped, doubled, changed or swapped with its neighbour; the first letter stays a letter. */
export function misspell(random: () => number, name: string): string {
  const letters = [...name]
  const places = letters.flatMap((letter, at) => (/\p{L}/u.test(letter) ? [at] : []))
  const at = pick(random, places)
  const letter = pick(random, [...'abcdefghijklmnopqrstuvwxyz'])
  const kind = Math.floor(random() * 4)
  if (kind === 0 && places.length > 3) letters.splice(at, 1)
  else if (kind === 1) letters.splice(at + 1, 0, letter)
  else if (kind === 2 && at + 1 < letters.length && letters[at] !== letters[at + 1])
    letters.splice(at, 2, letters[at + 1] as string, letters[at] as string)
  else letters[at] = letters[at] === letters[at]?.toUpperCase() ? letter.toUpperCase() : letter
  return letters.join('')
}

export type Mention = {
  readonly roster: readonly RosterEntry[]
  readonly text: string
  readonly start: number
  readonly end: number
  readonly name: string
}

/** Mentions by first name, surname or full name, written by `write`. */
export function mentions(
  count: number,
  seed: number,
  write: (random: () => number, name: string) => string
): Mention[] {
  const random = seeded(seed)
  return Array.from({ length: count }, () => {
    const group = Array.from({ length: 6 }, () => pick(random, people))
    const full = pick(random, group)
    const parts = full.split(' ')
    const name = pick(random, [parts[0] as string, parts[0] as string, full, parts.at(-1) as string])
    const written = write(random, name)
    const frame = pick(random, frames)
    const lead = pick(random, ['', 'Eight of us tonight. ', 'Good energy overall. '])
    const start = lead.length + frame.indexOf('{n}')
    return {
      roster: group.map((person) => ({ nickname: '', names: [], fullName: person })),
      text: lead + frame.replace('{n}', written),
      start,
      end: start + written.length,
      name
    }
  })
}
