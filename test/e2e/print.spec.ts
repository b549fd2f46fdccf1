// Paper: each sheet as a PDF by keys alone, its text and tags, its letters, and no private word on any; packs out and in.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import type { Sheet } from '../../shared/agenda/sheets.ts'
import type { Bridge } from '../../shared/bridge.ts'
import { libraryPrompts } from '../../shared/prompts/library.ts'
import { passphrase } from '../support/evening-notebook.ts'
import { expect, test } from '../support/fixtures.ts'
import { keysOnly, press, tabTo, typeInto, unlockByKeys } from '../support/keyboard.ts'
import { answerOpenDialog, answerSaveDialog, type RunningApp } from '../support/launch.ts'
import { goTo } from '../support/notebook.ts'
import { planningNotebook, privateWords } from '../support/planning-notebook.ts'
import type { Profile } from '../support/profile.ts'
import { pagesOfPdf, textOfPdf } from '../support/read-pdf.ts'
import { makeVaultWith } from '../support/vault-with.ts'

type Start = () => Promise<RunningApp>

async function openPlan(profile: Profile, start: Start): Promise<RunningApp> {
  await makeVaultWith(profile.vault, passphrase, planningNotebook().records)
  mkdirSync(profile.documents, { recursive: true })
  const running = await start()
  await unlockByKeys(running.page, passphrase)
  await press(running.page, running.page.getByRole('button', { name: /^Plan .*’s session$/ }))
  await running.page.getByRole('heading', { name: 'Three prompts that fit' }).waitFor()
  return running
}

/** Chooses by keys within the open print panel, and answers with the written PDF. */
async function savePdf(app: ElectronApplication, page: Page, path: string): Promise<Uint8Array> {
  await answerSaveDialog(app, path)
  await press(page, page.getByRole('button', { name: 'Save as PDF' }))
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('The PDF is saved.')).toBeVisible()
  return readFileSync(path)
}

/** The next job sent to a printer is noted and answered: with a reason it failed, or null = printed. The system's dialog cannot be driven from here. */
async function answerPrinter(app: ElectronApplication, reason: string | null): Promise<void> {
  await app.evaluate(({ app: electron }, why) => {
    const notes = globalThis as unknown as { sentToPrinter?: unknown[] }
    notes.sentToPrinter ??= []
    const sent = notes.sentToPrinter
    electron.once('browser-window-created', (_, window) => {
      window.webContents.print = (options, done) => {
        sent.push({ options, title: window.webContents.getTitle(), shown: window.isVisible() })
        done?.(why === null, why ?? '')
      }
    })
  }, reason)
}

/** A press that follows another too closely counts once, for hands that tremble: it is made again. */
async function pressAgain(page: Page, answered: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await press(page, page.getByRole('button', { name: 'Print it' }))
    await answered()
  }).toPass()
}

async function choose(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('radio', { name, exact: true })
  const group = page.getByRole('group').filter({ has: wanted })
  await tabTo(page, group.locator('input:checked'))
  for (let presses = 0; presses < 8 && !(await wanted.isChecked()); presses += 1)
    await page.keyboard.press('ArrowRight')
  await expect(wanted).toBeChecked()
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

test('the agenda becomes a tagged PDF by keys alone, in our own face and with every letter readable', async ({
  profile,
  start
}) => {
  const { app, page } = await openPlan(profile, start)
  const noMouse = await keysOnly(page)
  await press(page, page.getByRole('button', { name: 'Print' }))
  await typeInto(page, page.getByRole('textbox', { name: 'What to bring' }), 'Office fittings, final offer, Thyme')
  const pdf = await savePdf(app, page, join(profile.documents, 'agenda.pdf'))
  const text = inOneLine(await textOfPdf(pdf))
  expect(text).toContain('Riverbend Library, small office')
  expect(text).toContain('Theo greets')
  expect(text).toContain('10 people, 2 minutes each. Passing is always fine.')
  expect(text).toContain('Bring: Office fittings, final offer, Thyme')
  expect(text).toContain('90 min')
  for (const word of privateWords) expect(text).not.toContain(word)
  const raw = Buffer.from(pdf).toString('latin1')
  expect(raw).toMatch(/\/StructTreeRoot/)
  expect(raw).toMatch(/\/Marked true/)
  expect(raw).toMatch(/Literata/)
  expect(raw).not.toMatch(/Chrom|Skia|Electron|Mozilla/)
  await noMouse()
})

test('straight to the printer goes what was chosen; a printer that fails is a sentence, a closed dialog is none', async ({
  profile,
  start
}) => {
  const { app, page } = await openPlan(profile, start)
  await press(page, page.getByRole('button', { name: 'Print' }))
  await choose(page, 'Guidelines')
  await choose(page, 'large, 18')
  await choose(page, 'Letter')
  await answerPrinter(app, 'Print job failed')
  await press(page, page.getByRole('button', { name: 'Print it' }))
  await expect(page.getByRole('alert').filter({ hasText: 'It could not be printed.' })).toBeVisible()
  await answerPrinter(app, 'Print job canceled')
  await pressAgain(page, () => expect(page.getByRole('alert')).toHaveCount(0, { timeout: 1_000 }))
  await expect(page.getByRole('dialog')).toBeVisible()
  await answerPrinter(app, null)
  await pressAgain(page, () =>
    expect(page.getByText('It is on its way to the printer.')).toBeVisible({ timeout: 1_000 })
  )
  const sent = await app.evaluate(() => (globalThis as unknown as { sentToPrinter: unknown }).sentToPrinter)
  const job = { options: { pageSize: 'Letter', printBackground: true }, title: 'Guidelines', shown: false }
  expect(sent).toEqual([job, job, job])
})

test('every sheet prints at 24 point on Letter, and holds nothing private', async ({ profile, start }) => {
  const { app, page } = await openPlan(profile, start)
  const sheets: Readonly<Record<string, string>> = {
    Agenda: 'Start and stop on time',
    Guidelines: 'Everybody may pass',
    'Crisis card': '116 123',
    'Sign-in sheet': 'A first name or nickname is enough',
    'Tally sheet': 'Back after a gap',
    'Prompt cards': '?'
  }
  for (const [name, words] of Object.entries(sheets)) {
    // A press that follows another too closely counts once, for hands that tremble: it is made again.
    await expect(async () => {
      await page.getByRole('button', { name: 'Print' }).click()
      await expect(page.getByRole('dialog')).toBeVisible({ timeout: 2_000 })
    }).toPass()
    if (name !== 'Agenda') await choose(page, name)
    await choose(page, 'largest, 24')
    await choose(page, 'Letter')
    const pdf = await savePdf(app, page, join(profile.documents, `${name}.pdf`))
    const text = inOneLine(await textOfPdf(pdf))
    expect(text).toContain(words)
    for (const word of privateWords) expect(text).not.toContain(word)
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/MediaBox \[0 0 612 792\]/)
  }
})

test('at 24 point no page of the agenda ends inside a block, and no prompt card is cut in two', async ({
  profile,
  start
}) => {
  const { app, page } = await openPlan(profile, start)
  const prompts = libraryPrompts.slice(0, 9)
  const blocks = prompts.map(({ id }, at) => ({
    id: `b${at}`,
    type: 'other' as const,
    title: `Part ${at + 1} of the evening`,
    minutes: 10,
    promptId: id,
    notes: `Notes of part ${at + 1}, with a little more to say than fits on one line of large print.`,
    who: `Helper ${at + 1}`
  }))
  const sheets: readonly Sheet[] = [
    {
      sheet: 'agenda',
      date: '2026-07-02',
      startTime: '19:00',
      minutes: 90,
      place: 'Library',
      roles: { lead: 'Marta', coLead: '', greeter: '', timekeeper: '', reader: '' },
      blocks,
      promptTexts: prompts.map(({ id, text }) => ({ id, text })),
      people: 10,
      minutesEach: 2,
      next: null,
      bring: '',
      clock: '24'
    },
    { sheet: 'prompt-cards', prompts: prompts.map(({ text, followUps }) => ({ text, followUps: [...followUps] })) }
  ]
  for (const sheet of sheets) {
    const path = join(profile.documents, `${sheet.sheet}.pdf`)
    await answerSaveDialog(app, path)
    await page.evaluate(async (one) => {
      const { bridge } = globalThis as unknown as { bridge: Pick<Bridge, 'savePaper'> }
      return bridge.savePaper({ sheet: one, paper: { size: 'A4', point: 24 } })
    }, sheet)
    const pages = (await pagesOfPdf(readFileSync(path))).map(inOneLine)
    expect(pages.length).toBeGreaterThan(3)
    for (const [at, prompt] of prompts.entries()) {
      const parts = [
        prompt.text,
        ...(sheet.sheet === 'agenda' ? [`Part ${at + 1} of`, `Notes of part ${at + 1},`] : prompt.followUps)
      ]
      expect([prompt.id, pages.filter((text) => parts.every((part) => text.includes(part))).length]).toEqual([
        prompt.id,
        1
      ])
    }
  }
})

test('a pack goes out and comes in again, and says what it holds before anything is kept', async ({
  profile,
  start
}) => {
  const { app, page } = await openPlan(profile, start)
  await goTo(page, 'Prompts')
  await page.getByRole('button', { name: 'Not alone' }).click()
  await page
    .getByRole('button', { name: /^Favourite/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Packs' }).click()
  const out = join(profile.documents, 'pack.json')
  await answerSaveDialog(app, out)
  await page.getByRole('button', { name: 'Save my favourites as a pack' }).click()
  await expect(page.getByText('The pack is saved.')).toBeVisible()
  const pack = JSON.parse(readFileSync(out, 'utf8'))
  expect(pack.prompts).toEqual([libraryPrompts[0]])
  expect(JSON.stringify(pack)).not.toMatch(/2026|landed|session/i)

  const incoming = join(profile.documents, 'incoming.json')
  const fresh = { ...libraryPrompts[0], id: 'from-a-friend', text: 'What made you laugh on the way here?' }
  const prompts = [fresh, libraryPrompts[1], { id: 'broken' }]
  writeFileSync(incoming, JSON.stringify({ ...pack, name: 'From a friend', prompts }))
  await answerOpenDialog(app, incoming)
  await page.getByRole('button', { name: 'Open a pack' }).click()
  await expect(page.getByText('1 new here, 1 here already, 1 left out because they are not prompts.')).toBeVisible()
  await page.getByRole('button', { name: 'Add this prompt' }).click()
  await page.getByRole('button', { name: 'Library' }).click()
  await page.getByRole('searchbox').fill('laugh on the way')
  await expect(page.getByText('“What made you laugh on the way here?”')).toBeVisible()
})

test('a file that is no pack is refused in a sentence, and nothing is changed', async ({ profile, start }) => {
  const { app, page } = await openPlan(profile, start)
  await goTo(page, 'Prompts')
  await page.getByRole('button', { name: 'Packs' }).click()
  const one = { ...libraryPrompts[0] }
  const files: Readonly<Record<string, readonly [content: string, sentence: string]>> = {
    'letter.json': ['Dear group, this is a letter.', 'This file is of another kind than expected here.'],
    'newer.json': [
      JSON.stringify({ format: 'prompt-pack', version: 9, name: '', prompts: [one] }),
      'This file was written by a newer version of the app.'
    ],
    'other.json': ['{"format":"shopping-list","items":[]}', 'This file is of another kind than expected here.'],
    'huge.json': [
      JSON.stringify({
        format: 'prompt-pack',
        version: 1,
        name: '',
        prompts: Array.from({ length: 100_000 }, (_, index) => ({ id: `p${index}` }))
      }),
      'This file is larger than this app opens.'
    ]
  }
  for (const [name, [content, sentence]] of Object.entries(files)) {
    const path = join(profile.documents, name)
    writeFileSync(path, content)
    await answerOpenDialog(app, path)
    // A second press within a moment does not count.
    await expect(async () => {
      await page.getByRole('button', { name: 'Open a pack' }).click()
      await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible({ timeout: 2_000 })
    }).toPass()
  }
  await expect(page.getByText('144 in all')).toBeVisible()
})
