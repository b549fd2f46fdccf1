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

/** Types the passphrase where the focus stands when the app opens, and presses Enter. */
export async function unlockByKeys(page: Page, passphrase: string): Promise<void> {
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible({ timeout: 15_000 })
}

/** Watches the page from now on; the answer fails where a mouse, a finger or a pen was used since. */
export async function keysOnly(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(globalThis, { pointersSeen: seen })
    addEventListener('pointerdown', (event) => seen.push(`pressed ${(event.target as Element).tagName}`), true)
  })
  return async () => {
    const seen = await page.evaluate(() => (globalThis as unknown as { pointersSeen: string[] }).pointersSeen)
    expect(seen).toEqual([])
  }
}
