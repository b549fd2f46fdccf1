// Backups in the real app: made on quitting, proven, and good for a new notebook when the old one is lost.
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/fixtures.ts'
import { answerOpenDialog } from '../support/launch.ts'
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

test('what is owed is backed up before the window closes, and a lost notebook comes back from it', async ({
  start,
  profile
}) => {
  const first = await start()
  await createNotebook(first.page)
  await newNote(first.page)
  await writeNote(first.page, 'This must outlive the laptop.')
  await shownAsSaved(first.page)
  await first.close()
  const folder = join(profile.app, 'backups')
  const names = readdirSync(folder)
  expect(names).toEqual([expect.stringMatching(/^notebook-[0-9a-f]{8}-\d{4}-\d{2}-\d{2}-\d{6}\.vault$/)])

  for (const name of readdirSync(profile.app)) {
    if (name.startsWith('notebook.vault')) rmSync(join(profile.app, name))
  }
  const second = await start()
  await expect(second.page.getByRole('heading', { name: 'The notebook is not where it was' })).toBeVisible()
  await answerOpenDialog(second.app, join(folder, names[0] ?? ''))
  // Asked of the bridge itself: what is claimed here is that the file brings everything back.
  const restored = await second.page.evaluate(async (words) => {
    const chosen = await window.bridge.chooseBackup({})
    const restored = await window.bridge.restoreBackup({ secret: { passphrase: words }, next: null })
    return [chosen, restored, await window.bridge.keepRestored({})]
  }, passphrase)
  expect(restored).toEqual([
    { ok: true, value: { name: names[0] } },
    { ok: true, value: { records: expect.any(Number), unreadable: 0, missing: 0, rows: expect.any(Array) } },
    { ok: true, value: {} }
  ])
  await second.page.getByRole('button', { name: 'Look again' }).click()
  await unlock(second.page)
  await goTo(second.page, 'Notes')
  await second.page.getByRole('article').getByRole('link').first().click()
  await expect(noteWords(second.page)).toHaveText('This must outlive the laptop.')
})

test('a folder that is gone is a sentence, and the notebook goes on', async ({ start, profile }) => {
  const { app, page } = await start()
  await createNotebook(page)
  const folder = join(profile.root, 'stick')
  await answerOpenDialog(app, folder)
  const answers = await page.evaluate(async () => [
    await window.bridge.chooseBackupFolder({}),
    await window.bridge.backUpNow({}),
    await window.bridge.backupState({})
  ])
  expect(answers).toMatchObject([
    { ok: true, value: { synced: null, state: { folderName: 'stick' } } },
    { ok: false, failure: { code: 'backup-folder-missing' } },
    { ok: true, value: { isOwed: true, failure: { code: 'backup-folder-missing' } } }
  ])
  await newNote(page)
  await writeNote(page, 'Written all the same.')
  await shownAsSaved(page)
})

test('a synced folder is named, and only taken with a yes', async ({ start, profile }) => {
  const { app, page } = await start()
  await createNotebook(page)
  const folder = join(profile.root, 'Dropbox', 'Notes')
  await answerOpenDialog(app, folder)
  const answers = await page.evaluate(async () => [
    await window.bridge.chooseBackupFolder({}),
    await window.bridge.backupState({}),
    await window.bridge.acceptBackupFolder({})
  ])
  expect(answers).toMatchObject([
    { value: { synced: 'Dropbox', state: { folderName: null } } },
    { value: { folderName: null } },
    { value: { folderName: 'Notes' } }
  ])
})
