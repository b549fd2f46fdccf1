// A vault in a folder of its own, opened in this process or in a real worker, with an Argon2id that costs nothing.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach } from 'vitest'
import { createVault, type Kdf, unlockWithPassphrase } from '../../main/vault/access.ts'
import { startVaultWorker, type VaultClient } from '../../main/vault/client.ts'
import { readHeader } from '../../main/vault/header.ts'
import type { VaultNews } from '../../main/vault/messages.ts'
import { openStore } from '../../main/vault/store.ts'
import { type Draft, UnlockedVault } from '../../main/vault/vault.ts'
import type { RecordDraft, RecordId } from '../../shared/records.ts'
import type { Result } from '../../shared/result.ts'

const built = resolve(import.meta.dirname, '../../dist/main')
export const workerUrl = pathToFileURL(join(built, 'vault-worker.js')).href
export const kdfUrl = pathToFileURL(join(built, 'kdf-worker.js')).href
/** The smallest cost a header may name. */
export const cheap: Kdf = { url: kdfUrl, cost: { memory: 8 * 1024 * 1024, passes: 1 } }
export const passphrase = 'a quiet river in june'

const endings: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

export function atTheEnd(end: () => void | Promise<void>): void {
  endings.push(end)
}

export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-vault-'))
  atTheEnd(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function freshVault(
  path = join(ownFolder(), 'notebook.vault')
): Promise<{ vault: UnlockedVault; path: string }> {
  const made = await createVault(cheap, path, passphrase)
  if (!made.ok) throw new Error(made.failure.code)
  return { vault: inspected(made.value), path }
}

export async function reopened(path: string): Promise<UnlockedVault> {
  const opened = await unlockWithPassphrase(cheap, path, passphrase)
  if (!opened.ok) throw new Error(opened.failure.code)
  return opened.value
}

/** Opened with the vault key itself: where a test opens many vaults, and what a passphrase costs is not what it is about. */
export function reopenedWith(path: string, vaultKey: Uint8Array): UnlockedVault {
  const store = openStore(path)
  if (!store.ok) throw new Error(store.failure.code)
  const bytes = store.value.header()
  const header = bytes.ok ? readHeader(bytes.value) : bytes
  if (!header.ok) throw new Error(header.failure.code)
  return new UnlockedVault(store.value, header.value, vaultKey.slice())
}

/** Runs the inspection to its end. */
export function inspected(vault: UnlockedVault): UnlockedVault {
  for (const _row of vault.inspect());
  return vault
}

/** Every record's text by id. */
export function contentOf(vault: UnlockedVault): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const row of vault.inspect()) texts.set(row.id, row.text)
  return texts
}

export function draft(id: string, words: string): Draft {
  return {
    id,
    kind: 'followUp',
    text: (revision) =>
      `{"schema":1,"kind":"followUp","id":"${id}","revision":${revision},"what":${JSON.stringify(words)}}`
  }
}

export function followUp(number: number, what: string): RecordDraft<'followUp'> {
  return {
    id: idOf(number),
    kind: 'followUp',
    what,
    groupId: null,
    sessionId: null,
    noteId: null,
    due: null,
    who: '',
    state: 'open',
    closedOn: null
  }
}

export function idOf(number: number): RecordId {
  return number.toString(16).padStart(32, '0') as RecordId
}

export function startedWorker(crashed: () => void = () => {}, told: (news: VaultNews) => void = () => {}): VaultClient {
  const client = startVaultWorker(
    workerUrl,
    { kdfUrl, scannerUrl: 'data:text/javascript,', cost: { memory: 8 * 1024 * 1024, passes: 1 } },
    crashed,
    told
  )
  atTheEnd(() => client.end())
  return client
}

/** The value of a step that must succeed. */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

/** Runs work in steps to its end; `between` is told after each step, from 1. */
export async function toTheEnd<Value>(
  steps: Generator<undefined, Value> | AsyncGenerator<undefined, Value>,
  between: (step: number) => void = () => {}
): Promise<Value> {
  for (let count = 1; ; count += 1) {
    const step = await steps.next()
    if (step.done) return step.value
    between(count)
  }
}

export function many(count: number, words = 'seven came'): readonly Draft[] {
  return Array.from({ length: count }, (_, number) => draft(idOf(number + 1), `${words} ${number}`))
}
