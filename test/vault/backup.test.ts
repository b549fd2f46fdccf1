// Backups count only once they were opened and compared; a restored vault holds the same records under a key of its own.
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newRecoverySheet, unlockWithPassphrase, unlockWithRecovery } from '../../main/vault/access.ts'
import { type BackupMade, makeBackup } from '../../main/vault/backup.ts'
import { backupName, isBackupName, superseded } from '../../main/vault/backup-names.ts'
import { dropRestored, type RestoreOrder, restoreVault, settleRestored } from '../../main/vault/restore.ts'
import type { UnlockedVault } from '../../main/vault/vault.ts'
import { addDays } from '../../shared/dates.ts'
import type { Result } from '../../shared/result.ts'
import {
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

const now = '2026-11-24T20:15:07'

function backedUp(
  vault: UnlockedVault,
  folder: string,
  between: (step: number) => void = () => {},
  order = { now, purged: false }
): Result<BackupMade> {
  const steps = makeBackup(vault, { folder, ...order })
  for (let count = 1; ; count += 1) {
    const step = steps.next()
    if (step.done) return step.value
    between(count)
  }
}

async function restored(order: RestoreOrder) {
  const steps = restoreVault(cheap, order)
  for (;;) {
    const step = await steps.next()
    if (!step.done) continue
    if (step.value.ok) expect(settleRestored(order.to).ok).toBe(true)
    return step.value
  }
}

test('a backup holds every record, is opened by the same passphrase, and stands under its date', async () => {
  const { vault } = await freshVault()
  vault.save(many(450), [])
  const expected = contentOf(vault)
  const folder = ownFolder()
  const made = backedUp(vault, folder)
  const name = backupName(vault.header.vault, now)
  expect(made).toEqual({ ok: true, value: { name, records: 450, dropped: [] } })
  expect(readdirSync(folder)).toEqual([name])
  const copy = await reopened(join(folder, name))
  expect(contentOf(copy)).toEqual(expected)
  expect(copy.damaged).toBe(false)
  copy.close()
  vault.close()
})

test('what is saved, changed and removed while a backup runs is in it, and it agrees with itself', async () => {
  const { vault } = await freshVault()
  vault.save(many(900), [])
  const folder = ownFolder()
  const made = backedUp(vault, folder, (step) => {
    if (step > 3) return
    vault.save([draft(idOf(step), 'changed meanwhile'), draft(idOf(2_000 + step), 'new meanwhile')], [idOf(400 + step)])
  })
  const expected = contentOf(vault)
  vault.close()
  const copy = await reopened(join(folder, made.ok ? made.value.name : ''))
  expect(contentOf(copy)).toEqual(expected)
  expect(copy.damaged).toBe(false)
  copy.close()
})

test('a copy that was changed on its way does not count, and is taken away', async () => {
  const { vault } = await freshVault()
  vault.save(many(450), [])
  const folder = ownFolder()
  const spoiled: string[] = []
  const made = backedUp(vault, folder, () => {
    const [name] = readdirSync(folder).filter((one) => one.endsWith('-unproven'))
    if (spoiled.length > 0 || name === undefined || existsSync(join(folder, `${name}-wal`))) return
    spoiled.push(name)
    const file = openSync(join(folder, name), 'r+')
    writeSync(file, new Uint8Array([0x5a]), 0, 1, Math.floor(fstatSync(file).size * 0.6))
    closeSync(file)
  })
  vault.close()
  expect([spoiled.length, made, readdirSync(folder)]).toEqual([
    1,
    { ok: false, failure: { code: 'backup-differs' } },
    []
  ])
})

test('a damaged vault, a folder that is gone and a lock in between leave no backup behind', async () => {
  const gone = join(ownFolder(), 'gone')
  const { vault } = await freshVault()
  vault.save(many(900), [])
  expect(backedUp(vault, gone)).toEqual({ ok: false, failure: { code: 'backup-folder-missing' } })
  const vanishing = join(ownFolder(), 'stick')
  mkdirSync(vanishing)
  const lost = backedUp(vault, vanishing, () => rmSync(vanishing, { recursive: true, force: true }))
  expect(lost).toEqual({ ok: false, failure: { code: 'backup-folder-missing' } })
  const folder = ownFolder()
  const locked = backedUp(vault, folder, () => vault.close())
  expect([locked, readdirSync(folder)]).toEqual([{ ok: false, failure: { code: 'locked' } }, []])
})

test('the last of each of ten days and one a month for twelve are kept, whatever the dates; other files are left alone', () => {
  const vault = 'ab'.repeat(16)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 86_399 })), { maxLength: 120 }),
      (made) => {
        const at = (seconds: number): string => new Date(seconds * 1_000).toISOString().slice(11, 19)
        const names = [
          ...new Set(made.map(([day, time]) => backupName(vault, `${addDays('2025-01-01', day)}T${at(time)}`)))
        ].sort()
        const dropped = new Set(superseded(vault, [...names, 'holiday.vault', backupName('cd'.repeat(16), now)]))
        const kept = names.filter((name) => !dropped.has(name))
        const days = [...new Set(names.map((name) => name.slice(0, 28)))]
        const months = [...new Set(names.map((name) => name.slice(0, 25)))]
        const lastOf = (start: string): string | undefined => names.filter((name) => name.startsWith(start)).at(-1)
        expect([...kept].sort()).toEqual([...new Set([...days.slice(-10), ...months.slice(-12)].map(lastOf))].sort())
        expect([...dropped].every((name) => names.includes(name))).toBe(true)
      }
    )
  )
})

test('a clock that was set back years does not drop the backup it has just made, nor all the others', async () => {
  const { vault } = await freshVault()
  vault.save(many(20), [])
  const folder = ownFolder()
  for (let day = 10; day < 25; day += 1)
    must(backedUp(vault, folder, undefined, { now: `2026-11-${day}T20:00:00`, purged: false }))
  const made = must(backedUp(vault, folder, undefined, { now: '2019-01-01T20:00:00', purged: false }))
  vault.close()
  expect([readdirSync(folder).includes(made.name), readdirSync(folder).length]).toEqual([true, 11])
})

test('a vault that lies among the backups under a backup’s name is never taken for an old one', async () => {
  const folder = ownFolder()
  const { vault, path } = await freshVault()
  vault.save(many(20), [])
  const name = backupName(vault.header.vault, '2019-01-01T20:00:00')
  vault.close()
  renameSync(path, join(folder, name))
  const moved = inspected(await reopened(join(folder, name)))
  for (let day = 10; day < 25; day += 1)
    must(backedUp(moved, folder, undefined, { now: `2026-11-${day}T20:00:00`, purged: false }))
  expect(moved.save([draft(idOf(900), 'goes on')], []).ok).toBe(true)
  moved.close()
  const files = readdirSync(folder)
  expect([files.includes(name), files.filter((file) => file.endsWith('.vault')).length]).toEqual([true, 11])
  expect([name, 'notebook.vault', `${name}-unproven`, `copy of ${name}`].map(isBackupName)).toEqual([
    true,
    false,
    false,
    false
  ])
})

test('nothing is dropped when the vault has shrunk, unless records were purged', async () => {
  const { vault } = await freshVault()
  vault.save(many(100), [])
  const folder = ownFolder()
  for (let hour = 10; hour < 13; hour += 1)
    backedUp(vault, folder, undefined, { now: `2026-11-20T${hour}:00:00`, purged: false })
  expect(readdirSync(folder).length).toBe(1)
  vault.save(
    [],
    many(60).map(({ id }) => id)
  )
  const shrunk = backedUp(vault, folder, undefined, { now: '2026-11-20T14:00:00', purged: false })
  const purged = backedUp(vault, folder, undefined, { now: '2026-11-20T15:00:00', purged: true })
  vault.close()
  expect([shrunk.ok && shrunk.value.dropped.length, purged.ok && purged.value.dropped.length]).toEqual([0, 2])
})

test('a restored vault holds the same records under a new id and key; rows and sheet of the old one do not fit it', async () => {
  const { vault } = await freshVault()
  vault.save(many(450), [])
  vault.save([draft(idOf(3), 'changed')], [])
  const sheet = newRecoverySheet(vault)
  const words = sheet.ok ? sheet.value.flat().join(' ') : ''
  const expected = contentOf(vault)
  const folder = ownFolder()
  const made = backedUp(vault, folder)
  const oldId = vault.header.vault
  vault.close()
  const from = join(folder, made.ok ? made.value.name : '')
  const to = join(ownFolder(), 'restored.vault')
  expect(await restored({ from, to, secret: { passphrase }, next: null })).toEqual({
    ok: true,
    value: { records: 450, unreadable: 0, missing: 0, rows: expect.any(Array) }
  })
  const again = await reopened(to)
  expect(contentOf(again)).toEqual(expected)
  expect([again.damaged, again.header.vault === oldId, again.marks().get(idOf(3))?.revision]).toEqual([false, false, 2])
  again.close()
  expect(unlockWithRecovery(to, words).ok).toBe(false)
  const bySheet = join(ownFolder(), 'by-sheet.vault')
  expect((await restored({ from, to: bySheet, secret: { words }, next: 'a newer river in may' })).ok).toBe(true)
  const opened = await unlockWithPassphrase(cheap, bySheet, 'a newer river in may')
  expect(opened.ok).toBe(true)
  if (opened.ok) opened.value.close()
})

test('a restored vault waits beside its name until its new sheet was read back; left, nothing of it stays', async () => {
  const { vault, path } = await freshVault()
  vault.save(many(20), [])
  const old = must(newRecoverySheet(vault)).flat().join(' ')
  vault.close()
  const folder = ownFolder()
  const to = join(folder, 'restored.vault')
  const order = { from: path, to, secret: { words: old }, next: passphrase }
  const first = must(await toTheEnd(restoreVault(cheap, order)))
  expect([existsSync(to), readdirSync(folder)]).toEqual([false, ['restored.vault-restoring']])
  dropRestored(to)
  expect([readdirSync(folder), settleRestored(to)]).toEqual([[], { ok: false, failure: { code: 'vault-missing' } }])

  const second = must(await toTheEnd(restoreVault(cheap, order)))
  expect(settleRestored(to).ok).toBe(true)
  const opens = [old, ...[first, second].map(({ rows }) => rows.flat().join(' '))].map((words) => {
    const opened = unlockWithRecovery(to, words)
    if (opened.ok) opened.value.close()
    return opened.ok
  })
  expect([opens, readdirSync(folder)]).toEqual([[false, false, true], ['restored.vault']])
})

test('what still opens in a damaged vault is restored, and what does not is counted', async () => {
  const { vault, path } = await freshVault()
  vault.save(many(450), [])
  vault.store.commit({
    put: [{ id: idOf(7), revision: 9, envelope: new Uint8Array(300) }],
    remove: [idOf(8)],
    manifest: vault.sealedManifest()
  })
  vault.close()
  const to = join(ownFolder(), 'restored.vault')
  expect(await restored({ from: path, to, secret: { passphrase }, next: null })).toEqual({
    ok: true,
    value: { records: 448, unreadable: 1, missing: 1, rows: expect.any(Array) }
  })
  const again = inspected(await reopened(to))
  expect([again.damaged, again.save([draft(idOf(1), 'goes on')], []).ok]).toEqual([false, true])
  again.close()
})
