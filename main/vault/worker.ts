// The vault worker: takes messages from main in the queue's order and answers each. It alone holds keys.
import { parentPort, workerData } from 'node:worker_threads'
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { GateKeeper } from '../summary/gate-keeper.ts'
import { isSummaryCall } from '../summary/messages.ts'
import { createScanner } from '../summary/scanner.ts'
import { gateVault } from './gate-vault.ts'
import type { FromWorker, QueuedCallName, QueuedMessage, ToWorker, WorkerStart } from './messages.ts'
import { type Priority, WorkQueue } from './queue.ts'
import { dropRestored, restoreVault, settleRestored } from './restore.ts'
import { VaultSession } from './session.ts'

const { kdfUrl, scannerUrl, cost } = workerData as WorkerStart
const kdf = { url: kdfUrl, ...(cost ? { cost } : {}) }
const session = new VaultSession(kdf, (news) => {
  parentPort?.postMessage(news satisfies FromWorker)
  indexAfterRest()
})
const queue = new WorkQueue()
const gate = new GateKeeper(gateVault(session), createScanner(scannerUrl))

const restMs = 2_000
let waiting: ReturnType<typeof setTimeout> | undefined

/** Once saving rests: what a record said before is not kept until somebody searches, and the search finds no work left. */
function indexAfterRest(): void {
  clearTimeout(waiting)
  waiting = setTimeout(index, restMs)
}

const priorityOf: Readonly<Record<QueuedCallName, Priority>> = {
  close: 'lock',
  search: 'search',
  backup: 'else',
  restore: 'else',
  drill: 'else',
  purge: 'else',
  removeForGood: 'save',
  settleRestored: 'else',
  dropRestored: 'else',
  saveRecords: 'save',
  readRecords: 'read',
  loadRecords: 'read',
  create: 'else',
  unlock: 'else',
  unlockWithRecovery: 'else',
  changePassphrase: 'else',
  beginRenewal: 'else',
  finishRenewal: 'else',
  dropRenewal: 'else',
  formerBackups: 'else',
  renewBackup: 'else',
  forgetFormer: 'else',
  newRecoverySheet: 'save',
  tryRecoverySheet: 'read'
}

/** Milliseconds. */
const lookAtRoomEvery = 5_000

// An error's words could hold a record's: only a code leaves.
const unexpected = failed<Failure>({ code: 'unexpected' })

setInterval(() => session.standing.lookAtRoom(), lookAtRoomEvery).unref()

/** After these there is another vault to make searchable. */
const changingVault: ReadonlySet<QueuedCallName> = new Set(['finishRenewal'])

type Steps = Generator<unknown, Result<unknown>> | AsyncGenerator<unknown, Result<unknown>>

function answer(message: QueuedMessage): Result<unknown> | Promise<Result<unknown>> | Steps {
  switch (message.name) {
    case 'create':
      return session.create(message.request.path, message.request.passphrase)
    case 'unlock':
      return session.unlock(message.request.path, message.request.passphrase)
    case 'loadRecords':
      return handedOut(session.loadRecords(message.request.after))
    case 'readRecords':
      return session.readRecords(message.request.ids)
    case 'saveRecords':
      return session.saveFromPage(message.request.save, message.request.remove)
    case 'unlockWithRecovery':
      return session.unlockWithRecovery(message.request.path, message.request.words)
    case 'changePassphrase':
      return session.keys.changePassphrase(message.request.current, message.request.next)
    case 'newRecoverySheet':
      return session.keys.newRecoverySheet()
    case 'tryRecoverySheet':
      return session.keys.tryRecoverySheet(message.request.words)
    case 'beginRenewal':
      return session.keys.beginRenewal(message.request.current, message.request.next)
    case 'finishRenewal':
      return session.keys.finishRenewal()
    case 'dropRenewal':
      session.keys.dropRenewal()
      return ok({})
    case 'formerBackups':
      return session.keys.formerBackups(message.request.folder)
    case 'renewBackup':
      return session.keys.renewBackup(message.request.folder, message.request.name)
    case 'forgetFormer':
      session.keys.forgetFormer()
      return ok({})
    case 'search':
      return session.search(message.request)
    case 'backup':
      return session.backup(message.request)
    case 'drill':
      return session.keys.drill(message.request)
    case 'purge':
      return session.removal.purge(message.request)
    case 'removeForGood':
      return session.removal.removeForGood(message.request)
    case 'restore':
      return restoreVault(kdf, message.request)
    case 'settleRestored': {
      const settled = settleRestored(message.request.to)
      return settled.ok ? ok({}) : settled
    }
    case 'dropRestored':
      dropRestored(message.request.to)
      return ok({})
    case 'close':
      return session.close(message.request.unsaved, message.request)
  }
}

parentPort?.on('message', (message: ToWorker) => {
  // A check may take seconds and waits on its own worker: the gate keeps its own order, and no save or lock stands behind it.
  if (isSummaryCall(message)) {
    void gate
      .answer(message.name, message.request)
      .catch(() => unexpected)
      .then((result) => parentPort?.postMessage({ number: message.number, result } satisfies FromWorker))
    return
  }
  queue.add(priorityOf[message.name], () => work(message))
})

function work(message: QueuedMessage): Iterator<unknown, void> | AsyncIterator<unknown, void> {
  const reply = (result: Result<unknown>): void =>
    parentPort?.postMessage({ number: message.number, result } satisfies FromWorker)
  try {
    const given = answer(message)
    if ('next' in given) return untilDone(given, reply, changingVault.has(message.name))
    void Promise.resolve(given).then(reply, () => reply(unexpected))
  } catch {
    reply(unexpected)
  }
  return [][Symbol.iterator]()
}

async function* untilDone(
  steps: Steps,
  reply: (result: Result<unknown>) => void,
  isAnotherVault: boolean
): AsyncGenerator<unknown, void> {
  try {
    const result = yield* steps
    reply(result)
    if (isAnotherVault && result.ok) lookThrough()
  } catch {
    reply(unexpected)
  }
}

/** Looking through every record takes a processor of its own, so it waits until the page has all it asks for; a search before that reads what it needs. */
function handedOut(chunk: ReturnType<VaultSession['loadRecords']>): typeof chunk {
  if (chunk.ok && chunk.value.next === null) lookThrough()
  return chunk
}

function index(): void {
  queue.add('else', () => quietly(session.buildIndex()))
}

function lookThrough(): void {
  index()
  queue.add('else', () => quietly(session.standing.lookAtShapes()))
}

/** Work nobody asked for: what goes wrong in it shows when a search needs it. */
function* quietly(steps: Generator<unknown, void>): Generator<unknown, void> {
  try {
    yield* steps
  } catch {
    // The search that needs it runs into the same and answers.
  }
}
