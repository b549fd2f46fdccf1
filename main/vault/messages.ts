// The typed messages between main and the vault worker. Each call is one line here and one handler in worker.ts.
import type { BackupHoldings } from '../../shared/backups.ts'
import type { VaultState } from '../../shared/bridge.ts'
import type { RecordDraft, VaultRecord } from '../../shared/records.ts'
import type { Result } from '../../shared/result.ts'
import type { Saved } from '../../shared/saving.ts'
import type { SearchAnswer, SearchOrder } from '../../shared/search.ts'
import type { SummaryCallName, SummaryVaultCalls } from '../summary/messages.ts'
import type { BackupMade } from './backup.ts'
import type { BackupName } from './backup-names.ts'
import type { DrillOrder } from './drill.ts'
import type { ErasingBackupOrder } from './erase-backups.ts'
import type { Begun } from './key-care.ts'
import type { PurgeOrder } from './purge.ts'
import type { Purged, RemovalOrder } from './removal.ts'
import type { Restored, RestoreOrder } from './restore.ts'

type Call<Request, Response> = { readonly request: Request; readonly response: Response }
type Nothing = Record<never, never>

/** What is saved before the vault closes: the words and what was removed in one commit; then versions of open notes, for which the words never wait. */
export type LastWords = {
  readonly unsaved: readonly RecordDraft[]
  readonly removed?: readonly string[]
  readonly versions?: { readonly save: readonly RecordDraft[]; readonly remove: readonly string[] }
}

export type VaultCalls = SummaryVaultCalls & {
  readonly create: Call<{ readonly path: string; readonly passphrase: string }, VaultState>
  readonly unlock: Call<{ readonly path: string; readonly passphrase: string }, VaultState>
  readonly unlockWithRecovery: Call<{ readonly path: string; readonly words: string }, VaultState>
  readonly changePassphrase: Call<{ readonly current: string | null; readonly next: string }, Nothing>
  readonly newRecoverySheet: Call<Nothing, { readonly rows: string[][] }>
  readonly tryRecoverySheet: Call<{ readonly words: string }, { readonly opens: boolean }>
  /** Everything sealed again beside the vault; the words are the renewed one's. */
  readonly beginRenewal: Call<{ readonly current: string | null; readonly next: string }, Begun>
  /** The renewed vault takes the old one's place. */
  readonly finishRenewal: Call<Nothing, Nothing>
  readonly dropRenewal: Call<Nothing, Nothing>
  /** Backups that the key before the renewed one still opens; and sealing one of them again. */
  readonly formerBackups: Call<{ readonly folder: string }, { readonly backups: readonly BackupName[] }>
  readonly renewBackup: Call<{ readonly folder: string; readonly name: string }, Nothing>
  readonly forgetFormer: Call<Nothing, Nothing>
  readonly loadRecords: Call<
    { readonly after: string | null },
    { readonly records: VaultRecord[]; readonly next: string | null }
  >
  readonly readRecords: Call<{ readonly ids: readonly string[] }, { readonly records: VaultRecord[] }>
  readonly saveRecords: Call<
    { readonly save: readonly RecordDraft[]; readonly remove: readonly string[] },
    { readonly saved: Saved[] }
  >
  /** Removes for good; see removal.ts. */
  readonly purge: Call<PurgeOrder, Purged>
  readonly removeForGood: Call<RemovalOrder, { readonly saved: Saved[] }>
  /** Every record but the trash, and the safety record only where it is asked for; until all are indexed the rest is scanned. */
  readonly search: Call<SearchOrder, SearchAnswer>
  /** A proven backup into a folder; see backup.ts. */
  readonly backup: Call<ErasingBackupOrder, BackupMade>
  /** Opens a backup with recovery words; see drill.ts. */
  readonly drill: Call<DrillOrder, BackupHoldings>
  /** Needs no unlocked vault. The new one comes to its name with `settleRestored`, and is opened with `unlock` afterwards. */
  readonly restore: Call<RestoreOrder, Restored>
  readonly settleRestored: Call<{ readonly to: string }, Nothing>
  readonly dropRestored: Call<{ readonly to: string }, Nothing>
  readonly close: Call<LastWords, Nothing>
}

export type VaultCallName = keyof VaultCalls
export type VaultRequest<Name extends VaultCallName> = VaultCalls[Name]['request']
export type VaultResponse<Name extends VaultCallName> = VaultCalls[Name]['response']

export type ToWorker = {
  readonly [Name in VaultCallName]: {
    readonly number: number
    readonly name: Name
    readonly request: VaultRequest<Name>
  }
}[VaultCallName]
/** Calls that take their turn in the worker's queue: all but the gate's, which keeps its own order. */
export type QueuedCallName = Exclude<VaultCallName, SummaryCallName>
export type QueuedMessage = Extract<ToWorker, { readonly name: QueuedCallName }>
/** What the worker says unasked. `saved`: something a backup should hold was made durable, whoever asked for it. `state`: the vault stands otherwise than before. */
export type VaultNews = { readonly news: 'saved' } | { readonly news: 'state'; readonly state: VaultState }
export type FromWorker = { readonly number: number; readonly result: Result<unknown> } | VaultNews

/** What main hands the worker when it starts it. */
export type WorkerStart = {
  readonly kdfUrl: string
  readonly scannerUrl: string
  readonly cost?: { readonly memory: number; readonly passes: number }
}
