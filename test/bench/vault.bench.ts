// Saving: from the message to the vault's worker to the answer after the durable commit, beside few records and beside very many.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startVaultWorker, type VaultClient } from '../../main/vault/client.ts'
import type { RecordDraft, RecordId } from '../../shared/records.ts'
import { copyFilled, passphrase } from './app.ts'
import { afterAll, type Bench, once } from './bench.ts'

const built = (name: string): string => new URL(`./${name}.js`, import.meta.url).href

async function openFilled(notes: number): Promise<VaultClient> {
  const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-bench-'))
  const path = join(folder, 'notebook.vault')
  await copyFilled(path, notes)
  const start = { kdfUrl: built('kdf-worker'), scannerUrl: built('scanner-worker') }
  const client = startVaultWorker(built('vault-worker'), start, () => {})
  afterAll(async () => {
    await client.call('close', { unsaved: [] })
    await client.end()
    rmSync(folder, { recursive: true, force: true })
  })
  const opened = await client.call('unlock', { path, passphrase })
  if (!opened.ok) throw new Error(opened.failure.code)
  await loadAll(client)
  // Last in the line: it is come to when what runs in the background after loading is done.
  await client.call('backup', { folder: join(folder, 'nowhere'), now: '2026-07-01T20:00:00' })
  return client
}

async function loadAll(client: VaultClient, after: string | null = null): Promise<void> {
  const chunk = await client.call('loadRecords', { after })
  if (!chunk.ok) throw new Error(chunk.failure.code)
  if (chunk.value.next !== null) await loadAll(client, chunk.value.next)
}

const few = once(() => openFilled(500))
const many = once(() => openFilled(10_000))
const veryMany = once(() => openFilled(50_000))

/** 400 saves of a note's body of about 250 words. */
async function saves(client: VaultClient): Promise<readonly number[]> {
  const text = 'The check-in ran long again, and nobody minded. '.repeat(30)
  const times: number[] = []
  for (let round = 0; round < 400; round += 1) {
    const id = (round % 40).toString(16).padStart(32, '0') as RecordId
    const content = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: `${round} ${text}` }] }]
    const body: RecordDraft<'noteBody'> = { id, kind: 'noteBody', noteId: id, doc: { type: 'doc', content } }
    const started = performance.now()
    const saved = await client.call('saveRecords', { save: [body], remove: [] })
    times.push(performance.now() - started)
    if (!saved.ok) throw new Error(saved.failure.code)
  }
  return times
}

function benchOf(name: string, client: () => Promise<VaultClient>): Bench {
  return { name, unit: 'ms', limit: 10, better: 'less', percentile: 95, run: async () => saves(await client()) }
}

export const benches: readonly Bench[] = [
  benchOf('save.commit-p95', few),
  benchOf('save.p95-10k', many),
  benchOf('save.p95-50k', veryMany)
]
