// What is left in memory after a lock: nothing. Two rounds here; `npm run memory-after-lock` makes twenty.
import { existsSync } from 'node:fs'
import type { Browser, Page } from 'playwright/test'
import { canaryCount, canaryName, canaryNotebook, canaryStem } from '../support/canary-notebook.ts'
import { passphrase } from '../support/evening-notebook.ts'
import { expect, test } from '../support/fixtures.ts'
import { foundInMemory, type Mark, processesIn } from '../support/memory.ts'
import { goTo, noteWords, shownAsSaved } from '../support/notebook.ts'
import { pageOutside, startOutside, whenShown } from '../support/outside.ts'
import { processesOf } from '../support/processes.ts'
import type { Profile } from '../support/profile.ts'
import { canaryMarks, keyMarks, passphraseMarks, recoveryMarks } from '../support/secrets.ts'
import { makeVaultWith } from '../support/vault-with.ts'

const rounds = Number(process.env.CIRCLEKEEPER_ROUNDS ?? 2)

for (let round = 1; round <= rounds; round += 1) {
  const screenReader = round % 2 === 0
  test(`nothing of an unlocked notebook is in memory after a lock, ${screenReader ? 'with' : 'without'} a screen reader, ${round} of ${rounds}`, async ({
    profile
  }) => {
    const keys = await vaultWithCanaries(profile)
    const app = await startOutside(profile, screenReader ? ['--force-renderer-accessibility'] : [])
    try {
      const { browser, page } = await pageOutside(app)
      const rows = await unlockAndUseAll(page)
      const marks = [...keys, ...passphraseMarks(passphrase), ...canaryMarks(), ...recoveryMarks(rows)]
      expectAllThere(processesOfRun(profile, app.processId), marks)

      const old = processesOf(app.processId)
      expect(old.length).toBeGreaterThan(2)
      const gone = await lockUntilGone(page, old)
      await whenShown(app.port)
      const now = processesOfRun(profile, app.mainProcess() ?? -1)
      expect(now.flatMap((id) => foundInMemory(id, marks))).toEqual([])
      // Main, page and graphics at the least were there to be looked through.
      expect(now.filter((id) => existsSync(`/proc/${id}`)).length).toBeGreaterThan(2)
      test.info().annotations.push({ type: 'gone after', description: `${gone} ms` })
      await leave(browser)
    } finally {
      app.end()
    }
  })
}

async function vaultWithCanaries(profile: Profile): Promise<readonly Mark[]> {
  await makeVaultWith(profile.vault, passphrase, canaryNotebook())
  return keyMarks(profile.vault, passphrase)
}

/** Passphrase typed, a note written in, a search, and a new recovery sheet shown and typed back: its rows. */
async function unlockAndUseAll(page: Page): Promise<readonly (readonly string[])[]> {
  await page.getByRole('textbox', { name: 'Passphrase' }).click()
  await page.keyboard.type(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByRole('heading', { name: 'This week' })).toBeVisible()
  await goTo(page, 'Notes')
  await page.getByRole('article').getByRole('link').first().click()
  await noteWords(page).click()
  await page.keyboard.type(`${canaryName(999)} came late. `)
  await shownAsSaved(page)
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox', { name: 'Search this notebook' }).fill(canaryName(17))
  await expect(page.locator('.hit mark').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Make a new sheet' }).click()
  await page.getByRole('button', { name: 'Make a new one' }).click()
  const list = page.locator('.recovery-rows li')
  await expect(list).toHaveCount(7)
  const rows: string[][] = []
  for (const row of await list.all()) rows.push(await row.locator('.read').allTextContents())
  await page.getByRole('button', { name: 'Do this later' }).click()
  await page.getByRole('button', { name: 'Try the sheet' }).click()
  await page.getByLabel('Type the words from your paper').click()
  await page.keyboard.type(rows.map((row) => row.join(' ')).join('\n'))
  await page.getByRole('button', { name: 'Check these words' }).click()
  await expect(page.getByText('The sheet works, and is marked as tried.')).toBeVisible()
  return rows
}

/** The positive control: what is looked for afterwards is found while it should be there. */
function expectAllThere(ids: readonly number[], marks: readonly Mark[]): void {
  const canaries = new Set<number>()
  const note = (mark: Mark, bytes: Buffer): void => {
    if (mark.what !== 'canary') return
    const text = bytes.toString(bytes[1] === 0 ? 'utf16le' : 'latin1')
    const number = Number(text.slice(canaryStem.length, canaryStem.length + 3))
    if (number >= 1 && number <= canaryCount) canaries.add(number)
  }
  const seen = new Set(ids.flatMap((id) => foundInMemory(id, marks, note)).map(({ what }) => what))
  // The recovery key's bytes are wiped as soon as its words are made, so they alone need not be there.
  const expected = new Set(marks.map(({ what }) => what).filter((what) => what !== 'recovery key'))
  expect({ seen: [...expected].filter((what) => !seen.has(what)), canaries: canaries.size }).toEqual({
    seen: [],
    canaries: canaryCount
  })
}

/** All that belong to the main process, and all that were started on this test's computer, whoever their parent is by now. */
function processesOfRun(profile: Profile, mainId: number): readonly number[] {
  return [...new Set([...processesOf(mainId).map(({ id }) => id), ...processesIn(profile.root)])]
}

/** Answers with how long it took until the last process that was unlocked had ended. */
async function lockUntilGone(page: Page, old: ReturnType<typeof processesOf>): Promise<number> {
  const began = performance.now()
  // Its answer never comes: the page goes first.
  void page.keyboard.press('Control+L').catch(() => {})
  await expect.poll(() => old.filter((process) => process.isAlive()), { timeout: 5_000, intervals: [5] }).toEqual([])
  return Math.round(performance.now() - began)
}

async function leave(browser: Browser): Promise<void> {
  await browser.close().catch(() => {})
}
