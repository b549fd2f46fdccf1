// Tells time that passed from a clock that was set: the wall clock against a steady one, tick by tick.

/** The last tick. `wall`: milliseconds since 1970. `steady`: milliseconds of a clock nobody can set, which may stand still in sleep. */
export type RunClock = { readonly wall: number; readonly steady: number }

/** Differences below this are drift and rounding, not a clock that was set. */
const noticedMs = 900

/**
 * By how much the wall clock was set since the last tick, in milliseconds; 0 = not at all.
 * Where the computer `slept` in between, the wall clock alone knows how long, so a step forward is time that passed.
 * A step back never is: nothing runs backwards but a clock that was set.
 */
export function clockStep(last: RunClock, tick: RunClock, slept: boolean): number {
  const step = tick.wall - last.wall - (tick.steady - last.steady)
  if (Math.abs(step) < noticedMs || (step > 0 && slept)) return 0
  return step
}
