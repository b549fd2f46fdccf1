// Planning: from Home to a finished agenda by keyboard, edits that last through a lock, templates, dates, prompts from the library.
import { randomBytes } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { friendlyDate } from '../../shared/dates.ts'
import type { RecordDraft, RecordId } from '../../shared/records.ts'
import { passphrase } from '../support/evening-notebook.ts'
import { expect, test } from '../support/fixtures.ts'
import { keysOnly, press, tabTo, typeInto, unlockByKeys } from '../support/keyboard.ts'
import { lockAndReopen, type RunningApp } from '../support/launch.ts'
import { goTo, shownAsSaved, unlock } from '../support/notebook.ts'
import { planningNotebook } from '../support/planning-notebook.ts'
import type { Profile } from '../support/profile.ts'
import { makeVaultWith } from '../support/vault-with.ts'

type Start = () => Promise<RunningApp>

async function openPlan(profile: Profile, start: Start): Promise<RunningApp> {
  await makeVaultWith(profile.vault, passphrase, planningNotebook().records)
  const running = await start()
  await unlock(running.page, passphrase)
  await running.page.getByRole('button', { name: /^Plan .*’s session$/ }).click()
  await running.page.getByRole('heading', { name: 'Three prompts that fit' }).waitFor()
  return running
}

function blockNames(page: Page): Promise<string[]> {
  return page.locator('.agenda .name').allInnerTexts()
}

test('three presses of a key lead from Home to a finished agenda whose minutes sum up', async ({ profile, start }) => {
  const { records, nextOn } = planningNotebook()
  await makeVaultWith(profile.vault, passphrase, records)
  const { page } = await start()
  const noMouse = await keysOnly(page)
  await unlockByKeys(page, passphrase)
  await press(page, page.getByRole('button', { name: /^Plan .*’s session$/ }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(friendlyDate(nextOn))
  await expect(page.getByText('From the 90-minute template and last week’s debrief')).toBeVisible()
  await expect(page.getByText('90 of 90 min')).toBeVisible()
  await expect(page.getByText('10 people × 2 min each = 20 min')).toBeVisible()
  await expect(page.locator('.agenda .prompt').filter({ hasText: '“' })).toHaveCount(2)
  await press(page, page.getByRole('button', { name: 'Done planning' }))
  await expect(page.getByRole('button', { name: 'Start the session' })).toBeVisible()
  await noMouse()
})

test('blocks are moved, changed and taken back by keys alone, and all of it lasts through a lock', async ({
  profile,
  start
}) => {
  const running = await openPlan(profile, start)
  const { page } = running
  const noMouse = await keysOnly(page)
  const before = await blockNames(page)
  await press(page, page.getByRole('button', { name: 'Pause, stretch' }))
  await page.keyboard.press('Alt+ArrowUp')
  expect((await blockNames(page)).indexOf('Pause, stretch')).toBe(before.indexOf('Pause, stretch') - 1)
  await page.keyboard.press('Control+z')
  expect(await blockNames(page)).toEqual(before)
  await page.keyboard.press('Control+Shift+Z')
  const minutes = page.getByRole('textbox', { name: 'minutes for Pause, stretch' })
  await tabTo(page, minutes)
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('91 of 90 min')).toBeVisible()
  await expect(page.getByText('one minute over')).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Duplicate' }))
  await expect(page.getByText('97 of 90 min')).toBeVisible()
  const after = await blockNames(page)
  await press(page, page.getByRole('button', { name: /^Use this one/ }).first())
  await expect(page.getByText('In the agenda')).toBeVisible()
  await shownAsSaved(page)
  await noMouse()
  const next = await lockAndReopen(running, start)
  await unlock(next.page, passphrase)
  await expect(next.page.getByText('97 of 90 min')).toBeVisible()
  expect(await blockNames(next.page)).toEqual(after)
})

test('a block is dragged to its place, the chosen one too, and one step takes it back', async ({ profile, start }) => {
  const { page } = await openPlan(profile, start)
  const before = await blockNames(page)
  const row = (name: string) => page.locator('.agenda .block').filter({ hasText: name })
  await row('Take-away round').dragTo(row('Pause, stretch'))
  const moved = [...before.filter((name) => name !== 'Take-away round')]
  moved.splice(moved.indexOf('Pause, stretch'), 0, 'Take-away round')
  expect(await blockNames(page)).toEqual(moved)
  await page.keyboard.press('Control+z')
  expect(await blockNames(page)).toEqual(before)
  await row('Discussion: main prompt').dragTo(row('Welcome, guidelines'), { sourcePosition: { x: 120, y: 20 } })
  expect((await blockNames(page))[0]).toBe('Discussion: main prompt')
})

test('an agenda of 200 blocks, no minutes, ten thousand, nobody or 500 people: a sentence each, and nothing is lost', async ({
  profile,
  start
}) => {
  const { page } = await openPlan(profile, start)
  const minutes = page.getByRole('textbox', { name: 'minutes for Discussion: main prompt' })
  for (const [typed, sentence] of [
    ['10000', 'A block can last a day at most, so it is 1,440 minutes now.'],
    ['ten', 'That is not a number of minutes, so nothing was changed.'],
    ['0', '65 of 90 min']
  ] as const) {
    await typeInto(page, minutes, typed)
    await page.keyboard.press('Tab')
    await expect(page.getByText(sentence)).toBeVisible()
  }
  await page.getByRole('button', { name: 'Check-in round' }).click()
  const people = page.getByRole('textbox', { name: 'people expected' })
  await typeInto(page, people, '0')
  await expect(page.getByText('Nobody is expected yet, so the round keeps its 20 minutes.')).toBeVisible()
  await typeInto(page, people, '5000')
  await page.keyboard.press('Tab')
  await expect(page.getByText('500 is the most here, so it is 500 now.')).toBeVisible()
  await expect(page.getByText(/The check-in takes 1000 of 90 minutes, more than a third/)).toBeVisible()
  await shownAsSaved(page)
  await goTo(page, 'Sessions')
  await page.getByRole('link', { name: friendlyDate(planningNotebook().nextOn) }).click()
  await expect(page.getByText('1045 of 90 min')).toBeVisible()
})

test('the emptied agenda and the full one say so, and both can be taken back', async ({ profile, start }) => {
  const { records } = planningNotebook()
  const template = (name: string, blocks: number): RecordDraft => ({
    id: randomBytes(16).toString('hex') as RecordId,
    kind: 'agendaTemplate',
    name,
    blocks: Array.from({ length: blocks }, (_, at) => ({
      id: `b${at + 1}`,
      type: 'other',
      title: `Part ${at + 1}`,
      minutes: 1,
      promptId: null,
      notes: '',
      who: ''
    }))
  })
  await makeVaultWith(profile.vault, passphrase, [...records, template('Emptied', 0), template('Full', 200)])
  const { page } = await start()
  await unlock(page, passphrase)
  await page.getByRole('button', { name: /^Plan .*’s session$/ }).click()
  await page.getByRole('heading', { name: 'Three prompts that fit' }).waitFor()
  const before = await blockNames(page)
  const startFrom = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Templates' }).click()
    await page.getByRole('button', { name: new RegExp(`^Start from it.*${name}$`) }).click()
  }
  await startFrom('Emptied')
  await expect(page.getByText(/This agenda has no blocks\./)).toBeVisible()
  await expect(page.getByText('0 of 90 min')).toBeVisible()
  await startFrom('Full')
  await expect(page.getByText('200 blocks are as many as an agenda holds.')).toBeVisible()
  await expect(page.getByText('200 of 90 min')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(/This agenda has no blocks\./)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => blockNames(page)).toEqual(before)
})

test('what the last debrief left and what is still to do is carried over; after the session its debrief follows', async ({
  profile,
  start
}) => {
  const { page } = await openPlan(profile, start)
  const { heldOn } = planningNotebook()
  await expect(page.getByText('Where it got stuck')).toBeVisible()
  await expect(page.getByText(`From the debrief of ${friendlyDate(heldOn)}. It stands on no paper.`)).toBeVisible()
  await goTo(page, 'Sessions')
  await page.getByRole('link', { name: friendlyDate(heldOn) }).click()
  await expect(page.getByRole('button', { name: 'Look at the debrief' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Done planning' })).toHaveCount(0)
})

test('an agenda kept as a template can be started from again', async ({ profile, start }) => {
  const { page } = await openPlan(profile, start)
  await page.getByRole('button', { name: 'Pause, stretch' }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByRole('button', { name: 'Templates' }).click()
  await typeInto(page, page.getByRole('textbox', { name: 'Keep this agenda as a template' }), 'Without a pause')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Without a pause' })).toBeVisible()
  await page.getByRole('button', { name: /^Start from it.*60-minute template/ }).click()
  await expect(page.getByText('90 of 90 min')).toBeVisible()
  await page.getByRole('button', { name: 'Templates' }).click()
  await page.getByRole('button', { name: /^Start from it.*Without a pause/ }).click()
  expect(await blockNames(page)).not.toContain('Pause, stretch')
  expect(await blockNames(page)).toContain('Second prompt')
})

test('a prompt found in the library goes into the block it was looked for', async ({ profile, start }) => {
  const { page } = await openPlan(profile, start)
  await page.getByRole('button', { name: 'Look through all prompts' }).click()
  await expect(page.getByText(/You are looking for “Discussion: main prompt”/)).toBeVisible()
  await page.getByRole('searchbox', { name: 'Look for a word or a theme' }).fill('bench choir')
  await page
    .getByRole('button', { name: /^Use this one/ })
    .first()
    .click()
  await expect(page.locator('.agenda').getByText(/a bench, a choir, a bus queue/)).toBeVisible()
})

test('a session is moved, cancelled and brought back without losing its agenda', async ({ profile, start }) => {
  const { page } = await openPlan(profile, start)
  const { nextOn, heldOn } = planningNotebook()
  const date = page.getByLabel('Date', { exact: true })
  await date.fill(heldOn)
  await expect(page.getByText('The group has another session on this date.')).toBeVisible()
  const later = new Date(Date.parse(nextOn) + 86_400_000).toISOString().slice(0, 10)
  await date.fill(later)
  await page.getByRole('button', { name: 'Move it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(friendlyDate(later))
  await page.getByRole('button', { name: 'Cancel this session' }).click()
  await expect(page.getByText('This session is cancelled. Its agenda is kept.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Bring it back' }).first().click()
  await expect(page.getByRole('button', { name: 'Cancel this session' })).toBeVisible()
  await goTo(page, 'Home')
  await expect(page.getByRole('heading', { name: friendlyDate(later) })).toBeVisible()
})

test('an own prompt is written, favoured, hidden and put away', async ({ profile, start }) => {
  await makeVaultWith(profile.vault, passphrase, planningNotebook().records)
  const { page } = await start()
  await unlock(page, passphrase)
  await goTo(page, 'Prompts')
  await page.getByRole('button', { name: 'Write a prompt' }).click()
  await page.keyboard.type('Which small sound do you like to hear in the morning?')
  await page.getByRole('button', { name: 'Keep this prompt' }).click()
  await page.getByRole('searchbox').fill('like to hear in the morning')
  const row = page.getByRole('listitem').filter({ hasText: 'Which small sound' })
  await row.getByRole('button', { name: /^Favourite/ }).click()
  await expect(row.getByRole('button', { name: /^Favourite/ })).toHaveAttribute('aria-pressed', 'true')
  await row.getByRole('button', { name: /^Hide/ }).click()
  await expect(page.getByText('No prompt fits all of these. Try a deeper prompt or a longer time.')).toBeVisible()
  await page.getByRole('radio', { name: 'Hidden' }).check()
  await row.getByRole('button', { name: /^Show again/ }).click()
  await page.getByRole('radio', { name: 'My own' }).check()
  await row.getByRole('button', { name: /^Put away/ }).click()
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()
})

test('how the last prompt went is said in one tap', async ({ profile, start }) => {
  await makeVaultWith(profile.vault, passphrase, planningNotebook().records)
  const { page } = await start()
  await unlock(page, passphrase)
  await goTo(page, 'Prompts')
  await page.getByRole('radio', { name: 'Landed' }).click()
  await expect(page.getByText('Thank you. The chooser will keep it in mind.')).toBeVisible()
  await expect(page.getByText('How did it go?')).toHaveCount(0)
})

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`the screens of planning have no barrier that a checker finds, ${theme}`, async ({ profile, start }) => {
    const { page } = await openPlan(profile, start)
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    const violations = async (): Promise<readonly string[]> => {
      const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      return found.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)
    }
    expect(await violations()).toEqual([])
    await page.getByRole('button', { name: 'Print' }).click()
    expect(await violations()).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Templates' }).click()
    expect(await violations()).toEqual([])
    await page.keyboard.press('Escape')
    await goTo(page, 'Sessions')
    await page.getByRole('radio', { name: 'Month' }).check()
    expect(await violations()).toEqual([])
    await goTo(page, 'Prompts')
    for (const tab of ['Library', 'Three that fit', 'Themes', 'Packs', 'Write a prompt']) {
      await page.getByRole('button', { name: tab, exact: true }).click()
      expect(await violations()).toEqual([])
    }
  })
}
