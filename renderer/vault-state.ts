// How the unlocked vault stands: whether it can be written, and what did not open.
import type { VaultState } from '../shared/bridge.ts'
import { makeStore, type Store, useStore } from './store.ts'

export const vaultState: Store<VaultState | null> = makeStore<VaultState | null>(null)

/** True where nothing can be saved: then no screen leads with something that would be. */
export function useReadOnly(): boolean {
  const state = useStore(vaultState)
  return state !== null && state.readOnly !== 'no'
}
