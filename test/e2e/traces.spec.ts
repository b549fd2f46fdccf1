// A byte search of everything the app wrote, while it runs and afterwards, finds no word of a note.
import { closeSync, openSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/fixtures.ts'
import { lockAndReopen } from '../support/launch.ts'
import {
  createNotebook,
  goTo,
  newNote,
  noteWords,
  passphrase,
  shownAsSaved,
  unlock,
  writeNote
} from '../support/notebook.ts'
import { processesOf } from '../support/processes.ts'
import { needlesFor, tracesInFolder, tracesInOpenFiles } from '../support/traces.ts'

const canaries = ['Zwetschgenkuchen', 'Quastenflosser', 'Bernadetta Ohlendorf']
const needles = needlesFor([...canaries, passphrase])

test('no word of a note, no name and no passphrase is on the disk, running or locked', async ({ start, profile }) => {
  const running = await start()
  await createNotebook(running.page)
  await newNote(running.page)
  await running.page.getByRole('textbox', { name: /title/i }).fill(canaries[0] ?? '')
  await writeNote(running.page, `${canaries[1]} sat beside ${canaries[2]}. `.repeat(200))
  await shownAsSaved(running.page)
  await goTo(running.page, 'Notes')
  await running.page.getByRole('searchbox', { name: 'Find a page' }).fill(canaries[0] ?? '')
  await expect(running.page.getByRole('article')).toHaveCount(1)

  const ids = processesOf(running.processId).map(({ id }) => id)
  expect(tracesInFolder(profile.root, needles)).toEqual([])
  expect(tracesInOpenFiles(ids, needles)).toEqual([])

  const next = await lockAndReopen(running, start)
  expect(tracesInFolder(profile.root, needles)).toEqual([])
  await unlock(next.page)
  await next.page.getByRole('article').getByRole('link').first().click()
  await expect(noteWords(next.page)).toContainText(canaries[1] ?? '')
  await next.close()
  expect(tracesInFolder(profile.root, needles)).toEqual([])
})

test('the search would find each word in each form, in a file, in a name, and in a file whose name is gone', async ({
  profile
}) => {
  const word = canaries[1] ?? ''
  const forms = {
    plain: Buffer.from(`x${word}`, 'utf8'),
    wide: Buffer.from(`xy${word}`, 'utf16le'),
    base64: Buffer.from(Buffer.from(`..${word}..`, 'utf8').toString('base64')),
    wideBase64: Buffer.from(Buffer.from(`.${word}..`, 'utf16le').toString('base64'))
  }
  for (const [name, bytes] of Object.entries(forms)) {
    const path = join(profile.temporary, name)
    writeFileSync(path, bytes)
    expect(tracesInFolder(profile.temporary, needles).length, name).toBeGreaterThan(0)
    unlinkSync(path)
  }
  const named = join(profile.temporary, `${word}.tmp`)
  writeFileSync(named, '')
  expect(tracesInFolder(profile.temporary, needles)).toHaveLength(1)
  unlinkSync(named)

  const path = join(profile.temporary, 'gone')
  writeFileSync(path, forms.plain)
  const held = openSync(path, 'r')
  unlinkSync(path)
  expect(tracesInOpenFiles([process.pid], needles).length).toBeGreaterThan(0)
  closeSync(held)
  expect(tracesInFolder(profile.temporary, needles)).toEqual([])
})
