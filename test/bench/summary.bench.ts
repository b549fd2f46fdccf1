// The summary: checking a quarter and three years through the gate, and writing each printed format, the reading back included.
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { GateKeeper } from '../../main/summary/gate-keeper.ts'
import type { GateVault } from '../../main/summary/gate-parts.ts'
import { createScanner } from '../../main/summary/scanner.ts'
import { readWord } from '../../main/summary/writers/word-package.ts'
import { writeWord } from '../../main/summary/writers/word-writer.ts'
import type { RecordDraft, RecordId, VaultRecord } from '../../shared/records.ts'
import { ok } from '../../shared/result.ts'
import { sampleNotebook } from '../../shared/sample/notebook.ts'
import { parseCanonical } from '../../shared/summary/document.ts'
import type { DeidentifiedDocument } from '../../shared/summary/gate.ts'
import type { SummaryView } from '../../shared/summary/view.ts'
import { answerSaveDialog, launchApp, type RunningApp } from '../support/launch.ts'
import { makeProfile } from '../support/profile.ts'
import { openSummaryOf, reviewQuarter } from '../support/review-summary.ts'
import { passphrase, summaryNotebook } from '../support/summary-notebook.ts'
import { makeVaultWith } from '../support/vault-with.ts'
import { afterAll, type Bench, once } from './bench.ts'

const today = '2026-07-01'

/** A vault in memory: what is measured is the gate and the scanner. */
function memoryVault(drafts: readonly RecordDraft[]): GateVault & { readonly groupId: RecordId } {
  const records = new Map<string, VaultRecord>()
  const put = (draft: RecordDraft): void => {
    records.set(draft.id, { ...draft, revision: 1, savedAt: '2026-07-01T20:00:00.000Z' } as VaultRecord)
  }
  for (const draft of drafts) put(draft)
  const group = drafts.find(({ kind }) => kind === 'group')
  if (group === undefined) throw new Error('the sample has no group')
  return {
    groupId: group.id,
    recordsOf: (kinds) => ok([...records.values()].filter(({ kind }) => kinds.has(kind))),
    read: (ids) => ids.flatMap((id) => records.get(id) ?? []),
    save: (save, remove) => {
      for (const draft of save) put(draft)
      for (const id of remove) records.delete(id)
      return ok(null)
    },
    newId: () => randomBytes(16).toString('hex') as RecordId,
    hash: (text) => createHash('sha256').update(text).digest('hex')
  }
}

const sample = once(async () => {
  const options = { groups: 1, sessions: 160, notes: 400, words: 250, seed: 1, today, nicknames: true }
  const vault = memoryVault([...sampleNotebook(options)].flat())
  const scanner = createScanner(new URL('./scanner-worker.js', import.meta.url).href)
  const started = await scanner.scan([], [], [])
  if (!started.ok) throw new Error(started.failure.code)
  return { vault, keeper: new GateKeeper(vault, scanner) }
})

/** Seconds from asking for the draft to the checked text, the scanner already running. */
async function checkFrom(from: string): Promise<number> {
  const { vault, keeper } = await sample()
  const started = performance.now()
  const start = { groupId: vault.groupId, from, to: today, k: 5, preparedBy: '', lookFor: [], today }
  const made = await keeper.answer('summaryStart', start)
  if (!made.ok) throw new Error(made.failure.code)
  const { draftId, turn }: SummaryView = made.value.view
  const checked = await keeper.answer('summaryAct', { draftId, turn, act: { do: 'check' } })
  if (!checked.ok) throw new Error(checked.failure.code)
  return (performance.now() - started) / 1_000
}

async function word(): Promise<number> {
  const { vault, keeper } = await sample()
  const start = { groupId: vault.groupId, from: '2026-04-01', to: today, k: 5, preparedBy: '', lookFor: [], today }
  const made = await keeper.answer('summaryStart', start)
  if (!made.ok) throw new Error(made.failure.code)
  const draft = vault.read([made.value.view.draftId])[0]
  const state = draft?.kind === 'summaryDraft' ? JSON.parse(draft.state) : null
  const document = parseCanonical(JSON.stringify(state.document)) as DeidentifiedDocument
  const started = performance.now()
  if (readWord(await writeWord(document)) === null) throw new Error('the Word file cannot be read')
  return (performance.now() - started) / 1_000
}

const reviewed = once(async (): Promise<RunningApp> => {
  const profile = makeProfile()
  afterAll(() => profile.remove())
  await makeVaultWith(profile.vault, passphrase, summaryNotebook())
  const running = await launchApp(profile)
  afterAll(() => running.close())
  await openSummaryOf(running.page, passphrase)
  await reviewQuarter(running.page)
  await answerSaveDialog(running.app, join(profile.documents, 'first.md'))
  await running.page.getByRole('button', { name: 'Save as Markdown' }).click()
  await running.page.getByRole('heading', { name: 'Saved' }).waitFor()
  return running
})

/** From the button to "saved": printed, looked through, written, read back, entered in the ledger. */
async function pdf(): Promise<number> {
  const { page, app, profile } = await reviewed()
  const path = join(profile.documents, 'summary.pdf')
  rmSync(path, { force: true })
  await answerSaveDialog(app, path)
  // A second press so soon after the first would count as the same one.
  await page.waitForTimeout(450)
  const started = performance.now()
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  while (!existsSync(path)) {
    if (performance.now() - started > 20_000)
      throw new Error(`no PDF: ${await page.getByRole('alert').allTextContents()}`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  await page.getByText('Save the same text once more as').waitFor()
  return (performance.now() - started) / 1_000
}

const seconds = { unit: 's', better: 'less' } as const

export const benches: readonly Bench[] = [
  { name: 'summary.check-quarter', ...seconds, limit: 1, run: () => checkFrom('2026-04-01') },
  { name: 'summary.check-3-years', ...seconds, limit: 3, run: () => checkFrom('2023-07-02') },
  { name: 'summary.docx', ...seconds, limit: 1, run: word },
  { name: 'summary.pdf', ...seconds, limit: 1, run: pdf }
]
