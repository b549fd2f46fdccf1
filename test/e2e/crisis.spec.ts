// The crisis card: one key away wherever she is, and public lines before anything is unlocked.
import type { Page } from 'playwright/test'
import { passphrase } from '../support/evening-notebook.ts'
import { expect, test } from '../support/fixtures.ts'
import { goTo, newNote, noteWords, unlock } from '../support/notebook.ts'
import { planningNotebook } from '../support/planning-notebook.ts'
import { makeVaultWith } from '../support/vault-with.ts'

/** The key shows the card with its numbers, and the card is closed again. */
async function showCard(page: Page): Promise<void> {
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog', { name: 'Crisis card' })).toContainText('116 123')
  await page.getByRole('button', { name: 'Close the card' }).click()
  await expect(page.getByRole('dialog', { name: 'Crisis card' })).toHaveCount(0)
}

test('F9 shows the crisis card on every unlocked page, over whatever is open there', async ({ profile, start }) => {
  await makeVaultWith(profile.vault, passphrase, planningNotebook().records)
  const { page } = await start()
  await expect(page.getByRole('heading', { name: 'If you need to talk to someone now' })).toBeVisible()
  await expect(page.getByText('116 123')).toBeVisible()
  await unlock(page, passphrase)
  const tab = (name: string) => () => goTo(page, name)
  const pages: Readonly<Record<string, () => Promise<unknown>>> = {
    'the first page': tab('Home'),
    'the plan': async () => {
      await page.getByRole('button', { name: /^(Plan|Go on planning) .*’s session$/ }).click()
      await page.getByRole('heading', { name: 'Three prompts that fit' }).waitFor()
    },
    'a field': () => page.getByRole('textbox', { name: 'Leads', exact: true }).focus(),
    'the timer': async () => {
      await page.getByRole('button', { name: 'Lead it' }).click()
      await page.getByRole('button', { name: 'Begin' }).waitFor()
    },
    'the debrief': async () => {
      await page.getByRole('button', { name: 'Leave' }).click()
      await page.getByRole('button', { name: 'Debrief' }).click()
      await page.getByRole('textbox', { name: 'What worked' }).waitFor()
    },
    'the sessions': async () => {
      await page.getByRole('button', { name: 'Leave, keep what I wrote' }).click()
      await goTo(page, 'Sessions')
    },
    'the prompts': tab('Prompts'),
    'the notes': tab('Notes'),
    'a note': async () => {
      await newNote(page)
      await noteWords(page).focus()
    },
    'the people': tab('People'),
    'the summary': tab('Summary'),
    'the settings': tab('Settings'),
    'the search': () => page.keyboard.press('Control+k')
  }
  for (const go of Object.values(pages)) {
    await go()
    await showCard(page)
  }
  // It lies over the search, and Escape closes the card alone.
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog', { name: 'Crisis card' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Crisis card' })).toHaveCount(0)
  await expect(page.getByRole('combobox', { name: 'Search this notebook' })).toBeVisible()
})
