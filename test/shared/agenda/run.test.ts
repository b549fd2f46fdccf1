// Leading a session: times right through pauses, sleep, restarts and a clock that is set, and words that stay calm.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Run, type RunAction, startRun, stepRun } from '../../../shared/agenda/run.ts'
import { settleClock, startClock } from '../../../shared/agenda/run-clock.ts'
import { aheadInWords, clockFace, leftInWords, type RunView, viewRun } from '../../../shared/agenda/run-view.ts'
import { freshAgenda, templateFor } from '../../../shared/agenda/templates.ts'
import { sessionSchema } from '../../../shared/records/session.ts'
import { madeMachine } from '../../support/made-machine.ts'

const start = Date.parse('2026-07-02T18:00:00Z')
const minute = 60_000
const blocks = freshAgenda({ template: templateFor(90).blocks, people: 10, minutesEach: 2, minutes: 90 })
const view = (run: Run, now: number, plannedStart = start): RunView =>
  viewRun({ run, blocks, now, plannedStart, people: 10, minutesEach: 2 })
const step = (run: Run, now: number, ...actions: readonly RunAction[]): Run =>
  actions.reduce((led, action) => stepRun(led, action, now, blocks), run)
/** Kept as its record, and read again: what a lock, a crash or a restart does to it. */
const reopened = (run: Run): Run => {
  const kept = sessionSchema.shape.run.parse(JSON.parse(JSON.stringify(run)))
  if (!kept) throw new Error('A run was kept.')
  return kept
}

describe('a session being led', () => {
  test('shows the block, the turn, what is next and how the plan holds', () => {
    const run = step(startRun(start), start + 7 * minute, { type: 'next' })
    const third = [10, 12, 14].reduce((led, at) => step(led, start + at * minute, { type: 'next-turn' }), run)
    const shown = view(third, start + 14 * minute + 50_000)
    expect([
      shown.state,
      shown.block?.title,
      shown.turn && { ...shown.turn, face: clockFace(shown.turn.leftMs) }
    ]).toEqual(['running', 'Check-in round', { number: 4, of: 10, leftMs: 70_000, face: '1:10' }])
    expect([shown.next?.block.title, shown.next?.at, shown.endsAt - start]).toEqual([
      'Discussion: main prompt',
      start + 27 * minute,
      90 * minute
    ])
    expect([leftInWords(shown), aheadInWords(shown, blocks)]).toEqual(['13 minutes left in this round.', 'On time.'])
  })

  test('goes on for those who came and were not expected, and steps back a turn by a slip of the finger', () => {
    const round = step(startRun(start), start + 7 * minute, { type: 'next' })
    const turns = (count: number): readonly RunAction[] => Array.from({ length: count }, () => ({ type: 'next-turn' }))
    const turnOf = (run: Run) => view(run, start + 9 * minute).turn
    expect(turnOf(step(round, start + 9 * minute, ...turns(11)))).toMatchObject({ number: 12, of: 12 })
    expect(turnOf(step(round, start + 9 * minute, ...turns(3), { type: 'last-turn' }))).toMatchObject({
      number: 3,
      of: 10
    })
  })

  test('says what can take a delay, and when it is ahead', () => {
    const late = step(startRun(start), start + 29 * minute, { type: 'next' }, { type: 'next' })
    const shown = view(late, start + 36 * minute)
    expect([leftInWords(shown), aheadInWords(shown, blocks), shown.next?.at]).toEqual([
      '18 minutes left.',
      'Two minutes behind, the pause can take it.',
      start + 54 * minute
    ])
    const early = step(startRun(start), start + 3 * minute, { type: 'next' })
    expect(aheadInWords(view(early, start + 3 * minute), blocks)).toBe('Four minutes ahead.')
  })

  test('a block that runs over pushes the end on, minute by minute', () => {
    const shown = view(startRun(start), start + 10 * minute)
    expect([shown.leftMs, shown.aheadMs, leftInWords(shown)]).toEqual([-3 * minute, -3 * minute, 'Three minutes over.'])
    expect([clockFace(-35_000), clockFace(0), clockFace(599_001)]).toEqual(['+0:35', '0:00', '10:00'])
  })

  test('+1 and +5 lengthen the block in hand alone', () => {
    const run = step(startRun(start), start, { type: 'add', minutes: 5 }, { type: 'add', minutes: 1 })
    expect([view(run, start).leftMs, view(run, start).aheadMs]).toEqual([13 * minute, -6 * minute])
    expect(view(step(run, start, { type: 'next' }), start).leftMs).toBe(20 * minute)
  })

  test('stepping on and back by a slip of the finger leaves the block’s time where it was', () => {
    const run = startRun(start)
    const slipped = step(step(run, start + 3 * minute, { type: 'next' }), start + 3 * minute + 4_000, { type: 'back' })
    expect(view(slipped, start + 3 * minute + 4_000).leftMs).toBe(4 * minute)
    const again = step(slipped, start + 4 * minute + 4_000, { type: 'next' })
    expect(view(again, start + 4 * minute + 4_000).leftMs).toBe(20 * minute - 4_000)
  })

  test('ends after the last block, says when it ended, and can be taken up again', () => {
    const end = blocks.reduce((led) => step(led, start + 91 * minute, { type: 'next' }), startRun(start))
    const shown = view(end, start + 200 * minute)
    expect([shown.state, shown.block, shown.aheadMs, leftInWords(shown), aheadInWords(shown, blocks)]).toEqual([
      'ended',
      null,
      -minute,
      'That was the last block.',
      'One minute behind.'
    ])
    expect(step(end, start, { type: 'next' })).toBe(end)
    expect(view(step(end, start + 92 * minute, { type: 'back' }), start + 92 * minute).block?.type).toBe('closing')
  })

  test('a rehearsal at noon is measured from itself, a late start from the plan', () => {
    expect(view(startRun(start - 7 * 60 * minute), start - 7 * 60 * minute).aheadMs).toBe(0)
    expect(view(startRun(start + 4 * minute), start + 4 * minute).aheadMs).toBe(-4 * minute)
  })

  test('holds when the agenda is cut short or emptied meanwhile', () => {
    const run = { ...startRun(start), blockIndex: 6 }
    const shown = viewRun({ run, blocks: [], now: start, plannedStart: start, people: 0, minutesEach: 2 })
    expect([shown.state, shown.endsAt, shown.plannedEnd]).toEqual(['ended', start, start])
    expect(stepRun(run, { type: 'back' }, start, blocks.slice(0, 2)).blockIndex).toBe(1)
  })
})

describe('time, whatever happens to the machine', () => {
  const event = fc.record({
    afterMs: fc.integer({ min: 200, max: 240_000 }),
    what: fc.constantFrom('tick', 'sleep', 'clock-set', 'both', 'pause', 'resume', 'add', 'reopen', 'next-turn'),
    set: fc.integer({ min: -7_200_000, max: 7_200_000 })
  })

  // Windows and Linux tell the uptime in hundredths of a second or so, macOS in whole ones.
  test.each([10, 1_000])('a block has run exactly as long as it was not paused, uptime told to %i ms', (unit) => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const machine = madeMachine(start, blocks, unit)
        let paused = false
        let ran = 0
        for (const { afterMs, what, set } of events) {
          const sleeps = what === 'sleep' || (what === 'both' && unit === 10)
          const asleepMs = sleeps ? 3_000 + afterMs * 20 : 0
          if (sleeps) machine.sleep(asleepMs)
          if ((what === 'clock-set' || (what === 'both' && unit === 10)) && Math.abs(set) > 4_000) machine.setClock(set)
          machine.pass(afterMs)
          if (!paused) ran += asleepMs + afterMs
          if (what === 'pause' || what === 'resume') {
            machine.act({ type: what })
            paused = what === 'pause'
          }
          if (what === 'add') machine.act({ type: 'add', minutes: 1 })
          if (what === 'next-turn') machine.act({ type: 'next-turn' })
          if (what === 'reopen') machine.reopen(reopened(machine.run()))
          expect(Math.abs(machine.shownMs() - ran)).toBeLessThan(1_000)
        }
      })
    )
  })

  test('a clock set forward by an hour between two ticks is no hour that passed', () => {
    const machine = madeMachine(start, blocks, 1_000)
    machine.pass(250)
    machine.setClock(60 * minute)
    machine.pass(250)
    expect(machine.shownMs()).toBe(500)
  })

  test('an hour of sleep between two ticks is an hour that passed', () => {
    const machine = madeMachine(start, blocks, 1_000)
    machine.pass(250)
    machine.sleep(60 * minute)
    machine.pass(250)
    expect(machine.shownMs()).toBe(60 * minute + 500)
  })

  test('where the uptime cannot be had, a step forward is sleep and a step back a clock that was set', () => {
    const clock = startClock({ wall: start, steady: 0 }, 0)
    expect(settleClock(clock, { wall: start + 60 * minute, steady: 250 }, null).setByMs).toBe(0)
    expect(settleClock(clock, { wall: start - 60 * minute, steady: 0 }, null).setByMs).toBe(-60 * minute)
  })

  test('a pause ends with the block it was made in', () => {
    const run = step(startRun(start), start + minute, { type: 'pause' })
    expect([view(run, start + 9 * minute).state, view(run, start + 9 * minute).leftMs]).toEqual(['paused', 6 * minute])
    const next = step(run, start + 9 * minute, { type: 'next' })
    expect([view(next, start + 9 * minute).state, next.spentMs]).toEqual(['running', [minute]])
  })
})
