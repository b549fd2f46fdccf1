// Tells time that passed from a clock that was set and from a computer that slept, tick by tick.

/** One look at two clocks. `wall`: milliseconds since 1970. `steady`: milliseconds of a clock nobody can set, which may stand still in sleep. */
export type Reading = { readonly wall: number; readonly steady: number }
/** `last`: the last tick. `base`: the reading at which `uptime` was asked for: milliseconds since the computer began, sleep included. */
export type RunClock = { readonly last: Reading; readonly base: Reading & { readonly uptime: number } }

/** Differences below this are drift and rounding, not a clock that was set. */
const noticedMs = 900
/** Some computers tell their uptime in whole seconds, so a shorter sleep is none. */
const leastSleepMs = 2_000

export function startClock(reading: Reading, uptime: number): RunClock {
  return { last: reading, base: { ...reading, uptime } }
}

/** True where the two clocks went apart since the last tick: only the computer's uptime can then say what happened. */
export function wentApart(clock: RunClock, reading: Reading): boolean {
  return Math.abs(stepOf(clock, reading)) >= noticedMs
}

export function nextTick(clock: RunClock, reading: Reading): RunClock {
  return { ...clock, last: reading }
}

/**
 * What to make of clocks that went apart: by how many milliseconds the wall clock was set, 0 = not at all.
 * `uptime` null = not known: a step forward is then taken for sleep, and a step back for a clock that was set.
 */
export function settleClock(
  clock: RunClock,
  reading: Reading,
  uptime: number | null
): { readonly clock: RunClock; readonly setByMs: number } {
  const step = stepOf(clock, reading)
  if (uptime === null) return { clock: nextTick(clock, reading), setByMs: Math.min(0, step) }
  const slept = uptime - clock.base.uptime - (reading.steady - clock.base.steady)
  const set = slept < leastSleepMs ? step : step - slept
  const least = slept < leastSleepMs ? noticedMs : leastSleepMs
  return { clock: startClock(reading, uptime), setByMs: Math.abs(set) < least ? 0 : set }
}

function stepOf({ last }: RunClock, reading: Reading): number {
  return reading.wall - last.wall - (reading.steady - last.steady)
}
