// Main's side of the vault worker: a typed promise a call, and word when the worker ends by itself.
import { Worker } from 'node:worker_threads'
import type { Failure } from '../../shared/failure.ts'
import { failed, type Result } from '../../shared/result.ts'
import type { FromWorker, VaultCallName, VaultNews, VaultRequest, VaultResponse, WorkerStart } from './messages.ts'

export type VaultClient = {
  readonly call: <Name extends VaultCallName>(
    name: Name,
    request: VaultRequest<Name>
  ) => Promise<Result<VaultResponse<Name>>>
  readonly end: () => Promise<void>
}

/** `workerUrl` and `start.kdfUrl` are file addresses of the built workers. `crashed` is called at most once; `told` with each piece of news. */
export function startVaultWorker(
  workerUrl: string,
  start: WorkerStart,
  crashed: () => void,
  told: (news: VaultNews) => void = () => {}
): VaultClient {
  const worker = new Worker(new URL(workerUrl), { workerData: start })
  const waiting = new Map<number, (result: Result<never>) => void>()
  let last = 0
  let ended = false
  worker.on('message', (message: FromWorker) => {
    if ('news' in message) {
      told(message)
      return
    }
    waiting.get(message.number)?.(message.result as Result<never>)
    waiting.delete(message.number)
  })
  const stop = (): void => {
    if (ended) return
    ended = true
    for (const answer of waiting.values()) answer(failed<Failure>({ code: 'worker-crashed' }))
    waiting.clear()
    crashed()
  }
  worker.on('error', stop)
  worker.on('exit', stop)
  return {
    call: (name, request) => {
      if (ended) return Promise.resolve(failed<Failure>({ code: 'worker-crashed' }))
      last += 1
      const number = last
      return new Promise((resolve) => {
        waiting.set(number, resolve as (result: Result<never>) => void)
        worker.postMessage({ number, name, request })
      })
    },
    end: async () => {
      ended = true
      await worker.terminate()
    }
  }
}
