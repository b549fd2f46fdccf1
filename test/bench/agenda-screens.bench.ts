// The agenda under the hand: an edit to its redraw, its PDF, and the month view over ten years of sessions.
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import type { Sheet } from '../../shared/agenda/sheets.ts'
import { blocksFromTemplate, templateFor } from '../../shared/agenda/templates.ts'
import { libraryPrompts } from '../../shared/prompts/library.ts'
import { answerSaveDialog, type RunningApp } from '../support/launch.ts'
import { opened, sampleProfile, unlocked } from './app.ts'
import { afterAll, type Bench, once } from './bench.ts'

const tenYears = 521

const notebook = once(async (): Promise<RunningApp> => {
  const running = await opened(await sampleProfile(20, tenYears))
  await unlocked(running)
  afterAll(() => running.close())
  return running
})

const planned = once(async (): Promise<RunningApp> => {
  const running = await notebook()
  const { page } = running
  await page.getByRole('link', { name: 'Sessions' }).click()
  await page.getByRole('button', { name: /^Plan (the next|a) session$/ }).click()
  await page.getByRole('heading', { name: /prompts? that fit/ }).waitFor()
  return running
})

/** Presses a button and answers with the milliseconds until the page has changed and is laid out again, for each of many presses. */
function pressToRedraw(page: Page, selector: string, presses: number): Promise<number[]> {
  return page.evaluate(
    async ([button, times]) => {
      const figures: number[] = []
      for (let press = 0; press < times; press += 1) {
        const element = document.querySelector<HTMLElement>(button)
        if (!element) throw new Error(`There is no ${button}.`)
        await new Promise((idle) => requestAnimationFrame(() => setTimeout(idle, 30)))
        const changed = new Promise<void>((settle) => {
          const observer = new MutationObserver(() => {
            observer.disconnect()
            settle()
          })
          observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
        })
        const began = performance.now()
        element.click()
        await changed
        document.body.getBoundingClientRect()
        figures.push(performance.now() - began)
      }
      return figures
    },
    [selector, presses] as const
  )
}

async function editToRedraw(): Promise<readonly number[]> {
  const { page } = await planned()
  return pressToRedraw(page, '.block.chosen .number button:last-child', 120)
}

async function agendaPdf(): Promise<number> {
  const { app, page, profile } = await notebook()
  await answerSaveDialog(app, join(profile.root, 'agenda.pdf'))
  return page.evaluate(async (sheet) => {
    const { bridge } = globalThis as unknown as {
      bridge: { savePaper: (request: unknown) => Promise<{ ok: boolean }> }
    }
    const began = performance.now()
    const saved = await bridge.savePaper({ sheet, paper: { size: 'A4', point: 12 } })
    if (!saved.ok) throw new Error('The agenda was not saved.')
    return (performance.now() - began) / 1_000
  }, agenda())
}

function agenda(): Sheet {
  const prompts = libraryPrompts.slice(0, 2)
  const template = templateFor(90).blocks
  const blocks = blocksFromTemplate(template, { people: 10, minutesEach: 2, minutes: 90 }).map((block, index) => ({
    ...block,
    promptId: block.type === 'main-prompt' || block.type === 'second-prompt' ? (prompts[index % 2]?.id ?? null) : null
  }))
  return {
    sheet: 'agenda',
    date: '2026-07-02',
    startTime: '19:00',
    minutes: 90,
    place: 'Riverbend Library, small hall',
    roles: { lead: 'Marta', coLead: 'Joel', greeter: 'Joel', timekeeper: '', reader: '' },
    blocks,
    promptTexts: prompts.map(({ id, text }) => ({ id, text })),
    people: 10,
    minutesEach: 2,
    next: { date: '2026-07-09', startTime: '19:00' },
    bring: 'Second sand timer',
    clock: '24'
  }
}

/** From pressing "Month" to its table laid out. */
async function monthDraw(): Promise<number> {
  const { page } = await notebook()
  await page.getByRole('link', { name: 'Home' }).click()
  await page.getByRole('link', { name: 'Sessions' }).click()
  await page.getByRole('radio', { name: 'Month' }).waitFor()
  return page.evaluate(async () => {
    const month = [...document.querySelectorAll('label')].find((label) => label.textContent === 'Month')
    const began = performance.now()
    month?.querySelector('input')?.click()
    for (let frames = 0; !document.querySelector('table.month'); frames += 1) {
      if (frames > 300) throw new Error('The month was not drawn.')
      await new Promise((settle) => requestAnimationFrame(settle))
    }
    document.body.getBoundingClientRect()
    return performance.now() - began
  })
}

/** Milliseconds from the key to the crisis card's numbers laid out, on the page of a plan. The key is pressed by the page: the app lets nobody else hear it. */
async function keyToCard(): Promise<readonly number[]> {
  const { page } = await planned()
  const figures: number[] = []
  for (let time = 0; time < 40; time += 1) {
    const took = await page.evaluate(async () => {
      const drawn = new Promise<number>((tell) => {
        const seen = new MutationObserver(() => {
          const numbers = document.querySelector('[role="dialog"] .lines-list')
          if (!numbers || numbers.getBoundingClientRect().height === 0) return
          seen.disconnect()
          tell(performance.now())
        })
        seen.observe(document.body, { childList: true, subtree: true, attributes: true })
      })
      const pressed = performance.now()
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'F9', bubbles: true, cancelable: true }))
      return (await drawn) - pressed
    })
    figures.push(took)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Crisis card' }).waitFor({ state: 'detached' })
  }
  return figures
}

export const benches: readonly Bench[] = [
  { name: 'agenda.edit-p95', unit: 'ms', limit: 16, better: 'less', percentile: 95, run: editToRedraw },
  { name: 'crisis-card.p95', unit: 'ms', limit: 100, better: 'less', percentile: 95, run: keyToCard },
  { name: 'agenda.pdf', unit: 's', limit: 0.7, better: 'less', runs: 7, run: agendaPdf },
  { name: 'month.draw', unit: 'ms', limit: 100, better: 'less', runs: 7, run: monthDraw }
]
