// The whole job in the real app: three sessions with six named people, a note, a summary handed over without a name in it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/fixtures.ts'
import { answerSaveDialog, lockAndReopen } from '../support/launch.ts'
import {
  addPeople,
  debrief,
  evenings,
  firstRun,
  itIsNow,
  noteWithAShareablePart,
  people,
  planNext,
  privateWords
} from '../support/main-job.ts'
import { goTo, unlock } from '../support/notebook.ts'
import { textOfPdf } from '../support/read-pdf.ts'
import { checkForNames, readEverySection, settleEverything, stateAndReview } from '../support/review-summary.ts'

test('from an empty computer to a summary without a name, and back to the same place after a lock', async ({
  start,
  profile
}) => {
  test.setTimeout(240_000)
  const running = await start()
  const { app, page } = running
  await page.clock.install({ time: new Date('2026-09-03T15:00:00Z') })
  await firstRun(page, '2026-09-03')
  await addPeople(page)
  for (const evening of evenings) {
    await itIsNow(page, `${evening.date}T15:00:00Z`)
    await planNext(page)
    await itIsNow(page, `${evening.date}T20:45:00Z`)
    await debrief(page, evening)
  }
  await noteWithAShareablePart(page)

  await itIsNow(page, '2026-10-01T10:00:00Z')
  await goTo(page, 'Summary')
  await expect(page.getByText('July to September 2026')).toBeVisible()
  await page.getByRole('button', { name: 'Make the draft' }).click()
  await expect(page.getByRole('heading', { name: 'Summary for the steering committee' })).toBeVisible()
  await checkForNames(page)
  await settleEverything(page, /^(hoped|hope)$/)
  await readEverySection(page)
  await stateAndReview(page)

  const markdown = join(profile.documents, 'summary.md')
  const pdf = join(profile.documents, 'summary.pdf')
  for (const [format, path] of [
    ['Markdown', markdown],
    ['PDF', pdf]
  ] as const) {
    await answerSaveDialog(app, path)
    await page.getByRole('button', { name: `Save as ${format}` }).click()
    await expect.poll(() => sizeOf(path), { timeout: 15_000 }).toBeGreaterThan(200)
  }
  for (const text of [readFileSync(markdown, 'utf8'), await textOfPdf(readFileSync(pdf))]) {
    for (const word of [...people, ...privateWords]) expect(text).not.toContain(word)
    expect(text).toMatch(/heating was off/)
    expect(text).toMatch(/the check-in took twenty minutes/)
    expect(text).toMatch(/28/)
  }
  // What a PDF could tell about the machine that made it.
  expect(readFileSync(pdf, 'latin1')).not.toMatch(
    /Skia|Chrom|Electron|Mozilla|Circlekeeper|CreationDate|ModDate|\/Author/
  )

  const next = await lockAndReopen(running, start)
  await unlock(next.page)
  await expect(next.page.getByRole('heading', { name: 'Summary', exact: true })).toBeVisible()
})

function sizeOf(path: string): number {
  try {
    return readFileSync(path).length
  } catch {
    return 0
  }
}
