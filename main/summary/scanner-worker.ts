// The scanner's worker: looks through texts for what could tell who somebody is, and answers with findings only.
import { parentPort } from 'node:worker_threads'
import { deidentify } from '../../shared/deidentify/deidentify.ts'
import type { ScanAnswer, ScanRequest } from './scanner.ts'

parentPort?.on('message', ({ number, texts, roster, lookFor }: ScanRequest) => {
  let answer: ScanAnswer
  try {
    answer = { number, found: deidentify(texts, { roster, lookFor }) }
  } catch {
    answer = { number, found: null }
  }
  parentPort?.postMessage(answer)
})
