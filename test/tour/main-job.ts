// The main job: plan, lead, debrief, write, summarise, lock, and come back.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { answerSaveDialog, pressLock, type RunningApp } from '../support/launch.ts'
import { goTo, newNote, unlock, writeNote } from '../support/notebook.ts'
import { makeVaultWith } from '../support/vault-with.ts'
import type { Album } from './album.ts'
import { passphrase, sampleRecords } from './sample.ts'

export function mainJob(album: Album): Promise<void> {
  return album.onAComputer(async (profile) => {
    await makeVaultWith(profile.vault, passphrase, sampleRecords())
    await album.part('main job', () =>
      album.inAWindow(profile, async (running) => {
        await unlock(running.page, passphrase)
        await running.page.getByRole('heading', { name: 'This week' }).waitFor()
        await album.picture(running.page, 'home')
        for (const [name, act] of Object.entries(steps)) {
          const went = await album.part(name, () => act(album, running))
          if (!went) await outOfModes(running.page)
        }
      })
    )
  })
}

type Step = (album: Album, running: RunningApp) => Promise<void>

const steps: Readonly<Record<string, Step>> = {
  plan: async (album, { page }) => {
    await goTo(page, 'Home')
    const plan = page.getByRole('button', { name: /^(Plan|Go on planning) .*session$/ })
    if (await plan.isVisible()) await plan.click()
    else {
      await goTo(page, 'Sessions')
      await page.getByRole('button', { name: /Plan the next session/ }).click()
    }
    await page
      .getByText(/of \d+ min/)
      .first()
      .waitFor()
    await page.getByRole('heading', { name: 'Three prompts that fit' }).waitFor()
    await album.picture(page, 'plan')
    await page.getByRole('button', { name: 'Check-in round' }).click()
    await album.picture(page, 'plan-check-in-chosen')
    await page.getByRole('button', { name: 'Add a block' }).click()
    await album.picture(page, 'plan-add-a-block')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Done planning' }).click()
    await page.getByRole('heading', { name: 'This week' }).waitFor()
    await album.picture(page, 'home-planned')
  },
  run: async (album, { page }) => {
    await page.getByRole('button', { name: 'Start the session' }).click()
    await page.getByRole('button', { name: 'Begin' }).waitFor()
    await album.picture(page, 'run-before-it-begins')
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('button', { name: 'Next block' }).waitFor()
    await album.picture(page, 'run')
    await nextBlock(page)
    await page.getByRole('button', { name: 'Next turn' }).waitFor()
    await album.picture(page, 'run-check-in')
    await nextBlock(page)
    await page.locator('.big-prompt').waitFor()
    await album.picture(page, 'run-prompt')
    await page.getByRole('button', { name: 'Dim for the room' }).click()
    await album.picture(page, 'run-bright')
    await page.getByRole('button', { name: 'Dim for the room' }).click()
    const over = page.getByRole('heading', { name: 'The session is over' })
    for (let blocks = 0; blocks < 12 && !(await over.isVisible()); blocks += 1) await nextBlock(page)
    await album.picture(page, 'run-over')
    await page.getByRole('button', { name: 'Write the debrief' }).click()
    await page.getByRole('textbox', { name: 'What worked' }).waitFor()
  },
  debrief: async (album, { page }) => {
    const form = page.getByRole('textbox', { name: 'What worked' })
    if (!(await form.isVisible())) {
      await page.getByRole('navigation', { name: 'This session' }).getByRole('button', { name: 'Debrief' }).click()
      await form.waitFor()
    }
    await page.getByRole('radio', { name: 'Middling' }).check()
    await page.getByRole('textbox', { name: 'Anything I’m carrying' }).fill('The end felt rushed. I filled a silence.')
    await page
      .getByRole('textbox', { name: 'One kind thing for tonight' })
      .fill('Walk home the long way, by the water.')
    await page
      .getByRole('textbox', { name: 'What helped the group help itself' })
      .fill('Two people answered each other before we did.')
    await form.fill('Pairs helped quieter people begin.')
    await page
      .getByRole('textbox', { name: 'What was hard, about the process' })
      .fill('It is loud next door after half past seven.')
    await album.scroll(page, 0)
    await album.picture(page, 'debrief')
    for (const [part, name] of ['debrief-session', 'debrief-numbers-and-themes', 'debrief-end'].entries()) {
      await album.scroll(page, (part + 1) / 3)
      await album.picture(page, name)
    }
    await page.getByRole('button', { name: 'Finish the debrief' }).click()
    await page.getByRole('heading', { name: 'That is done' }).waitFor()
    await album.picture(page, 'debrief-finished')
    await page.getByRole('button', { name: 'Back to Home' }).click()
    await page.getByRole('heading', { name: 'This week' }).waitFor()
    await album.picture(page, 'home-debriefed')
  },
  note: async (album, { page }) => {
    await newNote(page)
    await page.getByRole('textbox', { name: 'Title of this note' }).fill('When the check-in runs long')
    await writeNote(
      page,
      'Three weeks running, the check-in has eaten into the discussion. Tonight we tried the sand timer in the middle of the table.'
    )
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'May be shared' }).click()
    await page.keyboard.insertText('With the timer in the middle of the table the check-in took twenty minutes.')
    await album.picture(page, 'note')
    await page.getByRole('button', { name: 'Insert' }).click()
    await album.picture(page, 'note-insert-menu')
    await page.keyboard.press('Escape')
    await expect(page.getByText(/^(All saved|Saved$)/).filter({ visible: true })).toBeVisible()
    await goTo(page, 'Notes')
    await page.getByRole('heading').first().waitFor()
    await album.picture(page, 'notes')
  },
  summary: async (album, running) => summary(album, running),
  lock: async (album, running) => {
    await newNote(running.page)
    await writeNote(running.page, 'The last words before the lock.')
    await pressLock(running)
    await album.inAWindow(running.profile, async ({ page }) => {
      await page.getByRole('textbox', { name: 'Passphrase' }).waitFor()
      await album.picture(page, 'locked')
      await unlock(page, passphrase)
      await page.getByText('The last words before the lock.').waitFor()
      await album.picture(page, 'unlocked-at-the-same-place')
    })
  }
}

/** A step that failed inside a mode leaves the next one a way to the pages. */
async function outOfModes(page: Page): Promise<void> {
  if (page.isClosed()) return
  const leave = page.getByRole('button', { name: /^Leave/ })
  if (await leave.isVisible()) await leave.click()
}

/** One press, and the next block has come: a second press within a moment would not count. */
async function nextBlock(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 })
  const before = (await heading.textContent()) ?? ''
  const button = page.getByRole('button', { name: /^(Next block|Go to the next block)$/ })
  await expect(async () => {
    await button.click()
    await expect(heading).not.toHaveText(before, { timeout: 600 })
  }).toPass({ timeout: 8_000 })
}

async function summary(album: Album, { app, page }: RunningApp): Promise<void> {
  const out = join(album.options.out, 'summary')
  await goTo(page, 'Summary')
  await page.getByRole('button', { name: 'Make the draft' }).waitFor()
  await album.picture(page, 'summary-choose-a-period')
  await page.getByRole('button', { name: 'Make the draft' }).click()
  await page.getByRole('button', { name: 'Check for names' }).waitFor()
  await album.picture(page, 'summary-draft')
  await page.getByRole('button', { name: 'Check for names' }).click()
  await page.getByRole('heading', { level: 2, name: /flag/i }).first().waitFor()
  await album.picture(page, 'summary-checked')
  const decide = page.getByRole('button', { name: /^Say “/ })
  for (let flags = 0; flags < 60 && (await decide.first().isVisible()); flags += 1) {
    const before = await page.getByRole('heading', { level: 2, name: /flag/i }).first().textContent()
    await decide.first().click()
    await expect(page.getByRole('heading', { level: 2, name: /flag/i }).first()).not.toHaveText(before ?? '')
  }
  const marks = page.getByRole('button', { name: /^Mark as read: / })
  for (let left = await marks.count(); left > 0; left -= 1) {
    await marks.first().scrollIntoViewIfNeeded()
    await expect(marks.first()).not.toHaveAttribute('aria-disabled', 'true')
    await marks.first().click()
    await expect(marks).toHaveCount(left - 1)
  }
  await album.picture(page, 'summary-every-section-read')
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Mark as reviewed' }).click()
  await page.getByRole('heading', { name: /ready to be saved/ }).waitFor()
  await album.picture(page, 'summary-reviewed')
  for (const [format, name] of [
    ['Markdown', 'summary.md'],
    ['PDF', 'summary.pdf'],
    ['Word', 'summary.docx'],
    ['Plain text', 'summary.txt'],
    ['Counts (CSV)', 'summary.csv']
  ] as const) {
    await answerSaveDialog(app, join(out, name))
    await page.getByRole('button', { name: `Save as ${format}` }).click()
    await expect.poll(() => readdirSync(out)).toContain(name)
  }
  await album.picture(page, 'summary-saved')
}
