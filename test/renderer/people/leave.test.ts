// Going back to headcounts, from the page's own code down to a real vault and its backups: nicknames are nowhere afterwards, numbers are.
import 'fake-indexeddb/auto'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { VaultSession } from '../../../main/vault/session.ts'
import { emptyDebrief } from '../../../shared/empty-debrief.ts'
import type { Group, RecordDraft, RecordId } from '../../../shared/records.ts'
import { starterCrisisCard } from '../../../shared/starter-text.ts'
import { startingSetting } from '../../../shared/starting-setting.ts'
import { ended, must } from '../../vault/aged-vault.ts'
import { cheap, contentOf, idOf, ownFolder, passphrase, reopened } from '../../vault/support.ts'
import { joinPage } from '../real-vault.ts'

const nicknames = ['Wrenzephyr', 'Théozephyr'] as const
const groupId = idOf(1)
const sessionId = idOf(2)
const [wren, theo] = [idOf(10), idOf(11)]

function person(id: RecordId, nickname: string): RecordDraft<'person'> {
  const seen = { firstSeen: '2026-11-05', lastSeen: '2026-11-19' }
  return { id, kind: 'person', groupId, nickname, names: [], milestones: [], agreed: false, ...seen }
}

function mentioning(id: RecordId): RecordDraft<'noteBody'>['doc'] {
  const mention = { type: 'mention' as const, attrs: { id } }
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Sat beside ' }, mention] }] }
}

/** A note of four records that mentions somebody: itself, its body, and two earlier versions. */
function note(number: number, about: RecordId, trashedOn: string | null): RecordDraft[] {
  const [id, bodyId, one, two] = [idOf(number), idOf(number + 1), idOf(number + 2), idOf(number + 3)]
  const cutAt = '2026-11-19T20:00:00.000Z'
  const filled = {
    title: 'An evening',
    groupId,
    sessionId: null,
    date: '2026-11-19',
    pinned: false,
    themes: [],
    words: 3
  }
  const versions = [one, two].map((cut) => ({ id: cut, cutAt, words: 3 }))
  return [
    {
      id,
      kind: 'note',
      bodyId,
      ...filled,
      personIds: [about],
      snippet: 'Sat beside someone',
      hasShareable: false,
      trashedOn,
      versions
    },
    { id: bodyId, kind: 'noteBody', noteId: id, doc: mentioning(about) },
    ...[one, two].map(
      (cut): RecordDraft<'version'> => ({
        id: cut,
        kind: 'version',
        noteId: id,
        cutAt,
        title: '',
        words: 3,
        doc: mentioning(about)
      })
    )
  ]
}

function ticked(id: RecordId, personId: RecordId): RecordDraft<'attendance'> {
  return {
    id,
    kind: 'attendance',
    groupId,
    sessionId,
    date: '2026-11-19',
    personId,
    firstTime: personId === wren,
    backAfterGap: false
  }
}

const group: RecordDraft<'group'> = {
  id: groupId,
  kind: 'group',
  name: 'Riverbend Thursday group',
  cadence: { every: 'week', weekday: 4 },
  firstDate: '2026-11-05',
  startTime: '18:30',
  minutes: 90,
  place: '',
  usualSize: 9,
  checkInMinutesEach: 2,
  attendanceMode: 'nicknames',
  zone: 'Europe/London',
  exceptions: [],
  breaks: [],
  guidelines: [],
  mandatedReporter: false,
  crisisCard: starterCrisisCard('GB'),
  facilitators: [],
  archivedOn: null
}

test('no nickname is left in notes, versions, trash, the file, its log or a backup; what mentioned them stands, and so do the numbers', async () => {
  const [folder, path] = [ownFolder(), join(ownFolder(), 'notebook.vault')]
  const session = new VaultSession(cheap, () => {})
  must(await ended(session.create(path, passphrase)))
  const people = [person(wren, nicknames[0]), person(theo, nicknames[1])]
  const attendance = [ticked(idOf(20), wren), ticked(idOf(21), theo)]
  const debrief = emptyDebrief(idOf(30), { id: sessionId, groupId, date: '2026-11-19' })
  const kept = [...note(40, wren, null), ...note(50, theo, '2026-11-20')]
  must(
    session.saveFromPage(
      [
        { ...startingSetting(idOf(3), 'GB'), currentGroupId: groupId },
        group,
        debrief,
        ...people,
        ...attendance,
        ...kept
      ],
      []
    )
  )
  let minute = 10
  const backup = async () => {
    minute += 1
    return must(await ended(session.backup({ folder, now: `2026-11-20T20:${minute}:00` })))
  }
  await backup()
  session.close([])
  const vault = await reopened(path)
  const sealed = [wren, theo].map((id) => Buffer.from(vault.store.row(id)?.envelope ?? []))
  vault.close()

  const again = new VaultSession(cheap, () => {})
  must(await ended(again.unlock(path, passphrase)))
  const rewritten = async () => must(await ended(again.backup({ folder, now: '2026-11-21T20:00:00' })))
  joinPage(again, rewritten)
  const { database, loadWorkingSet, loading } = await import('../../../renderer/database.ts')
  must(await loadWorkingSet())
  while (loading.get().step !== 'done') await new Promise((next) => setTimeout(next, 5))
  const found = async (typed: string) =>
    must(await ended(again.search({ words: typed, filter: {}, most: 9 }))).hits.length
  expect(await found('Wrenzephyr')).toBe(2)

  const { backToHeadcounts } = await import('../../../renderer/people/leave.ts')
  const present = (await database.group.get(groupId)) as Group
  expect(await backToHeadcounts(present)).toEqual({ ok: true, value: { backups: 'done' } })

  expect([await found('Wrenzephyr'), await found('Théozephyr'), (await found('evening')) > 0]).toEqual([0, 0, true])
  expect([await database.person.count(), await database.attendance.count()]).toEqual([0, 0])
  expect((await database.group.get(groupId))?.attendanceMode).toBe('headcount')
  const log = existsSync(`${path}-wal`) ? [`${path}-wal`] : []
  const bytes = execFileSync('cat', [path, ...log], { maxBuffer: 1 << 28 })
  expect(sealed.map((envelope) => [envelope.length > 0, bytes.includes(envelope.subarray(24, 56))])).toEqual([
    [true, false],
    [true, false]
  ])
  again.close([])

  for (const file of [path, ...readdirSync(folder).map((name) => join(folder, name))]) {
    const opened = await reopened(file)
    const texts = [...contentOf(opened).values()]
    expect([opened.damaged, texts.filter((text) => /zephyr/i.test(text))]).toEqual([false, []])
    const still = (kind: string) => texts.filter((text) => text.includes(`"kind":"${kind}"`))
    expect([
      still('note').length,
      still('noteBody').length,
      still('version').length,
      still('attendance').length
    ]).toEqual([2, 2, 4, 0])
    if (file === path) expect(still('debrief')[0]).toContain('"counts":{"here":2,"firstTimers":1,"backAfterGap":0')
    opened.close()
  }
})
