// Starts the real app for a test, locks and reopens it, and does by role and visible name what a person would do.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page } from 'playwright/test'
import { electronPath } from './electron-path.ts'
import type { Profile } from './profile.ts'

export const projectRoot = resolve(import.meta.dirname, '../..')

export type LaunchOptions = {
  readonly environment?: Readonly<Record<string, string>>
  /** The operating system's sandbox: only when the test runs as somebody other than root. */
  readonly chromiumSandbox?: boolean
  readonly arguments?: readonly string[]
  /** A command that starts Electron in place of Electron itself. */
  readonly executable?: string
  /** The app's folder, where it is not this project itself. */
  readonly root?: string
}

export type RunningApp = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly profile: Profile
  readonly processId: number
  /** Resolves when the main process has ended. */
  readonly ended: Promise<void>
  readonly close: () => Promise<void>
}

export async function launchApp(profile: Profile, options: LaunchOptions = {}): Promise<RunningApp> {
  const app = await attach(profile, options)
  const child = app.process()
  const ended = new Promise<void>((settle) => {
    if (child.exitCode !== null || child.signalCode !== null) settle()
    else child.once('exit', () => settle())
  })
  const page = await app.firstWindow({ timeout: 30_000 })
  return {
    app,
    page,
    profile,
    processId: child.pid ?? -1,
    ended,
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      void app.close().catch(() => {})
      const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
      await ended
      clearTimeout(late)
      if (child.signalCode === 'SIGKILL') throw new Error('The app did not end when it was closed.')
    }
  }
}

/**
 * The app holds its window back until the driver has attached: given an executable of its own, the driver does not hold
 * the start up itself, and a window made in that moment is lost to it or waited for in vain.
 */
function attach(profile: Profile, options: LaunchOptions): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: options.executable ?? electronPath(),
    cwd: options.root ?? projectRoot,
    args: [...(options.arguments ?? []), options.root ?? projectRoot],
    chromiumSandbox: options.chromiumSandbox ?? false,
    env: environmentFor(profile, { CIRCLEKEEPER_WAITS_FOR_DRIVER: '1', ...options.environment }),
    timeout: 30_000
  })
}

/** Only what a desktop session would hand over, and the switch that leaves the next run to the test. */
export function environmentFor(profile: Profile, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { PATH = '', DISPLAY = '', LANG = 'en_GB.UTF-8' } = process.env
  return {
    PATH,
    DISPLAY,
    LANG,
    TZ: 'Europe/London',
    ...profile.environment,
    CIRCLEKEEPER_LOCK_EXITS: '1',
    ...more
  }
}

/** Locks with the key a person would press, waits for the process to be gone, and starts the next run. */
export async function lockAndReopen(
  running: RunningApp,
  start = () => launchApp(running.profile)
): Promise<RunningApp> {
  await pressLock(running)
  return reopenWhenGone(running, start)
}

/** The page goes away while the key is still on its way back, so its answer is not waited for. */
export async function pressLock(running: RunningApp): Promise<void> {
  void running.page.keyboard.press('Control+L').catch(() => {})
  await running.ended
}

/** `start` begins the next run on the same computer. */
export async function reopenWhenGone(
  running: RunningApp,
  start = () => launchApp(running.profile)
): Promise<RunningApp> {
  await running.ended
  const next = await start()
  await expect(next.page.getByRole('heading', { name: 'This notebook is locked' })).toBeVisible()
  return next
}

/** The next save dialog is answered with `path`: the system's own dialog cannot be driven from here. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' })
  }, path)
}

export async function answerOpenDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({
      canceled: filePath === null,
      filePaths: filePath === null ? [] : [filePath]
    })
  }, path)
}

export function hasBuild(): boolean {
  return existsSync(join(projectRoot, 'dist', 'main', 'main.js'))
}
