// Argon2id in a thread of its own that ends with it: WebAssembly memory is never given back otherwise.
import { parentPort, workerData } from 'node:worker_threads'
import sodium from 'libsodium-wrappers-sumo'

type Job = {
  readonly passphrase: Uint8Array
  readonly salt: Uint8Array
  readonly memory: number
  readonly passes: number
}

await sodium.ready
const { passphrase, salt, memory, passes } = workerData as Job
const key = sodium.crypto_pwhash(32, passphrase, salt, passes, memory, sodium.crypto_pwhash_ALG_ARGON2ID13)
sodium.memzero(passphrase)
parentPort?.postMessage(key)
