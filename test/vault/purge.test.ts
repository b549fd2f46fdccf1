// Removing for good: only what is due and she ticked goes, with every version and from every backup, and no byte of it stays in file or log.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '../../main/vault/erase-backups.ts'
import { VaultSession } from '../../main/vault/session.ts'
import { addDays } from '../../shared/dates.ts'
import { emptyDebrief } from '../../shared/empty-debrief.ts'
import type { RecordDraft, RecordId, RecordKind, VaultRecord } from '../../shared/records.ts'
import type { Result } from '../../shared/result.ts'
import { startingSetting } from '../../shared/starting-setting.ts'
import { cheap, contentOf, followUp, idOf, ownFolder, passphrase, reopened } from './support.ts'

const today = new Date().toISOString().slice(0, 10)
const ago = (days: number): string => addDays(today, -days)
const groupId = idOf(1)
const sessionId = idOf(2)

function words(text: string): RecordDraft<'noteBody'>['doc'] {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}

/** A note of some age with a body and `versions` earlier ones, each with words of its own. */
function noteAged(number: number, days: number, versions = 0, part: Partial<RecordDraft<'note'>> = {}): RecordDraft[] {
  const [id, bodyId] = [idOf(number), idOf(number + 1)]
  const cuts = Array.from({ length: versions }, (_, at) => idOf(number + 2 + at))
  const cutAt = `${ago(days)}T10:00:00.000Z`
  const filled = { groupId, sessionId: null, date: ago(days), pinned: false, words: 2, hasShareable: false }
  return [
    {
      id,
      kind: 'note',
      title: `canary title ${number}`,
      bodyId,
      ...filled,
      themes: [],
      personIds: [],
      snippet: `canary snippet ${number}`,
      trashedOn: null,
      versions: cuts.map((cut) => ({ id: cut, cutAt, words: 2 })),
      ...part
    },
    { id: bodyId, kind: 'noteBody', noteId: id, doc: words(`canary body ${number} ${'and on '.repeat(900)}`) },
    ...cuts.map(
      (cut, at): RecordDraft<'version'> => ({
        id: cut,
        kind: 'version',
        noteId: id,
        cutAt,
        title: '',
        words: 2,
        doc: words(`canary version ${at} of ${number}`)
      })
    )
  ]
}

function debriefAged(number: number, days: number): RecordDraft<'debrief'> {
  const empty = emptyDebrief(idOf(number), { id: sessionId, groupId, date: ago(days) })
  const counts = { ...empty.counts, here: 8 }
  return { ...empty, finished: true, counts, onlyForMe: { ...empty.onlyForMe, freeText: `canary line ${number}` } }
}

const wren: RecordDraft<'person'> = {
  id: idOf(900),
  kind: 'person',
  groupId,
  nickname: 'canary Wren',
  names: [],
  milestones: [],
  agreed: false,
  firstSeen: ago(200),
  lastSeen: ago(120)
}
const ticked: RecordDraft<'attendance'> = {
  id: idOf(901),
  kind: 'attendance',
  groupId,
  sessionId,
  date: ago(120),
  personId: wren.id,
  firstTime: true,
  backAfterGap: false
}

const setting = { ...startingSetting(idOf(3), 'GB'), currentGroupId: null }

async function started(records: readonly RecordDraft[]) {
  const path = join(ownFolder(), 'notebook.vault')
  const session = await opened(path, 'create')
  must(session.saveFromPage([setting, ...records], []))
  return { session, path }
}

async function opened(path: string, how: 'create' | 'unlock' = 'unlock'): Promise<VaultSession> {
  const session = new VaultSession(cheap, () => {})
  must(await ended(session[how](path, passphrase)))
  return session
}

async function ended<Value>(steps: AsyncGenerator<unknown, Value> | Generator<unknown, Value>): Promise<Value> {
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value
  }
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

let minute = 0
/** A backup a minute after the last. */
async function backedUp(session: VaultSession, folder: string, alsoIn: readonly string[] = []) {
  minute += 1
  const now = `2026-11-${String(1 + Math.floor(minute / 50)).padStart(2, '0')}T20:${String(minute % 50).padStart(2, '0')}:00`
  return ended(session.backup({ folder, now, replaces: { renewed: [], folders: alsoIn } }))
}

async function hits(session: VaultSession, typed: string): Promise<number> {
  return must(await ended(session.search({ words: typed, filter: {}, most: 50 }))).hits.length
}

/** Every envelope of these records, as the file holds them. */
async function envelopes(path: string, ids: readonly RecordId[]): Promise<readonly Buffer[]> {
  const vault = await reopened(path)
  const found = ids
    .flatMap((id) => vault.store.row(id)?.envelope ?? [])
    .map((bytes) => Buffer.from(bytes as Uint8Array))
  vault.close()
  return found
}

/** Read by another process: one close in this one would drop the locks SQLite holds. */
function bytesOf(...paths: readonly string[]): Buffer {
  return execFileSync('cat', [...paths], { maxBuffer: 1 << 28 })
}

/** Any sixteen bytes of an envelope that still stand somewhere. */
function stillThere(bytes: Buffer, found: readonly Buffer[]): number {
  return found.filter((envelope) =>
    [24, 40, Math.floor(envelope.length / 2)].some((at) => bytes.includes(envelope.subarray(at, at + 16)))
  ).length
}

async function textsOf(path: string): Promise<{ readonly text: string; readonly damaged: boolean }> {
  const vault = await reopened(path)
  const text = [...contentOf(vault).values()].join('\n')
  const { damaged } = vault
  vault.close()
  return { text, damaged }
}

const kinds = (records: readonly VaultRecord[]): readonly RecordKind[] => records.map(({ kind }) => kind)

test('of what she ticked only what is due goes; the rest stays, and so does what she did not tick', async () => {
  const { session } = await started([
    ...noteAged(10, 400),
    ...noteAged(20, 300),
    ...noteAged(30, 100, 0, { personIds: [wren.id] }),
    ...noteAged(40, 400)
  ])
  const done = must(await ended(session.removal.purge({ ids: [idOf(10), idOf(20), idOf(30), idOf(77)], today })))
  expect([[...done.removed].sort(), done.left]).toEqual([[idOf(10), idOf(11), idOf(30), idOf(31)], 2])
  const left = must(session.recordsOf(new Set(['note', 'noteBody'])))
  expect(left.map(({ id }) => id).sort()).toEqual([idOf(20), idOf(21), idOf(40), idOf(41)])
  session.close([])
})

test.each([
  ['she was asked to keep records', { hold: true }, today],
  ['the clock has jumped ahead', {}, addDays(today, 60)],
  ['the clock has fallen back', {}, addDays(today, -60)]
] as const)('nothing goes while %s', async (_while, part, day) => {
  const { session } = await started([
    { ...setting, ...part },
    ...noteAged(10, 4_000, 2),
    ...noteAged(20, 4_000, 0, { trashedOn: ago(900) })
  ])
  const done = must(await ended(session.removal.purge({ ids: [idOf(10), idOf(20)], today: day })))
  expect(done).toEqual({ removed: [], changed: [], left: 2 })
  session.close([])
})

test('no byte of what went stays in the file or its log, and search no longer finds it', async () => {
  const going = [...noteAged(10, 400, 3), wren, ticked]
  const { session: first, path } = await started([
    ...going,
    debriefAged(50, 400),
    ...noteAged(60, 10),
    followUp(70, 'stays')
  ])
  first.close([])
  const ids = [...going.map(({ id }) => id), idOf(50)]
  const before = await envelopes(path, ids)
  expect([before.length, stillThere(readFileSync(path), before)]).toEqual([ids.length, ids.length])
  const session = await opened(path)
  expect([
    await hits(session, 'canary body 10'),
    await hits(session, 'Wren'),
    await hits(session, 'canary line')
  ]).toEqual([1, 1, 1])
  // Orphans of the note that it does not list go with it.
  must(
    session.saveFromPage(
      [
        {
          id: idOf(99),
          kind: 'version',
          noteId: idOf(10),
          cutAt: `${ago(1)}T10:00:00.000Z`,
          title: '',
          words: 1,
          doc: words('canary orphan')
        }
      ],
      []
    )
  )
  const done = must(await ended(session.removal.purge({ ids: [idOf(10), wren.id, idOf(50)], today })))
  expect([done.removed.length, kinds(done.changed), done.left]).toEqual([8, ['debrief'], 0])
  const log = existsSync(`${path}-wal`) ? [`${path}-wal`] : []
  expect(stillThere(bytesOf(path, ...log), before)).toBe(0)
  expect([
    await hits(session, 'canary body 10'),
    await hits(session, 'Wren'),
    await hits(session, 'canary line')
  ]).toEqual([0, 0, 0])
  expect(await hits(session, 'canary body 60')).toBe(1)
  session.close([])
  const { text, damaged } = await textsOf(path)
  expect([damaged, text.includes('canary orphan'), text.match(/canary (body|version|line|Wren|title) \d*/g)]).toEqual([
    false,
    false,
    ['canary title 60', 'canary body 60']
  ])
})

test('numbers stay when a name goes: the attendance is counted into the debrief first', async () => {
  const open = {
    ...debriefAged(50, 120),
    counts: emptyDebrief(idOf(50), { id: sessionId, groupId, date: today }).counts
  }
  const { session } = await started([wren, ticked, open])
  const done = must(await ended(session.removal.purge({ ids: [wren.id], today })))
  expect(done.removed.sort()).toEqual([wren.id, ticked.id])
  const [debrief] = must(session.recordsOf(new Set(['debrief'])))
  expect(debrief).toMatchObject({
    counts: { here: 1, firstTimers: 1, backAfterGap: 0 },
    onlyForMe: { freeText: 'canary line 50' }
  })
  session.close([])
})

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
  minute += 49
  must(await backedUp(session, folder))
  const names = readdirSync(folder)
  expect(names.length).toBe(2)
  must(await ended(session.removal.purge({ ids: [idOf(10), wren.id, idOf(50)], today })))
  minute += 49
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

test('the page can neither write nor remove the note of what is gone', async () => {
  const { session, path } = await started([...noteAged(10, 400)])
  must(await ended(session.removal.purge({ ids: [idOf(10)], today })))
  const own: RecordDraft<'erasure'> = { id: idOf(500), kind: 'erasure', gone: [], cleared: [] }
  const [kept] = must(session.recordsOf(new Set(['erasure'])))
  const refused = { ok: false, failure: { code: 'gate-out-of-order' } }
  expect(session.saveFromPage([own], [])).toEqual(refused)
  expect(session.saveFromPage([], kept ? [kept.id] : [])).toEqual(refused)
  expect(session.removal.removeForGood([], kept ? [kept.id] : [])).toEqual(refused)
  expect(must(session.loadRecords(null)).records.some(({ kind }) => kind === 'erasure')).toBe(false)
  session.close([])
  const again = await opened(path)
  expect([kinds(must(again.loadRecords(null)).records), again.state().unreadable]).toEqual([['setting'], 0])
  again.close([])
})

test('a deliberate removal goes from every backup too', async () => {
  const folder = ownFolder()
  const { session } = await started([wren, ticked, ...noteAged(10, 1)])
  must(await backedUp(session, folder))
  must(session.removal.removeForGood([followUp(7, 'kept instead')], [wren.id, ticked.id]))
  must(await backedUp(session, folder))
  session.close([])
  for (const name of readdirSync(folder)) expect((await textsOf(join(folder, name))).text).not.toContain('canary Wren')
})

test('without a removal a backup rewrites nothing', async () => {
  const folder = ownFolder()
  const { session, path } = await started(noteAged(10, 1))
  const { name } = must(await backedUp(session, folder))
  const before = readFileSync(join(folder, name))
  minute += 49
  must(await backedUp(session, folder))
  session.close([])
  expect(readFileSync(join(folder, name)).equals(before)).toBe(true)
  const vault = await reopened(path)
  expect(backUp(vault, { folder: join(folder, 'gone'), now: '2026-11-20T20:15:07' }).next().done).toBe(true)
  vault.close()
})
