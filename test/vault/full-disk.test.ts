// A full disk at every point where something is written: what was acknowledged stays, what was not leaves nothing behind.
import { execFileSync } from 'node:child_process'
import { readdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  changePassphrase,
  createVault,
  newRecoverySheet,
  unlockWithPassphrase,
  unlockWithRecovery
} from '../../main/vault/access.ts'
import { makeBackup } from '../../main/vault/backup.ts'
import { beginRenewal, dropRenewal, finishRenewal } from '../../main/vault/renew.ts'
import { keepReserve } from '../../main/vault/reserve.ts'
import { restoreVault } from '../../main/vault/restore.ts'
import type { UnlockedVault } from '../../main/vault/vault.ts'
import { ok, type Result } from '../../shared/result.ts'
import {
  atTheEnd,
  cheap,
  contentOf,
  draft,
  freshVault,
  idOf,
  inspected,
  many,
  must,
  ownFolder,
  passphrase,
  reopened,
  toTheEnd
} from './support.ts'

const isRoot = process.getuid?.() === 0

/** A disk of its own. */
function tinyDisk(megabytes = 3): string {
  const folder = ownFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
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

  const next = 'another river in july'
  type Way = (vault: UnlockedVault, folder: string) => Promise<Result<unknown>>
  const backup = (vault: UnlockedVault, folder: string) =>
    toTheEnd(makeBackup(vault, { folder, now: '2026-11-24T20:15:07', purged: false }))
  const ways: Readonly<Record<string, Way>> = {
    save: async (vault) => vault.save([draft(idOf(1), 'changed '.repeat(200)), draft(idOf(900), 'new')], [idOf(2)]),
    passphrase: (vault) => changePassphrase(cheap, vault, next),
    sheet: async (vault) => newRecoverySheet(vault),
    backup,
    restore: (_vault, folder) => {
      const order = { from: join(folder, 'earlier.vault'), to: join(folder, 'restored.vault') }
      return toTheEnd(restoreVault(cheap, { ...order, secret: { passphrase }, next: null }))
    },
    renew: async (vault) => {
      const begun = await toTheEnd(beginRenewal(cheap, vault, next))
      const finished = begun.ok ? await toTheEnd(finishRenewal(begun.value)) : begun
      if (begun.ok && !finished.ok) dropRenewal(begun.value)
      if (begun.ok && finished.ok) begun.value.renewed.close()
      return finished
    }
  }

  test.each(Object.keys(ways))(
    'however little room is left, %s happens whole or not at all',
    async (name) => {
      const folder = tinyDisk(2)
      const path = join(folder, 'notebook.vault')
      const outcomes = new Set<string>()
      for (const kilobytes of [0, 32, 96, 192, 384]) {
        for (const left of readdirSync(folder)) rmSync(join(folder, left))
        const { vault } = await freshVault(path)
        must(vault.save(many(60, 'seven came '.repeat(20)), []))
        const before = contentOf(vault)
        if (name === 'restore') must(await backup(vault, folder))
        for (const file of readdirSync(folder).filter((one) => one.startsWith('notebook-')))
          renameSync(join(folder, file), join(folder, 'earlier.vault'))
        vault.store.checkpoint()
        fillBut(folder, kilobytes * 1_024)
        const done = (await ways[name]?.(vault, folder)) ?? ok(null)
        vault.close()
        outcomes.add(done.ok ? 'done' : done.failure.code)
        rmSync(join(folder, 'filler'), { force: true })
        const opens: { readonly damaged: boolean; readonly content: ReadonlyMap<string, string> }[] = []
        for (const words of [passphrase, next]) {
          const result = await unlockWithPassphrase(cheap, path, words)
          if (!result.ok) continue
          opens.push({ content: contentOf(result.value), damaged: result.value.damaged })
          result.value.close()
        }
        const [one, ...more] = opens
        expect([kilobytes, one?.damaged, more.length]).toEqual([kilobytes, false, 0])
        if (!done.ok || name !== 'save') expect(one?.content).toEqual(before)
        else expect([one?.content.has(idOf(2)), one?.content.has(idOf(900))]).toEqual([false, true])
        const halfDone = readdirSync(folder).filter((file) => /-(unproven|making|renewing|restoring)/.test(file))
        expect([kilobytes, done.ok && name === 'restore' ? [] : halfDone]).toEqual([kilobytes, []])
      }
      expect([...outcomes].sort()).toEqual(['disk-full', 'done'])
    },
    60_000
  )
})

/** Leaves so many bytes free. */
function fillBut(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - bytes), 1))
}
