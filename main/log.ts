// What happened, as codes and counts in memory only: no words, no paths, no stacks, nothing on disk.
export type LogCode =
  | 'started'
  | 'second-start'
  | 'unlocked'
  | 'locking'
  | 'lock-timed-out'
  | 'page-crashed'
  | 'page-hung'
  | 'worker-crashed'
  | 'call-refused'
  | 'call-invalid'
  | 'call-threw'
  | 'answer-invalid'
  | 'request-denied'
  | 'navigation-denied'
  | 'permission-denied'
  | 'download-denied'
  | 'window-denied'
  | 'file-written'
  | 'file-failed'
  | 'print-failed'
  | 'signals-missing'

export type LogEntry = { readonly at: number; readonly code: LogCode }
export type Log = {
  readonly note: (code: LogCode) => void
  readonly entries: () => readonly LogEntry[]
}

const limit = 500

export function createLog(now: () => number): Log {
  const entries: LogEntry[] = []
  return {
    note: (code) => {
      entries.push({ at: now(), code })
      if (entries.length > limit) entries.shift()
    },
    entries: () => entries
  }
}
