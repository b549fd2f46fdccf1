// The unlocked vault as the summary's gate sees it: records by kind and id, saves, new ids, and the hash that binds a review.
import type { GateVault } from '../summary/gate-parts.ts'
import { toHex } from './bytes.ts'
import { newId } from './new-id.ts'
import type { VaultSession } from './session.ts'
import { sodium } from './sodium.ts'

const hashBytes = 32

export function gateVault(session: VaultSession): GateVault {
  return {
    recordsOf: (kinds) => session.recordsOf(kinds),
    read: (ids) => {
      const read = session.readRecords(ids)
      return read.ok ? read.value.records : []
    },
    save: (save, remove) => session.saveRecords(save, remove),
    newId,
    // BLAKE2b-256 of the text's UTF-8 bytes.
    hash: (text) => toHex(sodium.crypto_generichash(hashBytes, text, null))
  }
}
