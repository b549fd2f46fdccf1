// The real app as a desktop starts it, with its real relaunch: joined from outside, once before and once after a lock.
import { type ChildProcess, spawn } from 'node:child_process'
import { type Browser, chromium, type Page } from 'playwright/test'
import { electronPath } from '../support/electron-path.ts'
import { environmentFor, projectRoot } from '../support/launch.ts'
import type { Profile } from '../support/profile.ts'
import { afterAll } from './bench.ts'

export type Outside = { readonly app: ChildProcess; readonly port: number }
export type Joined = { readonly browser: Browser; readonly page: Page }

export function startOutside(profile: Profile): Outside {
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = spawn(electronPath(), [...asRoot, portArgument(port), projectRoot], {
    env: environmentFor(profile, { CIRCLEKEEPER_LOCK_EXITS: '' }),
    stdio: 'ignore'
  })
  afterAll(() => void app.kill())
  return { app, port }
}

/** What the processes of this start, and of those it starts afresh, can be told by. */
export function portArgument(port: number): string {
  return `--remote-debugging-port=${port}`
}

/** Asked again until the page has loaded: a client that joins a page being born never hears of it. */
export async function joined(port: number): Promise<Joined> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await hasLoaded(port)) {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
      const page = browser.contexts().flatMap((context) => context.pages())[0]
      if (page) return { browser, page }
      await browser.close()
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('the app did not come up')
}

async function hasLoaded(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/json`).catch(() => null)
  const targets = answer?.ok ? ((await answer.json()) as { type: string; title: string }[]) : []
  return targets.some((target) => target.type === 'page' && target.title === 'Notebook')
}

export async function ended({ browser }: Joined): Promise<void> {
  await browser
    .newBrowserCDPSession()
    .then((session) => session.send('Browser.close'))
    .catch(() => {})
}

/** Presses the lock's keys and answers when the process is gone. */
export async function lockedOutside({ app }: Outside, { page }: Joined): Promise<void> {
  const gone = new Promise((resolve) => app.once('exit', resolve))
  // The answer never comes: the app ends first.
  page.keyboard.press('Control+L').catch(() => {})
  await gone
}
