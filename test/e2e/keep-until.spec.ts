// How long things are kept, in the real window: the review from Home to the last yes, the quarterly drill with a real sheet, and a notebook that can only be read.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import type { RecordDraft } from '../../shared/records.ts'
import { todayIn } from '../../shared/times.ts'
import { agedRecords, withSheetTried } from '../support/aged-records.ts'
import { eveningNotebook, passphrase } from '../support/evening-notebook.ts'
import { expect, test } from '../support/fixtures.ts'
import { createNotebook, goTo, unlock } from '../support/notebook.ts'
import { makeVaultWith } from '../support/vault-with.ts'
import { withDatabase } from '../support/with-database.ts'

const today = todayIn('Europe/London', Date.now())

/** An evening’s notebook whose sheet was tried today, with two notes and a follow-up that have reached their time. */
function agedNotebook(): readonly RecordDraft[] {
  return [...withSheetTried(eveningNotebook().records, today), ...agedRecords(today)]
}

async function clean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id: rule, nodes }) => ({ rule, at: nodes.map((node) => node.target.join(' ')) }))).toEqual(
    []
  )
}

test('what has reached its time is looked through from Home by keyboard, kept longer, or removed after a yes', async ({
  start,
  profile
}) => {
  await makeVaultWith(profile.vault, passphrase, agedNotebook())
  const { page } = await start()
  await unlock(page, passphrase)
  await expect(
    page.getByText('3 pages and names have reached their time. Nothing goes until you say so.')
  ).toBeVisible()
  await page.getByRole('button', { name: 'Look through it' }).scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Look through it' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'What has reached its time' })).toBeFocused()
  await clean(page)
  await page.getByRole('checkbox', { name: /Winter plans/ }).press('Space')
  await page.getByRole('button', { name: 'Keep three months longer' }).press('Enter')
  await expect(page.getByRole('checkbox', { name: /Winter plans/ })).toHaveCount(0)
  await page.getByRole('checkbox', { name: /Sand timer/ }).press('Space')
  await page.getByRole('checkbox', { name: /Ask for the reading room/ }).press('Space')
  await page.getByRole('button', { name: 'Remove for good' }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Copies made elsewhere are not reached')
  await page.keyboard.press('Escape')
  await expect(page.getByText('2 of 2 ticked.')).toBeVisible()
  // A press that follows another too closely counts once.
  await expect(async () => {
    await page.getByRole('button', { name: 'Remove for good' }).press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await page.getByRole('button', { name: 'Yes, remove them' }).press('Enter')
  await expect(page.getByText('All 2 are gone, from the backups too.')).toBeVisible()
  await expect(page.getByText('Nothing has reached its time.', { exact: false })).toBeVisible()
  await goTo(page, 'Notes')
  await expect(page.getByRole('link', { name: 'Winter plans' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sand timer' })).toHaveCount(0)
})

test('a backup is opened with the words of the sheet, says what it holds, and is left as it was', async ({
  start,
  profile
}) => {
  const { page } = await start()
  await createNotebook(page)
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Make a new sheet' }).click()
  await page.getByRole('button', { name: 'Make a new one' }).click()
  await page.locator('.recovery-rows .read').first().waitFor()
  const words = await page.locator('.recovery-rows .read').allInnerTexts()
  expect(words.length).toBe(28)
  await page.getByRole('button', { name: 'Do this later' }).click()
  await page.getByRole('button', { name: 'Make a backup now' }).click()
  await expect(page.getByText(/The last one was made today at/)).toBeVisible()
  const folder = join(profile.app, 'backups')
  const look = (): string =>
    readdirSync(folder)
      .map((name) => name + readFileSync(join(folder, name)).toString('base64'))
      .join('\n')
  const before = look()
  await page.getByRole('button', { name: 'Open a backup with the sheet' }).click()
  await page.getByLabel('Type the words from your paper, row by row').fill(['qqqq', ...words.slice(1)].join(' '))
  await page.getByRole('button', { name: 'Open it with these words' }).click()
  await expect(page.getByText('The words in row 1 do not fit together.', { exact: false })).toBeVisible()
  await page.getByLabel('Type the words from your paper, row by row').fill(words.join(' '))
  await page.getByRole('button', { name: 'Open it with these words' }).click()
  await expect(page.getByText('This backup opens with your sheet.')).toBeVisible()
  await expect(page.getByText('none yet')).toBeVisible()
  await page.getByText('This backup opens with your sheet.').scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Look through what is due' }).scrollIntoViewIfNeeded()
  await clean(page)
  expect(look()).toBe(before)
  await page.getByRole('button', { name: 'Close the backup' }).click()
  await expect(page.getByText(/A backup was last opened with your sheet on/)).toBeVisible()
})

test('Home of a notebook that can only be read leads with nothing that would be saved', async ({ start, profile }) => {
  await makeVaultWith(profile.vault, passphrase, agedNotebook())
  withDatabase(profile.vault, (database) => {
    const lost = agedRecords(today).at(-1)?.id ?? ''
    database.exec(`DELETE FROM records WHERE id = x'${lost}'`)
  })
  const { page } = await start()
  await unlock(page, passphrase)
  await expect(page.getByText('This notebook is open for reading only, so nothing can be planned')).toBeVisible()
  await expect(page.getByRole('button', { name: /^(Plan|Go on planning|Start|Write the debrief)/ })).toHaveCount(0)
})
