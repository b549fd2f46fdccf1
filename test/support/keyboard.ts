// Going through the page with the keys alone: Tab until the wanted control has the focus.
import { expect, type Locator, type Page } from 'playwright/test'

const mostTabs = 150

export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.first().waitFor()
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(wanted.first()).toBeFocused()
}

/** Tab to it, and press it. */
export async function press(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

export async function typeInto(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(words)
}
