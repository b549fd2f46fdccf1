// The debrief after a session: done by keyboard in far less than five minutes, resumed where it was left, nothing lost.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { libraryPrompts } from '../../shared/prompts/library.ts'
import { eveningNotebook, passphrase } from '../support/evening-notebook.ts'
import { expect, test } from '../support/fixtures.ts'
import { lockAndReopen } from '../support/launch.ts'
import { goTo, unlock } from '../support/notebook.ts'
import { makeVaultWith } from '../support/vault-with.ts'

const prompt = libraryPrompts[0]
if (prompt === undefined) throw new Error('the library is empty')

test.beforeEach(async ({ profile }) => {
  await makeVaultWith(profile.vault, passphrase, eveningNotebook('headcount', prompt.id).records)
})

async function openDebrief(page: Page): Promise<void> {
  await goTo(page, 'Notes')
  await goTo(page, 'People')
  await page
    .getByRole('row', { name: /Thursday 19 November/ })
    .getByRole('link', { name: 'Not counted yet' })
    .click()
  await expect(page.getByRole('heading', { name: 'Thursday 19 November' })).toBeVisible()
}

/** Types into the field that has the focus, then goes on to the next control. */
async function write(page: Page, label: string, words: string): Promise<void> {
  await expect(page.getByLabel(label, { exact: true })).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Tab')
}

/** A second press within a moment does not count, so it is pressed until the part has come. */
async function nextPart(page: Page, name: string): Promise<void> {
  await expect(async () => {
    await page.getByRole('button', { name: `Next: ${name}` }).click({ timeout: 1_000 })
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible({ timeout: 600 })
  }).toPass({ timeout: 8_000 })
}

test('the whole form is filled in by keyboard, in the order it is read', async ({ start }) => {
  const { page } = await start()
  await unlock(page, passphrase)
  await openDebrief(page)
  const began = Date.now()
  await page.getByRole('radio', { name: 'Low' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Middling' })).toBeChecked()
  await page.keyboard.press('Tab')
  await write(page, 'Anything I’m carrying', 'The end felt rushed.')
  await write(page, 'One kind thing for tonight', 'Walk home by the water.')
  await write(page, 'What helped the group help itself', 'Two people answered each other.')
  await write(page, 'Where it got stuck, and what we tried', 'A slow start; we let the silence run.')
  await write(page, 'Which guideline needed a reminder', 'One person speaks at a time.')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Over', exact: true })).toBeChecked()
  await page.getByLabel('minutes over', { exact: true }).focus()
  await page.keyboard.type('10')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByRole('radio', { name: 'Landed' })).toBeChecked()
  for (const [label, number] of [
    ['people here', '9'],
    ['first-timers', '2'],
    ['people back after a gap', '1']
  ] as const) {
    await page.getByLabel(label, { exact: true }).focus()
    await page.keyboard.type(number)
  }
  await page.getByLabel('What, by when, which of us').focus()
  await page.keyboard.type('Tell the library about the lights by Monday, Joel')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tell the library about the lights', { exact: true })).toBeVisible()
  await expect(page.getByText(/^by Monday \d+ \w+, Joel$/)).toBeVisible()
  await page.getByRole('radio', { name: 'Not needed' }).focus()
  await page.keyboard.press('Space')
  await page.getByLabel('Whatever you like').focus()
  await page.keyboard.type('I was glad tonight.')
  await page.keyboard.press('Tab')
  await write(page, 'What worked', 'Pairs helped quieter people begin.')
  await write(page, 'What was hard, about the process', 'It is loud next door.')
  await page.getByRole('button', { name: 'Finish the debrief' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'That is done' })).toBeFocused()
  expect(Date.now() - began).toBeLessThan(60_000)

  await page.getByRole('radio', { name: 'Good' }).click()
  await page.getByRole('button', { name: 'Back to Home' }).click()
  await goTo(page, 'People')
  await expect(page.getByRole('row', { name: 'Thursday 19 November 9 2 1' })).toBeVisible()
})

test('it is resumed where it was left, after a lock as well', async ({ start }) => {
  const running = await start()
  await unlock(running.page, passphrase)
  await openDebrief(running.page)
  await running.page.getByLabel('What worked', { exact: true }).fill('A shorter check-in.')
  await running.page.getByLabel('Anything I’m carrying').fill('A long evening')
  const next = await lockAndReopen(running, start)
  await unlock(next.page, passphrase)
  await expect(next.page.getByLabel('Anything I’m carrying')).toHaveValue('A long evening')
  await expect(next.page.getByLabel('What worked', { exact: true })).toHaveValue('A shorter check-in.')
  await next.page.getByRole('button', { name: 'Leave, keep what I wrote' }).click()
  await goTo(next.page, 'Notes')
  await expect(next.page.getByText('Not finished. It opens where you left it.')).toBeVisible()
})

test('one part at a time: each begins at its first field, and it goes on where it was left', async ({ start }) => {
  const { page } = await start()
  await unlock(page, passphrase)
  await openDebrief(page)
  await page.getByRole('button', { name: 'Show one part at a time' }).click()
  await expect(page.getByText('Part 1 of 8', { exact: true })).toBeVisible()
  await expect(page.getByLabel('What worked', { exact: true })).toHaveCount(0)
  await nextPart(page, 'The session')
  await expect(page.getByLabel('What helped the group help itself')).toBeFocused()
  await page.keyboard.type('Two people answered each other.')
  await nextPart(page, 'Numbers')
  await expect(page.getByLabel('people here', { exact: true })).toBeFocused()
  await page.keyboard.type('9')
  await page.getByRole('button', { name: 'Leave, keep what I wrote' }).click()
  await goTo(page, 'Notes')
  await page.getByRole('link', { name: 'Thursday 19 November' }).click()
  await expect(page.getByText('Part 3 of 8', { exact: true })).toBeVisible()
  await expect(page.getByLabel('people here', { exact: true })).toHaveValue('9')
  for (const next of ['Themes', 'Follow-ups', 'Crisis plan', 'Can be shared', 'Only for me']) {
    await nextPart(page, next)
  }
  await expect(async () => {
    await page.getByRole('button', { name: 'Finish the debrief' }).click({ timeout: 1_000 })
    await expect(page.getByRole('heading', { name: 'That is done' })).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 8_000 })
})

test('a crisis plan that was used leads to the safety record, which the list of notes does not show', async ({
  start
}) => {
  const { page } = await start()
  await unlock(page, passphrase)
  await openDebrief(page)
  await page.getByRole('radio', { name: 'Used', exact: true }).check()
  await page.getByRole('button', { name: 'Finish the debrief' }).click()
  await page.getByLabel('What was seen and said, and what was done').fill('At 19:40 we called the line together.')
  await page.getByLabel('They have been told').check()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('heading', { name: 'That is done' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to Home' }).click()
  await goTo(page, 'Notes')
  await page.getByLabel('Find a page').fill('called the line')
  await expect(page.getByText('Nothing fits these words.', { exact: false })).toBeVisible()
})

test('nothing on the form is hard to reach for a screen reader', async ({ start }) => {
  const { page } = await start()
  await unlock(page, passphrase)
  await openDebrief(page)
  const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(found.violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) }))).toEqual([])
})
