// Fresh record ids.
import { recordIdSchema } from '../../shared/records/values.ts'
import type { RecordId } from '../../shared/records.ts'
import { toHex } from './bytes.ts'
import { sodium } from './sodium.ts'

const idBytes = 16

export function newId(): RecordId {
  return recordIdSchema.parse(toHex(sodium.randombytes_buf(idBytes)))
}
