// Words on their way to the vault by another road than a record's save: a lock lets them arrive first, for a moment.

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
