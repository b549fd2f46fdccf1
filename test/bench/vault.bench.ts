// Saving: from a draft to its durable commit, as the vault's worker does it, beside few records and beside very many.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VaultSession } from '../../main/vault/session.ts'
import type { RecordDraft, RecordId } from '../../shared/records.ts'
import { copyFilled, passphrase } from './app.ts'
import { afterAll, type Bench, once } from './bench.ts'

async function openFilled(notes: number): Promise<VaultSession> {
  const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-bench-'))
  const path = join(folder, 'notebook.vault')
  await copyFilled(path, notes)
  const session = new VaultSession({ url: new URL('./kdf-worker.js', import.meta.url).href }, () => {})
  afterAll(() => {
    session.close([])
    rmSync(folder, { recursive: true, force: true })
  })
  const opening = session.unlock(path, passphrase)
  let step = await opening.next()
  while (!step.done) step = await opening.next()
  if (!step.value.ok) throw new Error(step.value.failure.code)
  for (const _step of session.buildIndex());
  return session
}

const few = once(() => openFilled(500))
const many = once(() => openFilled(10_000))
const veryMany = once(() => openFilled(50_000))

/** 400 saves of a note's body of about 250 words. */
function saves(session: VaultSession): readonly number[] {
  const text = 'The check-in ran long again, and nobody minded. '.repeat(30)
  const times: number[] = []
  for (let round = 0; round < 400; round += 1) {
    const id = (round % 40).toString(16).padStart(32, '0') as RecordId
    const content = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: `${round} ${text}` }] }]
    const body: RecordDraft<'noteBody'> = { id, kind: 'noteBody', noteId: id, doc: { type: 'doc', content } }
    const started = performance.now()
    const saved = session.saveFromPage([body], [])
    times.push(performance.now() - started)
    if (!saved.ok) throw new Error(saved.failure.code)
  }
  return times
}

function benchOf(name: string, session: () => Promise<VaultSession>): Bench {
  return { name, unit: 'ms', limit: 10, better: 'less', percentile: 95, run: async () => saves(await session()) }
}

export const benches: readonly Bench[] = [
  benchOf('save.commit-p95', few),
  benchOf('save.p95-10k', many),
  benchOf('save.p95-50k', veryMany)
]
