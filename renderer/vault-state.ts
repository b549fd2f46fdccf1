// How the unlocked vault stands: whether it can be written, and what did not open.
import type { VaultState } from '../shared/bridge.ts'
import { makeStore, type Store } from './store.ts'

export const vaultState: Store<VaultState | null> = makeStore<VaultState | null>(null)
