// The real lock, looked at from outside: the old processes go, a new one comes by itself, locked, in the same place on the screen.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { type Browser, chromium, type Page } from 'playwright/test'
import { electronPath } from '../support/electron-path.ts'
import { expect, test } from '../support/fixtures.ts'
import { environmentFor, projectRoot } from '../support/launch.ts'
import { createNotebook, newNote, noteWords, unlock, writeNote } from '../support/notebook.ts'
import { processesOf, processWith } from '../support/processes.ts'

test('a lock leaves nothing of the old run alive, and a fresh window asks for the passphrase', async ({ profile }) => {
  const port = await freePort()
  const mark = `--circlekeeper-test=${profile.root}`
  const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const first = spawn(electronPath(), [...rootOnly, `--remote-debugging-port=${port}`, mark, projectRoot], {
    env: environmentFor(profile, { CIRCLEKEEPER_LOCK_EXITS: '' }),
    stdio: 'ignore'
  })
  let second = 0
  try {
    const before = await pageAt(port)
    await createNotebook(before.page)
    await newNote(before.page)
    await writeNote(before.page, 'Back at this line.')
    const old = processesOf(first.pid ?? -1)
    expect(old.length).toBeGreaterThan(2)

    void before.page.keyboard.press('Control+L').catch(() => {})
    await expect.poll(() => old.filter((process) => process.isAlive()).length, { timeout: 5_000 }).toBe(0)
    await expect.poll(() => processWith(mark), { timeout: 10_000 }).not.toBeNull()
    second = processWith(mark) ?? 0
    await before.browser.close().catch(() => {})

    const after = await pageAt(port)
    await expect(after.page.getByRole('heading', { name: 'This notebook is locked' })).toBeVisible()
    await expect(after.page.getByText(/^You locked it/)).toBeVisible()
    await unlock(after.page)
    await expect(noteWords(after.page)).toHaveText('Back at this line.')
    expect(JSON.parse(readFileSync(profile.preferences, 'utf8'))).toMatchObject({ lastLock: null, crashesInARow: 0 })
    await after.browser.close().catch(() => {})
  } finally {
    for (const id of [first.pid ?? 0, second]) if (id > 0) endIfAlive(id)
  }
})

async function pageAt(port: number): Promise<{ readonly browser: Browser; readonly page: Page }> {
  let browser: Browser | null = null
  await expect
    .poll(
      async () => {
        browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => null)
        return browser?.contexts()[0]?.pages()[0] !== undefined
      },
      { timeout: 20_000 }
    )
    .toBe(true)
  const connected = browser as unknown as Browser
  const page = connected.contexts()[0]?.pages()[0]
  if (page === undefined) throw new Error('The app has no window.')
  return { browser: connected, page }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function endIfAlive(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
