// Backups on the screen: choosing where they go, making one, seeing it proven, and bringing the notebook back.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { answerOpenDialog, launchApp, type RunningApp } from '../support/launch.ts'
import { createNotebook, goTo, newNote, passphrase, shownAsSaved, writeNote } from '../support/notebook.ts'
import { makeProfile, type Profile } from '../support/profile.ts'
import { readSheetBack } from '../support/sheet.ts'

let profile: Profile
let running: RunningApp

test.beforeEach(async () => {
  profile = makeProfile()
  running = await launchApp(profile)
})

test.afterEach(async () => {
  await running.close()
  await profile.remove()
})

test('a backup is made where she chose, is shown as proven, and brings a lost notebook back', async () => {
  const folder = join(profile.documents, 'blue stick')
  mkdirSync(folder)
  await createNotebook(running.page)
  await newNote(running.page)
  await writeNote(running.page, 'The reading room is free from eight.')
  await shownAsSaved(running.page)
  await goTo(running.page, 'Settings')
  await answerOpenDialog(running.app, folder)
  await running.page.getByRole('button', { name: 'Choose where they go' }).click()
  await expect(running.page.getByText('Backups go to the folder “blue stick”.')).toBeVisible()
  await running.page.getByRole('button', { name: 'Make a backup now' }).click()
  await expect(running.page.getByText(/The last one was made today at/)).toBeVisible()
  await goTo(running.page, 'Home')
  await expect(running.page.getByText(/in the folder “blue stick”. It was opened again and compared/)).toBeVisible()
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.vault'))
  await running.close()

  for (const end of ['', '-wal', '-shm']) rmSync(profile.vault + end, { force: true })
  running = await launchApp(profile)
  // A backup is never opened to be written in: it leads to where it is restored.
  await answerOpenDialog(running.app, join(folder, file))
  await running.page.getByRole('button', { name: 'Open it where it is now' }).click()
  await expect(running.page.getByText('The backup you chose')).toBeVisible()
  await running.page.getByRole('textbox', { name: 'The passphrase it was made with' }).fill(passphrase)
  await running.page.getByRole('button', { name: 'Bring it back', exact: true }).click()
  const isBack = running.page.getByRole('heading', { name: 'The notebook is back, and needs a new sheet' })
  // Opening the backup and making the new notebook take the key function twice.
  await expect(isBack).toBeVisible({ timeout: 15_000 })
  // Until the sheet was read back there is no notebook here.
  expect(existsSync(profile.vault)).toBe(false)
  const words = await readSheetBack(running.page)
  await goTo(running.page, 'Notes')
  await expect(running.page.getByText('The reading room is free from eight.').first()).toBeVisible()
  const tried = await running.page.evaluate((typed) => window.bridge.tryRecoverySheet({ words: typed }), words)
  expect(tried).toEqual({ ok: true, value: { opens: true } })
})
