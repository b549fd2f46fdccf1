// The real app for measurements: a profile with a vault of invented records whose key function costs next to nothing.

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { createVault } from '../../main/vault/access.ts'
import { recordToText } from '../../main/vault/record-text.ts'
import { sampleNotebook } from '../../shared/sample/notebook.ts'
import { sampleSetting } from '../../shared/sample/setting.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { makeProfile, type Profile } from '../support/profile.ts'
import { afterAll } from './bench.ts'

export const passphrase = 'a river in june'
/** The least a header may name: about ten milliseconds. */
const nearlyFree = { memory: 8 * 1024 * 1024, passes: 1 }

export async function sampleProfile(notes: number, sessions = 60): Promise<Profile> {
  const profile = makeProfile()
  afterAll(() => profile.remove())
  await fillVault(profile.vault, notes, sessions)
  return profile
}

export async function fillVault(path: string, notes: number, sessions = 60): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  const kdf = { url: new URL('./kdf-worker.js', import.meta.url).href, cost: nearlyFree }
  const made = await createVault(kdf, path, passphrase)
  if (!made.ok) throw new Error(made.failure.code)
  const vault = made.value
  const options = { groups: 2, sessions, notes, words: 250, seed: 1, today: '2026-07-01', nicknames: true }
  for (const batch of [[sampleSetting(1)], ...sampleNotebook(options)]) {
    const saved = vault.save(
      batch.map((draft) => ({
        id: draft.id,
        kind: draft.kind,
        text: (revision: number) => recordToText(draft, revision, '2026-07-01T20:00:00.000Z')
      })),
      []
    )
    if (!saved.ok) throw new Error(saved.failure.code)
  }
  vault.close()
}

export async function opened(profile: Profile): Promise<RunningApp> {
  const running = await launchApp(profile)
  await running.page.getByLabel('Passphrase', { exact: true }).waitFor()
  return running
}

/** Types the passphrase, unlocks, and answers with the milliseconds until Home is drawn. */
export async function unlocked(running: RunningApp): Promise<number> {
  const { page } = running
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  const started = performance.now()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'This week' }).waitFor()
  return performance.now() - started
}
