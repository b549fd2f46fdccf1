// How far a led session strays from true time: 90 made-up minutes of suspends and clock changes, and ten real ones in the app.
import type { Page } from 'playwright/test'
import { freshAgenda, templateFor } from '../../shared/agenda/templates.ts'
import type { RecordDraft } from '../../shared/records.ts'
import { passphrase as evening } from '../support/evening-notebook.ts'
import { launchApp } from '../support/launch.ts'
import { madeMachine } from '../support/made-machine.ts'
import { unlock } from '../support/notebook.ts'
import { planningNotebook } from '../support/planning-notebook.ts'
import { makeProfile } from '../support/profile.ts'
import { makeVaultWith } from '../support/vault-with.ts'
import type { Bench } from './bench.ts'

/** The worst of 90 minutes, in seconds, four ticks a second: three suspends, the clock set forward and back, once while asleep. */
function madeDrift(): number {
  const blocks = freshAgenda({ template: templateFor(90).blocks, people: 10, minutesEach: 2, minutes: 90 })
  const machine = madeMachine(Date.parse('2026-07-02T18:00:00Z'), blocks, 1_000)
  let truth = 0
  let worst = 0
  while (truth < 90 * 60_000) {
    const before = truth
    const passes = (at: number): boolean => before < at && truth >= at
    machine.pass(250)
    truth += 250
    worst = Math.max(worst, Math.abs(machine.shownMs() - truth))
    const asleep = passes(10 * 60_000) ? 600_000 : passes(40 * 60_000) ? 45_000 : passes(70 * 60_000) ? 5_000 : 0
    if (asleep > 0) machine.sleep(asleep)
    truth += asleep
    if (passes(20 * 60_000)) machine.setClock(3_600_000)
    if (passes(30 * 60_000)) machine.setClock(-5_400_000)
    if (passes(60 * 60_000)) machine.setClock(2_500)
    if (passes(80 * 60_000)) machine.setClock(-1_500)
  }
  return worst / 1_000
}

const tenMinutes = 600_000

/**
 * The real app leading for ten real minutes. Its page's clock is set forward an hour and back an hour and a half, and the page is
 * stopped by a signal for a minute in which its steady clock stands still, as in a suspend. The worst second, told against this process's own clock.
 */
async function realDrift(): Promise<number> {
  const profile = makeProfile()
  try {
    await makeVaultWith(profile.vault, evening, oneLongTurn())
    const running = await launchApp(profile)
    try {
      const { page, app } = running
      await unlock(page, evening)
      await page.getByRole('button', { name: /^Plan .*’s session$/ }).click()
      await page.getByRole('button', { name: 'Done planning' }).click()
      await page.getByRole('button', { name: 'Start the session' }).click()
      await page.getByRole('button', { name: 'Begin' }).click()
      await page.getByRole('button', { name: 'Next block' }).click()
      await page.getByText(/^Turn 1 of/).waitFor()
      const pageProcess = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
      )
      return await worstSecond(page, pageProcess ?? 0)
    } finally {
      await running.close()
    }
  } finally {
    profile.remove()
  }
}

async function worstSecond(page: Page, pageProcess: number): Promise<number> {
  const first = await shownSecond(page)
  const began = performance.now()
  const upsets = [
    { at: 120_000, act: () => setPageClock(page, 3_600_000) },
    { at: 240_000, act: () => setPageClock(page, -5_400_000) },
    { at: 360_000, act: () => suspendPage(page, pageProcess, 60_000) },
    { at: 480_000, act: () => setPageClock(page, 30_000) }
  ]
  let worst = 0
  while (performance.now() - began < tenMinutes) {
    const next = upsets[0]
    if (next && performance.now() - began >= next.at) {
      upsets.shift()
      await next.act()
    }
    const shown = await shownSecond(page)
    worst = Math.max(worst, Math.abs(first - shown - (performance.now() - began) / 1_000))
  }
  return worst
}

/** Waits for the turn's clock to change, and answers with the seconds it then shows: left of the turn, to the whole second. */
async function shownSecond(page: Page): Promise<number> {
  const face = await page.evaluate(
    () =>
      new Promise<string>((told) => {
        const clock = document.querySelector('[role="timer"]')
        if (!clock) throw new Error('There is no turn.')
        const seen = new MutationObserver(() => {
          seen.disconnect()
          told(clock.textContent ?? '')
        })
        seen.observe(clock, { characterData: true, childList: true, subtree: true })
      })
  )
  const [minutes, seconds] = face.split(':').map(Number)
  if (minutes === undefined || seconds === undefined) throw new Error(`No time of a turn: ${face}`)
  return minutes * 60 + seconds
}

async function setPageClock(page: Page, byMs: number): Promise<void> {
  await page.evaluate((ms) => {
    const before = Date.now.bind(Date)
    Date.now = () => before() + ms
  }, byMs)
}

/** Stops the page's process; its steady clock has not moved when it goes on, though the computer's uptime has. */
async function suspendPage(page: Page, processId: number, ms: number): Promise<void> {
  await page.evaluate((asleep) => {
    const before = performance.now.bind(performance)
    const fell = before()
    performance.now = () => before() - Math.min(asleep, Math.max(0, before() - fell))
  }, ms)
  process.kill(processId, 'SIGSTOP')
  await new Promise((wake) => setTimeout(wake, ms))
  process.kill(processId, 'SIGCONT')
}

/** A notebook whose next session has turns of a quarter of an hour, so that one turn's clock shows seconds all the way. */
function oneLongTurn(): readonly RecordDraft[] {
  return planningNotebook().records.map((record) =>
    record.kind === 'group' ? { ...record, checkInMinutesEach: 15 } : record
  )
}

export const benches: readonly Bench[] = [
  { name: 'run.drift', unit: 's', limit: 1, better: 'less', run: async () => madeDrift() },
  { name: 'run.drift-real', unit: 's', limit: 1, better: 'less', long: true, run: realDrift }
]
