// Asking for a wrapping key: starts the Argon2id worker, and finds the cost that takes about a second here.
import { Worker } from 'node:worker_threads'
import { kdfLimits } from './header.ts'
import type { KdfCost } from './key-slot.ts'

export const leastCost: KdfCost = { memory: kdfLimits.leastMemory, passes: kdfLimits.leastPasses }
const wantedMs = 1_000

/** 32 bytes of Argon2id 1.3. Throws where the worker cannot run (no memory): a failure of the machine. */
export function argon2id(
  workerUrl: string,
  passphrase: Uint8Array,
  salt: Uint8Array,
  cost: KdfCost
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(workerUrl), {
      workerData: { passphrase, salt, memory: cost.memory, passes: cost.passes }
    })
    worker.once('message', (key: Uint8Array) => resolve(new Uint8Array(key)))
    worker.once('error', reject)
    worker.once('exit', (code) => code !== 0 && reject(new Error('the key worker ended early')))
  })
}

/** More passes where the least cost takes less than a second on this machine, as `took` milliseconds showed. */
export function calibrated(took: number): KdfCost {
  const passes = Math.floor((leastCost.passes * wantedMs) / Math.max(1, took))
  return { memory: leastCost.memory, passes: Math.min(kdfLimits.mostPasses, Math.max(leastCost.passes, passes)) }
}
