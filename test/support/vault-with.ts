// Makes a vault file that holds given records, of every kind, through the vault's own code.
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createVault } from '../../main/vault/access.ts'
import { recordToText } from '../../main/vault/record-text.ts'
import type { RecordDraft } from '../../shared/records.ts'
import { projectRoot } from './launch.ts'

/** The least memory a key may cost: tests open many vaults. */
const cost = { memory: 8 * 1024 * 1024, passes: 1 }

export async function makeVaultWith(path: string, passphrase: string, records: readonly RecordDraft[]): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const url = pathToFileURL(join(projectRoot, 'dist', 'main', 'kdf-worker.js')).href
  const made = await createVault({ url, cost }, path, passphrase)
  if (!made.ok) throw new Error(`the vault was not made: ${made.failure.code}`)
  const savedAt = new Date().toISOString()
  const drafts = records.map((record) => ({
    id: record.id,
    kind: record.kind,
    text: (revision: number) => recordToText(record, revision, savedAt)
  }))
  const saved = made.value.save(drafts, [])
  if (!saved.ok) throw new Error(`the records were not saved: ${saved.failure.code}`)
  made.value.close()
}
