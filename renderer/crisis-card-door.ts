// Opening the crisis card from anywhere, the run screen included.
import { makeStore } from './store.ts'

export const crisisCardShown = makeStore(false)

export function showCrisisCard(): void {
  crisisCardShown.set(true)
}

export function hideCrisisCard(): void {
  crisisCardShown.set(false)
}
