// The real lock, looked at from outside: the old processes go, a new one comes by itself, locked, in the same place on the screen.
import { readFileSync } from 'node:fs'
import { expect, test } from '../support/fixtures.ts'
import { createNotebook, newNote, noteWords, unlock, writeNote } from '../support/notebook.ts'
import { pageOutside, startOutside } from '../support/outside.ts'
import { processesOf } from '../support/processes.ts'

test('a lock leaves nothing of the old run alive, and a fresh window asks for the passphrase', async ({ profile }) => {
  const app = await startOutside(profile)
  try {
    const before = await pageOutside(app)
    await createNotebook(before.page)
    await newNote(before.page)
    await writeNote(before.page, 'Back at this line.')
    const old = processesOf(app.processId)
    expect(old.length).toBeGreaterThan(2)

    void before.page.keyboard.press('Control+L').catch(() => {})
    await expect.poll(() => old.filter((process) => process.isAlive()).length, { timeout: 5_000 }).toBe(0)
    await expect.poll(app.mainProcess, { timeout: 10_000 }).not.toBeNull()
    await before.browser.close().catch(() => {})

    const after = await pageOutside(app)
    await expect(after.page.getByRole('heading', { name: 'This notebook is locked' })).toBeVisible()
    await expect(after.page.getByText(/^You locked it/)).toBeVisible()
    await unlock(after.page)
    await expect(noteWords(after.page)).toHaveText('Back at this line.')
    expect(JSON.parse(readFileSync(profile.preferences, 'utf8'))).toMatchObject({ lastLock: null, crashesInARow: 0 })
    await after.browser.close().catch(() => {})
  } finally {
    app.end()
  }
})
