// What happens between a right passphrase and the first screen: the records it needs, and the place she left.
import type { VaultState } from '../shared/bridge.ts'
import type { Result } from '../shared/result.ts'
import { database, loadWorkingSet } from './database.ts'
import { forgetPlace, returnTo } from './place.ts'
import { vaultState } from './vault-state.ts'

export async function openNotebook(vault: VaultState, startAtHome: boolean): Promise<Result<null>> {
  vaultState.set(vault)
  const loaded = await loadWorkingSet()
  if (!loaded.ok) return loaded
  const place = await database.place.toCollection().first()
  if (place) {
    if (startAtHome) forgetPlace(place)
    else returnTo(place)
  }
  return loaded
}
