// Hands over where she is as she goes, so that a crash comes back to it and not to the last lock: with each autosave, and a moment after she moves.
import { useEffect } from 'react'
import { bridge } from './bridge.ts'
import { locking } from './lock.ts'
import { followFocus, presentPlace } from './place.ts'
import { watchRoute } from './router.ts'
import { saveAlongside, saveState } from './save.ts'
import { vaultState } from './vault-state.ts'

const every = 500
/** Whatever moves a caret, a scroll, the focus or a form. */
const moves = ['focusin', 'selectionchange', 'scroll', 'input', 'click'] as const

export function useKeepPlace(): void {
  useEffect(() => {
    let handed = JSON.stringify(presentPlace())
    let moved = false
    const move = (): void => {
      moved = true
    }
    const hand = (): void => {
      // While she types the autosave takes it along; a notebook that cannot be written is not tried in vain.
      if (!moved || saveState.get().step === 'typing' || locking.get() || (vaultState.get()?.readOnly ?? 'no') !== 'no')
        return
      moved = false
      const place = presentPlace()
      const json = JSON.stringify(place)
      if (json === handed) return
      handed = json
      void bridge.saveRecords({ save: [place], remove: [] })
    }
    const ends = [
      followFocus(),
      // Another screen counts at once: it is what she would miss most.
      watchRoute(() => {
        move()
        setTimeout(hand)
      }),
      saveAlongside(() => {
        const place = presentPlace()
        handed = JSON.stringify(place)
        return [place]
      })
    ]
    for (const sign of moves) document.addEventListener(sign, move, { capture: true, passive: true })
    const timer = setInterval(hand, every)
    return () => {
      clearInterval(timer)
      for (const end of ends) end()
      for (const sign of moves) document.removeEventListener(sign, move, { capture: true })
    }
  }, [])
}
