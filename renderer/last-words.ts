// What a lock needs from open screens: words on their way by another road than a record's save, and versions of open notes.
import type { CallRequest } from '../shared/bridge.ts'

const senders = new Set<() => Promise<unknown> | null>()

/** Longer than a commit takes, short enough that a lock is still at once. */
const moment = 150

/** `send` starts sending what is unsent; null = nothing is. Returns how to take it back. */
export function holdLastWords(send: () => Promise<unknown> | null): () => void {
  senders.add(send)
  return () => senders.delete(send)
}

/** Sends everything now; resolves when it arrived or the moment has passed, null = there was nothing to send. */
export function sendLastWords(): Promise<unknown> | null {
  const sending = [...senders].flatMap((send) => send() ?? [])
  if (sending.length === 0) return null
  return Promise.race([Promise.allSettled(sending), new Promise((resolve) => setTimeout(resolve, moment))])
}

type Versions = CallRequest<'lock'>['versions']

const cutters = new Set<() => Versions | null>()

/** `cut` gives the records of one more version of an open note, null = its words are those of the newest one. Returns how to take it back. */
export function holdVersion(cut: () => Versions | null): () => void {
  cutters.add(cut)
  return () => cutters.delete(cut)
}

export function versionsToCut(): Versions {
  const cuts = [...cutters].flatMap((cut) => cut() ?? [])
  return { save: cuts.flatMap(({ save }) => save), remove: cuts.flatMap(({ remove }) => remove) }
}
