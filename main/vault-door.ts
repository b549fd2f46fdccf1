// The vault as the main process sees it: the worker's answers, and whether it is unlocked.
import type { BackupHoldings } from '../shared/backups.ts'
import type { VaultState } from '../shared/bridge.ts'
import type { RecordDraft, RecordId, VaultRecord } from '../shared/records.ts'
import type { Result } from '../shared/result.ts'
import type { Saved } from '../shared/saving.ts'
import type { SearchAnswer, SearchOrder } from '../shared/search.ts'
import type { SummaryCallName, SummaryVaultCalls } from './summary/messages.ts'
import type { BackupMade } from './vault/backup.ts'
import type { BackupName } from './vault/backup-names.ts'
import { startVaultWorker, type VaultClient } from './vault/client.ts'
import type { DrillOrder } from './vault/drill.ts'
import type { ErasingBackupOrder } from './vault/erase-backups.ts'
import type { Begun } from './vault/key-care.ts'
import type { LastWords, VaultNews } from './vault/messages.ts'
import type { PurgeOrder } from './vault/purge.ts'
import type { Purged, RemovalOrder } from './vault/removal.ts'
import type { Restored, RestoreOrder } from './vault/restore.ts'

export type VaultDoor = {
  readonly isUnlocked: () => boolean
  /** The vault is unlocked, or the sheet of a restored one is on the screen: both are to be locked. */
  readonly holdsSecrets: () => boolean
  /** Starts the worker ahead of the first call. */
  readonly warmUp: () => void
  readonly create: (path: string, passphrase: string) => Promise<Result<VaultState>>
  readonly unlock: (path: string, passphrase: string) => Promise<Result<VaultState>>
  readonly unlockWithRecovery: (path: string, words: string) => Promise<Result<VaultState>>
  readonly changePassphrase: (current: string | null, next: string) => Promise<Result<Record<never, never>>>
  readonly newRecoverySheet: () => Promise<Result<{ readonly rows: string[][] }>>
  readonly tryRecoverySheet: (words: string) => Promise<Result<{ readonly opens: boolean }>>
  readonly renewal: {
    readonly begin: (current: string | null, next: string) => Promise<Result<Begun>>
    readonly finish: () => Promise<Result<Record<never, never>>>
    readonly drop: () => Promise<Result<Record<never, never>>>
    readonly formerBackups: (folder: string) => Promise<Result<{ readonly backups: readonly BackupName[] }>>
    readonly renewBackup: (folder: string, name: string) => Promise<Result<Record<never, never>>>
    readonly forgetFormer: () => Promise<unknown>
  }
  readonly loadRecords: (
    after: string | null
  ) => Promise<Result<{ readonly records: VaultRecord[]; readonly next: string | null }>>
  readonly readRecords: (ids: readonly RecordId[]) => Promise<Result<{ readonly records: VaultRecord[] }>>
  readonly saveRecords: (
    save: readonly RecordDraft[],
    remove: readonly RecordId[]
  ) => Promise<Result<{ readonly saved: Saved[] }>>
  readonly search: (order: SearchOrder) => Promise<Result<SearchAnswer>>
  /** The summary's gate, which lives with the vault. */
  readonly summary: <Name extends SummaryCallName>(
    name: Name,
    request: SummaryVaultCalls[Name]['request']
  ) => Promise<Result<SummaryVaultCalls[Name]['response']>>
  readonly drill: (order: DrillOrder) => Promise<Result<BackupHoldings>>
  readonly purge: (order: PurgeOrder) => Promise<Result<Purged>>
  readonly removeForGood: (order: RemovalOrder) => Promise<Result<{ readonly saved: Saved[] }>>
  readonly backup: (order: ErasingBackupOrder) => Promise<Result<BackupMade>>
  readonly restore: (order: RestoreOrder) => Promise<Result<Restored>>
  readonly settleRestored: (to: string) => Promise<Result<Record<never, never>>>
  readonly dropRestored: (to: string) => Promise<Result<Record<never, never>>>
  /** Saves the last words, closes the file, wipes the keys. */
  readonly close: (last: LastWords) => Promise<unknown>
}

/** File addresses of the built workers. */
export type WorkerUrls = { readonly vault: string; readonly kdf: string; readonly scanner: string }

/** What the worker says unasked. */
export type VaultEars = {
  readonly crashed: () => void
  /** Something that a backup should hold is durable. */
  readonly saved: () => void
  /** The unlocked vault stands otherwise than before. */
  readonly stands: (state: VaultState) => void
}

export function openVaultDoor(urls: WorkerUrls, ears: VaultEars): VaultDoor {
  const hear = (news: VaultNews): void => (news.news === 'saved' ? ears.saved() : ears.stands(news.state))
  let started: VaultClient | null = null
  // Not before it is needed or the window stands: loading it takes the processor from the first picture.
  const worker = (): VaultClient => {
    started ??= startVaultWorker(urls.vault, { kdfUrl: urls.kdf, scannerUrl: urls.scanner }, ears.crashed, hear)
    return started
  }
  const client: Pick<VaultClient, 'call'> = { call: (name, request) => worker().call(name, request) }
  let unlocked = false
  let sheetIsShown = false
  const opening = async (answer: Promise<Result<VaultState>>): Promise<Result<VaultState>> => {
    const opened = await answer
    unlocked = unlocked || opened.ok
    return opened
  }
  return {
    isUnlocked: () => unlocked,
    holdsSecrets: () => unlocked || sheetIsShown,
    warmUp: () => void worker(),
    create: (path, passphrase) => opening(client.call('create', { path, passphrase })),
    unlock: (path, passphrase) => opening(client.call('unlock', { path, passphrase })),
    unlockWithRecovery: (path, words) => opening(client.call('unlockWithRecovery', { path, words })),
    changePassphrase: (current, next) => client.call('changePassphrase', { current, next }),
    newRecoverySheet: () => client.call('newRecoverySheet', {}),
    tryRecoverySheet: (words) => client.call('tryRecoverySheet', { words }),
    renewal: {
      begin: (current, next) => client.call('beginRenewal', { current, next }),
      finish: () => client.call('finishRenewal', {}),
      drop: () => client.call('dropRenewal', {}),
      formerBackups: (folder) => client.call('formerBackups', { folder }),
      renewBackup: (folder, name) => client.call('renewBackup', { folder, name }),
      forgetFormer: () => client.call('forgetFormer', {})
    },
    loadRecords: (after) => client.call('loadRecords', { after }),
    readRecords: (ids) => client.call('readRecords', { ids }),
    saveRecords: (save, remove) => client.call('saveRecords', { save, remove }),
    search: (order) => client.call('search', order),
    summary: (name, request) => client.call(name, request) as never,
    drill: (order) => client.call('drill', order),
    purge: (order) => client.call('purge', order),
    removeForGood: (order) => client.call('removeForGood', order),
    backup: (order) => client.call('backup', order),
    restore: async (order) => {
      const restored = await client.call('restore', order)
      sheetIsShown = restored.ok
      return restored
    },
    settleRestored: (to) => {
      sheetIsShown = false
      return client.call('settleRestored', { to })
    },
    dropRestored: (to) => {
      sheetIsShown = false
      return client.call('dropRestored', { to })
    },
    close: (last) => started?.call('close', last) ?? Promise.resolve()
  }
}
