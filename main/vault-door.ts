// The vault as the main process sees it: the worker's answers, and whether it is unlocked.
import type { Saved, VaultState } from '../shared/bridge.ts'
import type { RecordDraft, RecordId, VaultRecord } from '../shared/records.ts'
import type { Result } from '../shared/result.ts'

export type VaultDoor = {
  readonly isUnlocked: () => boolean
  readonly create: (path: string, passphrase: string) => Promise<Result<VaultState>>
  readonly unlock: (path: string, passphrase: string) => Promise<Result<VaultState>>
  readonly loadRecords: (
    after: string | null
  ) => Promise<Result<{ readonly records: VaultRecord[]; readonly next: string | null }>>
  readonly readRecords: (ids: readonly RecordId[]) => Promise<Result<{ readonly records: VaultRecord[] }>>
  readonly saveRecords: (
    save: readonly RecordDraft[],
    remove: readonly RecordId[]
  ) => Promise<Result<{ readonly saved: Saved[] }>>
  readonly close: (unsaved: readonly RecordDraft[]) => Promise<unknown>
}
