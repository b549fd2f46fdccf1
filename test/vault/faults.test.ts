// Faults, for real: killed processes, mutated files, full disks, folders that vanish or allow no writing, a second process.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  changePassphrase,
  createVault,
  newRecoverySheet,
  unlockWithPassphrase,
  unlockWithRecovery
} from '../../main/vault/access.ts'
import { makeBackup } from '../../main/vault/backup.ts'
import { recordToText } from '../../main/vault/record-text.ts'
import { beginRenewal } from '../../main/vault/renew.ts'
import { keepReserve } from '../../main/vault/reserve.ts'
import { restoreVault } from '../../main/vault/restore.ts'
import type { Draft, UnlockedVault } from '../../main/vault/vault.ts'
import {
  atTheEnd,
  cheap,
  contentOf,
  draft,
  followUp,
  freshVault,
  idOf,
  inspected,
  ownFolder,
  passphrase,
  reopened,
  toTheEnd
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

/** A disk of its own, of three megabytes. */
function tinyDisk(): string {
  const folder = ownFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder])
  atTheEnd(() => {
    execFileSync('umount', ['-l', folder])
  })
  return folder
}

function fill(folder: string): void {
  for (const bytes of [65_536, 4_096, 256]) {
    for (let part = 0; ; part += 1) {
      try {
        writeFileSync(join(folder, `filler-${bytes}-${part}`), Buffer.alloc(bytes, 1))
      } catch {
        break
      }
    }
  }
}

function saveUntilFull(vault: UnlockedVault): number {
  for (let number = 1; ; number += 1) {
    const saved = vault.save([draft(idOf(number), 'words '.repeat(400))], [])
    if (saved.ok) continue
    expect(saved.failure.code).toBe('disk-full')
    return number - 1
  }
}

// Mounting a disk takes root; elsewhere the same faults are met by hand.
describe.runIf(isRoot && process.platform === 'linux')('on a full disk', () => {
  test('saving says so, reading goes on, and what was acknowledged is there afterwards', async () => {
    const folder = tinyDisk()
    const { vault, path } = await freshVault(join(folder, 'notebook.vault'))
    keepReserve(path)
    const saved = saveUntilFull(vault)
    expect(saved).toBeGreaterThan(10)
    expect(vault.read(idOf(saved))?.text).toContain('words')
    expect(readdirSync(folder)).toContain('notebook.vault-reserve')
    vault.close()
    const again = await reopened(path)
    expect([contentOf(again).size, again.damaged]).toEqual([saved, false])
    again.close()
  })

  test('deleting and the last words go through on the reserve', async () => {
    const folder = tinyDisk()
    const { vault, path } = await freshVault(join(folder, 'notebook.vault'))
    keepReserve(path)
    const saved = saveUntilFull(vault)
    fill(folder)
    expect(vault.save([], [idOf(1), idOf(2)]).ok).toBe(true)
    fill(folder)
    vault.close()
    const again = inspected(await reopened(path))
    expect(again.count).toBe(saved - 2)
    again.close()

    const other = tinyDisk()
    const second = await freshVault(join(other, 'notebook.vault'))
    keepReserve(second.path)
    saveUntilFull(second.vault)
    fill(other)
    expect(second.vault.save([draft(idOf(9_999), 'the last words')], [], { urgent: true }).ok).toBe(true)
    second.vault.close()
  })

  test('a change of passphrase leaves exactly one that opens, and a new sheet likewise', async () => {
    const folder = tinyDisk()
    const { vault, path } = await freshVault(join(folder, 'notebook.vault'))
    const first = newRecoverySheet(vault)
    saveUntilFull(vault)
    fill(folder)
    const changed = await changePassphrase(cheap, vault, 'another river in july')
    const second = newRecoverySheet(vault)
    vault.close()
    const opens: boolean[] = []
    for (const words of [passphrase, 'another river in july']) {
      const opened = await unlockWithPassphrase(cheap, path, words)
      opens.push(opened.ok)
      if (opened.ok) opened.value.close()
    }
    for (const rows of [first, second]) {
      const opened = unlockWithRecovery(path, rows.ok ? rows.value.flat().join(' ') : '')
      opens.push(opened.ok)
      if (opened.ok) opened.value.close()
    }
    expect(opens).toEqual([!changed.ok, changed.ok, !second.ok, second.ok])
  })

  test('a key that cannot be renewed for want of room leaves the old one in force, and the disk as it was', async () => {
    const folder = tinyDisk()
    const { vault, path } = await freshVault(join(folder, 'notebook.vault'))
    const saved = saveUntilFull(vault)
    vault.store.checkpoint()
    const before = readdirSync(folder)
    const renewed = await toTheEnd(beginRenewal(cheap, vault, 'another river in july'))
    expect([renewed, readdirSync(folder)]).toEqual([{ ok: false, failure: { code: 'disk-full' } }, before])
    vault.close()
    const again = inspected(await reopened(path))
    expect([again.count, again.damaged]).toEqual([saved, false])
    again.close()
  })

  test('making a vault, a backup and a restored vault fail as a full disk, and leave nothing that looks like one', async () => {
    const disk = tinyDisk()
    const { vault } = await freshVault()
    const many = Array.from({ length: 400 }, (_, number) => draft(idOf(number), 'words '.repeat(3_000)))
    vault.save(many, [])
    let step: IteratorResult<unknown, unknown>
    const backup = makeBackup(vault, { folder: disk, now: '2026-11-24T20:15:07', purged: false })
    do step = backup.next()
    while (!step.done)
    const afterBackup = readdirSync(disk)
    const restore = restoreVault(cheap, {
      from: vault.store.path,
      to: join(disk, 'new.vault'),
      secret: { passphrase },
      next: null
    })
    vault.close()
    let restored = await restore.next()
    while (!restored.done) restored = await restore.next()
    const afterRestore = readdirSync(disk)
    fill(disk)
    const made = await createVault(cheap, join(disk, 'made.vault'), passphrase)
    const full = { ok: false, failure: { code: 'disk-full' } }
    expect([step.value, restored.value, made]).toEqual([full, full, full])
    expect([afterBackup, afterRestore, readdirSync(disk).filter((name) => !name.startsWith('filler'))]).toEqual([
      [],
      [],
      []
    ])
  })
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
