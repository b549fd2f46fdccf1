// Leading a session: what each button does to where it stands. Only instants are kept, so sleep and restarts lose no time.
import type { AgendaBlock, Session } from '../records.ts'

/** Where a session being led stands, as its record keeps it. A `blockIndex` past the last block = the end. */
export type Run = NonNullable<Session['run']>
export type RunAction =
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  | { readonly type: 'next-turn' }
  | { readonly type: 'last-turn' }
  | { readonly type: 'add'; readonly minutes: number }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  /** The computer's clock was set by that many milliseconds; no time has passed. */
  | { readonly type: 'clock-set'; readonly ms: number }

const minuteMs = 60_000
const mostAdded = 1_440

/** A run that begins now, at its first block. `now`: milliseconds since 1970, as everywhere here. */
export function startRun(now: number): Run {
  return {
    startedAt: instant(now),
    blockIndex: 0,
    blockStartedAt: instant(now),
    pausedAt: null,
    pausedMs: 0,
    addedMinutes: [],
    turn: 0,
    turnStartMs: 0,
    spentMs: []
  }
}

/** What a button pressed at `now` makes of a run; one that does not apply gives back the same run. */
export function stepRun(run: Run, action: RunAction, now: number, blocks: readonly AgendaBlock[]): Run {
  switch (action.type) {
    case 'next':
      return run.blockIndex < blocks.length ? goTo(run, run.blockIndex + 1, now) : run
    case 'back':
      return run.blockIndex > 0 ? goTo(run, Math.min(run.blockIndex, blocks.length) - 1, now) : run
    case 'next-turn':
      return { ...run, turn: run.turn + 1, turnStartMs: blockMs(run, now) }
    case 'last-turn':
      return run.turn > 0 ? { ...run, turn: run.turn - 1, turnStartMs: blockMs(run, now) } : run
    case 'add':
      return run.blockIndex < blocks.length ? added(run, action.minutes) : run
    case 'pause':
      return run.pausedAt === null ? { ...run, pausedAt: instant(now) } : run
    case 'resume':
      return run.pausedAt === null ? run : resumed(run, now)
    case 'clock-set':
      return clockSet(run, action.ms)
  }
}

/** Milliseconds the current block has run, pauses left out; never less than nothing. */
export function blockMs(run: Run, now: number): number {
  const until = run.pausedAt === null ? now : Math.min(now, Date.parse(run.pausedAt))
  return Math.max(0, until - Date.parse(run.blockStartedAt) - run.pausedMs)
}

/** Milliseconds a block is to take: its minutes and what was added while leading. */
export function plannedMs(run: Run, blocks: readonly AgendaBlock[], index: number): number {
  return Math.max(0, ((blocks[index]?.minutes ?? 0) + (run.addedMinutes[index] ?? 0)) * minuteMs)
}

/** Leaves the current block with its time kept, and takes the other up where it was left: a slip of the finger costs nothing. */
function goTo(run: Run, index: number, now: number): Run {
  const spentMs = placed(run.spentMs, run.blockIndex, blockMs(run, now))
  return {
    ...run,
    blockIndex: index,
    blockStartedAt: instant(now - (spentMs[index] ?? 0)),
    pausedAt: null,
    pausedMs: 0,
    turn: 0,
    turnStartMs: 0,
    spentMs
  }
}

function added(run: Run, minutes: number): Run {
  if (!Number.isFinite(minutes)) return run
  const sum = (run.addedMinutes[run.blockIndex] ?? 0) + Math.round(minutes)
  const kept = Math.min(mostAdded, Math.max(-mostAdded, sum))
  return { ...run, addedMinutes: placed(run.addedMinutes, run.blockIndex, kept) }
}

function resumed(run: Run, now: number): Run {
  const pausedMs = run.pausedMs + Math.max(0, now - Date.parse(run.pausedAt ?? instant(now)))
  return { ...run, pausedAt: null, pausedMs }
}

function clockSet(run: Run, ms: number): Run {
  const shifted = (at: string): string => instant(Date.parse(at) + ms)
  return {
    ...run,
    startedAt: shifted(run.startedAt),
    blockStartedAt: shifted(run.blockStartedAt),
    pausedAt: run.pausedAt === null ? null : shifted(run.pausedAt)
  }
}

function placed(numbers: readonly number[], index: number, value: number): number[] {
  const filled = Array.from({ length: Math.max(numbers.length, index + 1) }, (_, at) => numbers[at] ?? 0)
  return filled.with(index, value)
}

function instant(ms: number): string {
  return new Date(ms).toISOString()
}
