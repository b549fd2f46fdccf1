// One handler for each call of the contract, gathered from their topics; a call without one does not compile.
import type { Handlers } from '../shared/bridge.ts'
import { type AppParts, appHandlers } from './handlers/app-handlers.ts'
import { type BackupHandlerParts, backupHandlers } from './handlers/backup-handlers.ts'
import { type PaperParts, paperHandlers } from './handlers/paper-handlers.ts'
import { type RecordParts, recordHandlers } from './handlers/record-handlers.ts'
import { type RetentionParts, retentionHandlers } from './handlers/retention-handlers.ts'
import { type SheetParts, sheetHandlers } from './handlers/sheet-handlers.ts'
import { type SummaryParts, summaryHandlers } from './handlers/summary-handlers.ts'
import { type VaultParts, vaultHandlers } from './handlers/vault-handlers.ts'

export function createHandlers(
  parts: AppParts &
    VaultParts &
    RecordParts &
    SummaryParts &
    SheetParts &
    PaperParts &
    BackupHandlerParts &
    RetentionParts
): Handlers {
  return {
    ...appHandlers(parts),
    ...vaultHandlers(parts),
    ...recordHandlers(parts),
    ...summaryHandlers(parts),
    ...sheetHandlers(parts),
    ...paperHandlers(parts),
    ...backupHandlers(parts),
    ...retentionHandlers(parts)
  }
}
