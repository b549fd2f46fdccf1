// A made-up computer that leads a session: its clock can be set, it can sleep, and it tells its uptime as coarsely as asked.
import { blockMs, type Run, type RunAction, startRun, stepRun } from '../../shared/agenda/run.ts'
import {
  nextTick,
  type Reading,
  type RunClock,
  settleClock,
  startClock,
  wentApart
} from '../../shared/agenda/run-clock.ts'
import type { AgendaBlock } from '../../shared/records.ts'

export type MadeMachine = {
  /** Time passes, awake, and one tick is made at its end. */
  readonly pass: (ms: number) => void
  /** Time passes in sleep, and no tick is made: the next one comes with the next `pass`. */
  readonly sleep: (ms: number) => void
  /** Somebody, or the network, sets the clock. */
  readonly setClock: (byMs: number) => void
  readonly act: (action: RunAction) => void
  /** What a lock, a crash or a restart of the app does: the run as `kept`, the clocks looked at afresh. */
  readonly reopen: (kept: Run) => void
  readonly run: () => Run
  /** Milliseconds the block in hand has run, as the page shows it. */
  readonly shownMs: () => number
}

/** `uptimeUnit`: the computer tells its uptime in steps of so many milliseconds. */
export function madeMachine(start: number, blocks: readonly AgendaBlock[], uptimeUnit: number): MadeMachine {
  let passed = 0
  let slept = 0
  let set = 0
  let run = startRun(start)
  const reading = (): Reading => ({ wall: start + passed + set, steady: passed - slept })
  const uptime = (): number => Math.floor((passed + 5_400_123) / uptimeUnit) * uptimeUnit
  let clock: RunClock = startClock(reading(), uptime())
  const step = (action: RunAction): void => {
    run = stepRun(run, action, reading().wall, blocks)
  }
  return {
    pass: (ms) => {
      passed += ms
      if (!wentApart(clock, reading())) {
        clock = nextTick(clock, reading())
        return
      }
      const settled = settleClock(clock, reading(), uptime())
      clock = settled.clock
      if (settled.setByMs !== 0) step({ type: 'clock-set', ms: settled.setByMs })
    },
    sleep: (ms) => {
      passed += ms
      slept += ms
    },
    setClock: (byMs) => {
      set += byMs
    },
    act: step,
    reopen: (kept) => {
      run = kept
      clock = startClock(reading(), uptime())
    },
    run: () => run,
    shownMs: () => blockMs(run, reading().wall)
  }
}
