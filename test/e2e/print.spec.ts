// Paper: each sheet as a PDF by keys alone, its text and tags, its letters, and no private word on any; packs out and in.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { libraryPrompts } from '../../shared/prompts/library.ts'
import { passphrase } from '../support/evening-notebook.ts'
import { expect, test } from '../support/fixtures.ts'
import { press, tabTo, typeInto } from '../support/keyboard.ts'
import { answerOpenDialog, answerSaveDialog, type RunningApp } from '../support/launch.ts'
import { goTo, unlock } from '../support/notebook.ts'
import { planningNotebook, privateWords } from '../support/planning-notebook.ts'
import type { Profile } from '../support/profile.ts'
import { textOfPdf } from '../support/read-pdf.ts'
import { makeVaultWith } from '../support/vault-with.ts'

type Start = () => Promise<RunningApp>

async function openPlan(profile: Profile, start: Start): Promise<RunningApp> {
  await makeVaultWith(profile.vault, passphrase, planningNotebook().records)
  mkdirSync(profile.documents, { recursive: true })
  const running = await start()
  await unlock(running.page, passphrase)
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
