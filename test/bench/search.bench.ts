// Search over 10,000 notes of 250 words: in the vault's worker, and from a key to the results painted; and opening a note.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { startVaultWorker, type VaultClient } from '../../main/vault/client.ts'
import type { VaultResponse } from '../../main/vault/messages.ts'
import type { RecordDraft } from '../../shared/records.ts'
import type { Result } from '../../shared/result.ts'
import { type Dice, diceOf } from '../../shared/sample/random.ts'
import { makeProfile, type Profile } from '../support/profile.ts'
import { fillVault, opened, passphrase, unlocked } from './app.ts'
import { afterAll, type Bench, once } from './bench.ts'
import { slip, wordsLike } from './search-words.ts'

const notes = 10_000
const words = 250
const vocabulary = wordsLike(20_000, 11)

/** The sample's 10,000 notes, each with words of its own out of 20,000 that are as unevenly common as a language's. */
const profile = once(async () => {
  const made = makeProfile()
  afterAll(() => made.remove())
  const dice = diceOf(12)
  await fillVault(made.vault, notes, 60, words, (draft) =>
    draft.kind === 'noteBody' ? { ...draft, doc: written(dice) } : draft
  )
  // The worker's own: an app that is open holds the other one.
  copyFileSync(made.vault, workersVault(made))
  return made
})

function workersVault(made: Profile): string {
  return join(made.root, 'worker.vault')
}

function written(dice: Dice): RecordDraft<'noteBody'>['doc'] {
  const lines = Array.from({ length: 5 }, () =>
    Array.from({ length: words / 5 }, () => vocabulary.draw(dice)).join(' ')
  )
  return { type: 'doc', content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) }
}

const worker = once(async (): Promise<VaultClient> => {
  const fileUrl = (name: string): string => new URL(`./${name}.js`, import.meta.url).href
  const client = startVaultWorker(
    fileUrl('vault-worker'),
    { kdfUrl: fileUrl('kdf-worker'), scannerUrl: fileUrl('scanner-worker') },
    () => {}
  )
  afterAll(() => client.end())
  const unlocking = await client.call('unlock', { path: workersVault(await profile()), passphrase })
  if (!unlocking.ok) throw new Error(unlocking.failure.code)
  await indexed(client)
  return client
})

/** The index is built once the page has every record. In the worker's order a restore comes after it; this one has nowhere to go and answers at once. */
async function indexed(client: VaultClient): Promise<void> {
  let after: string | null = null
  do {
    const chunk: Result<VaultResponse<'loadRecords'>> = await client.call('loadRecords', { after })
    if (!chunk.ok) throw new Error(chunk.failure.code)
    after = chunk.value.next
  } while (after !== null)
  const path = workersVault(await profile())
  const refused = await client.call('restore', { from: path, to: path, secret: { passphrase }, next: null })
  if (refused.ok) throw new Error('There is a notebook already.')
}

/** What somebody types: words, beginnings, two words, phrases, and one in three with a slip of the hand. */
function questions(count: number): readonly string[] {
  const dice = diceOf(13)
  return Array.from({ length: count }, (_, at) => {
    const [one, other] = [vocabulary.draw(dice), vocabulary.any(dice)]
    switch (at % 6) {
      case 0:
        return one
      case 1:
        return other.slice(0, Math.max(2, other.length - 2))
      case 2:
        return `${one} ${other}`
      case 3:
        return `"${one} ${vocabulary.draw(dice)}"`
      case 4:
        return slip(dice, vocabulary.long(dice))
      default:
        return `${slip(dice, vocabulary.long(dice))} ${one}`
    }
  })
}

async function searches(): Promise<readonly number[]> {
  const client = await worker()
  const figures: number[] = []
  for (const typed of questions(1_000)) {
    const began = performance.now()
    const answer = await client.call('search', { words: typed, filter: {}, most: 20 })
    figures.push(performance.now() - began)
    if (!answer.ok) throw new Error(answer.failure.code)
  }
  return figures
}

const page = once(async (): Promise<Page> => {
  const running = await opened(await profile())
  afterAll(() => running.close())
  await unlocked(running)
  await running.page.keyboard.press('Control+K')
  const field = running.page.getByRole('combobox', { name: 'Search this notebook' })
  await field.fill(vocabulary.common)
  await running.page.locator('.hit mark').first().waitFor()
  // Quiet: the working set is in, and the index is built.
  await running.page.waitForTimeout(6_000)
  await field.fill('')
  return running.page
})

/** Typed key by key; each figure is told by the page, from the key to the frame after which its own results stood painted. */
async function keysToPixels(): Promise<readonly number[]> {
  const shown = await page()
  const told = await shown.evaluateHandle(watchKeys)
  const field = shown.getByRole('combobox', { name: 'Search this notebook' })
  for (const typed of questions(30)) {
    await field.fill('')
    await field.pressSequentially(typed.slice(0, 12), { delay: 60 })
  }
  await shown.waitForTimeout(300)
  return told.evaluate(({ figures }) => figures)
}

/** In the page: a key's own time stamp, and the painted frame in which the list is no longer busy with older words. */
function watchKeys(): { readonly figures: number[] } {
  const figures: number[] = []
  document.addEventListener(
    'keydown',
    ({ timeStamp, key }) => {
      if (key.length > 1) return
      const look = (): void => {
        requestAnimationFrame(() => {
          const list = document.querySelector('#hits')
          if (list?.getAttribute('aria-busy') !== 'false') return look()
          // A message comes after the frame was painted.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => figures.push(performance.now() - timeStamp)
          port2.postMessage(null)
        })
      }
      // Not before the field has taken the key: until then the list is not busy yet.
      setTimeout(look)
    },
    { capture: true }
  )
  return { figures }
}

/** From pressing Enter on a hit to the note's words painted. */
async function noteOpening(): Promise<number> {
  const shown = await page()
  await shown.keyboard.press('Escape')
  await shown.getByRole('link', { name: 'Notes' }).click()
  const link = shown.getByRole('article').getByRole('link').nth(openedNotes)
  openedNotes += 1
  await link.waitFor()
  return link.evaluate(async (element) => {
    await new Promise((idle) => setTimeout(idle, 200))
    const began = performance.now()
    ;(element as HTMLElement).click()
    while (!document.querySelector('.note-words p')?.textContent)
      await new Promise((frame) => requestAnimationFrame(frame))
    await new Promise((painted) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = painted
        port2.postMessage(null)
      })
    })
    return performance.now() - began
  })
}
let openedNotes = 0

export const benches: readonly Bench[] = [
  { name: 'search.p95', unit: 'ms', limit: 15, better: 'less', percentile: 95, run: searches },
  { name: 'search.to-pixels-p95', unit: 'ms', limit: 50, better: 'less', percentile: 95, run: keysToPixels },
  { name: 'note.open', unit: 'ms', limit: 100, better: 'less', runs: 9, run: noteOpening }
]
