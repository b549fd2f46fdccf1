// Files that are not what they should be: each is named for what it is, at once, and never written to.
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, test } from 'vitest'
import { unlockWithPassphrase } from '../../main/vault/access.ts'
import { kdfLimits } from '../../main/vault/header.ts'
import { cheap, draft, freshVault, idOf, inspected, ownFolder, passphrase, reopened } from './support.ts'

async function failureOf(path: string): Promise<string> {
  const opened = await unlockWithPassphrase(cheap, path, passphrase)
  if (opened.ok) opened.value.close()
  return opened.ok ? 'opened' : opened.failure.code
}

test('a text file, an empty file and another program’s database are not vaults, and stay as they were', async () => {
  const folder = ownFolder()
  const text = join(folder, 'letter.txt')
  writeFileSync(text, 'Dear committee, '.repeat(1_000))
  const empty = join(folder, 'empty.vault')
  writeFileSync(empty, '')
  const other = join(folder, 'other.db')
  const database = new DatabaseSync(other)
  database.exec('CREATE TABLE things (id INTEGER)')
  database.close()
  const before = readFileSync(text)
  expect([
    await failureOf(text),
    await failureOf(empty),
    await failureOf(other),
    await failureOf(join(folder, 'nowhere.vault'))
  ]).toEqual(['not-a-vault', 'not-a-vault', 'not-a-vault', 'vault-missing'])
  expect(readFileSync(text).equals(before)).toBe(true)
  expect(readFileSync(empty).length).toBe(0)
})

test('a newer format is refused before its header is read, and nothing is written to it', async () => {
  const { vault, path } = await freshVault()
  vault.close()
  const database = new DatabaseSync(path)
  database.exec('PRAGMA user_version = 2')
  database.close()
  const before = readFileSync(path)
  expect(await failureOf(path)).toBe('vault-newer-format')
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('a header that asks for too much memory or time is refused in under 50 ms', async () => {
  const costs = [4 * 2 ** 40, 0, -1, 2 ** 32, kdfLimits.mostMemory + 1].map((memory) => ({ memory, passes: 3 }))
  for (const cost of [
    ...costs,
    { memory: kdfLimits.leastMemory, passes: 0 },
    { memory: kdfLimits.leastMemory, passes: 2 ** 31 }
  ]) {
    const { vault, path } = await freshVault()
    vault.close()
    const database = new DatabaseSync(path)
    const { bytes } = database.prepare('SELECT bytes FROM header').get() as { bytes: Uint8Array }
    const header = JSON.parse(Buffer.from(bytes).toString())
    Object.assign(header.slots[0], cost)
    database.prepare('UPDATE header SET bytes = ?').run(Buffer.from(JSON.stringify(header)))
    database.close()
    // The shortest of three: what else the machine does is not what is measured.
    const took: number[] = []
    for (let turn = 0; turn < 3; turn += 1) {
      const started = performance.now()
      expect(await failureOf(path)).toBe('vault-costs-too-much')
      took.push(performance.now() - started)
    }
    expect(Math.min(...took)).toBeLessThan(50)
  }
})

test('a truncated file is damaged or not a vault, never a crash, and what was cut is not written over', async () => {
  const { vault, path } = await freshVault()
  vault.save(
    Array.from({ length: 60 }, (_, number) => draft(idOf(number), 'a line of some length '.repeat(40))),
    []
  )
  vault.close()
  const whole = readFileSync(path)
  for (const part of [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
    writeFileSync(path, whole)
    truncateSync(path, Math.floor(whole.length * part))
    const before = readFileSync(path)
    const opened = await unlockWithPassphrase(cheap, path, passphrase)
    if (opened.ok) {
      const cut = inspected(opened.value)
      // The very end may hold no content: then every record is there.
      if (!cut.damaged) expect(cut.count).toBe(60)
      else expect(cut.save([draft(idOf(999), 'new')], [])).toEqual({ ok: false, failure: { code: 'read-only' } })
      cut.close()
    } else expect(['not-a-vault', 'vault-damaged']).toContain(opened.failure.code)
    expect(readFileSync(path).subarray(0, before.length).equals(before)).toBe(true)
  }
})

test('a second program on the same file is told that it is in use', async () => {
  const { vault, path } = await freshVault()
  expect(await failureOf(path)).toBe('vault-in-use')
  vault.close()
  const again = await reopened(path)
  again.close()
})
