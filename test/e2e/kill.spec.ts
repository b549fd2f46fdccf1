// The power goes while she types: every word that was shown as saved is there.
import { expect, test } from '../support/fixtures.ts'
import { createNotebook, goTo, newNote, noteWords, unlock } from '../support/notebook.ts'

const text =
  'Somebody brought biscuits. We read the guidelines around the circle and the check-in took longer than planned. ' +
  'Two people spoke about sleep, one about the bus that no longer comes. The second prompt opened the room. ' +
  'In the take-away round most named one small thing for the week. We ended ten minutes late and nobody minded it.'

for (const after of [900, 2_300, 4_100]) {
  test(`kill -9 after ${after} ms of typing loses no word shown as saved`, async ({ start }) => {
    const running = await start()
    await createNotebook(running.page)
    await newNote(running.page)
    await noteWords(running.page).click()
    // Read in the page itself, so that no trip of the test stands between the word and the claim.
    await running.page.evaluate(() => {
      const claims = window as unknown as { savedWords: string }
      claims.savedWords = ''
      const rail = document.querySelector('nav[aria-label="Notebook"]')
      const words = document.querySelector('[role="textbox"][aria-label="Words of this note"]')
      let sofar = ''
      const look = (): void => {
        const line = rail?.textContent ?? ''
        // Shown as saved: all that stood on the page one look before.
        if (line.includes('All saved')) claims.savedWords = sofar
        sofar = words?.textContent ?? ''
      }
      setInterval(look, 5)
    })
    const typing = typeWithPauses(running.page.keyboard, text)
    await new Promise((resolve) => setTimeout(resolve, after))
    const claimed = await running.page.evaluate(() => (window as unknown as { savedWords: string }).savedWords)
    process.kill(running.processId, 'SIGKILL')
    await running.ended
    await typing

    const next = await start()
    await unlock(next.page)
    await goTo(next.page, 'Notes')
    await next.page.getByRole('article').getByRole('link').first().click()
    await expect(noteWords(next.page)).toBeVisible()
    const found = (await noteWords(next.page).textContent()) ?? ''
    expect(text.startsWith(found)).toBe(true)
    expect(found.startsWith(claimed)).toBe(true)
    // Not an empty claim: typing for this long leaves something that was saved.
    if (after > 2_000) expect(claimed.length).toBeGreaterThan(20)
  })
}

/** As a person types: words, and pauses in which the page can say that all is saved. */
async function typeWithPauses(
  keyboard: { readonly type: (text: string, options: { readonly delay: number }) => Promise<void> },
  words: string
): Promise<void> {
  try {
    for (const part of words.match(/.{1,40}/g) ?? []) {
      await keyboard.type(part, { delay: 4 })
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  } catch {
    // The window was killed in the middle, as intended.
  }
}
