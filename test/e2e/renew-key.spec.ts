// Somebody may know the passphrase: the key is renewed, the backups follow, and the old passphrase opens neither.
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/fixtures.ts'
import { answerOpenDialog, lockAndReopen } from '../support/launch.ts'
import {
  createNotebook,
  goTo,
  newNote,
  passphrase,
  shownAsSaved,
  typePassphrase,
  unlock,
  writeNote
} from '../support/notebook.ts'
import { readSheetBack } from '../support/sheet.ts'

const next = 'copper window thistle evening bridge'

test('the key is renewed: only the new passphrase opens the notebook, and its backups follow', async ({
  start,
  profile
}) => {
  const folder = join(profile.documents, 'blue stick')
  mkdirSync(folder)
  const running = await start()
  const { page } = running
  await createNotebook(page)
  await newNote(page)
  await writeNote(page, 'Nobody else should read this.')
  await shownAsSaved(page)
  await goTo(page, 'Settings')
  await answerOpenDialog(running.app, folder)
  await page.getByRole('button', { name: 'Choose where they go' }).click()
  await page.getByRole('button', { name: 'Make a backup now' }).click()
  await expect(page.getByText(/The last one was made today at/)).toBeVisible()
  const before = readdirSync(folder)
  expect(before).toHaveLength(1)

  await page.getByRole('button', { name: 'Renew the key' }).click()
  await page.getByRole('textbox', { name: 'Your present passphrase' }).fill(passphrase)
  await page.getByRole('textbox', { name: 'The new one', exact: true }).fill(next)
  await page.getByRole('textbox', { name: 'The new one again' }).fill(next)
  await page.getByRole('button', { name: 'Go on to the new sheet' }).click()
  const words = await readSheetBack(page)
  await expect(page.getByText(/^The key is renewed: .* one backup was sealed again/)).toBeVisible({ timeout: 15_000 })
  // The one sealed again stands for the day of the old one, and gave way to the new one of the same day.
  const after = readdirSync(folder)
  expect(after).toHaveLength(1)
  expect(after[0]?.slice(0, 18)).not.toBe(before[0]?.slice(0, 18))
  const checked = await page.evaluate((typed) => window.bridge.tryRecoverySheet({ words: typed }), words)
  expect(checked).toEqual({ ok: true, value: { opens: true } })

  const locked = await lockAndReopen(running, start)
  await typePassphrase(locked.page)
  await expect(locked.page.getByText('This passphrase does not open the notebook.')).toBeVisible()
  await unlock(locked.page, next)
  await goTo(locked.page, 'Notes')
  await expect(locked.page.getByText('Nobody else should read this.').first()).toBeVisible()
})
