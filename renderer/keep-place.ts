// Hands over where she is as she goes, so that a crash comes back to it and not to the last lock: with each autosave, and a moment after she moves.
import { useEffect } from 'react'
import { bridge } from './bridge.ts'
import { locking } from './lock.ts'
import { followFocus, presentPlace } from './place.ts'
import { saveAlongside, saveState } from './save.ts'
import { vaultState } from './vault-state.ts'

const every = 1_000

export function useKeepPlace(): void {
  useEffect(() => {
    let handed = JSON.stringify(presentPlace())
    const stopFollowing = followFocus()
    const stopAlongside = saveAlongside(() => {
      const place = presentPlace()
      handed = JSON.stringify(place)
      return [place]
    })
    const timer = setInterval(() => {
      // While she types the autosave takes it along; a notebook that cannot be written is not tried in vain.
      if (saveState.get().step === 'typing' || locking.get() || vaultState.get()?.readOnly !== 'no') return
      const place = presentPlace()
      const json = JSON.stringify(place)
      if (json === handed) return
      handed = json
      void bridge.saveRecords({ save: [place], remove: [] })
    }, every)
    return () => {
      clearInterval(timer)
      stopAlongside()
      stopFollowing()
    }
  }, [])
}
