// The drill: a real backup opened with the real sheet's words; it says what the backup holds, changes nothing and leaves nothing behind.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newRecoverySheet } from '../../main/vault/access.ts'
import { makeBackup } from '../../main/vault/backup.ts'
import { type DrillOrder, drill } from '../../main/vault/drill.ts'
import { recordToText } from '../../main/vault/record-text.ts'
import type { Draft, UnlockedVault } from '../../main/vault/vault.ts'
import { emptyDebrief } from '../../shared/empty-debrief.ts'
import type { RecordDraft } from '../../shared/records.ts'
import type { Result } from '../../shared/result.ts'
import { followUp, freshVault, idOf, ownFolder } from './support.ts'

function sessionOn(number: number, date: string, state: 'held' | 'planned'): RecordDraft<'session'> {
  const roles = { lead: '', coLead: '', greeter: '', timekeeper: '', reader: '' }
  const rest = { expected: 9, expectedFirstTimers: 0, skipIf: [], minutesOver: null, plannedOn: null, run: null }
  return {
    id: idOf(number),
    kind: 'session',
    groupId: idOf(1),
    date,
    startTime: '18:30',
    minutes: 90,
    state,
    roles,
    ...rest
  }
}

const records: readonly RecordDraft[] = [
  sessionOn(10, '2026-11-12', 'held'),
  sessionOn(11, '2026-11-19', 'held'),
  sessionOn(12, '2026-11-26', 'planned'),
  emptyDebrief(idOf(20), { id: idOf(11), groupId: idOf(1), date: '2026-11-19' }),
  ...Array.from({ length: 300 }, (_, number) => followUp(100 + number, 'Ask for the room'))
]

function saved(vault: UnlockedVault, drafts: readonly RecordDraft[]): void {
  const rows = drafts.map((draft): Draft => {
    const text = (revision: number): string => recordToText(draft, revision, '2026-11-24T20:15:07.000Z')
    return { id: draft.id, kind: draft.kind, text }
  })
  must(vault.save(rows, []))
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

function ended<Value>(steps: Generator<unknown, Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function backedUp(vault: UnlockedVault, folder: string, now: string): string {
  return must(ended(makeBackup(vault, { folder, now, purged: false }))).name
}

const wordsOf = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(' ')).join('\n')

/** Names, bytes and times of everything in a folder. */
function lookOf(folder: string) {
  return readdirSync(folder).map((name) => {
    const { mtimeMs, size } = statSync(join(folder, name))
    return { name, mtimeMs, size, bytes: readFileSync(join(folder, name)).toString('base64') }
  })
}

async function prepared() {
  const { vault } = await freshVault()
  saved(vault, records)
  const words = wordsOf(must(newRecoverySheet(vault)))
  const folder = ownFolder()
  const name = backedUp(vault, folder, '2026-11-24T20:15:07')
  const tried = (order: Omit<DrillOrder, 'from'> & Partial<DrillOrder>) =>
    ended(drill(vault, { from: { folder }, ...order }))
  return { vault, words, folder, name, tried }
}

const holdings = {
  madeAt: '2026-11-24T20:15',
  sessions: 3,
  lastSession: '2026-11-19',
  debriefs: 1,
  notes: 0,
  people: 0,
  isThisNotebook: true,
  opensNotebook: true
}

test('the newest backup opens with all 28 words, says what it holds, and nothing in its folder is changed', async () => {
  const { vault, words, folder, tried } = await prepared()
  saved(vault, [sessionOn(13, '2026-12-03', 'held')])
  const before = lookOf(folder)
  expect(tried({ words })).toEqual({ ok: true, value: holdings })
  expect(tried({ words: words.toUpperCase().replaceAll(/\b(\w{4})\w*/g, '$1') })).toMatchObject({ ok: true })
  expect(lookOf(folder)).toEqual(before)
  backedUp(vault, folder, '2026-12-04T08:00:00')
  expect(tried({ words })).toMatchObject({
    value: { madeAt: '2026-12-04T08:00', sessions: 4, lastSession: '2026-12-03' }
  })
  vault.close()
})

test('a slip of the pen is named by its row; a sheet made after the backup is told apart from it', async () => {
  const { vault, words, folder, tried } = await prepared()
  const [first = '', second = '', ...rest] = words.split('\n')
  expect(tried({ words: [first, second.replace(/^\w+/, 'qqqq'), ...rest].join('\n') })).toEqual({
    ok: false,
    failure: { code: 'wrong-recovery-words', row: 2 }
  })
  const newer = wordsOf(must(newRecoverySheet(vault)))
  const before = lookOf(folder)
  expect(tried({ words: newer })).toEqual({ ok: false, failure: { code: 'backup-other-sheet' } })
  // The old sheet still opens the old backup, but no longer the notebook: that is said.
  expect(tried({ words })).toEqual({ ok: true, value: { ...holdings, opensNotebook: false } })
  expect(lookOf(folder)).toEqual(before)
  vault.close()
})

test('no backup, a folder that is away, a damaged one, another file and another notebook’s are each told as what they are', async () => {
  const { vault, words, folder, name, tried } = await prepared()
  const empty = ownFolder()
  const code = (order: Partial<DrillOrder>): unknown => {
    const found = tried({ words, ...order })
    return found.ok ? found.value : found.failure.code
  }
  expect(code({ from: { folder: empty } })).toBe('backup-missing')
  expect(code({ from: { folder: join(empty, 'gone') } })).toBe('backup-folder-missing')
  const broken = join(empty, 'broken.vault')
  writeFileSync(broken, readFileSync(join(folder, name)).fill(7, 40_000, 60_000))
  expect(code({ from: { file: broken } })).toBe('backup-damaged')
  writeFileSync(join(empty, 'letter.vault'), 'Dear committee')
  expect(code({ from: { file: join(empty, 'letter.vault') } })).toBe('not-a-vault')
  const other = await prepared()
  expect(code({ words: other.words, from: { file: join(other.folder, other.name) } })).toMatchObject({
    isThisNotebook: false,
    opensNotebook: false
  })
  mkdirSync(join(empty, 'stick'))
  copyFileSync(join(folder, name), join(empty, 'stick', 'my copy.vault'))
  expect(code({ from: { file: join(empty, 'stick', 'my copy.vault') } })).toEqual({ ...holdings, madeAt: null })
  expect(readdirSync(join(empty, 'stick'))).toEqual(['my copy.vault'])
  vault.close()
  other.vault.close()
})

test('a lock in the middle ends it', async () => {
  const { vault, words, folder } = await prepared()
  const steps = drill(vault, { words, from: { folder } })
  for (let step = 0; step < 20; step += 1) steps.next()
  vault.close()
  expect(ended(steps)).toEqual({ ok: false, failure: { code: 'locked' } })
})
