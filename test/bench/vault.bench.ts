// The vault by itself: one durable commit.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unlockWithPassphrase } from '../../main/vault/access.ts'
import type { UnlockedVault } from '../../main/vault/vault.ts'
import { fillVault, passphrase } from './app.ts'
import { afterAll, type Bench, once } from './bench.ts'

const kdfUrl = new URL('./kdf-worker.js', import.meta.url).href

async function openFilled(notes: number): Promise<UnlockedVault> {
  const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-bench-'))
  const path = join(folder, 'notebook.vault')
  await fillVault(path, notes)
  const opened = await unlockWithPassphrase({ url: kdfUrl }, path, passphrase)
  if (!opened.ok) throw new Error(opened.failure.code)
  for (const _row of opened.value.inspect());
  afterAll(() => {
    opened.value.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return opened.value
}

const small = once(() => openFilled(500))
const large = once(() => openFilled(10_000))

/** 400 saves of a note's body of about 250 words. */
function commits(vault: UnlockedVault): readonly number[] {
  const words = 'The check-in ran long again, and nobody minded. '.repeat(30)
  return Array.from({ length: 400 }, (_, round) => {
    const id = (round % 40).toString(16).padStart(32, '0')
    const text = (revision: number): string =>
      `{"schema":1,"kind":"noteBody","id":"${id}","revision":${revision},"words":"${words}"}`
    const started = performance.now()
    vault.save([{ id, kind: 'noteBody', text }], [])
    return performance.now() - started
  })
}

export const benches: readonly Bench[] = [
  {
    name: 'save.commit-p95',
    unit: 'ms',
    limit: 10,
    better: 'less',
    percentile: 95,
    run: async () => commits(await small())
  },
  {
    name: 'save.p95-10k',
    unit: 'ms',
    limit: 10,
    better: 'less',
    percentile: 95,
    run: async () => commits(await large())
  }
]
