// When a part of the app stops while a note is open: the notebook locks, says so, and loses nothing that was shown as saved.

import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/fixtures.ts'
import type { RunningApp } from '../support/launch.ts'
import { projectRoot, reopenWhenGone } from '../support/launch.ts'
import {
  createNotebook,
  newNote,
  noteWords,
  shownAsSaved,
  typePassphrase,
  unlock,
  writeNote
} from '../support/notebook.ts'

const words = 'The room was cold, so we moved the chairs closer.'

async function crashPage({ app }: RunningApp): Promise<void> {
  await app
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
    .catch(() => {})
}

/** Ends the worker thread in earnest, at its next message. */
async function crashWorker({ app, page }: RunningApp): Promise<void> {
  await app.evaluate(() => {
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    Worker.prototype.postMessage = function (this: InstanceType<typeof Worker>) {
      void this.terminate()
    }
  })
  void page.keyboard.type(' And').catch(() => {})
}

for (const [part, crash] of [
  ['page', crashPage],
  ['vault', crashWorker]
] as const) {
  test(`when the ${part} stops, she comes back to where she was, and everything shown as saved is there`, async ({
    start
  }) => {
    const running = await start()
    await createNotebook(running.page)
    await newNote(running.page)
    await writeNote(running.page, words)
    await shownAsSaved(running.page)
    await crash(running)
    const next = await reopenWhenGone(running, start)
    await expect(
      next.page.getByText(/A part of the app stopped .* Everything that was shown as saved is safe/)
    ).toBeVisible()
    await unlock(next.page)
    await expect(noteWords(next.page)).toContainText(words)
    await expect(noteWords(next.page)).toBeFocused()
  })
}

test('after two stops in a row at the same place she comes back to Home, where nothing is open', async ({ start }) => {
  let running = await start()
  await createNotebook(running.page)
  await newNote(running.page)
  await writeNote(running.page, words)
  await shownAsSaved(running.page)
  for (const time of [1, 2]) {
    await crashPage(running)
    running = await reopenWhenGone(running, start)
    await unlock(running.page)
    if (time === 1) await expect(noteWords(running.page)).toHaveText(words)
  }
  await expect(running.page.getByRole('heading', { name: 'This week' })).toBeVisible()
})

test('a vault part that cannot start at all is told of on the screen, not started for ever', async ({
  start,
  profile
}) => {
  // The app without its native part, as an over-careful virus scanner would leave it.
  const root = join(profile.root, 'app')
  for (const part of ['dist', 'package.json']) cpSync(join(projectRoot, part), join(root, part), { recursive: true })
  mkdirSync(profile.app, { recursive: true })
  writeFileSync(profile.preferences, JSON.stringify({ crashesInARow: 2 }))
  writeFileSync(profile.vault, '')
  const { page } = await start({ root })
  await typePassphrase(page)
  await expect(page.getByText(/The part of the app that keeps your notebook has stopped/)).toBeVisible()
})
