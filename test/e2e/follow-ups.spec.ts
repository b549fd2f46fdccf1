// Follow-ups in the real window: from a note or alone, changed, done, let go and opened again, and carried into the next plan.
import { eveningNotebook, passphrase } from '../support/evening-notebook.ts'
import { expect, test } from '../support/fixtures.ts'
import { goTo, newNote, noteWords, unlock } from '../support/notebook.ts'
import { makeVaultWith } from '../support/vault-with.ts'

test.beforeEach(async ({ profile }) => {
  await makeVaultWith(profile.vault, passphrase, eveningNotebook().records)
})

test('a follow-up comes out of a note by /, and one stands alone; done, let go and carried over', async ({ start }) => {
  const { page } = await start()
  await unlock(page, passphrase)
  await newNote(page)
  await noteWords(page).click()
  await page.keyboard.type('The lights are broken /follow')
  await page.getByRole('option', { name: 'Follow-up' }).click()
  await expect(page.getByLabel('What, by when, which of us')).toBeFocused()
  await page.keyboard.type('Tell the library about the lights by 30 November, Joel')
  await page.keyboard.press('Enter')
  await expect(page.getByText('by Monday 30 November, Joel')).toBeVisible()
  await expect(noteWords(page)).toHaveText('The lights are broken ')

  await goTo(page, 'Home')
  await expect(page.getByText('Tell the library about the lights')).toBeVisible()
  await page.getByRole('link', { name: 'All follow-ups' }).click()
  await page.getByLabel('What, by when, which of us').fill('Buy a second sand timer')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Change: Buy a second sand timer' }).click()
  await page.getByLabel('Which of us', { exact: true }).fill('Marta')
  await page.getByRole('button', { name: 'Keep the change' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Buy a second sand timer' })).toContainText('Marta')

  await page.getByRole('button', { name: 'Let go: Buy a second sand timer' }).click()
  await page.getByRole('button', { name: 'Open it again: Buy a second sand timer' }).click()
  await page.getByRole('checkbox', { name: 'Buy a second sand timer' }).click()
  await expect(page.getByRole('checkbox', { name: 'Buy a second sand timer' })).toBeChecked()

  await goTo(page, 'Sessions')
  await page.getByRole('button', { name: /^Plan (the next|a) session$/ }).click()
  const carried = page.getByRole('heading', { name: 'Carried over' }).locator('../..')
  await expect(carried).toContainText('Tell the library about the lights')
  await expect(carried).not.toContainText('Buy a second sand timer')
})
