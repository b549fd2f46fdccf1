// Calls about records: the page's working set, its saves, and search; notes the choices main itself must keep to, and where she is.
import type { Handlers } from '../../shared/bridge.ts'
import type { RecordDraft, Setting, VaultRecord } from '../../shared/records.ts'
import type { CrashRow } from '../crash-row.ts'
import type { VaultDoor } from '../vault-door.ts'

export type MainChoices = Pick<Setting, 'idleMinutes' | 'contentProtection' | 'paper'>
export type RecordParts = {
  readonly vault: VaultDoor
  /** The person's choices that main keeps to: told when they are loaded and each time they are saved. */
  readonly keepTo: (choices: MainChoices) => void
  readonly crashRow: Pick<CrashRow, 'at'>
}

type RecordCalls = 'loadRecords' | 'readRecords' | 'saveRecords' | 'search'

export function recordHandlers({ vault, keepTo, crashRow }: RecordParts): Pick<Handlers, RecordCalls> {
  function noteChoices(records: readonly (VaultRecord | RecordDraft)[]): void {
    for (const record of records) {
      if (record.kind === 'setting') keepTo(record)
      if (record.kind === 'place') crashRow.at(record.route)
    }
  }
  return {
    loadRecords: async ({ after }) => {
      const answer = await vault.loadRecords(after)
      if (answer.ok) noteChoices(answer.value.records)
      return answer
    },
    readRecords: ({ ids }) => vault.readRecords(ids),
    search: (order) => vault.search(order),
    saveRecords: async ({ save, remove }) => {
      const answer = await vault.saveRecords(save, remove)
      if (answer.ok) noteChoices(save)
      return answer
    }
  }
}
