// The main job as a facilitator does it: a group with six people, sessions planned and debriefed, a note with a part that may be shared.
import { expect, type Page } from 'playwright/test'
import { goTo, newNote, passphrase, shownAsSaved, writeNote } from './notebook.ts'

/** Invented. Some are words of their own, which is where a check for names goes wrong. */
export const people = ['Marigold', 'Tobias', 'Quill', 'Hope', 'Bernadetta', 'Ignatius'] as const

export type Evening = {
  /** The day, and the moment of the debrief, as the clock of the page shows it. */
  readonly date: string
  readonly here: number
  readonly firstTimers: number
  readonly worked: string
  readonly hard: string
  readonly onlyForMe: string
}

export const evenings: readonly Evening[] = [
  {
    date: '2026-09-03',
    here: 9,
    firstTimers: 2,
    worked: 'Bernadetta moved the chairs closer, and quieter people began.',
    hard: 'It is loud next door after half past seven.',
    onlyForMe: 'I was tired and let Ignatius run over. The xylophone story stays here.'
  },
  {
    date: '2026-09-10',
    here: 11,
    firstTimers: 1,
    worked: 'Pairs gave everybody a turn.',
    hard: 'We ran over by ten minutes because Tobias and Quill came late.',
    onlyForMe: 'Marigold seemed far away. The marzipan evening.'
  },
  {
    date: '2026-09-17',
    here: 8,
    firstTimers: 0,
    worked: 'The sand timer kept the round short.',
    hard: 'The heating was off.',
    onlyForMe: 'A quiet evening; the zeppelin remark was unkind of me.'
  }
]

export const privateNote = 'Ignatius told us about the lighthouse and the year in Vladivostok.'
export const sharedNote = 'With the timer on the table the check-in took twenty minutes, as Marigold had hoped.'
/** Words of the private parts that stand nowhere else. */
export const privateWords = ['xylophone', 'marzipan', 'zeppelin', 'lighthouse', 'Vladivostok'] as const

/** The page's clock, so that weeks pass within a test. */
export async function itIsNow(page: Page, moment: string): Promise<void> {
  await page.clock.setSystemTime(new Date(moment))
}

export async function firstRun(page: Page, firstDate: string): Promise<void> {
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('heading', { name: 'A notebook that stays closed' }).waitFor()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await page.getByRole('textbox', { name: 'The same again' }).fill(passphrase)
  await page.getByRole('button', { name: 'Make my notebook' }).click()
  await page.getByRole('heading', { name: 'Your recovery sheet' }).waitFor()
  await page.getByRole('button', { name: 'Do this later' }).click()
  await page.getByRole('textbox', { name: 'Group name' }).fill('Riverbend Thursday group')
  await page.getByLabel('First or next meeting').fill(firstDate)
  await page.getByRole('radio', { name: 'Nicknames' }).check()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'This is right' }).click()
  await page.getByRole('heading', { name: 'This week' }).waitFor()
}

export async function addPeople(page: Page): Promise<void> {
  await goTo(page, 'People')
  for (const name of people) {
    await page.getByRole('textbox', { name: 'Another nickname' }).fill(name)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(page.getByRole('button', { name: `Open ${name}` })).toBeVisible()
  }
}

/** From Home: the 90-minute template, with the two prompts it proposes. */
export async function planNext(page: Page): Promise<void> {
  await goTo(page, 'Home')
  await page.getByRole('button', { name: /^Plan .*session$/ }).click()
  await expect(page.getByText('90 of 90 min')).toBeVisible()
  await expect(page.locator('.agenda .prompt').filter({ hasText: '“' })).toHaveCount(2)
  await page.getByRole('button', { name: 'Done planning' }).click()
}

export async function debrief(page: Page, evening: Evening): Promise<void> {
  await goTo(page, 'Home')
  await page.getByRole('button', { name: 'Write the debrief' }).click()
  await page.getByRole('radio', { name: 'Middling' }).check()
  for (const [label, count] of [
    ['people here', evening.here],
    ['first-timers', evening.firstTimers]
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(String(count))
  }
  await page.getByRole('button', { name: 'Show all twelve themes' }).click()
  for (const name of ['Everyday steadiness', 'Finding my voice']) await page.getByRole('checkbox', { name }).check()
  await page.getByLabel('Whatever you like').fill(evening.onlyForMe)
  await page.getByRole('textbox', { name: 'What worked' }).fill(evening.worked)
  await page.getByRole('textbox', { name: 'What was hard, about the process' }).fill(evening.hard)
  await page.getByRole('button', { name: 'Finish the debrief' }).click()
  await page.getByRole('heading', { name: 'That is done' }).waitFor()
  await page.getByRole('button', { name: 'Back to Home' }).click()
}

export async function noteWithAShareablePart(page: Page): Promise<void> {
  await newNote(page)
  await writeNote(page, privateNote)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'May be shared' }).click()
  await page.keyboard.insertText(sharedNote)
  await shownAsSaved(page)
}
