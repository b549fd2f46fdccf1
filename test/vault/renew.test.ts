// A renewed key: the same records under a new passphrase and sheet, nothing the old ones open, and backups that follow.
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newRecoverySheet, unlockWithPassphrase, unlockWithRecovery } from '../../main/vault/access.ts'
import { makeBackup } from '../../main/vault/backup.ts'
import { beginRenewal, dropRenewal, finishRenewal, type Renewal, renewingPath } from '../../main/vault/renew.ts'
import { backupsIn, type Former, renewBackup } from '../../main/vault/renew-backups.ts'
import type { UnlockedVault } from '../../main/vault/vault.ts'
import { failed, type Result } from '../../shared/result.ts'
import {
  cheap,
  contentOf,
  draft,
  followUp,
  freshVault,
  idOf,
  inspected,
  many,
  must,
  ownFolder,
  passphrase,
  reopened,
  startedWorker,
  toTheEnd
} from './support.ts'

const next = 'another river in july'

async function begun(vault: UnlockedVault, between: () => void = () => {}): Promise<Renewal> {
  return must(await toTheEnd(beginRenewal(cheap, vault, next), between))
}

/** Which of these opens the file: the two passphrases, the two sheets. */
async function opens(path: string, sheets: readonly Result<readonly (readonly string[])[]>[]): Promise<boolean[]> {
  const found: boolean[] = []
  const note = (opened: Result<UnlockedVault>): void => {
    found.push(opened.ok)
    if (opened.ok) opened.value.close()
  }
  for (const words of [passphrase, next]) note(await unlockWithPassphrase(cheap, path, words))
  for (const rows of sheets) note(unlockWithRecovery(path, rows.ok ? rows.value.flat().join(' ') : ''))
  return found
}

test('the same records open with the new passphrase and the new sheet, and with nothing that opened them before', async () => {
  const { vault, path } = await freshVault()
  vault.save(many(450), [])
  vault.save([draft(idOf(3), 'changed')], [idOf(4)])
  const oldSheet = newRecoverySheet(vault)
  const before = contentOf(vault)
  const { header, commits } = vault
  const renewal = await begun(vault)
  expect((await toTheEnd(finishRenewal(renewal))).ok).toBe(true)
  const { renewed } = renewal
  expect(contentOf(renewed)).toEqual(before)
  expect(renewed.save([draft(idOf(900), 'goes on')], [])).toEqual({ ok: true, value: [1] })
  expect([renewed.header.vault === header.vault, renewed.commits]).toEqual([false, commits + 1])
  renewed.close()
  vault.close()
  expect(await opens(path, [oldSheet, { ok: true, value: renewal.rows }])).toEqual([false, true, false, true])
  expect(existsSync(renewingPath(path))).toBe(false)
  const again = inspected(must(await unlockWithPassphrase(cheap, path, next)))
  expect([again.damaged, again.count, again.marks().get(idOf(3))?.revision]).toEqual([false, 450, 2])
  again.close()
})

test('what is saved, changed and removed at any moment of it is in the renewed vault', async () => {
  const { vault, path } = await freshVault()
  vault.save(many(450), [])
  const expected = new Map([...contentOf(vault)].map(([id, text]) => [id, JSON.parse(text).what]))
  let turn = 0
  const write = (): void => {
    turn += 1
    if (turn > 12) return
    vault.save([draft(idOf(turn), `turn ${turn}`), draft(idOf(1_000 + turn), 'new')], [idOf(300 + turn)])
    expected
      .set(idOf(turn), `turn ${turn}`)
      .set(idOf(1_000 + turn), 'new')
      .delete(idOf(300 + turn))
  }
  const renewal = await begun(vault, write)
  // Half of it while the first copy is made, half while it is brought up to date.
  turn = 6
  write()
  expect((await toTheEnd(finishRenewal(renewal), write)).ok).toBe(true)
  expect(turn).toBeGreaterThan(8)
  const found = [...contentOf(renewal.renewed)].map(([id, text]) => [id, JSON.parse(text).what])
  expect(new Map(found as [string, string][])).toEqual(expected)
  renewal.renewed.close()
  vault.close()
  expect(await opens(path, [])).toEqual([false, true])
})

test('left before its end, the old passphrase and sheet go on and nothing lies beside the vault', async () => {
  const { vault, path } = await freshVault()
  vault.save(many(20), [])
  const sheet = newRecoverySheet(vault)
  const renewal = await begun(vault)
  expect(existsSync(renewingPath(path))).toBe(true)
  dropRenewal(renewal)
  expect(vault.save([draft(idOf(99), 'goes on')], []).ok).toBe(true)
  vault.close()
  expect(await opens(path, [sheet, { ok: true, value: renewal.rows }])).toEqual([true, false, true, false])
  expect(readdirSync(join(path, '..'))).toEqual(['notebook.vault'])
})

test('a lock in the middle leaves the old one in force', async () => {
  const { vault, path } = await freshVault()
  vault.save(many(450), [])
  const locked = await toTheEnd(beginRenewal(cheap, vault, next), () => vault.close())
  expect(locked).toEqual({ ok: false, failure: { code: 'locked' } })
  expect(await opens(path, [])).toEqual([true, false])
  expect(existsSync(renewingPath(path))).toBe(false)
})

test('what a crash left beside the vault is gone after the next unlock', async () => {
  const { vault, path } = await freshVault()
  vault.save(many(5), [])
  const renewal = await begun(vault)
  renewal.renewed.store.close()
  vault.close()
  expect(existsSync(renewingPath(path))).toBe(true)
  const worker = startedWorker()
  must(await worker.call('unlock', { path, passphrase }))
  await worker.call('close', { unsaved: [] })
  expect(readdirSync(join(path, '..')).sort()).toEqual(['notebook.vault', 'notebook.vault-reserve'])
})

test('another file in the vault’s place is not replaced', async () => {
  const { vault, path } = await freshVault()
  vault.save(many(5), [])
  const renewal = await begun(vault)
  renameSync(path, `${path}.moved`)
  writeFileSync(path, 'somebody else’s file')
  expect(await toTheEnd(finishRenewal(renewal))).toEqual({ ok: false, failure: { code: 'vault-missing' } })
  dropRenewal(renewal)
  vault.close()
})

test('each backup is sealed again under the new key, and the old file goes only then; one that does not open whole stays', async () => {
  const { vault } = await freshVault()
  const folder = ownFolder()
  vault.save(many(150), [])
  must(await toTheEnd(makeBackup(vault, { folder, now: '2026-09-01T20:00:00', purged: false })))
  const early = contentOf(vault)
  vault.save([draft(idOf(1), 'later words')], [idOf(2)])
  must(await toTheEnd(makeBackup(vault, { folder, now: '2026-10-02T20:00:00', purged: false })))
  must(await toTheEnd(makeBackup(vault, { folder, now: '2026-11-03T20:00:00', purged: false })))
  const former: Former = { vault: vault.header.vault, key: vault.vaultKey.slice() }
  const names = must(backupsIn(folder, former.vault)).map(({ name }) => name)
  // The third is damaged.
  const spoiled = must(await unlockWithPassphrase(cheap, join(folder, names[2] ?? ''), passphrase))
  spoiled.store.commit({ put: [], remove: [idOf(5)], manifest: spoiled.sealedManifest() })
  inspected(spoiled).close()
  const renewal = await begun(vault)
  must(await toTheEnd(finishRenewal(renewal)))
  const { renewed } = renewal
  const answers: string[] = []
  for (const name of names) {
    const done = await toTheEnd(renewBackup(former, renewed, folder, name))
    answers.push(done.ok ? 'sealed again' : done.failure.code)
  }
  expect(answers).toEqual(['sealed again', 'sealed again', 'backup-differs'])
  const mark = renewed.header.vault.slice(0, 8)
  expect(readdirSync(folder).sort()).toEqual(
    [`notebook-${mark}-2026-09-01-200000.vault`, `notebook-${mark}-2026-10-02-200000.vault`, names[2]].sort()
  )
  const copy = must(await unlockWithPassphrase(cheap, join(folder, `notebook-${mark}-2026-09-01-200000.vault`), next))
  expect([contentOf(copy), copy.damaged]).toEqual([early, false])
  copy.close()

  // Once a new one is proven, what the old key still opens is not kept.
  const now = '2026-11-04T20:00:00'
  const replaces = { renewed: [{ former: former.vault, vault: renewed.header.vault }], folders: [folder] }
  const made = must(await toTheEnd(makeBackup(renewed, { folder, now, purged: false, replaces })))
  expect(made.dropped).toEqual([names[2]])
  expect(readdirSync(folder).every((name) => name.startsWith(`notebook-${mark}-`))).toBe(true)
  renewed.close()
  vault.close()
})

test('a backup that cannot be proven replaces nothing', async () => {
  const { vault } = await freshVault()
  const folder = ownFolder()
  vault.save(many(150), [])
  const { name } = must(await toTheEnd(makeBackup(vault, { folder, now: '2026-09-01T20:00:00', purged: false })))
  const other = await freshVault()
  const away = join(ownFolder(), 'away')
  const replaces = { renewed: [{ former: vault.header.vault, vault: other.vault.header.vault }], folders: [folder] }
  const failedOne = await toTheEnd(
    makeBackup(other.vault, { folder: away, now: '2026-11-04T20:00:00', purged: false, replaces })
  )
  expect([failedOne.ok, readdirSync(folder)]).toEqual([false, [name]])
  vault.close()
  other.vault.close()
})

test('in the worker: the present passphrase is asked for, the new one must differ, and the notebook goes on under it', async () => {
  const path = join(ownFolder(), 'notebook.vault')
  const folder = join(ownFolder(), 'backups')
  mkdirSync(folder)
  const worker = startedWorker()
  must(await worker.call('create', { path, passphrase }))
  must(await worker.call('saveRecords', { save: [followUp(1, 'Bring the timer')], remove: [] }))
  const { name } = must(await worker.call('backup', { folder, now: '2026-11-24T20:15:07' }))
  copyFileSync(join(folder, name), join(folder, 'kept by hand.vault'))
  const code = (answer: Result<unknown>): string => (answer.ok ? 'done' : answer.failure.code)
  expect([
    code(await worker.call('beginRenewal', { current: 'not the right one', next })),
    code(await worker.call('beginRenewal', { current: null, next })),
    code(await worker.call('beginRenewal', { current: passphrase, next: ` ${passphrase} ` })),
    code(await worker.call('beginRenewal', { current: passphrase, next: 'short' })),
    code(await worker.call('finishRenewal', {})),
    code(await worker.call('formerBackups', { folder }))
  ]).toEqual([
    'wrong-passphrase',
    'wrong-passphrase',
    'passphrase-same',
    'passphrase-too-short',
    'invalid-request',
    'invalid-request'
  ])
  const [first, second] = [0, 1].map(() => worker.call('beginRenewal', { current: passphrase, next }))
  const { rows, renewed } = must((await first) ?? failed({ code: 'unexpected' }))
  expect(await second).toEqual({ ok: false, failure: { code: 'invalid-request' } })
  const { vault, former } = renewed
  must(await worker.call('finishRenewal', {}))
  expect(must(await worker.call('formerBackups', { folder })).backups.map((backup) => backup.name)).toEqual([name])
  must(await worker.call('renewBackup', { folder, name }))
  expect(readdirSync(folder).sort()).toEqual([
    'kept by hand.vault',
    name.replace(former.slice(0, 8), vault.slice(0, 8))
  ])
  must(await worker.call('forgetFormer', {}))
  must(await worker.call('saveRecords', { save: [followUp(2, 'Saved after it')], remove: [] }))
  const found = must(await worker.call('search', { words: 'timer', filter: { kinds: ['followUp'] }, most: 5 }))
  expect(found.hits).toHaveLength(1)
  expect(must(await worker.call('tryRecoverySheet', { words: rows.flat().join(' ') })).opens).toBe(true)
  must(await worker.call('close', { unsaved: [] }))
  await worker.end()
  expect(await opens(path, [{ ok: true, value: rows }])).toEqual([false, true, true])
  const again = inspected(must(await unlockWithPassphrase(cheap, path, next)))
  expect([again.count, again.header.vault, again.damaged]).toEqual([2, vault, false])
  again.close()
  const byHand = await reopened(join(folder, 'kept by hand.vault'))
  byHand.close()
})
