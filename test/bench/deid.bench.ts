// The de-identifier: how many characters a second it reads, and how long its worker takes from nothing to its first answer.
import { createScanner } from '../../main/summary/scanner.ts'
import { deidentify } from '../../shared/deidentify/deidentify.ts'
import { mentions } from '../shared/deidentify/mentions.ts'
import type { Bench } from './bench.ts'

function longNote(characters: number): string {
  const lines = mentions(400, 3, (_random, name) => name).map((mention) => mention.text)
  let text = ''
  for (let at = 0; text.length < characters; at++)
    text += `${lines[at % lines.length]} The tea ran out and we closed on time, a little tired but lighter than before.\n`
  return text
}

const roster = mentions(20, 5, (_random, name) => name).flatMap((mention) => mention.roster)
const workerUrl = new URL('./scanner-worker.js', import.meta.url).href

export const benches: readonly Bench[] = [
  {
    name: 'deid.speed',
    unit: 'characters/s',
    limit: 200_000,
    better: 'more',
    run: async () => {
      const text = longNote(200_000)
      const started = performance.now()
      deidentify(text, { roster, lookFor: [] })
      return (text.length / (performance.now() - started)) * 1000
    }
  },
  {
    name: 'deid.start',
    unit: 's',
    limit: 1,
    better: 'less',
    run: async () => {
      const started = performance.now()
      const answer = await createScanner(workerUrl).scan([{ id: 'one', text: 'Marisela came late.' }], roster, [])
      if (!answer.ok) throw new Error(answer.failure.code)
      return (performance.now() - started) / 1000
    }
  }
]
