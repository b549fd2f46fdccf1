// The recovery sheet as a person deals with it: the words copied from the screen, and three of them read back.
import { expect, type Page } from 'playwright/test'

/** Copies the words of the sheet on the screen, says that they are on paper, and types the three that are asked for. */
export async function readSheetBack(page: Page): Promise<string> {
  const rows = page.locator('.recovery-rows li')
  // Sealing everything again comes before it.
  await expect(rows).toHaveCount(7, { timeout: 15_000 })
  const words = (await rows.allInnerTexts()).map((row) => row.split(/\s+/).filter((word) => /^[a-z]+$/.test(word)))
  await page.getByRole('button', { name: 'I have it on paper' }).click()
  const fields = page.getByRole('textbox', { name: /^Row \d, word \d$/ })
  await expect(fields).toHaveCount(3)
  for (const field of await fields.all()) {
    const [row = 1, place = 1] = ((await field.getAttribute('id')) ?? '').match(/\d+/g)?.map(placeOf)[0] ?? []
    await field.fill(words[row]?.[place] ?? '')
  }
  await page.getByRole('button', { name: 'Check these words' }).click()
  return words.flat().join(' ')
}

/** The nth of the 28 words, from 1, as its row and place in it. */
function placeOf(number: string): readonly [number, number] {
  const index = Number(number) - 1
  return [Math.floor(index / 4), index % 4]
}
