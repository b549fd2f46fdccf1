// The one record of the person's own choices: how a change is saved.
import type { RecordDraft, VaultRecord } from '../shared/records.ts'
import type { Result } from '../shared/result.ts'
import { startingSetting } from '../shared/starting-setting.ts'
import { database } from './database.ts'
import { newRecordId } from './record-id.ts'
import { saveRecords } from './save.ts'

/** Changes some choices; the rest stay as they are in the vault at this moment. */
export async function changeSetting(
  change: Partial<Omit<RecordDraft<'setting'>, 'id' | 'kind'>>
): Promise<Result<readonly VaultRecord[]>> {
  const present = await database.setting.toCollection().first()
  return saveRecords([{ ...(present ? draftOf(present) : startingSetting(newRecordId(), 'other')), ...change }])
}

/** A stored record as a draft: without what the vault gives it. */
export function draftOf<Stored extends VaultRecord>(record: Stored): Omit<Stored, 'revision' | 'savedAt'> {
  const { revision: _revision, savedAt: _savedAt, ...draft } = record
  return draft
}
