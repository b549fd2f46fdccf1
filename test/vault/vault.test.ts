// An unlocked vault: what was saved is there again, what was tampered with is noticed, and nothing unreadable is ever overwritten.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  changePassphrase,
  isItsPassphrase,
  newRecoverySheet,
  unlockWithPassphrase,
  unlockWithRecovery
} from '../../main/vault/access.ts'
import { fromHex } from '../../main/vault/bytes.ts'
import {
  cheap,
  contentOf,
  draft,
  freshVault,
  idOf,
  inspected,
  ownFolder,
  passphrase,
  reopened,
  reopenedWith
} from './support.ts'

test('whatever is saved, changed and removed is exactly what opens again', async () => {
  const { vault: empty, path: template } = await freshVault()
  const key = empty.vaultKey.slice()
  empty.close()
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          put: fc.array(fc.tuple(fc.nat(9), fc.string({ maxLength: 50 })), { maxLength: 4 }),
          drop: fc.array(fc.nat(9), { maxLength: 2 })
        }),
        { maxLength: 8 }
      ),
      (commits) => {
        const path = join(ownFolder(), 'notebook.vault')
        copyFileSync(template, path)
        const vault = inspected(reopenedWith(path, key))
        const expected = new Map<string, string>()
        for (const { put, drop } of commits) {
          const drafts = put.map(([number, words]) => draft(idOf(number), words))
          expect(vault.save(drafts, drop.map(idOf)).ok).toBe(true)
          for (const id of drop.map(idOf)) if (!put.some(([number]) => idOf(number) === id)) expected.delete(id)
          for (const [number, words] of put) expected.set(idOf(number), words)
        }
        vault.close()
        const again = reopenedWith(path, key)
        const found = new Map([...contentOf(again)].map(([id, text]) => [id, JSON.parse(text).what]))
        expect(found).toEqual(expected)
        expect(again.damaged).toBe(false)
        again.close()
      }
    ),
    { numRuns: 40 }
  )
})

test('a row that is missing, replayed, swapped or foreign makes the vault read-only, and the rest still opens', async () => {
  const tampering: Record<
    string,
    (database: InstanceType<typeof DatabaseSync>, old: { revision: number; envelope: Uint8Array }) => void
  > = {
    missing: (database) => database.prepare('DELETE FROM records WHERE id = ?').run(fromHex(idOf(1))),
    replayed: (database, old) =>
      database
        .prepare('UPDATE records SET revision = ?, envelope = ? WHERE id = ?')
        .run(old.revision, old.envelope, fromHex(idOf(1))),
    swapped: (database) =>
      database.exec(
        `UPDATE records SET envelope = (SELECT other.envelope FROM records AS other WHERE other.id != records.id AND other.id IN (x'${idOf(1)}', x'${idOf(2)}')) WHERE id IN (x'${idOf(1)}', x'${idOf(2)}')`
      ),
    foreign: (database, old) =>
      database
        .prepare('INSERT INTO records (id, revision, envelope) VALUES (?, ?, ?)')
        .run(fromHex(idOf(7)), 1, old.envelope)
  }
  for (const [name, tamper] of Object.entries(tampering)) {
    const { vault, path } = await freshVault()
    vault.save([draft(idOf(1), 'first'), draft(idOf(2), 'second'), draft(idOf(3), 'third')], [])
    const old = vault.store.row(idOf(1))
    vault.save([draft(idOf(1), 'first, changed')], [])
    vault.close()
    const database = new DatabaseSync(path)
    tamper(database, { revision: old?.revision ?? 0, envelope: old?.envelope ?? new Uint8Array() })
    database.close()
    const again = inspected(await reopened(path))
    expect({
      name,
      damaged: again.damaged,
      third: again.read(idOf(3))?.text.includes('third'),
      save: again.save([draft(idOf(4), 'new')], [])
    }).toEqual({
      name,
      damaged: true,
      third: true,
      save: { ok: false, failure: { code: 'read-only' } }
    })
    again.close()
  }
})

test('an older whole copy opens as what it is: the one change that cannot be noticed from inside', async () => {
  const { vault, path } = await freshVault()
  vault.save([draft(idOf(1), 'older')], [])
  vault.close()
  const copy = join(ownFolder(), 'copy.vault')
  copyFileSync(path, copy)
  const again = inspected(await reopened(copy))
  expect(again.damaged).toBe(false)
  again.close()
})

test('a changed passphrase opens, the one before does not, and the recovery words open either way', async () => {
  const { vault, path } = await freshVault()
  const rows = newRecoverySheet(vault)
  const words = rows.ok ? rows.value.flat().join(' ') : ''
  expect(await isItsPassphrase(cheap, vault, passphrase)).toBe(true)
  expect((await changePassphrase(cheap, vault, 'another river in july')).ok).toBe(true)
  vault.close()
  const before = await unlockWithPassphrase(cheap, path, passphrase)
  const after = await unlockWithPassphrase(cheap, path, 'another river in july')
  if (after.ok) after.value.close()
  const recovered = unlockWithRecovery(path, words)
  if (recovered.ok) recovered.value.close()
  expect([before.ok, after.ok, recovered.ok]).toEqual([false, true, true])
})

test('a new recovery sheet makes the one before void', async () => {
  const { vault, path } = await freshVault()
  const first = newRecoverySheet(vault)
  const second = newRecoverySheet(vault)
  vault.close()
  const opens = [first, second].map((rows) => {
    const opened = unlockWithRecovery(path, rows.ok ? rows.value.flat().join(' ') : '')
    if (opened.ok) opened.value.close()
    return opened.ok
  })
  expect(opens).toEqual([false, true])
})

test('a passphrase is the same however its accents are typed and whatever white space surrounds it', async () => {
  const { vault, path } = await freshVault()
  await changePassphrase(cheap, vault, ' caf\u00e9 au  lait ')
  vault.close()
  const opens: boolean[] = []
  for (const typed of ['cafe\u0301 au  lait', 'caf\u00e9 au  lait\n', 'caf\u00e9 au lait']) {
    const opened = await unlockWithPassphrase(cheap, path, typed)
    opens.push(opened.ok)
    if (opened.ok) opened.value.close()
  }
  expect(opens).toEqual([true, true, false])
})
