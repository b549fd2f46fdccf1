// The vault at 10,000 and 50,000 notes, beyond the key function: usable, searchable, opened beside bare libsodium, backed up and proven.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unlockWithPassphrase } from '../../main/vault/access.ts'
import { makeBackup } from '../../main/vault/backup.ts'
import { startVaultWorker, type VaultClient } from '../../main/vault/client.ts'
import { recordPlace } from '../../main/vault/envelope.ts'
import { vaultIdOf } from '../../main/vault/header.ts'
import { argon2id } from '../../main/vault/kdf.ts'
import { deriveKeys, passphraseBytes } from '../../main/vault/keys.ts'
import type { Row } from '../../main/vault/rows.ts'
import { sodium } from '../../main/vault/sodium.ts'
import type { UnlockedVault } from '../../main/vault/vault.ts'
import { copyFilled, passphrase } from './app.ts'
import { afterAll, type Bench, once } from './bench.ts'

const fileUrl = (name: string): string => new URL(`./${name}.js`, import.meta.url).href
const kdf = { url: fileUrl('kdf-worker') }
/** What the benchmarks' vaults ask for: about ten milliseconds, and starting the worker. */
const nearlyFree = { memory: 8 * 1024 * 1024, passes: 1 }

async function filled(notes: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-bench-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  await copyFilled(join(folder, 'notebook.vault'), notes)
  return join(folder, 'notebook.vault')
}

async function seconds(act: () => unknown): Promise<number> {
  const began = performance.now()
  await act()
  return (performance.now() - began) / 1_000
}

/** Seconds from the passphrase until `reached`, less those the key function took in the same run. */
async function overKdf(path: string, reached: (client: VaultClient) => Promise<void>): Promise<number> {
  const client = startVaultWorker(
    fileUrl('vault-worker'),
    { kdfUrl: kdf.url, scannerUrl: fileUrl('scanner-worker') },
    () => {}
  )
  await client.call('readRecords', { ids: [] })
  const key = await seconds(() => argon2id(kdf.url, passphraseBytes(passphrase), new Uint8Array(16), nearlyFree))
  const whole = await seconds(async () => {
    const unlocked = await client.call('unlock', { path, passphrase })
    if (!unlocked.ok) throw new Error(unlocked.failure.code)
    await reached(client)
  })
  await client.call('close', { unsaved: [] })
  await client.end()
  return Math.max(0, whole - key)
}

async function firstChunk(client: VaultClient): Promise<void> {
  await client.call('loadRecords', { after: null })
}

async function loadFrom(client: VaultClient, after: string | null): Promise<void> {
  const chunk = await client.call('loadRecords', { after })
  if (!chunk.ok) throw new Error(chunk.failure.code)
  if (chunk.value.next !== null) await loadFrom(client, chunk.value.next)
}

async function everythingSearchable(client: VaultClient): Promise<void> {
  await loadFrom(client, null)
  const answer = await client.call('search', { words: 'check-in', filter: {}, most: 50 })
  if (!answer.ok || answer.value.hits.length === 0) throw new Error('The search found nothing.')
}

async function withVault<Value>(path: string, act: (vault: UnlockedVault) => Value): Promise<Value> {
  const opened = await unlockWithPassphrase(kdf, path, passphrase)
  if (!opened.ok) throw new Error(opened.failure.code)
  for (const _row of opened.value.inspect());
  const value = act(opened.value)
  opened.value.close()
  return value
}

const decoder = new TextDecoder()

/** Reading and opening every row as the vault does at unlock, beside the same rows read and opened by SQLite and libsodium alone. */
function envelopesRatio(vault: UnlockedVault): number {
  const ours = performance.now()
  for (const _row of vault.inspect());
  const bare = performance.now()
  const { records } = deriveKeys(vault.vaultKey.slice())
  const vaultId = vaultIdOf(vault.header)
  let last: string | null = null
  for (
    let page: readonly Row[] = vault.store.rowsAfter(last, 200);
    page.length > 0;
    page = vault.store.rowsAfter(last, 200)
  ) {
    for (const { id, revision, envelope } of page) {
      const place = recordPlace({ vaultId, recordId: id, revision })
      const [nonce, sealed] = [envelope.subarray(0, 24), envelope.subarray(24)]
      const plain = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, place, nonce, records)
      decoder.decode(plain.subarray(4, 4 + new DataView(plain.buffer, plain.byteOffset).getUint32(0, true)))
      last = id
    }
  }
  return (bare - ours) / (performance.now() - bare)
}

function verifiedBackup(vault: UnlockedVault): number {
  const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-backup-'))
  const began = performance.now()
  const steps = makeBackup(vault, { folder, now: '2026-11-24T20:15:07', purged: false })
  let step = steps.next()
  while (!step.done) step = steps.next()
  const took = (performance.now() - began) / 1_000
  rmSync(folder, { recursive: true, force: true })
  if (!step.value.ok) throw new Error(step.value.failure.code)
  return took
}

/** `times` the limits of 10,000 notes. `runs`: where so many notes take long, the middle of fewer runs counts. */
function benchesOf(
  path: () => Promise<string>,
  end: string,
  times: number,
  runs: Pick<Bench, 'percentile' | 'runs'>
): readonly Bench[] {
  const less = { better: 'less', ...runs } as const
  return [
    {
      name: `unlock.usable-over-kdf${end}`,
      unit: 's',
      limit: 0.5 * times,
      ...less,
      run: async () => overKdf(await path(), firstChunk)
    },
    {
      name: `unlock.searchable-over-kdf${end}`,
      unit: 's',
      limit: 3 * times,
      ...less,
      run: async () => overKdf(await path(), everythingSearchable)
    },
    {
      name: `envelopes.ratio${end}`,
      unit: 'ratio',
      limit: 1.3,
      ...less,
      run: async () => withVault(await path(), envelopesRatio)
    },
    {
      name: `backup.verified${end}`,
      unit: 's',
      limit: 2 * times,
      ...less,
      run: async () => withVault(await path(), verifiedBackup)
    }
  ]
}

export const benches: readonly Bench[] = [
  ...benchesOf(
    once(() => filled(10_000)),
    '',
    1,
    {}
  ),
  ...benchesOf(
    once(() => filled(50_000)),
    '-50k',
    5,
    { percentile: 50, runs: 3 }
  )
]
