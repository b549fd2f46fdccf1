// A group through the year: breaks, a session planned like the last one, its end; ended, it is out of the way and still there.
import { addDays, friendlyDate, friendlyDateWithYear } from '../../shared/dates.ts'
import { passphrase } from '../support/evening-notebook.ts'
import { expect, test } from '../support/fixtures.ts'
import { goTo, unlock } from '../support/notebook.ts'
import { planningNotebook } from '../support/planning-notebook.ts'
import { makeVaultWith } from '../support/vault-with.ts'

test('a planned break leaves its meetings out, and taking it back brings them again', async ({ profile, start }) => {
  const { records, nextOn } = planningNotebook()
  await makeVaultWith(profile.vault, passphrase, records)
  const { page } = await start()
  await unlock(page, passphrase)
  await expect(page.getByRole('heading', { name: friendlyDate(nextOn) })).toBeVisible()
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Breaks and changed dates' }).click()
  await page.getByLabel('First day without a meeting').fill(nextOn)
  await page.getByLabel('Last day').fill(addDays(nextOn, -1))
  await expect(page.getByText('The last day is before the first.')).toBeVisible()
  await page.getByLabel('Last day').fill(addDays(nextOn, 7))
  await expect(page.getByText('It leaves out 2 meetings.')).toBeVisible()
  await page.getByRole('button', { name: 'Plan this break' }).click()
  await expect(page.getByText(`No meetings from ${friendlyDateWithYear(nextOn)}`)).toBeVisible()
  await goTo(page, 'Home')
  await expect(page.getByRole('heading', { name: friendlyDate(addDays(nextOn, 14)) })).toBeVisible()
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Breaks and changed dates' }).click()
  await page.getByRole('button', { name: /^Take it out/ }).click()
  await expect(page.getByText('The break is taken out.')).toBeVisible()
  await goTo(page, 'Home')
  await expect(page.getByRole('heading', { name: friendlyDate(nextOn) })).toBeVisible()
})

test('planned like the last session, the next has its blocks with other prompts; the month view plans a later one', async ({
  profile,
  start
}) => {
  const { records, heldOn, nextOn } = planningNotebook()
  await makeVaultWith(profile.vault, passphrase, records)
  const { page } = await start()
  await unlock(page, passphrase)
  await goTo(page, 'Sessions')
  await page.getByRole('button', { name: `Plan it like ${friendlyDate(heldOn)}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: friendlyDate(nextOn) })).toBeVisible()
  await expect(page.locator('.agenda .name')).toHaveText(['Discussion'])
  const used = 'What is one small thing that made walking in here today a bit easier?'
  await expect(page.locator('.agenda .prompt')).not.toContainText(used)
  await goTo(page, 'Sessions')
  await page.getByRole('radio', { name: 'Month' }).check()
  const later = page.getByRole('button', { name: `Plan ${friendlyDate(addDays(nextOn, 7))}`, exact: true })
  if (!(await later.isVisible())) await page.getByRole('button', { name: 'Later month' }).click()
  await later.click()
  await expect(page.getByRole('heading', { level: 1, name: friendlyDate(addDays(nextOn, 7)) })).toBeVisible()
})

test('a group that has ended is out of the way, found by search, and opened again', async ({ profile, start }) => {
  const { records, heldOn } = planningNotebook()
  await makeVaultWith(profile.vault, passphrase, records)
  const { page } = await start()
  await unlock(page, passphrase)
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'This group has ended' }).click()
  await goTo(page, 'Sessions')
  await expect(page.getByText('No group meets just now.')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search this notebook' }).fill('discussion')
  await page
    .getByRole('option')
    .filter({ hasText: friendlyDate(heldOn) })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: friendlyDate(heldOn) })).toBeVisible()
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: /^Open (it )?again/ }).click()
  await goTo(page, 'Home')
  await expect(page.getByRole('button', { name: /^Plan .*’s session$/ })).toBeVisible()
})
