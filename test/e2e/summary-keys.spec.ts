// The summary by the keys alone: a quarter from draft to file, at another k, and beside the one before it.
import { join } from 'node:path'
import { expect, test } from '../support/fixtures.ts'
import { press, tabTo, typeInto } from '../support/keyboard.ts'
import { answerSaveDialog, type RunningApp } from '../support/launch.ts'
import { passphrase, savedSummary, summaryNotebook } from '../support/summary-notebook.ts'
import { makeVaultWith } from '../support/vault-with.ts'

test('a quarter is drafted, checked, read, stated and saved by the keys alone', async ({ profile, start }) => {
  await makeVaultWith(profile.vault, passphrase, summaryNotebook())
  const running = await start()
  const { page, app } = running
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  await typeInto(page, page.getByLabel('Passphrase', { exact: true }), passphrase)
  await page.keyboard.press('Enter')
  await press(page, page.getByRole('navigation', { name: 'Notebook' }).getByRole('link', { name: 'Summary' }))
  await press(page, button('Make the draft'))
  await expect(page.getByRole('heading', { name: 'Summary for the steering committee' })).toBeFocused()
  await press(page, button('Change the period or the counts'))
  await typeInto(page, page.getByLabel('Smallest count shown', { exact: true }), '7')
  await press(page, button('Make the draft anew'))
  await expect(page.getByText('fewer than 7').first()).toBeVisible()
  await press(page, button('Check for names'))
  await settleByKeys(running)
  for (let left = 11; left > 0; left -= 1) {
    const mark = button(/^Mark as read: /)
    await tabTo(page, mark)
    await expect(mark.first()).not.toHaveAttribute('aria-disabled', 'true')
    await page.keyboard.press('Enter')
    await expect(mark).toHaveCount(left - 1)
    await expectFocusKept(running)
  }
  for (const statement of await page.getByRole('checkbox').all()) {
    await tabTo(page, statement)
    await page.keyboard.press('Space')
    await expect(statement).toBeChecked()
  }
  await press(page, button('Mark as reviewed'))
  await expectFocusKept(running)
  await answerSaveDialog(app, join(profile.documents, 'summary.docx'))
  await press(page, button('Save as Word'))
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible()
  await expectFocusKept(running)
})

test('two earlier summaries are laid side by side by the keys', async ({ profile, start }) => {
  const records = summaryNotebook()
  const group = records.find(({ kind }) => kind === 'group')
  const earlier = group ? [savedSummary(group.id, '2025-10-01', '2025-12-31', 9)] : []
  const later = group ? [savedSummary(group.id, '2026-01-01', '2026-03-31', 11)] : []
  await makeVaultWith(profile.vault, passphrase, [...records, ...earlier, ...later])
  const { page } = await start()
  await typeInto(page, page.getByLabel('Passphrase', { exact: true }), passphrase)
  await page.keyboard.press('Enter')
  await press(page, page.getByRole('navigation', { name: 'Notebook' }).getByRole('link', { name: 'Summary' }))
  for (const period of ['January to March 2026', 'October to December 2025']) {
    await tabTo(page, page.getByRole('checkbox', { name: `Compare ${period}` }))
    await page.keyboard.press('Space')
  }
  const table = page.getByRole('table', { name: 'Two summaries side by side' })
  const headings = ['What', 'October to December 2025', 'January to March 2026']
  await expect(table.getByRole('columnheader')).toHaveText(headings)
  await expect(table.getByRole('row', { name: /^Sessions held/ }).getByRole('cell')).toHaveText([
    'Sessions held',
    '9',
    '11'
  ])
  await press(page, page.getByRole('button', { name: 'Compare none' }))
  await expect(table).toHaveCount(0)
  await press(page, page.getByRole('button', { name: 'October to December 2025' }))
  await expect(page.getByText('Attendances in total 72', { exact: false })).toBeVisible()
})

/** Removes, or keeps with a reason what is an ordinary word; the focus goes on to the next flag each time. */
async function settleByKeys({ page }: RunningApp): Promise<void> {
  const now = page.locator('.decision.now')
  const open = page.getByRole('heading', { level: 2, name: /flag/ })
  await expect(open).toBeVisible()
  while ((await page.getByRole('button', { name: 'Remove' }).count()) > 0) {
    const before = await open.textContent()
    const everywhere = page.getByRole('checkbox', { name: /The same for all/ })
    if ((await everywhere.count()) > 0) {
      await tabTo(page, everywhere)
      await page.keyboard.press('Space')
    }
    await press(page, page.getByRole('button', { name: 'Remove' }))
    await expect(open).not.toHaveText(before ?? '')
    if ((await now.count()) > 0) await expect(now).toBeFocused()
  }
}

async function expectFocusKept({ page }: RunningApp): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
}
