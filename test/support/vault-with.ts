// Makes a vault file that holds given records, through the app's own built worker.
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startVaultWorker } from '../../main/vault/client.ts'
import type { RecordDraft } from '../../shared/records.ts'
import { projectRoot } from './launch.ts'

/** The least memory a key may cost: tests open many vaults. */
const cheap = { memory: 8 * 1024 * 1024, passes: 1 }

export async function makeVaultWith(path: string, passphrase: string, records: readonly RecordDraft[]): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const built = (name: string): string => pathToFileURL(join(projectRoot, 'dist', 'main', `${name}.js`)).href
  const start = { kdfUrl: built('kdf-worker'), scannerUrl: built('scanner-worker'), cost: cheap }
  const client = startVaultWorker(built('vault-worker'), start, () => {})
  try {
    const made = await client.call('create', { path, passphrase })
    if (!made.ok) throw new Error(`the vault was not made: ${made.failure.code}`)
    const saved = await client.call('saveRecords', { save: records, remove: [] })
    if (!saved.ok) throw new Error(`the records were not saved: ${saved.failure.code}`)
    await client.call('close', { unsaved: [] })
  } finally {
    await client.end()
  }
}
