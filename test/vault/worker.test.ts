// The vault worker in a real thread: the whole way of a record, wrong entries, and a lock that keeps the last words.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RecordDraft, RecordId } from '../../shared/records.ts'
import { summaryNotebook } from '../support/summary-notebook.ts'
import { followUp, idOf, must, ownFolder, passphrase, startedWorker } from './support.ts'

test('what one worker saved, the next one loads after unlocking', async () => {
  const path = join(ownFolder(), 'notebook.vault')
  const first = startedWorker()
  await first.call('create', { path, passphrase })
  const saved = await first.call('saveRecords', {
    save: [followUp(1, 'Bring the timer'), followUp(2, 'Ask the library')],
    remove: []
  })
  expect(saved.ok && saved.value.saved.map(({ id, revision }) => [id, revision])).toEqual([
    [idOf(1), 1],
    [idOf(2), 1]
  ])
  await first.call('saveRecords', { save: [followUp(1, 'Bring both timers')], remove: [idOf(2)] })
  await first.call('close', { unsaved: [followUp(3, 'The last words')] })
  await first.end()
  const second = startedWorker()
  const state = await second.call('unlock', { path, passphrase })
  const loaded = await second.call('loadRecords', { after: null })
  expect(state).toEqual({
    ok: true,
    value: { readOnly: 'no', unreadable: 0, missing: 0, records: 2, hasRecoveryKey: false }
  })
  expect(
    loaded.ok &&
      loaded.value.records.map((record) => (record.kind === 'followUp' ? [record.what, record.revision] : []))
  ).toEqual([
    ['Bring both timers', 2],
    ['The last words', 1]
  ])
})

test('a wrong passphrase leaves the vault locked, and wrong ones in a row make the next wait', async () => {
  const path = join(ownFolder(), 'notebook.vault')
  const maker = startedWorker()
  await maker.call('create', { path, passphrase })
  await maker.call('close', { unsaved: [] })
  const worker = startedWorker()
  const codes: string[] = []
  for (let entry = 0; entry < 5; entry += 1) {
    const opened = await worker.call('unlock', { path, passphrase: 'not the right one' })
    codes.push(opened.ok ? 'opened' : opened.failure.code)
  }
  expect(codes).toEqual([
    'wrong-passphrase',
    'wrong-passphrase',
    'wrong-passphrase',
    'wrong-passphrase',
    'wait-before-retry'
  ])
  expect(await worker.call('loadRecords', { after: null })).toEqual({ ok: false, failure: { code: 'locked' } })
})

test('every save is told, the summary’s own too, so that a backup is owed; where she was at the lock is not', async () => {
  const told: string[] = []
  const worker = startedWorker(
    () => {},
    ({ news }) => told.push(news)
  )
  const toldBy = async (act: () => Promise<unknown>): Promise<number> => {
    const before = told.length
    await act()
    return told.length - before
  }
  must(await worker.call('create', { path: join(ownFolder(), 'notebook.vault'), passphrase }))
  const drafts = summaryNotebook()
  const groupId = drafts.find(({ kind }) => kind === 'group')?.id as RecordId
  const start = { groupId, from: '2026-04-01', to: '2026-06-30', k: 5, preparedBy: 'us', lookFor: [] }
  const place: RecordDraft<'place'> = { id: idOf(7), kind: 'place', route: '/notes', focus: '', caret: null, scroll: 0 }
  expect({
    page: await toldBy(() => worker.call('saveRecords', { save: drafts, remove: [] })),
    draft: await toldBy(async () => must(await worker.call('summaryStart', { ...start, today: '2026-07-02' }))),
    place: await toldBy(async () => must(await worker.call('saveRecords', { save: [place], remove: [] }))),
    sheet: await toldBy(() => worker.call('newRecoverySheet', {})),
    passphrase: await toldBy(() =>
      worker.call('changePassphrase', { current: passphrase, next: 'another river in july' })
    ),
    reading: await toldBy(() => worker.call('loadRecords', { after: null })),
    lastWords: await toldBy(() => worker.call('close', { unsaved: [followUp(1, 'The last words'), place] }))
  }).toEqual({ page: 1, draft: 1, place: 0, sheet: 1, passphrase: 1, reading: 0, lastWords: 1 })
})

test('a passphrase that is too short makes no vault', async () => {
  const worker = startedWorker()
  const made = await worker.call('create', { path: join(ownFolder(), 'notebook.vault'), passphrase: 'short' })
  expect(made).toEqual({ ok: false, failure: { code: 'passphrase-too-short' } })
})

test('a call after the worker has ended fails as data', async () => {
  const worker = startedWorker()
  await worker.end()
  expect(await worker.call('readRecords', { ids: [] })).toEqual({ ok: false, failure: { code: 'worker-crashed' } })
})

test('a lock saves and removes the last words in one commit, and versions afterwards that never hold them up', async () => {
  const path = join(ownFolder(), 'notebook.vault')
  const first = startedWorker()
  await first.call('create', { path, passphrase })
  await first.call('saveRecords', { save: [followUp(1, 'gone'), followUp(2, 'oldest version')], remove: [] })
  await first.call('close', {
    unsaved: [followUp(3, 'typed')],
    removed: [idOf(1)],
    versions: { save: [followUp(4, 'newest version')], remove: [idOf(2)] }
  })
  expect(await contentAfter(path)).toEqual(['typed', 'newest version'])

  const second = startedWorker()
  await second.call('unlock', { path, passphrase })
  const tooLarge = followUp(5, 'x'.repeat(40_000_000))
  await second.call('close', { unsaved: [followUp(6, 'more')], versions: { save: [tooLarge], remove: [idOf(4)] } })
  expect(await contentAfter(path)).toEqual(['typed', 'newest version', 'more'])
})

async function contentAfter(path: string): Promise<readonly string[]> {
  const worker = startedWorker()
  await worker.call('unlock', { path, passphrase })
  const loaded = await worker.call('loadRecords', { after: null })
  await worker.call('close', { unsaved: [] })
  await worker.end()
  if (!loaded.ok) throw new Error(loaded.failure.code)
  return loaded.value.records.map((record) => (record.kind === 'followUp' ? record.what : ''))
}
