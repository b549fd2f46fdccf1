// What a facilitator does on the Summary screen, by role and visible name: draft a quarter, settle, read, state, review.
import { expect, type Page } from 'playwright/test'

export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Notebook' })).toBeVisible()
}

export async function openSummaryOf(page: Page, passphrase: string): Promise<void> {
  await unlock(page, passphrase)
  await page.getByRole('navigation', { name: 'Notebook' }).getByRole('link', { name: 'Summary' }).click()
  await expect(page.getByRole('heading', { name: 'Summary', exact: true })).toBeVisible()
}

/** April to June 2026, whatever today is. */
export async function draftTheQuarter(page: Page): Promise<void> {
  await expect(page.getByText('April to June 2026')).toBeVisible()
  await page.getByRole('button', { name: 'Make the draft' }).click()
  await expect(page.getByRole('heading', { name: 'Summary for the steering committee' })).toBeVisible()
}

function flagsHeading(page: Page) {
  return page.getByRole('heading', { level: 2, name: /flag/ })
}

export async function checkForNames(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check for names' }).click()
  await expect(flagsHeading(page)).toBeVisible()
}

/** Keeps what is an ordinary word, and takes the first suggestion for everything else. */
export async function settleEverything(page: Page, ordinary = /hope/): Promise<void> {
  const keep = page.getByRole('button', { name: 'Keep, and say why' })
  while (await keep.isVisible()) {
    const before = (await flagsHeading(page).textContent()) ?? ''
    const words = (await page.locator('.decision.now .read').textContent()) ?? ''
    if (ordinary.test(words)) {
      await keep.click()
      await page.getByLabel('Why can it stay?').fill('an ordinary word here')
      await page.getByRole('button', { name: 'Keep it' }).click()
    } else {
      await page
        .getByRole('button', { name: /^Say “/ })
        .first()
        .click()
    }
    await expect(flagsHeading(page)).not.toHaveText(before)
  }
}

export async function readEverySection(page: Page): Promise<void> {
  const marks = page.getByRole('button', { name: /^Mark as read: / })
  for (let left = await marks.count(); left > 0; left -= 1) {
    const mark = marks.first()
    await mark.scrollIntoViewIfNeeded()
    await expect(mark).not.toHaveAttribute('aria-disabled', 'true')
    await mark.click()
    await expect(marks).toHaveCount(left - 1)
  }
}

export async function stateAndReview(page: Page): Promise<void> {
  for (const words of [/read every section/, /nobody can be recognised/, /told in confidence/]) {
    await page.getByRole('checkbox', { name: words }).check()
  }
  await page.getByRole('button', { name: 'Mark as reviewed' }).click()
  await expect(page.getByRole('heading', { name: 'Reviewed, and ready to be saved' })).toBeVisible()
}

export async function reviewQuarter(page: Page): Promise<void> {
  await draftTheQuarter(page)
  await checkForNames(page)
  await settleEverything(page)
  await readEverySection(page)
  await stateAndReview(page)
}
