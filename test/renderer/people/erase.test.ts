// Erasing one person everywhere, from the page's own code down to a real vault and its backups: each typed name as she decided, everything else of them gone.
import 'fake-indexeddb/auto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { VaultSession } from '../../../main/vault/session.ts'
import { emptyDebrief } from '../../../shared/empty-debrief.ts'
import type { Person, RecordDraft } from '../../../shared/records.ts'
import { startingSetting } from '../../../shared/starting-setting.ts'
import { ended, must, noteAged, textsOf, ticked, words, wren } from '../../vault/aged-vault.ts'
import { cheap, followUp, idOf, ownFolder, passphrase } from '../../vault/support.ts'
import { joinPage } from '../real-vault.ts'

test('names she lets go are gone from notes, versions, trash, debriefs and every backup; one she leaves stays; numbers stay', async () => {
  const [folder, path] = [ownFolder(), join(ownFolder(), 'notebook.vault')]
  const first = new VaultSession(cheap, () => {})
  must(await ended(first.create(path, passphrase)))
  const person = { ...wren, nickname: 'Wrenzephyr', names: ['W. Zephyrine'] }
  const debrief = emptyDebrief(idOf(30), { id: ticked.sessionId, groupId: ticked.groupId, date: ticked.date })
  const spoken = { ...debrief, onlyForMe: { ...debrief.onlyForMe, freeText: 'WRENZEPHYR laughed again.' } }
  const [note, , version] = noteAged(40, 3, 1)
  const said = {
    id: idOf(41),
    kind: 'noteBody',
    noteId: idOf(40),
    doc: words('wrenzephyr sat with W Zephyrine today')
  } as const
  const earlier = { ...version, doc: words('Wrenzephyr, Wrenzephyr') } as RecordDraft<'version'>
  const [trashed] = noteAged(50, 3, 0, { title: 'About Wrenzephyr', trashedOn: '2026-11-20' })
  const bodies: RecordDraft[] = [said, { id: idOf(51), kind: 'noteBody', noteId: idOf(50), doc: words('nothing here') }]
  const task = followUp(60, 'Bring Wrenzephyr’s chair')
  const all = [startingSetting(idOf(3), 'GB'), person, ticked, spoken, earlier, task, ...bodies]
  must(first.saveFromPage([...all, ...(note && trashed ? [note, trashed] : [])], []))
  must(await ended(first.backup({ folder, now: '2026-11-20T20:15:07' })))
  first.close([])
  const session = new VaultSession(cheap, () => {})
  must(await ended(session.unlock(path, passphrase)))
  joinPage(session, async () => must(await ended(session.backup({ folder, now: '2026-11-21T20:15:07' }))))

  const { database, loadWorkingSet, loading } = await import('../../../renderer/database.ts')
  must(await loadWorkingSet())
  while (loading.get().step !== 'done') await new Promise((next) => setTimeout(next, 5))
  const { erasePerson, namesOf, placesOf } = await import('../../../renderer/people/erase.ts')
  const kept = (await database.person.get(person.id)) as Person
  const places = must(await placesOf(namesOf(kept), '2026-11-25'))
  expect(
    places
      .map(({ where, names }) => `${where.replace(/, \w+day .*/, '')}: ${names.map(({ name }) => name).join(', ')}`)
      .sort()
  ).toEqual([
    'Debrief: WRENZEPHYR',
    'Earlier versions of it: Note “canary title 40”: Wrenzephyr, Wrenzephyr',
    'Follow-up: Wrenzephyr',
    'Note in the trash “About Wrenzephyr”: Wrenzephyr',
    'Note “canary title 40”: wrenzephyr, W Zephyrine'
  ])
  const left = places.find(({ where }) => where.startsWith('Follow-up'))?.key
  expect(await erasePerson(kept, places, (key) => key === left)).toEqual({ ok: true, value: { backups: 'done' } })
  session.close([])

  expect([await database.person.count(), await database.attendance.count()]).toEqual([0, 0])
  for (const file of [path, ...readdirSync(folder).map((name) => join(folder, name))]) {
    const { text, damaged } = await textsOf(file)
    expect([damaged, text.match(/\S*zephyr\S*/gi)]).toEqual([false, ['Wrenzephyr’s']])
    expect(text).toContain('someone sat with someone today')
    expect(text).toContain('someone, someone')
    if (file === path) expect(text).toContain('"counts":{"here":1,"firstTimers":1')
  }
})
