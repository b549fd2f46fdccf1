// The real app for measurements: a profile with a vault of invented records whose key function costs next to nothing.

import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright/test'
import { createVault } from '../../main/vault/access.ts'
import { recordToText } from '../../main/vault/record-text.ts'
import { allRecords } from '../../renderer/database.ts'
import type { RecordDraft } from '../../shared/records.ts'
import { sampleNotebook } from '../../shared/sample/notebook.ts'
import { sampleSetting } from '../../shared/sample/setting.ts'
import { type LaunchOptions, launchApp, type RunningApp } from '../support/launch.ts'
import { makeProfile, type Profile } from '../support/profile.ts'
import { afterAll } from './bench.ts'

export const passphrase = 'a river in june'
/** The least a header may name: about ten milliseconds. */
const nearlyFree = { memory: 8 * 1024 * 1024, passes: 1 }

export async function sampleProfile(notes: number, sessions = 60, words = 250): Promise<Profile> {
  const profile = makeProfile()
  afterAll(() => profile.remove())
  await fillVault(profile.vault, notes, sessions, words)
  return profile
}

const filled = new Map<number, Promise<string>>()

/** A copy at `path` of the sample vault with so many notes, which is made once for all measurements. */
export async function copyFilled(path: string, notes: number): Promise<void> {
  const made = filled.get(notes) ?? keptVault(notes)
  filled.set(notes, made)
  copyFileSync(await made, path)
}

async function keptVault(notes: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-bench-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  await fillVault(join(folder, 'notebook.vault'), notes)
  return join(folder, 'notebook.vault')
}

/** `as`: how each record is kept instead. */
export async function fillVault(
  path: string,
  notes: number,
  sessions = 60,
  words = 250,
  as: (draft: RecordDraft) => RecordDraft = (draft) => draft
): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  const kdf = { url: new URL('./kdf-worker.js', import.meta.url).href, cost: nearlyFree }
  const made = await createVault(kdf, path, passphrase)
  if (!made.ok) throw new Error(made.failure.code)
  const vault = made.value
  const options = { groups: 2, sessions, notes, words, seed: 1, today: '2026-07-01', nicknames: true }
  for (const batch of [[sampleSetting(1)], ...sampleNotebook(options)]) {
    const saved = vault.save(
      batch.map(as).map((draft) => ({
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

export async function opened(profile: Profile, options: LaunchOptions = {}): Promise<RunningApp> {
  const running = await launchApp(profile, options)
  await running.page.getByLabel('Passphrase', { exact: true }).waitFor()
  return running
}

/** Types the passphrase, unlocks, and answers with the milliseconds from the key to Home drawn, its main button included; told by the page itself. */
export async function unlocked(running: RunningApp): Promise<number> {
  const { page } = running
  // As fast as a practised hand: meanwhile the rest of the app comes in.
  await page.getByLabel('Passphrase', { exact: true }).pressSequentially(passphrase, { delay: 60 })
  const told = await page.evaluateHandle(() => {
    let pressed = 0
    document.addEventListener('keydown', () => (pressed = performance.now()), { capture: true, once: true })
    const drawn = new Promise<number>((tell) => {
      const look = (): void => {
        const isDrawn = document.querySelector('.home h1') && document.querySelector('.home .button.main')
        requestAnimationFrame(isDrawn ? () => tell(performance.now() - pressed) : look)
      }
      look()
    })
    // In an object, so that the promise itself is not waited for here.
    return { drawn }
  })
  await page.keyboard.press('Enter')
  return told.evaluate(({ drawn }) => drawn)
}

/** Answers when every record is in the page; with the milliseconds since it was asked. */
export function allThere(page: Page): Promise<number> {
  return page.evaluate(
    (mark) =>
      new Promise<number>((tell) => {
        const began = performance.now()
        const seen = new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName(mark)
          if (entry) tell(Math.max(0, entry.startTime - began))
        })
        // What was marked before this was asked counts too.
        seen.observe({ type: 'mark', buffered: true })
      }),
    allRecords
  )
}
