// Two crashes count as a row only at one place, soon after unlocking.
import { expect, it } from 'vitest'
import { createCrashRow, steadyAfter } from '../../main/crash-row.ts'

function desk() {
  let now = 5_000
  const row = createCrashRow(() => now)
  const pass = (time: number): void => {
    now += time
  }
  return { row, pass }
}

it('a second crash at the place she came back to makes two', () => {
  const { row, pass } = desk()
  row.unlocked()
  row.at('note/a')
  pass(steadyAfter - 1)
  row.at('note/a')
  expect([row.count(0), row.count(1)]).toEqual([1, 2])
})

it('a crash at another place begins a new row', () => {
  const { row } = desk()
  row.unlocked()
  row.at('note/a')
  row.at('sessions')
  expect(row.count(1)).toBe(1)
})

it('hours of good work at the same place lie between, so it begins a new row', () => {
  const { row, pass } = desk()
  row.unlocked()
  row.at('note/a')
  pass(3 * 60 * 60_000)
  expect(row.count(1)).toBe(1)
})

it('crashes before unlocking are counted one by one', () => {
  expect(desk().row.count(4)).toBe(5)
})
