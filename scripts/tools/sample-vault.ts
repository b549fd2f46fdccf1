// Makes a vault full of invented records through the product's own vault code: for tests, trials and measuring.
import { existsSync } from 'node:fs'
import { createVault } from '../../main/vault/access.ts'
import { recordToText } from '../../main/vault/record-text.ts'
import type { RecordDraft } from '../../shared/records.ts'
import { sampleNotebook } from '../../shared/sample/notebook.ts'
import { sampleSetting } from '../../shared/sample/setting.ts'
import { needed, Plain, passphraseFrom, readArguments, runTool, wholeNumber } from './arguments.ts'
import { failureLine } from './failure-line.ts'

const today = '2026-07-01'
const savedAt = '2026-07-01T20:42:00.000Z'
const names = ['out', 'passphrase-file', 'groups', 'sessions', 'notes', 'words', 'seed', 'today']

runTool(async () => {
  const { values } = readArguments(names)
  const out = needed(values.out, 'out')
  if (existsSync(out)) throw new Plain(failureLine({ code: 'vault-exists' }))
  const options = {
    groups: wholeNumber(values.groups, 2, 'groups'),
    sessions: wholeNumber(values.sessions, 60, 'sessions'),
    notes: wholeNumber(values.notes, 500, 'notes'),
    words: wholeNumber(values.words, 250, 'words'),
    seed: wholeNumber(values.seed, 1, 'seed'),
    today: values.today ?? today,
    nicknames: true
  }
  const kdf = { url: new URL('./kdf-worker.js', import.meta.url).href }
  const vault = await createVault(kdf, out, passphraseFrom(needed(values['passphrase-file'], 'passphrase-file')))
  if (!vault.ok) throw new Plain(failureLine(vault.failure))
  let records = 0
  const save = (drafts: readonly RecordDraft[]): void => {
    const texts = drafts.map((draft) => ({
      id: draft.id,
      kind: draft.kind,
      text: (revision: number) => recordToText(draft, revision, savedAt)
    }))
    const saved = vault.value.save(texts, [])
    if (!saved.ok) throw new Plain(failureLine(saved.failure))
    records += drafts.length
  }
  save([sampleSetting(options.seed)])
  for (const batch of sampleNotebook(options)) save(batch)
  vault.value.close()
  process.stdout.write(`${records} records\n`)
})
