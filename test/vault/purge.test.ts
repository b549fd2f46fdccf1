// Removing for good: only what is due and she ticked goes, with every version, and no byte of it stays in file or log.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addDays } from '../../shared/dates.ts'
import { emptyDebrief } from '../../shared/empty-debrief.ts'
import type { RecordDraft } from '../../shared/records.ts'
import {
  ago,
  bytesOf,
  debriefAged,
  ended,
  envelopes,
  groupId,
  hits,
  kinds,
  must,
  noteAged,
  opened,
  sessionId,
  setting,
  started,
  stillThere,
  textsOf,
  ticked,
  today,
  words,
  wren
} from './aged-vault.ts'
import { followUp, idOf } from './support.ts'

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

test('the page can neither write nor remove the note of what is gone', async () => {
  const { session, path } = await started([...noteAged(10, 400)])
  must(await ended(session.removal.purge({ ids: [idOf(10)], today })))
  const own: RecordDraft<'erasure'> = { id: idOf(500), kind: 'erasure', gone: [], cleared: [], rewritten: [] }
  const [kept] = must(session.recordsOf(new Set(['erasure'])))
  const refused = { ok: false, failure: { code: 'gate-out-of-order' } }
  expect(session.saveFromPage([own], [])).toEqual(refused)
  expect(session.saveFromPage([], kept ? [kept.id] : [])).toEqual(refused)
  expect(session.removal.removeForGood({ save: [], remove: kept ? [kept.id] : [], rewritten: [] })).toEqual(refused)
  expect(must(session.loadRecords(null)).records.some(({ kind }) => kind === 'erasure')).toBe(false)
  session.close([])
  const again = await opened(path)
  expect([kinds(must(again.loadRecords(null)).records), again.standing.state().unreadable]).toEqual([['setting'], 0])
  again.close([])
})
