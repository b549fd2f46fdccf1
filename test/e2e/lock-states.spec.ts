// From any state the notebook is locked within a second, and after unlocking she is where she was: screen, words, caret and scroll.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { passphrase } from '../support/evening-notebook.ts'
import { expect, test } from '../support/fixtures.ts'
import { answerSaveDialog, type RunningApp, reopenWhenGone } from '../support/launch.ts'
import { byKey, bySystem, bySystemKey, timeToLock } from '../support/lock-time.ts'
import { crowdedNotebook, longNotebook, longNoteTitle } from '../support/long-notebook.ts'
import { goTo, noteWords, unlock } from '../support/notebook.ts'
import { planningNotebook } from '../support/planning-notebook.ts'
import { makeVaultWith } from '../support/vault-with.ts'

type State = {
  readonly name: string
  /** Brings the app into the state; answers with what brings the lock on. */
  readonly enter: (running: RunningApp) => Promise<() => Promise<unknown>>
  readonly back: (page: Page) => Promise<void>
}

/** One state after the other on one computer, each run going on where the last one locked. */
function locksFrom(title: string, records: () => Parameters<typeof makeVaultWith>[2], states: readonly State[]): void {
  test(title, async ({ profile, start }) => {
    mkdirSync(profile.documents, { recursive: true })
    await makeVaultWith(profile.vault, passphrase, records())
    let running = await start()
    await unlock(running.page, passphrase)
    for (const { name, enter, back } of states) {
      await test.step(name, async () => {
        const time = await timeToLock(running, await enter(running))
        expect.soft(time, `${name}: milliseconds until the last process was gone`).toBeLessThan(1_000)
        running = await reopenWhenGone(running, start)
        await unlock(running.page, passphrase)
        await back(running.page)
      })
    }
  })
}

/** The text before the caret in the line it stands in, and how far the page is scrolled. */
async function standing(page: Page): Promise<{ readonly before: string; readonly scroll: number }> {
  return page.evaluate(() => {
    const selection = getSelection()
    const text = selection?.anchorNode?.textContent ?? ''
    return {
      before: text.slice(0, selection?.anchorOffset ?? 0),
      scroll: document.querySelector('.page')?.scrollTop ?? -1
    }
  })
}

let atLock: Awaited<ReturnType<typeof standing>> | null = null

async function expectSameStanding(page: Page): Promise<void> {
  await expect(noteWords(page)).toBeFocused({ timeout: 15_000 })
  await expect.poll(() => standing(page)).toEqual(atLock)
}

locksFrom('a note comes back with its words, its caret and its scroll', longNotebook, [
  {
    name: 'half a sentence in the middle of a long note, locked with the button',
    enter: async ({ page }) => {
      await goTo(page, 'Notes')
      await page.getByRole('article').filter({ hasText: longNoteTitle }).getByRole('link').click()
      const line = noteWords(page).getByText('Line 40.')
      await line.click()
      await page.keyboard.press('End')
      await page.keyboard.type(' She said that the')
      await page.keyboard.press('ArrowLeft')
      atLock = await standing(page)
      expect(atLock.scroll).toBeGreaterThan(200)
      return () => page.getByRole('button', { name: 'Lock', exact: true }).click()
    },
    back: async (page) => {
      await expect(noteWords(page).getByText('Line 40. She said that the')).toBeVisible()
      await expectSameStanding(page)
    }
  },
  {
    name: 'keys still coming in, nothing saved yet',
    enter: async (running) => {
      await running.page.keyboard.press('End')
      await running.page.keyboard.type(' kettle', { delay: 2 })
      return byKey(running)
    },
    back: async (page) => {
      await expect(noteWords(page).getByText('Line 40. She said that the kettle')).toBeVisible()
      await page.keyboard.type(' sang')
      await expect(noteWords(page).getByText('that the kettle sang')).toBeVisible()
    }
  },
  {
    name: 'a word being composed with an input method',
    enter: async (running) => {
      const devtools = await running.page.context().newCDPSession(running.page)
      await devtools.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 })
      await expect(noteWords(running.page).getByText('sangにほん')).toBeVisible()
      return bySystemKey(running)
    },
    back: async (page) => {
      await expect(noteWords(page).getByText('that the kettle sangにほん')).toBeVisible()
      await expect(noteWords(page)).toBeFocused()
      // What the note came with, and a version cut by each of the three locks.
      await page.getByRole('button', { name: 'Earlier versions' }).click()
      await expect(page.getByRole('button', { name: 'Compare' })).toHaveCount(4)
    }
  }
])

locksFrom(
  'a notebook that is still filling after an unlock locks as soon, and forgets nothing',
  () => crowdedNotebook(10_000),
  [
    {
      name: 'the last of ten thousand notes open',
      enter: async (running) => {
        await goTo(running.page, 'Notes')
        await running.page.getByRole('searchbox', { name: 'Find a page' }).fill(longNoteTitle)
        const found = running.page.getByRole('article').filter({ hasText: longNoteTitle })
        await found.getByRole('link').click()
        await noteWords(running.page).getByText('Line 60.').click()
        await running.page.keyboard.press('End')
        atLock = await standing(running.page)
        return byKey(running)
      },
      back: async (page) => expect(noteWords(page)).toHaveCount(0)
    },
    { name: 'on its way back to that note', enter: async (running) => byKey(running), back: expectSameStanding }
  ]
)

locksFrom('every other state gives way to a lock, and comes back', () => planningNotebook().records, [
  {
    name: 'a block of the agenda in the middle of a drag',
    enter: async (running) => {
      const { page } = running
      await page.getByRole('button', { name: /^Plan .*’s session$/ }).click()
      await page.getByRole('heading', { name: 'Three prompts that fit' }).waitFor()
      const blocks = page.locator('.agenda .block')
      const [from, to] = [await blocks.nth(1).boundingBox(), await blocks.nth(3).boundingBox()]
      if (!from || !to) throw new Error('There is no agenda.')
      await page.mouse.move(from.x + 10, from.y + from.height - 6)
      await page.mouse.down()
      await page.mouse.move(to.x + 20, to.y + 10, { steps: 4 })
      await expect(page.locator('.block.dragged')).toHaveCount(1)
      return bySystem(running, 'user-did-resign-active')
    },
    back: async (page) => {
      await expect(page.locator('.agenda .name')).toContainText(['Welcome', 'Check-in round'])
      await expect(page.locator('.block.dragged')).toHaveCount(0)
    }
  },
  {
    name: 'the print panel half filled in',
    enter: async (running) => {
      await running.page.getByRole('button', { name: 'Print' }).click()
      await running.page.getByRole('textbox', { name: 'What to bring' }).fill('The good kettle')
      return byKey(running)
    },
    back: async (page) => {
      await expect(page.getByRole('button', { name: 'Print' })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('textbox', { name: 'What to bring' })).toHaveValue('The good kettle')
    }
  },
  {
    name: 'a PDF being made',
    enter: async (running) => {
      const path = join(running.profile.documents, 'agenda.pdf')
      await answerSaveDialog(running.app, path)
      await running.page.getByRole('button', { name: 'Save as PDF' }).click()
      return byKey(running)
    },
    back: async (page) => {
      await page.getByRole('button', { name: 'Done planning' }).click()
      await expect(page.getByRole('button', { name: 'Start the session' })).toBeVisible()
    }
  },
  {
    name: 'a menu open while the computer shuts down',
    enter: async (running) => {
      await running.page.getByRole('button', { name: 'Riverbend Thursday group' }).click()
      await expect(running.page.getByRole('menuitem').first()).toBeVisible()
      return bySystem(running, 'shutdown')
    },
    back: async (page) => expect(page.getByRole('button', { name: 'Riverbend Thursday group' })).toBeFocused()
  },
  {
    name: 'a dialog open above a button that has no id of its own',
    enter: async (running) => {
      await goTo(running.page, 'Settings')
      await running.page.getByRole('button', { name: 'Make a new sheet' }).click()
      await expect(running.page.getByRole('dialog')).toBeVisible()
      return byKey(running)
    },
    back: async (page) => expect(page.getByRole('button', { name: 'Make a new sheet' })).toBeFocused()
  },
  {
    name: 'the warning before an idle lock, stayed open once, and the focus on a choice without an id',
    enter: async ({ app, page }) => {
      await page.getByRole('radio', { name: 'Dark' }).check()
      const warn = (): Promise<void> =>
        app.evaluate(({ BrowserWindow }) => {
          BrowserWindow.getAllWindows()[0]?.webContents.send('event:lockWarning', { seconds: 60 })
        })
      const warning = page.getByRole('dialog', { name: 'The notebook will lock in about a minute' })
      await warn()
      await warning.getByRole('button', { name: 'Stay open' }).click()
      await expect(warning).toHaveCount(0)
      await warn()
      return () => warning.getByRole('button', { name: 'Lock now' }).click()
    },
    back: async (page) => expect(page.getByRole('radio', { name: 'Dark' })).toBeFocused()
  },
  {
    name: 'a form half filled in',
    enter: async (running) => {
      await running.page.getByRole('button', { name: 'Guidelines', exact: true }).click()
      const field = running.page.getByRole('textbox', { name: 'Guidelines, one a line' })
      await field.press('Control+End')
      await field.pressSequentially('\nBring your own cup')
      return byKey(running)
    },
    back: async (page) => {
      const field = page.getByRole('textbox', { name: 'Guidelines, one a line' })
      await expect(field).toHaveValue(/\nBring your own cup$/)
      await expect(field).toBeFocused()
      await page.keyboard.type('s')
      await expect(field).toHaveValue(/\nBring your own cups$/)
    }
  },
  {
    name: 'a session being led',
    enter: async (running) => {
      const { page } = running
      await goTo(page, 'Home')
      await page.getByRole('button', { name: 'Start the session' }).click()
      await page.getByRole('button', { name: 'Begin' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome, guidelines, newcomers')
      return byKey(running)
    },
    back: async (page) => expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome, guidelines, newcomers')
  }
])
