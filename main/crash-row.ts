// Whether crashes follow one another at the same place, so that the next unlock had better open somewhere else.

export type CrashRow = {
  readonly unlocked: () => void
  /** Where she is, as the page hands it over. */
  readonly at: (route: string) => void
  /** What the count becomes with one more crash now. */
  readonly count: (before: number) => number
}

/** Whoever worked this long at a place was not brought down by coming back to it. */
export const steadyAfter = 10 * 60_000

/** `now` in milliseconds of a clock that nobody can set. */
export function createCrashRow(now: () => number): CrashRow {
  let since: number | null = null
  let first: string | null = null
  let hasMoved = false
  return {
    unlocked: () => {
      since = now()
    },
    at: (route) => {
      first ??= route
      hasMoved ||= route !== first
    },
    count: (before) => {
      const isSteady = since !== null && now() - since >= steadyAfter
      return isSteady || hasMoved ? 1 : before + 1
    }
  }
}
