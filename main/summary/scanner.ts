// Runs the scanner in a worker of its own that can be stopped: too slow, crashed or missing all mean that nothing leaves.
import { Worker } from 'node:worker_threads'
import type { Deidentified, RosterEntry } from '../../shared/deidentify/types.ts'
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { Scanner, ScanText } from './gate-parts.ts'

export type ScanRequest = {
  readonly number: number
  readonly texts: readonly ScanText[]
  readonly roster: readonly RosterEntry[]
  readonly lookFor: readonly string[]
}
export type ScanAnswer = { readonly number: number; readonly found: Deidentified | null }

const patienceMs = 10_000

/** `workerUrl`: file address of the built worker. It starts with the first scan and stays until one fails. */
export function createScanner(workerUrl: string, patience: number = patienceMs): Scanner {
  let worker: Worker | null = null
  let last = 0

  function stop(): void {
    void worker?.terminate()
    worker = null
  }

  return {
    scan: (texts, roster, lookFor) =>
      new Promise<Result<Deidentified>>((resolve) => {
        last += 1
        const request: ScanRequest = { number: last, texts, roster, lookFor }
        const running = worker ?? start(workerUrl)
        worker = running
        if (running === null) return resolve(failed<Failure>({ code: 'scanner-failed' }))
        const finish = (result: Result<Deidentified>): void => {
          clearTimeout(timer)
          running.off('message', onAnswer).off('error', onEnd).off('exit', onEnd)
          if (!result.ok) stop()
          resolve(result)
        }
        const onAnswer = (answer: ScanAnswer): void => {
          if (answer.number !== request.number) return
          finish(answer.found === null ? failed<Failure>({ code: 'scanner-failed' }) : ok(answer.found))
        }
        const onEnd = (): void => finish(failed<Failure>({ code: 'scanner-failed' }))
        const timer = setTimeout(() => finish(failed<Failure>({ code: 'scanner-slow' })), patience)
        running.on('message', onAnswer).on('error', onEnd).on('exit', onEnd)
        running.postMessage(request)
      })
  }
}

function start(workerUrl: string): Worker | null {
  try {
    return new Worker(new URL(workerUrl))
  } catch {
    return null
  }
}
