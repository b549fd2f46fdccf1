// A record as the text that is sealed, and back: shape, then version (a newer one is refused), then migration, then validation.
import type { Failure } from '../../shared/failure.ts'
import { type RecordDraft, recordSchema, type VaultRecord } from '../../shared/records.ts'
import { failed, ok, type Result } from '../../shared/result.ts'

/** The version of all record schemas together. */
export const recordVersion = 1

export function recordToText(draft: RecordDraft, revision: number, savedAt: string): string {
  const { kind, ...fields } = draft
  return JSON.stringify({ schema: recordVersion, kind, ...fields, revision, savedAt })
}

export function textToRecord(text: string): Result<VaultRecord> {
  const value = JSON.parse(text) as { schema?: unknown }
  if (typeof value.schema !== 'number') return failed<Failure>({ code: 'record-invalid' })
  if (value.schema > recordVersion) return failed<Failure>({ code: 'record-newer' })
  const { schema: _schema, ...record } = value
  const parsed = recordSchema.safeParse(record)
  return parsed.success ? ok(parsed.data) : failed<Failure>({ code: 'record-invalid' })
}

/** A record for reading words from, not for the page: sealed by this vault after it was checked, so its shape is not checked again, which costs ten times as much. */
export function textToKnown(text: string): VaultRecord | null {
  const value = JSON.parse(text) as VaultRecord & { readonly schema?: unknown }
  return value.schema === recordVersion ? value : null
}
