// What happens between a right passphrase and the first screen: the records it needs, and the place she left.
import type { VaultState } from '../shared/bridge.ts'
import type { Result } from '../shared/result.ts'
import { bridge } from './bridge.ts'
import { database, loadWorkingSet } from './database.ts'
import { forgetPlace, returnTo } from './place.ts'
import { vaultState } from './vault-state.ts'

/** Makes the empty working set ahead of the passphrase: making its tables takes longer than filling them. */
export function prepareNotebook(): void {
  void database.open()
}

export async function openNotebook(vault: VaultState, startAtHome: boolean): Promise<Result<null>> {
  vaultState.set(vault)
  bridge.on('vaultState', vaultState.set)
  const loaded = await loadWorkingSet(firstScreenDrawn)
  if (!loaded.ok) return loaded
  const place = await database.place.toCollection().first()
  if (place) {
    if (startAtHome) forgetPlace(place)
    else returnTo(place)
  }
  return loaded
}

/** Longer than a page's own queries take; a page may also be waiting for just those records, so not much longer. */
const settlingMs = 250

/** The first screen stands, and has had time to ask for what it shows. */
async function firstScreenDrawn(): Promise<void> {
  const pause = (ms: number): Promise<void> => new Promise((next) => setTimeout(next, ms))
  while (!document.getElementById('page')) await pause(16)
  await pause(settlingMs)
}
