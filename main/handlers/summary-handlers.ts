// Calls about summaries: the gate's are passed to the vault worker; saving writes a file here and reads it back.
import type { Handlers } from '../../shared/bridge.ts'
import { type SaveParts, saveSummary } from '../summary/save.ts'
import type { VaultDoor } from '../vault-door.ts'

export type SummaryParts = { readonly vault: VaultDoor; readonly summaryFiles: SaveParts['files'] }

type SummaryCalls =
  | 'summaryOpen'
  | 'summaryStart'
  | 'summaryAct'
  | 'summaryDiscard'
  | 'summarySave'
  | 'summaryLedger'
  | 'summarySaveAgain'

export function summaryHandlers({ vault, summaryFiles }: SummaryParts): Pick<Handlers, SummaryCalls> {
  const parts: SaveParts = { vault: vault.summary, files: summaryFiles }
  return {
    summaryOpen: (request) => vault.summary('summaryOpen', request),
    summaryStart: (request) => vault.summary('summaryStart', request),
    summaryAct: (request) => vault.summary('summaryAct', request),
    summaryDiscard: (request) => vault.summary('summaryDiscard', request),
    summaryLedger: (request) => vault.summary('summaryLedger', request),
    summarySave: ({ draftId, turn, format, today }) =>
      saveSummary(parts, { in: 'draft', id: draftId, turn }, format, today),
    summarySaveAgain: ({ id, format }) => saveSummary(parts, { in: 'ledger', id }, format, '')
  }
}
