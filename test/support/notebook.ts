// What a person does in the notebook, by role and visible name: make one, open it, write a note, look whether it is saved.
import { expect, type Page } from 'playwright/test'

export const passphrase = 'quiet river lantern meadow harbour'

/** The whole first run, leaving out what may be left out. */
export async function createNotebook(page: Page, words = passphrase): Promise<void> {
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('heading', { name: 'A notebook that stays closed' }).waitFor()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(words)
  await page.getByRole('textbox', { name: 'The same again' }).fill(words)
  await page.getByRole('button', { name: 'Make my notebook' }).click()
  await page.getByRole('heading', { name: 'Your recovery sheet' }).waitFor()
  await page.getByRole('button', { name: 'Do this later' }).click()
  await page.getByRole('heading', { name: 'Which group do you facilitate?' }).waitFor()
  await page.getByRole('button', { name: 'Do this later' }).click()
  await expect(page.getByRole('heading', { name: 'This week' })).toBeVisible()
}

export async function typePassphrase(page: Page, words = passphrase): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(words)
  await page.getByRole('button', { name: 'Unlock' }).click()
}

/** Unlocks; whatever screen comes then is hers. */
export async function unlock(page: Page, words = passphrase): Promise<void> {
  await typePassphrase(page, words)
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible({ timeout: 15_000 })
}

/** By the tab; where the window has no room for tabs, by the menu that stands in their place. */
export async function goTo(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('button', { name: 'Pages', exact: true })
  if (!(await menu.isVisible())) {
    await page.getByRole('link', { name, exact: true }).click()
    return
  }
  await menu.click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

export async function newNote(page: Page): Promise<void> {
  await goTo(page, 'Notes')
  await page.getByRole('button', { name: 'New note' }).click()
  await expect(noteWords(page)).toBeVisible()
}

export function noteWords(page: Page) {
  return page.getByRole('textbox', { name: 'Words of this note' })
}

export async function writeNote(page: Page, text: string): Promise<void> {
  await noteWords(page).click()
  await page.keyboard.insertText(text)
}

/** Waits until the page says that everything is saved. */
export async function shownAsSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^All saved/)).toBeVisible()
}
