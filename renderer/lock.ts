// Locking from the page: hands over the last words, the place and the versions of open notes, and never waits for a dialog.
import type { CallRequest } from '../shared/bridge.ts'
import type { Failure } from '../shared/failure.ts'
import { bridge } from './bridge.ts'
import { sendLastWords, versionsToCut } from './last-words.ts'
import { presentPlace } from './place.ts'
import { unsavedWork } from './save.ts'
import { makeStore, type Store } from './store.ts'

export type LockReason = CallRequest<'lock'>['reason']

/** Only set when locking did not work; the app ends otherwise. */
export const lockFailure: Store<Failure | null> = makeStore<Failure | null>(null)
/** Locking has begun: nothing readable is drawn any more. */
export const locking: Store<boolean> = makeStore(false)

export async function lock(reason: LockReason): Promise<void> {
  const { save, remove } = unsavedWork()
  const words = { save: [...save, presentPlace()], remove: [...remove] }
  const versions = versionsToCut()
  const lastWords = sendLastWords()
  locking.set(true)
  if (lastWords !== null) await lastWords
  const answer = await bridge.lock({ reason, words, versions })
  if (answer.ok) return
  locking.set(false)
  lockFailure.set(answer.failure)
}
