// A facilitator makes a quarter's summary in the real app, from the period to the saved files, without a name in them.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from 'playwright/test'
import { answerSaveDialog, launchApp, lockAndReopen, type RunningApp } from '../support/launch.ts'
import { makeProfile, type Profile } from '../support/profile.ts'
import { textOfPdf } from '../support/read-pdf.ts'
import { passphrase, people, privateWords, summaryNotebook } from '../support/summary-notebook.ts'
import { makeVaultWith } from '../support/vault-with.ts'

const shots = process.env.SUMMARY_PICTURES
let profile: Profile
let running: RunningApp

test.beforeEach(async () => {
  profile = makeProfile()
  await makeVaultWith(profile.vault, passphrase, summaryNotebook())
  running = await launchApp(profile)
})

test.afterEach(async () => {
  await running.close()
  profile.remove()
})

async function picture(page: Page, name: string): Promise<void> {
  if (!shots) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}.png`) })
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Notebook' })).toBeVisible()
}

async function openSummary(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Notebook' }).getByRole('link', { name: 'Summary' }).click()
}

async function draftTheQuarter(page: Page): Promise<void> {
  await openSummary(page)
  await expect(page.getByRole('heading', { name: 'Summary', exact: true })).toBeVisible()
  await picture(page, '1-choose-period')
  while (!(await page.getByText('April to June 2026').isVisible())) {
    await page.getByRole('button', { name: 'Earlier' }).click()
    await page.waitForTimeout(420)
  }
  await page.getByRole('button', { name: 'Make the draft' }).click()
  await expect(page.getByRole('heading', { name: 'Summary for the steering committee' })).toBeVisible()
}

async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check for names' }).click()
  await expect(page.getByRole('heading', { level: 2, name: /flag/ })).toBeVisible()
}

async function settleEverything(page: Page): Promise<void> {
  const keep = page.getByRole('button', { name: 'Keep, and say why' })
  while (await keep.isVisible()) {
    const left = await page
      .getByRole('heading', { level: 2, name: /flags?/i })
      .first()
      .textContent()
    const open = page.locator('.decision.now .read')
    const words = (await open.textContent()) ?? ''
    if (/hope|September/.test(words)) {
      await keep.click()
      await page.getByLabel('Why can it stay?').fill('an ordinary word here')
      await page.getByRole('button', { name: 'Keep it' }).click()
    } else {
      await page
        .getByRole('button', { name: /^Say “/ })
        .first()
        .click()
    }
    await expect(page.getByRole('heading', { level: 2, name: /flags?/i }).first()).not.toHaveText(left ?? '')
  }
}

async function readEverySection(page: Page): Promise<void> {
  const marks = page.getByRole('button', { name: /^Mark as read: / })
  for (let left = await marks.count(); left > 0; left -= 1) {
    const mark = marks.first()
    await mark.scrollIntoViewIfNeeded()
    await expect(mark).not.toHaveAttribute('aria-disabled', 'true')
    await mark.click()
    await expect(marks).toHaveCount(left - 1)
  }
}

async function stateAndReview(page: Page): Promise<void> {
  for (const words of [/read every section/, /nobody can be recognised/, /told in confidence/]) {
    await page.getByRole('checkbox', { name: words }).check()
  }
  await page.getByRole('button', { name: 'Mark as reviewed' }).click()
  await expect(page.getByRole('heading', { name: 'Reviewed, and ready to be saved' })).toBeVisible()
}

const names = people.flatMap(({ nickname, names: others }) => [nickname, ...others.flatMap((name) => name.split(' '))])

function expectNothingPrivate(text: string): void {
  for (const word of [...privateWords, ...names.filter((name) => name !== 'Hope')]) expect(text).not.toContain(word)
  expect(text).not.toMatch(/\bHope\b/)
}

test('a summary leaves in every format without a name or a private word', async () => {
  const { page, app } = running
  await unlock(page)
  await draftTheQuarter(page)
  await picture(page, '2-draft')
  await page.getByRole('button', { name: 'Add a line to Facilitators' }).click()
  await page
    .getByLabel(/Typed here, in Facilitators/)
    .fill('We lead every other week and could use a third pair of hands.')
  await check(page)
  await expect(page.getByText('Sessions planned 13, held 12, cancelled 1.')).toBeVisible()
  await expect(page.getByText('Back after a gap fewer than 5')).toBeVisible()
  await picture(page, '3-checked')
  await settleEverything(page)
  await readEverySection(page)
  await picture(page, '4-settled')
  await stateAndReview(page)
  await picture(page, '5-reviewed')
  const markdown = join(profile.documents, 'first.md')
  await answerSaveDialog(app, markdown)
  await page.getByRole('button', { name: 'Save as Markdown' }).click()
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible()
  await picture(page, '6-saved')
  const words = readFileSync(markdown, 'utf8')
  expect(words).toContain('We lead every other week')
  expect(words).toContain('Two members asked for a daytime group as well.')
  expectNothingPrivate(words)
  for (const [format, name] of [
    ['PDF', 'second.pdf'],
    ['Word', 'third.docx'],
    ['Plain text', 'fourth.txt'],
    ['Counts (CSV)', 'fifth.csv']
  ] as const) {
    await answerSaveDialog(app, join(profile.documents, name))
    await page.getByRole('button', { name: `Save as ${format}` }).click()
    await expect.poll(() => readdirSync(profile.documents)).toContain(name)
    await expect(page.getByText(new RegExp(`as .*${format.replace(/[()]/g, '\\$&')}`))).toBeVisible()
  }
  const pdf = readFileSync(join(profile.documents, 'second.pdf'))
  const pdfWords = await textOfPdf(pdf)
  expect(pdfWords.replace(/\s+/g, '')).toContain('Twomembersaskedforadaytimegroupaswell.')
  expectNothingPrivate(pdfWords)
  expect(pdf.toString('latin1')).not.toMatch(/Electron|Chromium|Skia|CreationDate|Mozilla/)
  expect(readdirSync(profile.documents).sort()).toEqual([
    'fifth.csv',
    'first.md',
    'fourth.txt',
    'second.pdf',
    'third.docx'
  ])
  await page.getByRole('button', { name: 'Back to all summaries' }).click()
  await expect(page.getByRole('button', { name: 'April to June 2026' })).toBeVisible()
  await picture(page, '7-ledger')
})

test('a lock in the middle keeps the draft, the decisions and the reading', async () => {
  const { page } = running
  await unlock(page)
  await draftTheQuarter(page)
  await check(page)
  await settleEverything(page)
  await page.getByRole('button', { name: 'Mark as read: At a glance' }).click()
  await expect(page.getByRole('button', { name: 'Mark as read: At a glance' })).toHaveCount(0)
  running = await lockAndReopen(running)
  await unlock(running.page)
  await expect(running.page.getByRole('heading', { name: /all settled/ })).toBeVisible()
  await expect(running.page.getByRole('button', { name: 'Mark as read: At a glance' })).toHaveCount(0)
  await expect(running.page.getByRole('button', { name: 'Mark as reviewed' })).toHaveAttribute('aria-disabled', 'true')
})
