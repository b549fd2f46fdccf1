// New record ids: 128 random bits in hexadecimal, made where the record is made.
import type { RecordId } from '../shared/records.ts'

export function newRecordId(): RecordId {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as RecordId
}
