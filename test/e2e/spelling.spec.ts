// Spelling in a note: offline, in the chosen English, with suggestions by key, own words in the vault, and off for another language.
import type { Page } from 'playwright/test'
import { eveningNotebook, passphrase } from '../support/evening-notebook.ts'
import { expect, test } from '../support/fixtures.ts'
import { lockAndReopen } from '../support/launch.ts'
import { goTo, newNote, noteWords, unlock } from '../support/notebook.ts'
import { makeVaultWith } from '../support/vault-with.ts'

test.beforeEach(async ({ profile }) => {
  await makeVaultWith(profile.vault, passphrase, eveningNotebook().records)
})

const underlined = (page: Page) => noteWords(page).locator('.unknown-word')

test('unknown words are underlined, corrected by key, and own words are remembered after a lock', async ({ start }) => {
  const running = await start()
  const { page } = running
  await unlock(page, passphrase)
  await newNote(page)
  await noteWords(page).click()
  await page.keyboard.type('We recieve colour, not color, from Quillhaven. ')
  await expect(underlined(page)).toHaveText(['recieve', 'color', 'Quillhaven'])
  await page.keyboard.press('Home')
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+.')
  await expect(page.getByRole('option', { name: 'receive' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(noteWords(page)).toContainText('We receive colour')
  await underlined(page).last().click({ button: 'right' })
  await page.getByRole('option', { name: 'Keep “Quillhaven” as a word of mine' }).click()
  await expect(underlined(page)).toHaveText(['color'])
  const next = await lockAndReopen(running, start)
  await unlock(next.page, passphrase)
  await expect(noteWords(next.page)).toContainText('Quillhaven')
  await expect(underlined(next.page)).toHaveText(['color'])
})

test('a passage marked as another language is not checked', async ({ start }) => {
  const { page } = await start()
  await unlock(page, passphrase)
  await newNote(page)
  await noteWords(page).click()
  await page.keyboard.type('Speling ')
  await page.keyboard.press('Control+Shift+Y')
  await page.keyboard.type('je ne regrette rien')
  await page.keyboard.press('Control+Shift+Y')
  await page.keyboard.type(' and agian ')
  await expect(underlined(page)).toHaveText(['Speling', 'agian'])
})

test('the fields of a debrief are checked too, by the same key and with the same own words', async ({ start }) => {
  const { page } = await start()
  await unlock(page, passphrase)
  await goTo(page, 'People')
  await page.getByRole('link', { name: 'Not counted yet' }).first().click()
  const field = page.getByLabel('What helped the group help itself')
  const unknown = page.locator('.lines-marks .unknown-word')
  await field.click()
  await page.keyboard.type('We recieve colour at Quillhaven now')
  await expect(unknown).toHaveText(['recieve', 'Quillhaven'])
  await page.keyboard.press('Home')
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+.')
  await expect(page.getByRole('option', { name: 'receive' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('We receive colour at Quillhaven now')
  await page.keyboard.press('Control+Z')
  await expect(field).toHaveValue('We recieve colour at Quillhaven now')
  const { x, y, width, height } = (await unknown.last().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.click(x + width / 2, y + height / 2, { button: 'right' })
  await page.getByRole('option', { name: 'Keep “Quillhaven” as a word of mine' }).click()
  await expect(unknown).toHaveText(['recieve'])
})
