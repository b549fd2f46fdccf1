// Locking ends the app, the next one starts locked, and she comes back to the same line.
import { expect, test } from '../support/fixtures.ts'
import { lockAndReopen, pressLock, reopenWhenGone } from '../support/launch.ts'
import { createNotebook, newNote, noteWords, unlock, writeNote } from '../support/notebook.ts'
import { processesOf } from '../support/processes.ts'

test('a lock ends every process, and the next run starts locked at the same note', async ({ start }) => {
  const running = await start()
  await createNotebook(running.page)
  await newNote(running.page)
  await writeNote(running.page, 'The kettle took a long time, and nobody minded.')
  const before = processesOf(running.processId)
  expect(before.length).toBeGreaterThan(2)

  const next = await lockAndReopen(running, start)
  expect(before.filter((process) => process.isAlive())).toEqual([])
  await expect(next.page.getByText(/^You locked it .* Every word is saved/)).toBeVisible()
  await expect(next.page.getByText('The kettle')).toHaveCount(0)

  await unlock(next.page)
  await expect(noteWords(next.page)).toHaveText('The kettle took a long time, and nobody minded.')
})

for (const keyCode of ['L', 'l']) {
  test(`the key itself locks, whatever the page is doing (${keyCode})`, async ({ start }) => {
    const running = await start()
    await createNotebook(running.page)
    void running.page
      .evaluate(() => {
        for (;;);
      })
      .catch(() => {})
    // A key from the system, as against one made inside the page.
    await running.app
      .evaluate(({ BrowserWindow }, key) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers: ['control'] })
      }, keyCode)
      .catch(() => {})
    await running.ended
  })
}

test('an open system dialog does not hold a lock up', async ({ start }) => {
  const running = await start()
  await createNotebook(running.page)
  await running.app.evaluate(({ dialog, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window) void dialog.showMessageBox(window, { message: 'A question that nobody answers' })
  })
  await pressLock(running)
})

for (const [signal, sentence] of [
  ['suspend', /when this computer went to sleep/],
  ['lock-screen', /together with this computer’s screen/]
] as const) {
  test(`the machine's own ${signal} locks, and says why afterwards`, async ({ start }) => {
    const running = await start()
    await createNotebook(running.page)
    await newNote(running.page)
    await writeNote(running.page, 'Before the lid closed.')
    await running.app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), signal).catch(() => {})
    const next = await reopenWhenGone(running, start)
    await expect(next.page.getByText(sentence)).toBeVisible()
    await unlock(next.page)
    await expect(noteWords(next.page)).toHaveText('Before the lid closed.')
  })
}

test('a page that hangs does not hold a lock up, and what was shown as saved is there', async ({ start }) => {
  const running = await start()
  await createNotebook(running.page)
  await newNote(running.page)
  await writeNote(running.page, 'Saved before the page hung.')
  await expect(running.page.getByText(/^All saved/)).toBeVisible()
  void running.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => {})
  await running.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend')).catch(() => {})
  const next = await reopenWhenGone(running, start)
  await unlock(next.page)
  await expect(noteWords(next.page)).toHaveText('Saved before the page hung.')
})

test('closing the window saves the last words and starts nothing again', async ({ start }) => {
  const running = await start()
  await createNotebook(running.page)
  await newNote(running.page)
  await noteWords(running.page).click()
  await running.page.keyboard.type('Closed in the middle')
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => {})
  await running.ended
  const next = await start()
  await expect(next.page.getByText('Type your passphrase to open it.')).toBeVisible()
  await unlock(next.page)
  await expect(noteWords(next.page)).toHaveText('Closed in the middle')
})

test('a locked notebook has nothing to lock', async ({ start }) => {
  const running = await start()
  await createNotebook(running.page)
  const next = await lockAndReopen(running, start)
  await next.page.keyboard.press('Control+L')
  await next.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  await expect(next.page.getByRole('heading', { name: 'This notebook is locked' })).toBeVisible()
})
