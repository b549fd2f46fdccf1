// The app as the machine sees it: started without a driver, looked at through its debugging port, relaunching itself in earnest.
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { type Browser, chromium, expect, type Page } from 'playwright/test'
import { electronPath } from './electron-path.ts'
import { environmentFor, projectRoot } from './launch.ts'
import { processWith } from './processes.ts'
import type { Profile } from './profile.ts'

export type OutsideApp = {
  readonly processId: number
  readonly port: number
  /** The main process that runs now: after a lock another one; null while there is none. */
  readonly mainProcess: () => number | null
  /** Ends whatever is still running. */
  readonly end: () => void
}

export async function startOutside(profile: Profile, more: readonly string[] = []): Promise<OutsideApp> {
  const port = await freePort()
  const mark = `--circlekeeper-test=${profile.root}`
  const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const switches = [...rootOnly, `--remote-debugging-port=${port}`, mark, ...more]
  const first: ChildProcess = spawn(electronPath(), [...switches, projectRoot], {
    env: environmentFor(profile, { CIRCLEKEEPER_LOCK_EXITS: '' }),
    stdio: 'ignore'
  })
  const mainProcess = (): number | null => processWith(mark)
  return {
    processId: first.pid ?? -1,
    port,
    mainProcess,
    end: () => {
      for (const id of [first.pid, mainProcess()]) if (id) endIfAlive(id)
    }
  }
}

/** Joins the page once it has loaded: a client that joins one being born may never hear of it. */
export async function pageOutside({ port }: OutsideApp): Promise<{ readonly browser: Browser; readonly page: Page }> {
  await whenShown(port)
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = browser.contexts()[0]?.pages()[0]
  if (page === undefined) throw new Error('The app has no window.')
  return { browser, page }
}

/** Waits until a window's page has loaded, without joining it. */
export async function whenShown(port: number): Promise<void> {
  const isShown = async (): Promise<boolean> => {
    const answer = await fetch(`http://127.0.0.1:${port}/json`).catch(() => null)
    const targets = answer?.ok ? ((await answer.json()) as { type: string; title: string }[]) : []
    return targets.some((target) => target.type === 'page' && target.title === 'Notebook')
  }
  await expect.poll(isShown, { timeout: 20_000, intervals: [20] }).toBe(true)
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function endIfAlive(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
