// Faults, for real: killed processes, mutated files, full disks, folders that vanish or allow no writing, a second process.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { changePassphrase } from '../../main/vault/access.ts'
import { recordToText } from '../../main/vault/record-text.ts'
import type { Draft } from '../../main/vault/vault.ts'
import {
  cheap,
  contentOf,
  draft,
  followUp,
  freshVault,
  idOf,
  inspected,
  ownFolder,
  passphrase,
  reopened
} from './support.ts'

const tools = resolve(import.meta.dirname, '../../dist/tools')
const isRoot = process.getuid?.() === 0
const nobody = 65_534

function tool(name: string, ...args: string[]) {
  // Files in memory: what is tested here is what a dead process leaves, not what a disk does.
  const env = { ...process.env, TMPDIR: existsSync('/dev/shm') ? '/dev/shm' : tmpdir() }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(tools, `${name}.js`), ...args], {
    encoding: 'utf8',
    env
  })
  return { status, said: stdout + stderr }
}

/** A record of the real shape. */
function whole(number: number, what: string): Draft {
  const record = followUp(number, what)
  const text = (revision: number): string => recordToText(record, revision, '2026-11-24T20:15:07.000Z')
  return { id: record.id, kind: record.kind, text }
}

test('fifty processes killed while they make, save, change, back up and restore lose nothing acknowledged', () => {
  expect(tool('kill-vault', '--rounds', '50')).toEqual({
    status: 0,
    said: '50 rounds, nothing acknowledged was lost.\n'
  })
}, 120_000)

test('of 250 mutated vaults none is taken for whole that is not, none crashes, none is slow', () => {
  const { status, said } = tool('mutate-vault', '--rounds', '250', '--seed', '7')
  expect({ status, said }).toEqual({
    status: 0,
    said: expect.stringMatching(/^250 mutations: [1-9]\d* found damaged, [1-9]/)
  })
}, 120_000)

test('a vault of thousands of records is opened, saved into, searched, backed up and restored whole, within its memory', () => {
  expect(tool('large-vault', '--records', '3000', '--most-memory', '350')).toEqual({
    status: 0,
    said: expect.stringMatching(/^2\d{3} records: each as it was saved/)
  })
}, 60_000)

test('a second process is told in one line that the vault is open', async () => {
  const { vault, path } = await freshVault()
  vault.save([whole(1, 'open here')], [])
  const file = join(ownFolder(), 'passphrase')
  writeFileSync(file, `${passphrase}\n`)
  expect(tool('vault', 'verify', path, '--passphrase-file', file)).toEqual({
    status: 1,
    said: 'The vault is open in another program.\n'
  })
  expect(vault.save([whole(2, 'and goes on')], []).ok).toBe(true)
  vault.close()
  expect(tool('vault', 'verify', path, '--passphrase-file', file)).toEqual({
    status: 0,
    said: expect.stringContaining('2 records')
  })
})

test('a folder that vanished is named at the next save, and nothing counts as saved', async () => {
  const folder = join(ownFolder(), 'stick')
  mkdirSync(folder)
  const { vault } = await freshVault(join(folder, 'notebook.vault'))
  vault.save([draft(idOf(1), 'before')], [])
  renameSync(folder, `${folder}-away`)
  expect(vault.save([draft(idOf(2), 'into nowhere')], [])).toEqual({ ok: false, failure: { code: 'folder-missing' } })
  renameSync(`${folder}-away`, folder)
  expect(vault.save([draft(idOf(3), 'it is back')], []).ok).toBe(true)
  vault.close()
  const again = await reopened(join(folder, 'notebook.vault'))
  expect([...contentOf(again).keys()]).toEqual([idOf(1), idOf(3)])
  again.close()
})

test('a file replaced under an open vault is named, and the new one is not written to', async () => {
  const { vault, path } = await freshVault()
  renameSync(path, `${path}.old`)
  writeFileSync(path, 'somebody else’s file')
  expect(vault.save([draft(idOf(1), 'where to?')], [])).toEqual({ ok: false, failure: { code: 'vault-missing' } })
  expect(readFileSync(path, 'utf8')).toBe('somebody else’s file')
  vault.close()
})

// As root the rights of a folder bind nobody: there another person's id is taken for the test.
test('a folder without the right to write opens for reading only, and nothing in it changes', async () => {
  const folder = ownFolder()
  const { vault, path } = await freshVault(join(folder, 'notebook.vault'))
  vault.save([draft(idOf(1), 'readable')], [])
  vault.close()
  const before = readFileSync(path)
  chmodSync(path, 0o444)
  chmodSync(folder, 0o555)
  if (isRoot) process.seteuid?.(nobody)
  let found: unknown
  try {
    const again = inspected(await reopened(path))
    const saved = again.save([draft(idOf(2), 'new')], [])
    const changed = await changePassphrase(cheap, again, 'another river in july')
    found = [again.store.mode, again.read(idOf(1)) !== null, saved, changed]
    again.close()
  } finally {
    if (isRoot) process.seteuid?.(0)
    chmodSync(folder, 0o755)
  }
  const refused = { ok: false, failure: { code: 'read-only' } }
  expect(found).toEqual(['no-permission', true, refused, refused])
  expect([readFileSync(path).equals(before), readdirSync(folder)]).toEqual([true, ['notebook.vault']])
})

test('a note of a megabyte is saved and read back whole', async () => {
  const { vault, path } = await freshVault()
  const words = 'It was a good evening, all in all. '.repeat(30_000)
  expect(vault.save([draft(idOf(1), words)], []).ok).toBe(true)
  vault.close()
  const again = inspected(await reopened(path))
  expect(JSON.parse(again.read(idOf(1))?.text ?? '{}').what).toBe(words)
  again.close()
})

test('a record beyond 16 megabytes is refused before anything is written', async () => {
  const { vault } = await freshVault()
  const refused = vault.save([draft(idOf(1), 'x'.repeat(17_000_000))], [])
  expect([refused, vault.count]).toEqual([{ ok: false, failure: { code: 'record-too-large' } }, 0])
  rmSync(vault.store.path, { force: true })
  vault.close()
})
