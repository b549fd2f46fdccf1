// The whole screen while a session is led: taken once, and given back as it was.
import { expect, test } from 'vitest'
import { fullScreenOf } from '../../main/full-screen.ts'

function madeWindow(fillsTheScreen: boolean) {
  let full = fillsTheScreen
  let asked = 0
  const set = fullScreenOf({
    isFullScreen: () => full,
    setFullScreen: (on) => {
      full = on
      asked += 1
    }
  })
  return { set, stand: () => ({ full, asked }) }
}

test('a window takes the whole screen and gives it back', () => {
  const { set, stand } = madeWindow(false)
  set(true)
  set(true)
  expect(stand()).toEqual({ full: true, asked: 1 })
  set(false)
  set(false)
  expect(stand()).toEqual({ full: false, asked: 2 })
})

test('a window that filled the screen before goes on filling it', () => {
  const { set, stand } = madeWindow(true)
  set(true)
  set(false)
  expect(stand()).toEqual({ full: true, asked: 0 })
})
