// Backups after a removal: each loses what went, in the same run or the next, and none is ever half.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '../../main/vault/erase-backups.ts'
import { VaultSession } from '../../main/vault/session.ts'
import type { RecordDraft } from '../../shared/records.ts'
import {
  backedUp,
  debriefAged,
  ended,
  must,
  noteAged,
  opened,
  started,
  textsOf,
  ticked,
  today,
  words,
  wren
} from './aged-vault.ts'
import { cheap, followUp, idOf, ownFolder, passphrase, reopened } from './support.ts'

test('every backup loses it in the same run, also versions only an old backup knew, and keeps everything else', async () => {
  const folder = ownFolder()
  const { session, path } = await started([
    ...noteAged(10, 400, 3),
    ...noteAged(60, 400, 1),
    wren,
    ticked,
    debriefAged(50, 400)
  ])
  must(await backedUp(session, folder))
  const [note] = noteAged(10, 400, 1)
  must(session.saveFromPage(note ? [note] : [], [idOf(13), idOf(14)]))
  must(await backedUp(session, folder))
  const names = readdirSync(folder)
  expect(names.length).toBe(2)
  must(await ended(session.removal.purge({ ids: [idOf(10), wren.id, idOf(50)], today })))
  const made = must(await backedUp(session, folder))
  session.close([])
  expect(readdirSync(folder).sort()).toEqual([...names, made.name].sort())
  for (const name of readdirSync(folder)) {
    const { text, damaged } = await textsOf(join(folder, name))
    const found = [...new Set(text.match(/canary (body|version \d of|line|title) \d+|canary Wren/g))].sort()
    expect([damaged, found, text.includes('"here":8')]).toEqual([
      false,
      ['canary body 60', 'canary title 60', 'canary version 0 of 60'],
      true
    ])
  }
  expect((await textsOf(path)).text.includes('"erasure"')).toBe(false)
})

test('a run that is broken off anywhere is taken up by the next backup, and no backup is ever half', async () => {
  const template = await started([...noteAged(10, 400, 1), ...noteAged(60, 10)])
  const source = ownFolder()
  must(await backedUp(template.session, source))
  template.session.close([])
  for (let stop = 1; ; stop += 6) {
    const home = ownFolder()
    const [folder, path] = [join(home, 'backups'), join(home, 'notebook.vault')]
    mkdirSync(folder)
    copyFileSync(template.path, path)
    for (const name of readdirSync(source)) copyFileSync(join(source, name), join(folder, name))
    const session = await opened(path)
    must(await ended(session.removal.purge({ ids: [idOf(10)], today })))
    const steps = session.backup({ folder, now: '2026-11-20T20:15:07' })
    let isOver = false
    for (let step = 0; step < stop && !isOver; step += 1) isOver = steps.next().done === true
    session.close([])
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.vault')))
      expect((await textsOf(join(folder, name))).damaged).toBe(false)
    const again = await opened(path)
    must(await ended(again.backup({ folder, now: '2026-11-21T20:15:07' })))
    again.close([])
    const left = readdirSync(folder)
    expect(left.filter((one) => !one.endsWith('.vault'))).toEqual([])
    for (const name of left)
      expect((await textsOf(join(folder, name))).text).not.toMatch(/canary (body|version \d of) 10/)
    expect((await textsOf(path)).text.includes('"erasure"')).toBe(false)
    if (isOver) break
  }
}, 120_000)

test('a backup that cannot be opened is dropped, somebody else’s is left alone, and a folder that is away stays owed', async () => {
  const home = ownFolder()
  const [stick, usual] = [join(home, 'stick'), join(home, 'usual')]
  for (const folder of [stick, usual]) mkdirSync(folder)
  const { session, path } = await started([...noteAged(10, 400), ...noteAged(60, 10)])
  const { name } = must(await backedUp(session, usual))
  const { session: other } = await started([followUp(1, 'another notebook')])
  const { name: foreign } = must(await backedUp(other, stick))
  other.close([])
  const broken = `${name.slice(0, -12)}000000.vault`
  copyFileSync(join(usual, name), join(stick, broken))
  writeFileSync(join(stick, broken), readFileSync(join(stick, broken)).fill(7, 5_000, 9_000))
  must(await ended(session.removal.purge({ ids: [idOf(10)], today })))
  renameSync(stick, `${stick}-away`)
  expect(await backedUp(session, stick, [usual])).toEqual({ ok: false, failure: { code: 'backup-folder-missing' } })
  session.close([])
  expect((await textsOf(path)).text.includes('"erasure"')).toBe(true)
  renameSync(`${stick}-away`, stick)
  const again = await opened(path)
  const made = must(await backedUp(again, stick, [usual, join(home, 'never there')]))
  again.close([])
  expect(readdirSync(stick).sort()).toEqual([foreign, made.name].sort())
  expect((await textsOf(join(usual, name))).text).not.toContain('canary body 10')
  expect((await textsOf(path)).text.includes('"erasure"')).toBe(false)
})

test('a removal whose backups were cut short is owed again right after the next unlock', async () => {
  const { session, path } = await started(noteAged(10, 400))
  must(await ended(session.removal.purge({ ids: [idOf(10)], today })))
  session.close([])
  const told: unknown[] = []
  const again = new VaultSession(cheap, (news) => told.push(news))
  must(await ended(again.unlock(path, passphrase)))
  expect(told).toEqual([{ news: 'saved' }])
  must(await backedUp(again, ownFolder()))
  again.close([])
  const last = new VaultSession(cheap, (news) => told.push(news))
  must(await ended(last.unlock(path, passphrase)))
  last.close([])
  expect(told).toEqual([{ news: 'saved' }])
})

test('a deliberate removal goes from every backup too', async () => {
  const folder = ownFolder()
  const { session } = await started([wren, ticked, ...noteAged(10, 1)])
  must(await backedUp(session, folder))
  must(
    session.removal.removeForGood({ save: [followUp(7, 'kept instead')], remove: [wren.id, ticked.id], rewritten: [] })
  )
  must(await backedUp(session, folder))
  session.close([])
  for (const name of readdirSync(folder)) expect((await textsOf(join(folder, name))).text).not.toContain('canary Wren')
})

test('without a removal a backup rewrites nothing', async () => {
  const folder = ownFolder()
  const { session, path } = await started(noteAged(10, 1))
  const { name } = must(await backedUp(session, folder))
  const before = readFileSync(join(folder, name))
  must(await backedUp(session, folder))
  session.close([])
  expect(readFileSync(join(folder, name)).equals(before)).toBe(true)
  const vault = await reopened(path)
  expect(backUp(vault, { folder: join(folder, 'gone'), now: '2026-11-20T20:15:07' }).next().done).toBe(true)
  vault.close()
})

test('words taken out of a note are out of every backup, and so are versions of it that only a backup still has', async () => {
  const folder = ownFolder()
  const { session } = await started([...noteAged(10, 5, 2), ...noteAged(60, 5, 1)])
  must(await backedUp(session, folder))
  const [note, body] = noteAged(10, 5, 1)
  must(session.saveFromPage(note ? [note] : [], [idOf(13)]))
  must(await backedUp(session, folder))
  const softened = { ...body, doc: words('said in other words') } as RecordDraft<'noteBody'>
  must(session.removal.removeForGood({ save: [softened], remove: [], rewritten: [idOf(10), idOf(11)] }))
  must(await backedUp(session, folder))
  session.close([])
  expect(readdirSync(folder).length).toBe(3)
  for (const name of readdirSync(folder)) {
    const { text, damaged } = await textsOf(join(folder, name))
    expect([damaged, text.includes('canary body 10'), text.includes('said in other words')]).toEqual([
      false,
      false,
      true
    ])
    expect([...new Set(text.match(/canary version \d of \d+/g))].sort()).toEqual([
      'canary version 0 of 10',
      'canary version 0 of 60'
    ])
  }
})
