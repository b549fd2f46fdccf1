// Calls that make or open a vault: which file, and what is remembered of it.
import type { Handlers, VaultState } from '../../shared/bridge.ts'
import type { Result } from '../../shared/result.ts'
import type { Backups } from '../backups.ts'

import type { CrashRow } from '../crash-row.ts'

import { sweepHalfDone } from '../files.ts'
import { freeName } from '../free-name.ts'
import type { Log } from '../log.ts'
import type { Preferences } from '../preferences.ts'
import type { VaultDoor } from '../vault-door.ts'

export type VaultParts = {
  readonly vault: VaultDoor
  readonly preferences: Preferences
  readonly defaultVault: string
  readonly log: Log
  readonly backups: Pick<Backups, 'unlocked'>
  readonly crashRow: Pick<CrashRow, 'unlocked'>
}

type VaultCalls =
  | 'createVault'
  | 'unlock'
  | 'unlockWithRecovery'
  | 'changePassphrase'
  | 'newRecoverySheet'
  | 'tryRecoverySheet'

export function vaultHandlers(parts: VaultParts): Pick<Handlers, VaultCalls> {
  const { vault, preferences, defaultVault, log } = parts
  const path = (): string => preferences.values().vaultPath ?? defaultVault

  async function opened(answer: Result<VaultState>, at = path()): Promise<Result<VaultState>> {
    if (!answer.ok) return answer
    log.note('unlocked')
    parts.backups.unlocked()
    parts.crashRow.unlocked()
    const { unfinished } = preferences.values()
    preferences.change({ vaultPath: at, lastLock: null, unfinished: [] })
    await sweepHalfDone(unfinished)
    // A restored notebook whose sheet was never read back.
    await vault.dropRestored(freeName(defaultVault))
    return answer
  }

  return {
    createVault: async ({ passphrase }) => {
      const at = placeForNew(preferences.values().vaultPath, defaultVault)
      return opened(await vault.create(at, passphrase), at)
    },
    unlock: async ({ passphrase }) => opened(await vault.unlock(path(), passphrase)),
    unlockWithRecovery: async ({ words }) => opened(await vault.unlockWithRecovery(path(), words)),
    changePassphrase: ({ current, next }) => vault.changePassphrase(current, next),
    newRecoverySheet: () => vault.newRecoverySheet(),
    tryRecoverySheet: ({ words }) => vault.tryRecoverySheet(words)
  }
}

/** Where a new vault goes: the usual place; beside it when a file lies there, or the one that has gone missing may come back. */
function placeForNew(remembered: string | null, usual: string): string {
  return freeName(usual, remembered)
}
