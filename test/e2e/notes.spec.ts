// Private notes in the real window: writing, marking, finding, pasting, versions, trash.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { eveningNotebook, passphrase } from '../support/evening-notebook.ts'
import { expect, test } from '../support/fixtures.ts'
import { goTo, newNote, noteWords, shownAsSaved, unlock, writeNote } from '../support/notebook.ts'
import { makeVaultWith } from '../support/vault-with.ts'

/** What Word for Windows puts on the clipboard, its conditional comments and list markers included; the words are invented. */
const wordClipboard = join(import.meta.dirname, '../support/word-clipboard.txt')

test.beforeEach(async ({ profile }) => {
  await makeVaultWith(profile.vault, passphrase, eveningNotebook('nicknames').records)
})

async function emptyNote(page: Page, title: string): Promise<void> {
  await unlock(page, passphrase)
  await newNote(page)
  await page.getByLabel('Title of this note').fill(title)
  await page.keyboard.press('Enter')
  await expect(noteWords(page)).toBeFocused()
}

/** Puts HTML or text on the clipboard's way into the note, as a paste does. */
async function paste(page: Page, type: 'text/html' | 'text/plain', make: string): Promise<number> {
  return noteWords(page).evaluate(
    (words, [kind, maker]) => {
      const text = new Function(`return ${maker}`)() as string
      const data = new DataTransfer()
      data.setData(kind, text)
      const began = performance.now()
      words.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      return performance.now() - began
    },
    [type, make] as const
  )
}

test('a marked passage is told apart in words, and only that passage is marked', async ({ start }) => {
  const { page } = await start()
  await emptyNote(page, 'When the check-in runs long')
  await page.keyboard.type('Private before.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The timer stood in the middle.')
  await page.keyboard.press('Control+Shift+S')
  const passage = page.getByRole('group', { name: 'May be shared after the check' })
  await expect(passage).toContainText('The timer stood in the middle.')
  await expect(passage).not.toContainText('Private before.')
  await expect(passage).toContainText('End of the part that may be shared')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Private after.')
  await expect(passage).not.toContainText('Private after.')
  await expect(page.getByRole('button', { name: 'May be shared' })).toHaveAttribute('aria-pressed', 'false')
})

test('one item of a list is marked without the items around it', async ({ start }) => {
  const { page } = await start()
  await emptyNote(page, 'A list')
  for (const words of ['- first', 'second', 'third']) {
    await page.keyboard.type(words)
    if (words !== 'third') await page.keyboard.press('Enter')
  }
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Control+Shift+S')
  const passage = page.getByRole('group', { name: 'May be shared after the check' })
  await expect(passage.getByRole('listitem')).toHaveText(['second'])
})

test('deleting across the edge never pulls private words into the part that may be shared', async ({ start }) => {
  const { page } = await start()
  await emptyNote(page, 'Edges')
  await page.keyboard.type('Open words here.')
  await page.keyboard.press('Control+Shift+S')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Secret words here.')
  const passage = page.getByRole('group', { name: 'May be shared after the check' })
  await page.keyboard.press('Home')
  await page.keyboard.press('Backspace')
  await expect(passage).not.toContainText('Secret')
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Delete')
  await expect(passage).not.toContainText('words here.S')
  await expect(passage).not.toContainText('Secret')
})

test('find counts its hits, goes from one to the next, and replaces all', async ({ start }) => {
  const { page } = await start()
  await emptyNote(page, 'Finding')
  await page.keyboard.type('Timer one, tímer two, TIMER three.')
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+F')
  await page.getByLabel('Find', { exact: true }).fill('timer')
  await expect(page.getByText('1 of 3')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 of 3')).toBeVisible()
  await page.getByRole('button', { name: 'Replace', exact: true }).click()
  await page.getByLabel('With').fill('clock')
  await page.getByRole('button', { name: 'Replace all 3' }).click()
  await expect(noteWords(page)).toHaveText('clock one, clock two, clock three.')
})

test('a mention holds nobody’s name: it reads otherwise as soon as they are off the roster', async ({ start }) => {
  const { page } = await start()
  await emptyNote(page, 'Who helped')
  await page.keyboard.type('As @wre')
  await expect(page.getByRole('option', { name: 'Wren' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('saw it.')
  await expect(noteWords(page)).toHaveText('As @Wren saw it.')
  await shownAsSaved(page)
  await goTo(page, 'People')
  await page.getByRole('button', { name: 'Go back to headcounts only' }).click()
  await page.getByRole('button', { name: 'Remove the nicknames' }).click()
  await expect(page.getByRole('heading', { name: 'Working with headcounts only' })).toBeVisible()
  await goTo(page, 'Notes')
  await page.getByRole('link', { name: 'Who helped' }).click()
  await expect(noteWords(page)).toHaveText('As someone no longer here saw it.')
})

test('what is pasted keeps its structure, and nothing of it is fetched or run', async ({ start }) => {
  const { page } = await start()
  await emptyNote(page, 'Pasted')
  const asked: string[] = []
  page.on('request', (request) => {
    // Its own typeface comes from the app itself.
    if (!request.url().startsWith('app://')) asked.push(request.url())
  })
  await paste(
    page,
    'text/html',
    JSON.stringify(`<html><head><style>p{color:red}</style><script>window.ran = 1</script></head><body>
      <h1>From the web</h1><p onclick="window.ran = 2">Some <b>bold</b> and <a href="https://example.org/page">a link</a>.</p>
      <img src="https://example.org/pixel.png" onerror="window.ran = 3"><iframe src="https://example.org/"></iframe>
      <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>Word one</p>
      <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>Word two</p>
      <table><tr><th>Head</th></tr><tr><td>Cell</td></tr></table></body></html>`)
  )
  const words = noteWords(page)
  await expect(words.getByRole('heading', { name: 'From the web' })).toBeVisible()
  await expect(words.getByRole('listitem')).toHaveText(['Word one', 'Word two'])
  await expect(words.getByRole('cell', { name: 'Cell' })).toBeVisible()
  await expect(words).toContainText('a link (https://example.org/page)')
  await expect(words.locator('img, iframe, script, style, a')).toHaveCount(0)
  expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined()

  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await paste(page, 'text/html', JSON.stringify(readFileSync(wordClipboard, 'utf8')))
  await expect(words.getByRole('heading', { name: 'Thursday, afterwards' })).toBeVisible()
  await expect(words.locator('strong')).toHaveText('warm')
  await expect(words.locator('em')).toHaveText('nobody')
  await expect(words).toContainText('The room was warm, and nobody looked at the clock.')
  await expect(words.locator('ul > li > ul > li')).toHaveText('a large one')
  await expect(words.locator('ol > li')).toHaveText(['Welcome', 'Check-in'])
  await expect(words.getByRole('row').last().getByRole('cell')).toHaveText(['Both of us', 'Chairs'])
  await expect(words).not.toContainText(/hidden words|·|clip_image|supportLists/)
  await expect(words.locator('img')).toHaveCount(0)
  expect(asked).toEqual([])
})

test('five megabytes of hostile HTML are cut with a sentence, and the page stays usable', async ({ start }) => {
  const { page } = await start()
  await emptyNote(page, 'Hostile')
  const took = await paste(
    page,
    'text/html',
    `'<ul><li>'.repeat(10000) + '<b><i><font style="x">'.repeat(20000) + '<p onclick=x>word <img src=https://x/></p>'.repeat(100000)`
  )
  await expect(page.getByText('What you pasted was longer than a note takes at once.', { exact: false })).toBeVisible()
  await noteWords(page).click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('still here ')
  await expect(noteWords(page)).toContainText('still here')
  await shownAsSaved(page)
  expect(took).toBeLessThan(3_000)
})

test('an earlier version is compared word by word and restored as a new one', async ({ start }) => {
  const { page } = await start()
  await emptyNote(page, 'Versions')
  await page.keyboard.type('The group began late.')
  await shownAsSaved(page)
  await goTo(page, 'Notes')
  await page.getByRole('link', { name: 'Versions' }).click()
  await noteWords(page).click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('The group began early.')
  await page.getByRole('button', { name: 'Earlier versions' }).click()
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByText('1 word added, 1 word removed.')).toBeVisible()
  await expect(page.getByRole('insertion')).toHaveText('early')
  await expect(page.getByRole('deletion')).toHaveText('late')
  await page.getByRole('button', { name: 'Restore this version' }).click()
  await expect(noteWords(page)).toHaveText('The group began late.')
  await page.getByRole('button', { name: 'Earlier versions' }).click()
  await expect(page.getByRole('button', { name: 'Compare' })).toHaveCount(2)
})

test('a note goes to the trash and comes back', async ({ start }) => {
  const { page } = await start()
  await emptyNote(page, 'Not needed any more')
  await page.keyboard.type('Some words.')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Move to the trash' }).click()
  await expect(page.getByRole('link', { name: 'Not needed any more' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Trash' }).click()
  await expect(page.getByRole('link', { name: 'Not needed any more' })).toBeVisible()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByRole('button', { name: 'Everything' }).click()
  await expect(page.getByRole('link', { name: 'Not needed any more' })).toBeVisible()
})

test('a megabyte of one word, lone surrogates and a reversed line are kept as they are', async ({ start }) => {
  const { page } = await start()
  await emptyNote(page, '\u202Eelttit')
  await paste(page, 'text/plain', `'a'.repeat(900000)`)
  await writeNote(page, ' end \ud83d.')
  await shownAsSaved(page)
  await goTo(page, 'Notes')
  await page.getByRole('link', { name: /elttit/ }).click()
  await expect(noteWords(page)).toContainText('end')
})

test('the list and the page of a note are clean for a screen reader', async ({ start }) => {
  const { page } = await start()
  await emptyNote(page, 'Clean')
  await page.keyboard.type('Words. ')
  await page.keyboard.press('Control+Shift+S')
  const clean = async (): Promise<void> => {
    const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(found.violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) }))).toEqual(
      []
    )
  }
  await clean()
  await goTo(page, 'Notes')
  await expect(page.getByRole('link', { name: 'Clean' })).toBeVisible()
  await clean()
})
