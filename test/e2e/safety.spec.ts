// The safety record in a place of its own: written, kept for its own time, held, removed, and found by no search.
import { eveningNotebook, passphrase } from '../support/evening-notebook.ts'
import { expect, test } from '../support/fixtures.ts'
import { goTo, shownAsSaved, unlock } from '../support/notebook.ts'
import { makeVaultWith } from '../support/vault-with.ts'

test('a safety record stands apart, is held while asked to, and goes only by her hand', async ({ start, profile }) => {
  await makeVaultWith(profile.vault, passphrase, eveningNotebook().records)
  const { page } = await start()
  await unlock(page, passphrase)
  await goTo(page, 'Notes')
  await page.getByRole('link', { name: 'Safety record' }).click()
  await page.getByRole('button', { name: 'New safety record' }).click()
  await page.getByLabel('The day it is about').fill('2019-03-07')
  await page.getByLabel('What was seen and said, and what was done').fill('At 19:40 we called the line together.')
  await shownAsSaved(page)
  await page.getByRole('button', { name: 'All safety records' }).click()
  await expect(page.getByText(/^Its time ended on Thursday 5 March\b/)).toBeVisible()
  await page.getByLabel('years to keep a safety record', { exact: true }).fill('10')
  await expect(page.getByText(/^Kept until .* 2029/)).toBeVisible()

  const hold = page.getByLabel('I was asked to keep records')
  await hold.click()
  const remove = page.getByRole('button', { name: /^Remove the record of/ })
  await expect(remove).toHaveAttribute('aria-disabled', 'true')
  await hold.click()
  await expect(hold).not.toBeChecked()

  await page.keyboard.press('Control+K')
  await page.getByRole('combobox', { name: 'Search this notebook' }).fill('called the line')
  await expect(page.getByText(/^Nothing found/)).toBeVisible()
  await page.keyboard.press('Escape')

  await remove.click()
  await page.getByRole('button', { name: 'Remove it for good' }).click()
  await expect(page.getByText('Nothing is here.', { exact: false })).toBeVisible()
})
