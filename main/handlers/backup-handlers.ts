// Calls about backups: where they go, making one now, and a new notebook from one. Paths stay here.
import { basename } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { AppState, Handlers } from '../../shared/bridge.ts'
import { failed, ok } from '../../shared/result.ts'
import type { Backups } from '../backups.ts'
import { askWhatToOpen } from '../dialogs.ts'
import { freeName } from '../free-name.ts'
import type { Preferences } from '../preferences.ts'
import { syncServiceOf } from '../synced-folder.ts'
import type { Renewed } from '../vault/backup.ts'
import { isBackupName } from '../vault/backup-names.ts'
import type { VaultDoor } from '../vault-door.ts'

export type BackupHandlerParts = {
  readonly window: BrowserWindow
  readonly vault: VaultDoor
  readonly preferences: Preferences
  readonly defaultVault: string
  readonly backups: Backups
  readonly appState: () => AppState
}

type BackupCalls =
  | 'backupState'
  | 'chooseBackupFolder'
  | 'acceptBackupFolder'
  | 'backUpNow'
  | 'openExistingVault'
  | 'beginRenewal'
  | 'finishRenewal'
  | 'dropRenewal'
  | 'chooseBackup'
  | 'drillBackup'
  | 'restoreBackup'
  | 'keepRestored'
  | 'dropRestored'

export function backupHandlers(parts: BackupHandlerParts): Pick<Handlers, BackupCalls> {
  const { window, vault, preferences, defaultVault, backups } = parts
  let waitingFolder: string | null = null
  let chosenBackup: string | null = null
  let restoredTo: string | null = null
  let renewing: Renewed | null = null
  return {
    backupState: async () => ok(backups.state()),
    chooseBackupFolder: async () => {
      const folder = await askWhatToOpen(window, 'folder')
      if (!folder.ok) return folder
      const synced = syncServiceOf(folder.value)
      waitingFolder = synced === null ? null : folder.value
      if (synced === null) backups.keepIn(folder.value)
      return ok({ state: backups.state(), synced })
    },
    acceptBackupFolder: async () => {
      if (waitingFolder === null) return failed({ code: 'invalid-request' })
      backups.keepIn(waitingFolder)
      waitingFolder = null
      return ok(backups.state())
    },
    backUpNow: () => backups.runNow(),
    beginRenewal: async ({ current, next }) => {
      const begun = await vault.renewal.begin(current, next)
      renewing = begun.ok ? begun.value.renewed : null
      return begun.ok ? ok({ rows: begun.value.rows }) : begun
    },
    finishRenewal: async () => {
      if (renewing === null) return failed({ code: 'invalid-request' })
      const renewed = await backups.renew(renewing, vault.renewal.finish)
      await vault.renewal.forgetFormer()
      return renewed
    },
    dropRenewal: () => vault.renewal.drop(),
    openExistingVault: async () => {
      if (vault.isUnlocked()) return failed({ code: 'invalid-request' })
      const chosen = await askWhatToOpen(window, 'file')
      if (!chosen.ok) return chosen
      // Written to, a backup would no longer be one, and the rules of keeping would drop it.
      const backup = isBackupName(basename(chosen.value)) ? basename(chosen.value) : null
      if (backup === null) preferences.change({ vaultPath: chosen.value, lastLock: null })
      else chosenBackup = chosen.value
      return ok({ state: parts.appState(), backup })
    },
    chooseBackup: async () => {
      const file = await askWhatToOpen(window, 'file', [{ name: 'Notebook', extensions: ['vault'] }])
      if (!file.ok) return file
      chosenBackup = file.value
      return ok({ name: basename(file.value) })
    },
    drillBackup: async ({ which, words }) => {
      if (which === 'last') return vault.drill({ words, from: { folder: backups.folder() } })
      if (chosenBackup === null) return failed({ code: 'invalid-request' })
      return vault.drill({ words, from: { file: chosenBackup } })
    },
    restoreBackup: async ({ secret, next }) => {
      if (chosenBackup === null) return failed({ code: 'invalid-request' })
      const to = freeName(defaultVault)
      const restored = await vault.restore({ from: chosenBackup, to, secret, next })
      restoredTo = restored.ok ? to : null
      return restored
    },
    keepRestored: async () => {
      if (restoredTo === null) return failed({ code: 'invalid-request' })
      const settled = await vault.settleRestored(restoredTo)
      if (settled.ok) preferences.change({ vaultPath: restoredTo, lastLock: null })
      return settled
    },
    dropRestored: async () => {
      if (restoredTo === null) return ok({})
      const dropped = await vault.dropRestored(restoredTo)
      restoredTo = null
      return dropped
    }
  }
}
