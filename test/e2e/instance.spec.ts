// One notebook, one window: starting the app again brings the first one to the front.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { electronPath } from '../support/electron-path.ts'
import { expect, test } from '../support/fixtures.ts'
import { environmentFor, projectRoot } from '../support/launch.ts'
import { createNotebook, newNote, noteWords, writeNote } from '../support/notebook.ts'

test('a second start ends at once, and the first window comes to the front as it was', async ({ start, profile }) => {
  const { app, page } = await start()
  await createNotebook(page)
  await newNote(page)
  await writeNote(page, 'Still here.')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())

  const second = spawn(electronPath(), ['--no-sandbox', projectRoot], {
    env: environmentFor(profile),
    stdio: 'ignore'
  })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => {
        const windows = BrowserWindow.getAllWindows()
        return { windows: windows.length, isVisible: windows[0]?.isVisible(), isMinimized: windows[0]?.isMinimized() }
      })
    )
    .toEqual({ windows: 1, isVisible: true, isMinimized: false })
  await expect(noteWords(page)).toHaveText('Still here.')
})
