// When the notebook locks by itself, and when it must not.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AutoLockParts, createAutoLock, hasSlept, judgeIdle } from '../../main/auto-lock.ts'

const minute = 60_000

describe('the idle limit', () => {
  it('leaves the notebook open until a minute before the limit, warns, then locks', () => {
    const at = (idle: number) => judgeIdle({ now: idle, lastInput: 0, limitMinutes: 10, heldOpenUntil: null })
    expect([at(0), at(9 * minute - 1), at(9 * minute), at(10 * minute - 1), at(10 * minute)]).toEqual([
      { state: 'open' },
      { state: 'open' },
      { state: 'warning', seconds: 60 },
      { state: 'warning', seconds: 1 },
      { state: 'lock' }
    ])
  })

  it('warns for half of a one-minute limit, so that she is not warned while she still reads', () => {
    const at = (idle: number) => judgeIdle({ now: idle, lastInput: 0, limitMinutes: 1, heldOpenUntil: null }).state
    expect([at(29_999), at(30_000), at(60_000)]).toEqual(['open', 'warning', 'lock'])
  })

  it('always locks in the end, and never before the limit', () => {
    const settings = fc.record({
      limitMinutes: fc.integer({ min: 1, max: 60 }),
      idle: fc.integer({ min: 0, max: 120 * minute })
    })
    fc.assert(
      fc.property(settings, ({ limitMinutes, idle }) => {
        const { state } = judgeIdle({ now: idle, lastInput: 0, limitMinutes, heldOpenUntil: null })
        expect(state === 'lock').toBe(idle >= limitMinutes * minute)
      })
    )
  })

  it('waits while a session is led, and locks when it is over', () => {
    const at = (now: number) => judgeIdle({ now, lastInput: 0, limitMinutes: 5, heldOpenUntil: 90 * minute }).state
    expect([at(30 * minute), at(90 * minute - 1), at(90 * minute)]).toEqual(['open', 'open', 'lock'])
  })
})

describe('a machine that slept', () => {
  it('is known by the wall clock running ahead of the steady one', () => {
    const start = { wall: 1_000, steady: 1_000 }
    expect(hasSlept(start, { wall: 61_000, steady: 61_000 })).toBe(false)
    expect(hasSlept(start, { wall: 61_000, steady: 2_000 })).toBe(true)
  })

  it('locks at the next look, without a warning', () => {
    const { autoLock, clock, seen } = desk()
    clock.wall += 8 * 60 * minute
    autoLock.tick()
    expect(seen).toEqual(['lock suspend'])
  })
})

describe('at the desk', () => {
  it('a key during the warning takes it back and starts the time again', () => {
    const { autoLock, pass, seen } = desk()
    autoLock.setLimit(10)
    pass(9 * minute)
    pass(1_000)
    autoLock.sawInput()
    pass(9 * minute - 1)
    pass(1)
    pass(minute)
    expect(seen).toEqual(['warn 60', 'over', 'warn 60', 'lock idle'])
  })

  it('a clock set back does not hold the notebook open', () => {
    const { autoLock, clock, pass, seen } = desk()
    autoLock.setLimit(1)
    clock.wall -= 24 * 60 * minute
    pass(1)
    pass(minute)
    expect(seen.at(-1)).toBe('lock idle')
  })

  it('a clock set back while a session is led does not make the session longer', () => {
    const { autoLock, clock, pass, seen } = desk()
    autoLock.setLimit(1)
    autoLock.setHeldOpen(clock.wall + 30 * minute)
    clock.wall -= 24 * 60 * minute
    pass(29 * minute)
    pass(minute)
    expect(seen).toEqual(['awake true', 'awake false', 'lock idle'])
  })

  it('a clock set forward locks at once, for it may have been sleep, and the next run goes on as ever', () => {
    const { autoLock, clock, pass, seen } = desk()
    clock.wall += 365 * 24 * 60 * minute
    pass(1_000)
    expect(seen).toEqual(['lock suspend'])
    autoLock.sawInput()
    pass(9 * minute)
    expect(seen).toEqual(['lock suspend', 'warn 60'])
  })

  it('the display stays awake only while a session is led', () => {
    const { autoLock, pass, seen, clock } = desk()
    autoLock.setHeldOpen(clock.wall + 30 * minute)
    pass(29 * minute)
    autoLock.sawInput()
    pass(minute)
    expect(seen).toEqual(['awake true', 'awake false'])
  })

  it('does nothing while locked', () => {
    const { autoLock, pass, seen } = desk({ isUnlocked: () => false })
    pass(3 * 60 * minute)
    autoLock.tick()
    expect(seen).toEqual([])
  })
})

function desk(parts: Partial<AutoLockParts> = {}) {
  const clock = { wall: 1_800_000_000_000, steady: 500 }
  const seen: string[] = []
  const autoLock = createAutoLock({
    now: () => ({ ...clock }),
    isUnlocked: () => true,
    lock: (reason) => seen.push(`lock ${reason}`),
    warn: (seconds) => seen.push(`warn ${seconds}`),
    warningOver: () => seen.push('over'),
    keepAwake: (on) => seen.push(`awake ${on}`),
    ...parts
  })
  const pass = (time: number): void => {
    clock.wall += time
    clock.steady += time
    autoLock.tick()
  }
  return { autoLock, clock, pass, seen }
}
