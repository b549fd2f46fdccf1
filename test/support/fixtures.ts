// For each test a computer of its own, and an app on it that is closed again whatever happens.
import { test as base } from 'playwright/test'
import { type LaunchOptions, launchApp, type RunningApp } from './launch.ts'
import { makeProfile, type Profile } from './profile.ts'

type Fixtures = {
  readonly profile: Profile
  /** Starts the app on the test's computer; every one started is closed at the end. */
  readonly start: (options?: LaunchOptions) => Promise<RunningApp>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the parameter's pattern
  profile: async ({}, use) => {
    const profile = makeProfile()
    await use(profile)
    await profile.remove()
  },
  start: async ({ profile }, use) => {
    const running: RunningApp[] = []
    await use(async (options) => {
      const app = await launchApp(profile, options)
      running.push(app)
      return app
    })
    for (const app of running) await app.close()
  }
})

export { expect } from 'playwright/test'
