// Writing under the hand: a key to the painted letter in a long note, two versions compared, five megabytes of hostile HTML pasted.
import type { Page } from 'playwright/test'
import type { RunningApp } from '../support/launch.ts'
import { goTo, newNote, noteWords } from '../support/notebook.ts'
import { opened, sampleProfile, unlocked } from './app.ts'
import { afterAll, type Bench, once } from './bench.ts'

/** A frame is drawn as soon as it is ready: the wait for the screen's own beat, up to 17 ms at 60 a second, is not the app's. */
const withoutBeat = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

/** A notebook with a few notes of `words` words each. */
async function notebookOf(words: number): Promise<RunningApp> {
  const running = await opened(await sampleProfile(4, 2, words), { arguments: withoutBeat })
  await unlocked(running)
  afterAll(() => running.close())
  return running
}

async function openFirstNote(page: Page): Promise<void> {
  await goTo(page, 'Notes')
  await page.getByRole('button', { name: 'Notes', exact: true }).click()
  await page.getByRole('article').getByRole('link').first().click()
  await noteWords(page).waitFor()
}

const keys = 300
/** A quick typist's pace, in milliseconds. */
const pace = 70

/**
 * For each key the milliseconds from the key event, as the browser stamped it, to the end of the frame that shows its
 * letter: a message posted inside the frame is answered after it was laid out and painted.
 */
function watchKeys(page: Page) {
  return page.evaluateHandle(() => {
    const figures: number[] = []
    let pressed = 0
    document.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true })
    const words = document.querySelector('.note-words')
    if (!words) throw new Error('There is no note.')
    new MutationObserver(() => {
      if (pressed === 0) return
      const began = pressed
      pressed = 0
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => figures.push(performance.now() - began)
        port2.postMessage(null)
      })
    }).observe(words, { subtree: true, childList: true, characterData: true })
    return figures
  })
}

async function typing(): Promise<readonly number[]> {
  const { page } = await notebookOf(20_000)
  await openFirstNote(page)
  await page
    .locator('.note-words > p')
    .nth(40)
    .click({ position: { x: 200, y: 10 } })
  await page.keyboard.type(' Tonight we recieve everybody, and agian the sand timer helped. ', { delay: pace })
  await page.locator('.unknown-word').first().waitFor()
  const figures = await watchKeys(page)
  const words = 'the room was warm and somebody realy new came in late but stayed to the end '
  for (let typed = 0; typed < keys; typed += 1) {
    await page.keyboard.press(words.charAt(typed % words.length) === ' ' ? 'Space' : words.charAt(typed % words.length))
    await page.waitForTimeout(pace)
  }
  const seen = await figures.evaluate((all) => all)
  if (seen.length < keys) throw new Error(`Of ${keys} letters only ${seen.length} were seen.`)
  return seen
}

const comparing = once(async (): Promise<Page> => {
  const { page } = await notebookOf(5_000)
  await openFirstNote(page)
  for (const paragraph of [2, 30, 60, 90]) {
    await page
      .locator('.note-words > p')
      .nth(paragraph)
      .click({ position: { x: 200, y: 10 } })
    await page.keyboard.type('changed here and there ')
  }
  await page.getByText(/^All saved/).waitFor()
  await goTo(page, 'Notes')
  await page.getByRole('button', { name: 'Notes', exact: true }).click()
  await page.getByRole('article').getByRole('link').first().click()
  await noteWords(page).waitFor()
  await page.getByRole('button', { name: 'Earlier versions' }).click()
  return page
})

/** From pressing Compare to the comparison laid out, the version fetched from the vault included. */
async function compare(): Promise<number> {
  const page = await comparing()
  const back = page.getByRole('button', { name: 'Back to the note' })
  const milliseconds = await page.evaluate(async () => {
    // The oldest one, as the note was before it was changed.
    const button = [...document.querySelectorAll('button')].findLast(({ textContent }) => textContent === 'Compare')
    if (!button) throw new Error('There is nothing to compare.')
    const began = performance.now()
    button.click()
    for (let frames = 0; !document.querySelector('.compared'); frames += 1) {
      if (frames > 600) throw new Error('Nothing was compared.')
      await new Promise((settle) => requestAnimationFrame(settle))
    }
    document.body.getBoundingClientRect()
    const milliseconds = performance.now() - began
    if (!document.querySelector('.compared ins')) throw new Error('No difference is shown.')
    return milliseconds
  })
  await back.click()
  await page.getByRole('button', { name: 'Earlier versions' }).click()
  return milliseconds
}

const pasting = once(() => notebookOf(250))

/** From the paste to the first frame after it: the page is usable again. */
async function pasteHostile(): Promise<number> {
  const { page } = await pasting()
  await newNote(page)
  return noteWords(page).evaluate(async (words) => {
    const html = [
      '<ul><li>'.repeat(10_000),
      '<b><i><font style="x" onclick="window.ran = 1">'.repeat(20_000),
      '<script>window.ran = 2</script><style>*{background:url(https://example.org/x)}</style>',
      '<p onclick=x>word <img src=https://example.org/p.png onerror="window.ran=3"></p>'.repeat(60_000)
    ].join('')
    const data = new DataTransfer()
    data.setData('text/html', html.slice(0, 5 * 1024 * 1024))
    const began = performance.now()
    words.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    await new Promise((frame) => requestAnimationFrame(() => setTimeout(frame, 0)))
    const seconds = (performance.now() - began) / 1_000
    if ('ran' in window) throw new Error('Something of the paste was run.')
    if (performance.getEntriesByType('resource').some(({ name }) => name.includes('example.org')))
      throw new Error('Something of the paste was fetched.')
    return seconds
  })
}

export const benches: readonly Bench[] = [
  { name: 'typing.p95', unit: 'ms', limit: 16, better: 'less', percentile: 95, run: typing },
  { name: 'versions.compare', unit: 'ms', limit: 200, better: 'less', runs: 7, run: compare },
  { name: 'paste.hostile-5mb', unit: 's', limit: 1, better: 'less', runs: 5, run: pasteHostile }
]
