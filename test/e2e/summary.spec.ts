// A facilitator makes a quarter's summary in the real app, from the period to the saved files, without a name in them.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from 'playwright/test'
import { answerSaveDialog, launchApp, lockAndReopen, type RunningApp, reopenWhenGone } from '../support/launch.ts'
import { byKey, timeToLock } from '../support/lock-time.ts'
import { makeProfile, type Profile } from '../support/profile.ts'
import { textOfPdf } from '../support/read-pdf.ts'
import {
  checkForNames,
  draftTheQuarter,
  openSummaryOf,
  readEverySection,
  reviewQuarter,
  settleEverything,
  stateAndReview,
  unlock
} from '../support/review-summary.ts'
import { passphrase, people, privateWords, summaryNotebook } from '../support/summary-notebook.ts'
import { makeVaultWith } from '../support/vault-with.ts'

/** A folder for pictures of every step, to lay beside the drawn ones. */
const pictures = process.env.SUMMARY_PICTURES
let profile: Profile
let running: RunningApp

test.beforeEach(async () => {
  const { title } = test.info()
  profile = makeProfile()
  const all = summaryNotebook()
  const records = title.startsWith('a group without')
    ? all.filter(({ kind }) => kind === 'group' || kind === 'setting')
    : all
  await makeVaultWith(profile.vault, passphrase, records)
  running = await launchApp(profile)
})

test.afterEach(async () => {
  await running.close()
  await profile.remove()
})

/** Nothing serious for anybody's screen reader, on each step; a picture of it where one is wanted. */
async function look(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(200)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

const names = people.flatMap(({ nickname, names: others }) => [nickname, ...others.flatMap((name) => name.split(' '))])

function expectNothingPrivate(text: string): void {
  for (const word of [...privateWords, ...names.filter((name) => name !== 'Hope')]) expect(text).not.toContain(word)
  expect(text).not.toMatch(/\bHope\b/)
}

test('a summary leaves in every format without a name or a private word', async () => {
  const { page, app } = running
  await openSummaryOf(page, passphrase)
  await look(page, '1-choose-period')
  await draftTheQuarter(page)
  await look(page, '2-draft')
  await page.getByRole('button', { name: 'Add a line to Facilitators' }).click()
  await page
    .getByLabel(/Typed here, in Facilitators/)
    .fill('We lead every other week and could use a third pair of hands.')
  await checkForNames(page)
  await expect(page.getByText('Sessions planned 13, held 12, cancelled 1.')).toBeVisible()
  await expect(page.getByText('Back after a gap fewer than 5')).toBeVisible()
  await look(page, '3-checked')
  await settleEverything(page)
  await readEverySection(page)
  await look(page, '4-read')
  await stateAndReview(page)
  await look(page, '5-reviewed')
  const markdown = join(profile.documents, 'first.md')
  await answerSaveDialog(app, markdown)
  await page.getByRole('button', { name: 'Save as Markdown' }).click()
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible()
  await look(page, '6-saved')
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
    await expect(page.locator('.proven')).toContainText(format)
  }
  const pdf = readFileSync(join(profile.documents, 'second.pdf'))
  const pdfWords = await textOfPdf(pdf)
  expect(pdfWords.replace(/\s+/g, '')).toContain('Twomembersaskedforadaytimegroupaswell.')
  expectNothingPrivate(pdfWords)
  expect(pdf.toString('latin1')).toContain('/StructTreeRoot')
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
  await page.getByRole('button', { name: 'April to June 2026' }).scrollIntoViewIfNeeded()
  await look(page, '7-ledger')
})

test('a lock in the middle keeps the draft, the decisions and the reading', async () => {
  await openSummaryOf(running.page, passphrase)
  await draftTheQuarter(running.page)
  await checkForNames(running.page)
  await settleEverything(running.page)
  await running.page.getByRole('button', { name: 'Mark as read: At a glance' }).click()
  await expect(running.page.getByRole('button', { name: 'Mark as read: At a glance' })).toHaveCount(0)
  running = await lockAndReopen(running)
  await unlock(running.page, passphrase)
  await expect(running.page.getByRole('heading', { name: /all settled/ })).toBeVisible()
  await expect(running.page.getByRole('button', { name: 'Mark as read: At a glance' })).toHaveCount(0)
  await expect(running.page.getByRole('button', { name: 'Mark as reviewed' })).toHaveAttribute('aria-disabled', 'true')
})

test('a lock while the file is written leaves a whole file or none, and typing afterwards survives one too', async () => {
  await openSummaryOf(running.page, passphrase)
  await reviewQuarter(running.page)
  await answerSaveDialog(running.app, join(profile.documents, 'summary.pdf'))
  await running.page.getByRole('button', { name: 'Save as PDF' }).click()
  expect(await timeToLock(running, byKey(running))).toBeLessThan(1_000)
  running = await reopenWhenGone(running)
  await unlock(running.page, passphrase)
  await expect(running.page.getByRole('button', { name: 'Save as PDF' })).toBeVisible()
  await expect.poll(() => readdirSync(profile.documents).filter((name) => name !== 'summary.pdf')).toEqual([])
  await running.page.getByRole('button', { name: 'Change the text' }).click()
  await running.page
    .getByLabel(/From a debrief, in What was hard/)
    .first()
    .fill('The room next door is loud after supper')
  await expect(running.page.getByRole('button', { name: /Save as/ })).toHaveCount(0)
  running = await lockAndReopen(running)
  await unlock(running.page, passphrase)
  await expect(running.page.getByRole('heading', { name: 'Read and change the draft' })).toBeVisible()
  await expect(running.page.getByLabel(/From a debrief, in What was hard/).first()).toHaveValue(
    'The room next door is loud after supper'
  )
  await checkForNames(running.page)
  await expect(running.page.getByRole('heading', { name: /all settled/ })).toBeVisible()
})

test('the page cannot write a reviewed draft or a ledger entry of its own', async () => {
  const { page } = running
  await openSummaryOf(page, passphrase)
  await draftTheQuarter(page)
  const code = await page.evaluate(async () => {
    type Call = (request: unknown) => Promise<{ ok: boolean; failure?: { code: string }; value?: unknown }>
    const bridge = (window as unknown as { bridge: Record<string, Call> }).bridge
    const loaded = await bridge.summaryOpen?.({ groupId: `${'5'.repeat(31)}1`, today: '2026-07-02' })
    const draft = {
      id: 'a'.repeat(32),
      kind: 'summaryDraft',
      groupId: 'b'.repeat(32),
      from: '2026-04-01',
      to: '2026-06-30',
      k: 5,
      lookFor: [],
      preparedBy: '',
      state: '{}'
    }
    const saved = await bridge.saveRecords?.({ save: [draft], remove: [] })
    return [loaded?.ok, saved?.failure?.code]
  })
  expect(code).toEqual([true, 'gate-out-of-order'])
})

test('a group without a session says what a summary needs', async () => {
  await openSummaryOf(running.page, passphrase)
  await expect(running.page.getByText('After a session is debriefed, its shareable lines appear here.')).toBeVisible()
  await look(running.page, '0-empty')
})
