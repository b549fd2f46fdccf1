// Every other page, dialog and state, on the same invented group.
import type { Page } from 'playwright/test'
import { goTo, unlock } from '../support/notebook.ts'
import { makeVaultWith } from '../support/vault-with.ts'
import type { Album } from './album.ts'
import { passphrase, sampleRecords } from './sample.ts'

type Look = (page: Page, picture: (name: string) => Promise<void>) => Promise<void>

const looks: Readonly<Record<string, Look>> = {
  sessions: async (page, picture) => {
    await goTo(page, 'Sessions')
    await page.getByRole('heading', { name: 'Sessions' }).waitFor()
    await picture('sessions-list')
    await page.getByText('Month', { exact: true }).click()
    await page.getByRole('table').waitFor()
    await picture('sessions-month')
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
  people: async (page, picture) => {
    await goTo(page, 'People')
    await page
      .getByRole('heading', { name: /People/ })
      .first()
      .waitFor()
    await picture('people')
  },
  settings: async (page, picture) => {
    await goTo(page, 'Settings')
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    await picture('settings')
    for (const [at, name] of ['settings-middle', 'settings-end'].entries()) {
      await page.locator('.page').evaluate((area, part) => area.scrollTo(0, (area.scrollHeight * (part + 1)) / 2), at)
      await picture(name)
    }
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
    await page.keyboard.type('timer')
    await page.getByText(/timer/i).first().waitFor()
    await picture('search')
    await page.keyboard.press('Escape')
  },
  'someone is beside me': async (page, picture) => {
    await page.getByRole('button', { name: /beside me/ }).click()
    await picture('someone-is-beside-me')
    await page.keyboard.press('Escape')
  },
  narrow: async (page, picture) => {
    await page.setViewportSize({ width: 360, height: 800 })
    await page.getByRole('button', { name: 'Pages' }).waitFor()
    await picture('home-narrow')
    await page.getByRole('button', { name: 'Pages' }).click()
    await picture('pages-menu-narrow')
  }
}

export function pages(album: Album): Promise<void> {
  return album.onAComputer(async (profile) => {
    await makeVaultWith(profile.vault, passphrase, sampleRecords())
    await album.part('pages', () =>
      album.inAWindow(profile, async ({ page }) => {
        await unlock(page, passphrase)
        const picture = (name: string): Promise<void> => album.picture(page, name)
        for (const [name, look] of Object.entries(looks)) await album.part(name, () => look(page, picture))
      })
    )
  })
}
