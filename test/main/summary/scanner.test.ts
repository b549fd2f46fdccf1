// The scanner's worker: it finds names, and too slow, crashed or missing all end the same way, with nothing passed.
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createScanner } from '../../../main/summary/scanner.ts'

const built = pathToFileURL(join(resolve(import.meta.dirname, '../../../dist/main'), 'scanner-worker.js')).href
const texts = [{ id: 'one', text: 'Marek kept the time.' }]
const roster = [{ nickname: 'Marek', names: [] }]
const worker = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`

describe('the scanner', () => {
  it('finds a roster name, in its own thread', async () => {
    const scanner = createScanner(built)
    const found = await scanner.scan(texts, roster, [])
    expect(found.ok && found.value.flags.map(({ text }) => text)).toEqual(['Marek'])
    const again = await Promise.all([scanner.scan(texts, [], ['time']), scanner.scan([], [], [])])
    expect(again.map((answer) => answer.ok)).toEqual([true, true])
  })

  it('is given up when it does not answer in time, and starts afresh for the next check', async () => {
    const slow = createScanner(
      worker('import { parentPort } from "node:worker_threads"; parentPort.on("message", () => {})'),
      50
    )
    const answers = [await slow.scan(texts, roster, []), await slow.scan(texts, roster, [])]
    expect(answers.map((answer) => (answer.ok ? '' : answer.failure.code))).toEqual(['scanner-slow', 'scanner-slow'])
  })

  it.each([
    [
      'crashes',
      worker(
        'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => { throw new Error("no") })'
      )
    ],
    [
      'ends',
      worker('import { parentPort } from "node:worker_threads"; parentPort.on("message", () => process.exit(1))')
    ],
    [
      'answers nothing',
      worker(
        'import { parentPort } from "node:worker_threads"; parentPort.on("message", ({ number }) => parentPort.postMessage({ number, found: null }))'
      )
    ],
    ['is missing', pathToFileURL('/nowhere/scanner-worker.js').href],
    ['has no address', 'not an address']
  ])('fails the check when its worker %s', async (_how, url) => {
    const answer = await createScanner(url, 5_000).scan(texts, roster, [])
    expect(answer).toEqual({ ok: false, failure: { code: 'scanner-failed' } })
  })
})
