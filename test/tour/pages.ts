// Every other page, dialog and state, on the same invented group.
import type { Page } from 'playwright/test'
import { goTo, unlock } from '../support/notebook.ts'
import { makeVaultWith } from '../support/vault-with.ts'
import type { Album } from './album.ts'
import { passphrase, sampleRecords } from './sample.ts'

type Look = (
  page: Page,
  picture: (name: string) => Promise<void>,
  scroll: (share: number) => Promise<void>
) => Promise<void>

const looks: Readonly<Record<string, Look>> = {
  sessions: async (page, picture) => {
    await goTo(page, 'Sessions')
    await page.getByRole('heading', { name: 'Sessions' }).waitFor()
    await picture('sessions-list')
    await page.getByRole('radio', { name: 'Month' }).check()
    await page.getByRole('table').waitFor()
    await picture('sessions-month')
  },
  'session of the past': async (page, picture) => {
    await goTo(page, 'Sessions')
    await page
      .getByRole('link', { name: /^\w+day \d/ })
      .last()
      .click()
    await page.getByRole('navigation', { name: 'This session' }).waitFor()
    await picture('session-of-the-past')
  },
  'sessions search': async (page, picture) => {
    await goTo(page, 'Home')
    await goTo(page, 'Sessions')
    await page.getByRole('searchbox').fill('zebra')
    await picture('sessions-nothing-found')
  },
  prompts: async (page, picture) => {
    await goTo(page, 'Prompts')
    await page
      .getByRole('heading', { name: /Prompts/ })
      .first()
      .waitFor()
    await picture('prompts')
  },
  people: async (page, picture, scroll) => {
    await goTo(page, 'People')
    await page.getByRole('heading', { name: 'Nicknames, as your group agreed' }).waitFor()
    await picture('people')
    await page
      .getByRole('button', { name: /^Open / })
      .first()
      .click()
    await page.getByRole('button', { name: /^Close / }).waitFor()
    await picture('people-one-person')
    await scroll(0.6)
    await picture('people-attendance')
    await scroll(1)
    await picture('people-end')
  },
  notes: async (page, picture) => {
    await goTo(page, 'Notes')
    await page.getByRole('heading', { name: 'Only for you' }).waitFor()
    await picture('notes-list')
    await page.getByRole('button', { name: 'Trash' }).click()
    await page.getByText('The trash is empty').waitFor()
    await picture('notes-empty-trash')
    await page.getByRole('button', { name: 'Everything' }).click()
    await page.getByRole('article').getByRole('link').first().click()
    await page.getByRole('button', { name: 'Earlier versions' }).waitFor()
    await picture('note-of-the-past')
    await page.keyboard.press('Control+F')
    await page.getByRole('textbox', { name: 'Find', exact: true }).fill('the')
    await picture('note-find')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Earlier versions' }).click()
    await page.getByRole('heading', { name: 'Earlier versions' }).waitFor()
    await picture('note-earlier-versions')
  },
  'follow-ups': async (page, picture) => {
    await goTo(page, 'Home')
    await page.getByRole('link', { name: /follow-ups$/ }).click()
    await page.getByRole('heading', { name: 'What is still to do' }).waitFor()
    await picture('follow-ups')
  },
  'safety record': async (page, picture) => {
    await goTo(page, 'Notes')
    await page.getByRole('link', { name: 'Safety record' }).click()
    await page.getByRole('heading', { name: 'Facts, kept apart' }).waitFor()
    await picture('safety-records')
    await page.getByRole('button', { name: 'New safety record' }).click()
    await page.getByRole('textbox', { name: 'What was seen and said, and what was done' }).waitFor()
    await picture('safety-record')
  },
  settings: async (page, picture, scroll) => {
    await goTo(page, 'Settings')
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    await picture('settings')
    for (const [at, name] of ['settings-middle', 'settings-end'].entries()) {
      await scroll((at + 1) / 2)
      await picture(name)
    }
  },
  'keep until': async (page, picture) => {
    await goTo(page, 'Settings')
    await page.getByRole('button', { name: 'Look through what is due' }).scrollIntoViewIfNeeded()
    await picture('settings-keep-until')
    await page.getByRole('button', { name: 'Look through what is due' }).click()
    await page.getByRole('checkbox', { name: /Winter plans/ }).check()
    await picture('keep-until-review')
    await page.getByRole('button', { name: 'Remove for good' }).click()
    await page.getByRole('dialog').waitFor()
    await picture('dialog-remove-for-good')
    await page.keyboard.press('Escape')
  },
  'backup drill': async (page, picture) => {
    await goTo(page, 'Home')
    await page.getByRole('button', { name: 'Open a backup' }).waitFor()
    await page.getByRole('button', { name: 'Open a backup' }).scrollIntoViewIfNeeded()
    await picture('home-reminders')
    await goTo(page, 'Settings')
    await page.getByRole('button', { name: 'Make a new sheet' }).click()
    await page.getByRole('button', { name: 'Make a new one' }).click()
    await page.locator('.recovery-rows .read').first().waitFor()
    const words = await page.locator('.recovery-rows .read').allInnerTexts()
    await page.getByRole('button', { name: 'Do this later' }).click()
    await page.getByRole('button', { name: 'Make a backup now' }).click()
    await page.getByText(/The last one was made today at/).waitFor()
    await page.getByRole('button', { name: 'Open a backup with the sheet' }).click()
    await page.getByLabel('Type the words from your paper, row by row').fill('')
    await picture('backup-drill')
    await page.getByLabel('Type the words from your paper, row by row').fill(words.join(' '))
    await page.getByRole('button', { name: 'Open it with these words' }).click()
    await page.getByText('This backup opens with your sheet.').scrollIntoViewIfNeeded()
    await picture('backup-drill-opened')
    await page.getByRole('button', { name: 'Close the backup' }).click()
  },
  'new recovery sheet': async (page, picture) => {
    await goTo(page, 'Settings')
    await page.getByRole('button', { name: 'Make a new sheet' }).click()
    await page.getByRole('dialog').waitFor()
    await picture('dialog-new-recovery-sheet')
    await page.keyboard.press('Escape')
  },
  'skip or move': async (page, picture) => {
    await goTo(page, 'Home')
    await page.getByRole('button', { name: 'Skip or move it' }).click()
    await page.getByRole('dialog').waitFor()
    await picture('dialog-skip-or-move')
    await page.keyboard.press('Escape')
  },
  'crisis card': async (page, picture) => {
    await page.keyboard.press('F9')
    await page.getByRole('dialog').waitFor()
    await picture('crisis-card')
    await page.keyboard.press('Escape')
  },
  search: async (page, picture) => {
    await page.keyboard.press('Control+K')
    const field = page.getByRole('combobox', { name: 'Search this notebook' })
    await field.waitFor()
    await picture('search-empty')
    await field.fill('timer')
    await page.locator('.hit mark').first().waitFor()
    await page
      .locator('.palette-foot')
      .getByText(/found.*The safety record is not searched/)
      .waitFor()
    await picture('search')
    await field.fill('xylophone')
    await page
      .locator('.palette-foot')
      .getByText(/^Nothing found\./)
      .waitFor()
    await picture('search-nothing-found')
    await field.fill('tiemr')
    await page
      .locator('.palette-foot')
      .getByText(/with a word like it/)
      .waitFor()
    const narrow = page.getByText('Narrow it down', { exact: true })
    if (await narrow.isVisible()) await narrow.click()
    await page.getByLabel('When').selectOption({ label: 'Between two dates' })
    await page.getByLabel('From').fill('2026-01-01')
    await page.locator('.hit mark').first().waitFor()
    await picture('search-with-a-slip')
    await page.keyboard.press('Escape')
    await field.waitFor({ state: 'hidden' })
  },
  'someone is beside me': async (page, picture) => {
    const cover = page.getByRole('button', { name: 'Someone’s beside me' })
    if (!(await cover.isVisible())) await page.getByRole('button', { name: 'Pages' }).click()
    await page.getByText('Someone’s beside me').filter({ visible: true }).click()
    await page.getByRole('button', { name: 'Show the page again' }).waitFor()
    await picture('someone-is-beside-me')
    await page.getByRole('button', { name: 'Show the page again' }).click()
  },
  narrow: async (page, picture) => {
    await goTo(page, 'Home')
    await page.getByRole('heading', { name: 'This week' }).waitFor()
    await page.setViewportSize({ width: 320, height: 800 })
    const pagesMenu = page.getByRole('button', { name: 'Pages' })
    await pagesMenu.waitFor()
    await picture('home-narrow')
    for (const name of ['Sessions', 'Prompts', 'Notes', 'People', 'Summary', 'Settings']) {
      await pagesMenu.click()
      if (name === 'Sessions') await picture('pages-menu-narrow')
      await page.getByRole('menuitem', { name, exact: true }).click()
      await page
        .getByRole('heading', { name: tabHeading[name] ?? name })
        .first()
        .waitFor()
      await picture(`${name.toLowerCase()}-narrow`)
    }
  }
}

/** Where the page’s own heading is another word than its tab. */
const tabHeading: Readonly<Record<string, string>> = { Notes: 'Only for you' }

export function pages(album: Album): Promise<void> {
  return album.onAComputer(async (profile) => {
    await makeVaultWith(profile.vault, passphrase, sampleRecords())
    await album.part('pages', () =>
      album.inAWindow(profile, async ({ page }) => {
        await unlock(page, passphrase)
        const picture = (name: string): Promise<void> => album.picture(page, name)
        for (const [name, look] of Object.entries(looks)) {
          await album.part(name, () => look(page, picture, (share) => album.scroll(page, share)))
        }
      })
    )
  })
}
