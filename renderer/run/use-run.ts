// A session being led: its steps kept in the notebook at once, its view told by the clock, right after sleep and clock changes.
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Run, type RunAction, startRun, stepRun } from '../../shared/agenda/run.ts'
import {
  nextTick,
  type Reading,
  type RunClock,
  settleClock,
  startClock,
  wentApart
} from '../../shared/agenda/run-clock.ts'
import { type RunView, viewRun } from '../../shared/agenda/run-view.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Agenda, Session } from '../../shared/records.ts'
import { instantOf } from '../../shared/times.ts'
import { bridge } from '../bridge.ts'
import { saveRecords } from '../save.ts'
import { draftOf } from '../setting.ts'

const tickMs = 250
/** While a session is led, quiet alone does not lock until this long after its planned end. */
const graceMs = 15 * 60_000

type Led = {
  readonly run: Run | null
  readonly view: RunView | null
  readonly failure: Failure | null
  readonly begin: () => void
  readonly act: (action: RunAction) => void
  readonly end: () => Promise<boolean>
}

export function useRun(session: Session, agenda: Agenda, zone: string, minutesEach: number): Led {
  const [run, setRun] = useState<Run | null>(session.run)
  const [now, setNow] = useState(Date.now)
  const [failure, setFailure] = useState<Failure | null>(null)
  const plannedStart = instantOf(session.date, session.startTime, zone)
  const record = useRef(session)
  record.current = session

  const keep = useCallback(
    async (change: Partial<Pick<Session, 'run' | 'state' | 'minutesOver'>>): Promise<boolean> => {
      const saved = await saveRecords([{ ...draftOf(record.current), ...change }])
      setFailure(saved.ok ? null : saved.failure)
      return saved.ok
    },
    []
  )
  const act = useCallback(
    (action: RunAction): void => {
      setRun((present) => {
        if (!present) return present
        const next = stepRun(present, action, Date.now(), agenda.blocks)
        if (next !== present) void keep({ run: next })
        return next
      })
    },
    [agenda.blocks, keep]
  )
  useTicks(setNow, act)
  useStayingAwake(run !== null, Math.max(plannedStart, Date.now()) + session.minutes * 60_000 + graceMs)

  const view = run
    ? viewRun({
        run,
        blocks: agenda.blocks,
        now,
        plannedStart,
        people: session.expected,
        minutesEach
      })
    : null
  return {
    run,
    view,
    failure,
    begin: () => {
      const started = startRun(Date.now())
      setRun(started)
      void keep({ run: started })
    },
    act,
    end: () =>
      keep({
        run: null,
        state: 'held',
        minutesOver: view ? Math.round((view.endsAt - view.plannedEnd) / 60_000) : null
      })
  }
}

/** Tells the time four times a second; where the clocks went apart, nothing is told before it is known what happened to them. */
function useTicks(setNow: (now: number) => void, act: (action: RunAction) => void): void {
  useEffect(() => {
    let clock: RunClock | null = null
    let asking = false
    const settle = async (): Promise<void> => {
      asking = true
      const uptime = await uptimeNow()
      asking = false
      const reading = readClocks()
      if (clock === null) {
        clock = uptime === null ? null : startClock(reading, uptime)
        return
      }
      const settled = settleClock(clock, reading, uptime)
      clock = settled.clock
      if (settled.setByMs !== 0) act({ type: 'clock-set', ms: settled.setByMs })
      // At once with it: a run that was shifted and a time that was not would show a wrong time for a moment.
      setNow(reading.wall)
    }
    void settle()
    const timer = setInterval(() => {
      if (asking) return
      const reading = readClocks()
      if (clock !== null && wentApart(clock, reading)) return void settle()
      if (clock !== null) clock = nextTick(clock, reading)
      setNow(reading.wall)
    }, tickMs)
    return () => clearInterval(timer)
  }, [setNow, act])
}

function readClocks(): Reading {
  return { wall: Date.now(), steady: performance.now() }
}

async function uptimeNow(): Promise<number | null> {
  const told = await bridge.uptime({})
  return told.ok ? told.value.ms : null
}

function useStayingAwake(leading: boolean, until: number): void {
  const first = useRef(until)
  useEffect(() => {
    if (!leading) return
    void bridge.setRunMode({ until: new Date(first.current).toISOString() })
    return () => void bridge.setRunMode({ until: null })
  }, [leading])
}
