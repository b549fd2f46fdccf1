// Leading: by the space bar alone, and back at the same block after a lock, a kill, and leaving.
import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Page } from 'playwright/test'
import { passphrase } from '../support/evening-notebook.ts'
import { expect, test } from '../support/fixtures.ts'
import { keysOnly, press, unlockByKeys } from '../support/keyboard.ts'
import { lockAndReopen, type RunningApp, reopenWhenGone } from '../support/launch.ts'
import { unlock } from '../support/notebook.ts'
import { planningNotebook, privateWords } from '../support/planning-notebook.ts'
import type { Profile } from '../support/profile.ts'
import { makeVaultWith } from '../support/vault-with.ts'

type Start = () => Promise<RunningApp>

async function openRun(profile: Profile, start: Start): Promise<RunningApp> {
  await makeVaultWith(profile.vault, passphrase, planningNotebook().records)
  const running = await start()
  const { page } = running
  await unlockByKeys(page, passphrase)
  await press(page, page.getByRole('button', { name: /^Plan .*’s session$/ }))
  await press(page, page.getByRole('button', { name: 'Done planning' }))
  await press(page, page.getByRole('button', { name: 'Start the session' }))
  await expect(page.getByRole('button', { name: 'Begin' })).toBeFocused()
  return running
}

/** The space bar, once the button that it presses is there. */
async function space(page: Page, button: string): Promise<void> {
  await expect(page.getByRole('button', { name: button, exact: true })).toBeFocused()
  await page.keyboard.press('Space')
}

function fillsTheScreen(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen() ?? false)
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('a whole session is led by the space bar, and ends in its debrief', async ({ profile, start }) => {
  const { app, page } = await openRun(profile, start)
  const noMouse = await keysOnly(page)
  await expect.poll(() => fillsTheScreen(app)).toBe(true)
  await space(page, 'Begin')
  await expect(heading(page)).toHaveText('Welcome, guidelines, newcomers')
  await space(page, 'Next block')
  await expect(page.getByText('Turn 1 of 10, two minutes each. Passing is always fine.')).toBeVisible()
  await expect(page.getByRole('timer')).toHaveText(/^[12]:\d\d$/)
  const words = (await page.locator('body').textContent()) ?? ''
  for (const word of [...privateWords, 'Marta', 'Joel', 'Theo', 'Riverbend Thursday']) expect(words).not.toContain(word)
  // Ten turns, then seven blocks from the discussion to the end; each press once the guard against trembling has passed.
  for (let turn = 2; turn <= 10; turn += 1) {
    await expect(async () => {
      await page.keyboard.press('Space')
      await expect(page.getByText(`Turn ${turn} of 10`)).toBeVisible({ timeout: 600 })
    }).toPass()
  }
  await expect(async () => {
    await page.keyboard.press('Space')
    await expect(page.getByRole('heading', { name: 'The session is over' })).toBeVisible({ timeout: 500 })
  }).toPass()
  await space(page, 'Write the debrief')
  await expect(page.getByRole('textbox', { name: 'What worked' })).toBeVisible()
  await noMouse()
  await expect.poll(() => fillsTheScreen(app)).toBe(false)
})

test('more time and a pause are kept, and leaving by Escape leaves the session running', async ({ profile, start }) => {
  const { app, page } = await openRun(profile, start)
  await space(page, 'Begin')
  await expect(page.getByText(/^7 minutes left\./)).toBeVisible()
  await press(page, page.getByRole('button', { name: '+5 min' }))
  await expect(page.getByText(/^12 minutes left\./)).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Pause' }))
  await expect(page.getByText(/^Paused\./)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Done planning' })).toBeVisible()
  await expect.poll(() => fillsTheScreen(app)).toBe(false)
  await press(page, page.getByRole('button', { name: 'Lead it' }))
  await expect(page.getByText(/^Paused\. 12 minutes left\./)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible()
})

test('a lock in the middle comes back to the same block and the same turn', async ({ profile, start }) => {
  const running = await openRun(profile, start)
  await space(running.page, 'Begin')
  await space(running.page, 'Next block')
  await expect(running.page.getByText('Turn 1 of 10')).toBeVisible()
  await expect(async () => {
    await running.page.keyboard.press('Space')
    await expect(running.page.getByText('Turn 2 of 10')).toBeVisible({ timeout: 600 })
  }).toPass()
  // The bell is off and the room dimmed until she says otherwise.
  await press(running.page, running.page.getByRole('button', { name: 'Soft bell off' }))
  await press(running.page, running.page.getByRole('button', { name: 'Dim for the room' }))
  await expect(running.page.getByRole('button', { name: 'Soft bell on' })).toBeVisible()
  const next = await lockAndReopen(running, start)
  await unlock(next.page, passphrase)
  await expect(heading(next.page)).toHaveText('Check-in round')
  await expect(next.page.getByRole('button', { name: 'Soft bell on' })).toBeVisible()
  await expect(next.page.getByRole('button', { name: 'Dim for the room' })).toHaveAttribute('aria-pressed', 'false')
  await expect.poll(() => fillsTheScreen(next.app)).toBe(true)
  await expect(next.page.getByText('Turn 2 of 10')).toBeVisible()
})

test('after the app was killed the session goes on where it was', async ({ profile, start }) => {
  const running = await openRun(profile, start)
  await space(running.page, 'Begin')
  await space(running.page, 'Next block')
  await expect(heading(running.page)).toHaveText('Check-in round')
  // Durable within the time a saved step takes; nothing on this screen says so, for there is nothing to do about it.
  await expect
    .poll(() => running.page.evaluate(() => document.querySelector('[role="alert"]')?.textContent ?? ''))
    .toBe('')
  await running.page.getByRole('button', { name: '+1 min' }).click()
  await expect(running.page.getByText(/minutes left in this round/)).toBeVisible()
  process.kill(running.processId, 'SIGKILL')
  const next = await reopenWhenGone(running, start)
  await unlock(next.page, passphrase)
  // She comes back to where she was last known to be: the timer, the agenda, or Home.
  const back = next.page.getByRole('button', { name: /^(Start the session|Lead it)$/ })
  await next.page
    .getByText(/Turn \d+ of 10/)
    .or(back)
    .waitFor()
  if (await back.isVisible()) await back.click()
  await expect(heading(next.page)).toHaveText('Check-in round')
})

test('nothing a checker finds stands in the way, dim, bright and at twice the text size', async ({
  profile,
  start
}) => {
  const { page } = await openRun(profile, start)
  const violations = async (): Promise<readonly string[]> => {
    const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    return found.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)
  }
  expect(await violations()).toEqual([])
  await space(page, 'Begin')
  await space(page, 'Next block')
  expect(await violations()).toEqual([])
  await page.getByRole('button', { name: 'Dim for the room' }).click()
  expect(await violations()).toEqual([])
  await page.evaluate(() => {
    document.documentElement.dataset.text = 'largest'
  })
  expect(await violations()).toEqual([])
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(width).toBeLessThanOrEqual(0)
})
