// A vault of very many records: filled, opened, saved into, searched, backed up, opened from the backup and restored, each record compared, within a bound on memory.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createVault, unlockWithPassphrase } from '../../main/vault/access.ts'
import { makeBackup } from '../../main/vault/backup.ts'
import { recordToText } from '../../main/vault/record-text.ts'
import { restoreVault, settleRestored } from '../../main/vault/restore.ts'
import type { UnlockedVault } from '../../main/vault/vault.ts'
import { VaultSearch } from '../../main/vault/vault-search.ts'
import type { RecordDraft } from '../../shared/records.ts'
import type { Result } from '../../shared/result.ts'
import { sampleNotebook } from '../../shared/sample/notebook.ts'
import { Plain, readArguments, runTool, wholeNumber } from './arguments.ts'

const kdf = { url: new URL('./kdf-worker.js', import.meta.url).href, cost: { memory: 8 * 1024 * 1024, passes: 1 } }
const passphrase = 'a river in june'
const savedAt = '2026-07-01T20:42:00.000Z'
const now = '2026-07-01T21:00:00'
/** Changed, and removed, after the vault was opened again. */
const changes = 500

/** By id, what each record's text comes to. */
type Expected = Map<string, string>

runTool(async () => {
  const { values } = readArguments(['records', 'most-memory'])
  const records = wholeNumber(values.records, 50_000, 'records')
  const mostMemory = wholeNumber(values['most-memory'], 1_000, 'most-memory')
  const home = mkdtempSync(join(tmpdir(), 'circlekeeper-large-'))
  try {
    const began = performance.now()
    const count = await everything(home, records)
    const memory = mostMegabytes()
    if (memory > mostMemory) throw new Plain(`It took ${memory} MB, more than ${mostMemory}.`)
    const seconds = Math.round((performance.now() - began) / 1_000)
    process.stdout.write(
      `${count} records: each as it was saved, also in the backup and restored; ${seconds} s, ${memory} MB.\n`
    )
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
})

/** The most this program held. Linux counts the program that started it into `maxRSS`, so there its own account is read. */
function mostMegabytes(): number {
  const status = '/proc/self/status'
  const [, own] = existsSync(status) ? (/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8')) ?? []) : []
  return Math.round(Number(own ?? process.resourceUsage().maxRSS) / 1_024)
}

async function everything(home: string, records: number): Promise<number> {
  const path = join(home, 'notebook.vault')
  const backups = join(home, 'backups')
  mkdirSync(backups)
  const expected: Expected = new Map()
  const made = must(await createVault(kdf, path, passphrase), 'create')
  fill(made, records, expected)
  made.close()
  const vault = must(await unlockWithPassphrase(kdf, path, passphrase), 'open')
  compare(vault, expected, 'opened')
  change(vault, expected)
  find(vault)
  must(toTheEnd(makeBackup(vault, { folder: backups, now, purged: false })), 'backup')
  vault.close()
  const [name = ''] = readdirSync(backups)
  await compareFile(path, expected, 'changed')
  await compareFile(join(backups, name), expected, 'backed up')
  const order = { from: join(backups, name), to: join(home, 'restored.vault'), secret: { passphrase }, next: null }
  const restoring = restoreVault(kdf, order)
  let step = await restoring.next()
  while (!step.done) step = await restoring.next()
  must(step.value, 'restore')
  must(settleRestored(order.to), 'settle')
  await compareFile(order.to, expected, 'restored')
  return expected.size
}

/** Sessions, people and notes, and the notes' bodies, until there are so many records. */
function fill(vault: UnlockedVault, records: number, expected: Expected): void {
  const sample = { groups: 2, sessions: 60, notes: records, words: 250, seed: 1, today: '2026-07-01', nicknames: true }
  for (const batch of sampleNotebook(sample)) {
    if (expected.size >= records) return
    save(vault, batch, [], expected)
  }
}

function save(
  vault: UnlockedVault,
  drafts: readonly RecordDraft[],
  remove: readonly string[],
  expected: Expected
): void {
  const sealed = drafts.map((draft) => ({
    id: draft.id,
    kind: draft.kind,
    text: (revision: number) => {
      const text = recordToText(draft, revision, savedAt)
      expected.set(draft.id, digestOf(text))
      return text
    }
  }))
  must(vault.save(sealed, remove), 'save')
  for (const id of remove) expected.delete(id)
}

function change(vault: UnlockedVault, expected: Expected): void {
  const ids = [...expected.keys()]
  for (const id of ids.slice(-changes)) {
    const row = vault.read(id)
    if (row === null) throw new Plain('A record was not there to be changed.')
    const { schema: _schema, revision: _revision, savedAt: _savedAt, ...draft } = JSON.parse(row.text)
    save(vault, [draft as RecordDraft], [], expected)
  }
  save(vault, [], ids.slice(-2 * changes, -changes), expected)
}

function find(vault: UnlockedVault): void {
  const search = new VaultSearch(vault)
  for (const _step of search.build());
  const answer = must(toTheEnd(search.search({ words: 'check-in', filter: {}, most: 5 })), 'search')
  search.close()
  if (answer.hits.length === 0) throw new Plain('The search found nothing.')
}

async function compareFile(path: string, expected: Expected, when: string): Promise<void> {
  const vault = must(await unlockWithPassphrase(kdf, path, passphrase, 'read-only'), when)
  compare(vault, expected, when)
  vault.close()
}

function compare(vault: UnlockedVault, expected: Expected, when: string): void {
  let same = 0
  const rows = vault.inspect()
  let step = rows.next()
  for (; !step.done; step = rows.next()) if (expected.get(step.value.id) === digestOf(step.value.text)) same += 1
  if (step.value.damaged || same !== expected.size || vault.count !== expected.size)
    throw new Plain(`${when}: ${same} of ${expected.size} records are as they were saved.`)
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

function toTheEnd<Value>(steps: Generator<unknown, Value>): Value {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

function must<Value>(result: Result<Value>, what: string): Value {
  if (!result.ok) throw new Plain(`${what}: ${result.failure.code}`)
  return result.value
}
