// People in the real window: headcounts first, past numbers in a row, nicknames by agreement, and the way back.
import AxeBuilder from '@axe-core/playwright'
import { eveningNotebook, passphrase } from '../support/evening-notebook.ts'
import { expect, test } from '../support/fixtures.ts'
import { goTo, unlock } from '../support/notebook.ts'
import { makeVaultWith } from '../support/vault-with.ts'

test('past sessions’ numbers are entered in a row', async ({ start, profile }) => {
  await makeVaultWith(profile.vault, passphrase, eveningNotebook().records)
  const { page } = await start()
  await unlock(page, passphrase)
  await goTo(page, 'People')
  await expect(page.getByRole('heading', { name: 'Working with headcounts only' })).toBeVisible()
  await page.getByRole('button', { name: 'Enter numbers of past sessions' }).click()
  await page.getByLabel('Here, Thursday 29 October').fill('8')
  await page.getByLabel('First-timers, Thursday 29 October').fill('2')
  await page.getByLabel('Here, Thursday 22 October').fill('11')
  await page.getByRole('button', { name: 'Keep these numbers' }).click()
  await expect(page.getByRole('row', { name: 'Thursday 29 October 8 2' })).toBeVisible()
  await expect(page.getByRole('row', { name: 'Thursday 22 October 11' })).toBeVisible()
})

test('nicknames come only after the group agreed, and a growth path only after the person did', async ({
  start,
  profile
}) => {
  await makeVaultWith(profile.vault, passphrase, eveningNotebook().records)
  const { page } = await start()
  await unlock(page, passphrase)
  await goTo(page, 'People')
  await page.getByRole('button', { name: 'Add nicknames' }).click()
  await page.getByRole('button', { name: 'Yes, they know and agree' }).click()
  await page.getByLabel('Another nickname').fill('Wren')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Open Wren' }).click()
  await expect(page.getByLabel('Settling in')).toHaveCount(0)
  await page.getByLabel('They know and agree that their growth path is kept').click()
  await page.getByLabel('Settling in').click()
  await expect(page.getByText('Only those who know and agree are counted.', { exact: false })).toBeVisible()
})

test('who was here is ticked, and two entries of one person become one', async ({ start, profile }) => {
  await makeVaultWith(profile.vault, passphrase, eveningNotebook('nicknames').records)
  const { page } = await start()
  await unlock(page, passphrase)
  await goTo(page, 'People')
  await page.getByRole('checkbox', { name: 'Théo', exact: true }).click()
  await expect(page.getByRole('checkbox', { name: /^First time.*Théo/ })).toBeChecked()
  await page.getByRole('button', { name: 'Open Wren' }).click()
  await page.getByLabel('The same person as').selectOption({ label: 'Théo' })
  await page.getByRole('button', { name: 'Make them one' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Make them one' }).click()
  await expect(page.getByRole('button', { name: 'Open Théo' })).toHaveCount(0)
  await expect(page.getByRole('checkbox', { name: 'Wren', exact: true })).toBeChecked()
})

test('both ways of working are clean for a screen reader', async ({ start, profile }) => {
  await makeVaultWith(profile.vault, passphrase, eveningNotebook('nicknames').records)
  const { page } = await start()
  await unlock(page, passphrase)
  await goTo(page, 'People')
  await page.getByRole('button', { name: 'Open Wren' }).click()
  const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(found.violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) }))).toEqual([])
})
