// Calls that make or open a vault: which file, and what is remembered of it.
import type { Handlers, VaultState } from '../../shared/bridge.ts'
import type { Result } from '../../shared/result.ts'
import { sweepHalfDone } from '../files.ts'
import type { Log } from '../log.ts'
import type { Preferences } from '../preferences.ts'
import type { VaultDoor } from '../vault-door.ts'

export type VaultParts = {
  readonly vault: VaultDoor
  readonly preferences: Preferences
  readonly defaultVault: string
  readonly log: Log
}

type VaultCalls =
  | 'createVault'
  | 'unlock'
  | 'unlockWithRecovery'
  | 'changePassphrase'
  | 'newRecoverySheet'
  | 'tryRecoverySheet'

export function vaultHandlers({ vault, preferences, defaultVault, log }: VaultParts): Pick<Handlers, VaultCalls> {
  const path = (): string => preferences.values().vaultPath ?? defaultVault

  async function opened(answer: Result<VaultState>): Promise<Result<VaultState>> {
    if (!answer.ok) return answer
    log.note('unlocked')
    const { unfinished } = preferences.values()
    preferences.change({ vaultPath: path(), lastLock: null, unfinished: [] })
    await sweepHalfDone(unfinished)
    return answer
  }

  return {
    createVault: async ({ passphrase }) => opened(await vault.create(path(), passphrase)),
    unlock: async ({ passphrase }) => opened(await vault.unlock(path(), passphrase)),
    unlockWithRecovery: async ({ words }) => opened(await vault.unlockWithRecovery(path(), words)),
    changePassphrase: ({ current, next }) => vault.changePassphrase(current, next),
    newRecoverySheet: () => vault.newRecoverySheet(),
    tryRecoverySheet: ({ words }) => vault.tryRecoverySheet(words)
  }
}
