// Starting: cold start to a usable unlock screen, against an empty window with the same switches; and the size of the page's bundle.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from 'playwright/test'
import { electronPath } from '../support/electron-path.ts'
import { environmentFor, projectRoot } from '../support/launch.ts'
import { makeProfile } from '../support/profile.ts'
import { opened, sampleProfile } from './app.ts'
import { afterAll, type Bench, once } from './bench.ts'

const profile = once(() => sampleProfile(20, 2))
const emptyProfile = once(async () => {
  const made = makeProfile()
  afterAll(() => made.remove())
  return made
})

async function coldStart(): Promise<number> {
  const from = await profile()
  const started = performance.now()
  const running = await opened(from)
  const seconds = (performance.now() - started) / 1_000
  await running.close()
  return seconds
}

async function emptyStart(): Promise<number> {
  const from = await emptyProfile()
  const started = performance.now()
  const app = await _electron.launch({
    executablePath: electronPath(),
    cwd: projectRoot,
    args: [join(projectRoot, 'test/bench/empty-window')],
    env: environmentFor(from)
  })
  const page = await app.firstWindow()
  await page.getByText('empty').waitFor()
  const seconds = (performance.now() - started) / 1_000
  await app.close()
  return seconds
}

function bundleMegabytes(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|css|html)$/.test(file))
    .reduce((sum, file) => sum + statSync(join(folder, file)).size / 1e6, 0)
}

export const benches: readonly Bench[] = [
  { name: 'start.cold', unit: 's', limit: 1.5, better: 'less', run: coldStart },
  {
    name: 'start.cold-ratio',
    unit: 'ratio',
    limit: 1.5,
    better: 'less',
    run: async () => {
      const empty = await emptyStart()
      return (await coldStart()) / empty
    }
  },
  {
    name: 'bundle.renderer',
    unit: 'MB',
    limit: 2.5,
    better: 'less',
    run: async () => bundleMegabytes(join(projectRoot, 'dist/renderer'))
  }
]
