// The ledger of saved summaries: listing it, entering a new one, noting another format of an old one.
import type { Failure } from '../../shared/failure.ts'
import type { RecordDraft, RecordId, RecordOf } from '../../shared/records.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { LedgerEntry, SummaryFormat } from '../../shared/summary/calls.ts'
import { parseCanonical } from '../../shared/summary/document.ts'
import type { DeidentifiedText } from '../../shared/summary/gate.ts'
import type { Draft, GateVault } from './gate-parts.ts'

/** The latest first. An entry that cannot be read any more is left out. */
export function ledgerOf(vault: GateVault, groupId: RecordId): Result<{ entries: LedgerEntry[] }> {
  const summaries = vault.recordsOf(new Set(['summary']))
  if (!summaries.ok) return summaries
  const own = summaries.value.filter(
    (one): one is RecordOf<'summary'> => one.kind === 'summary' && one.groupId === groupId
  )
  const entries = own
    .sort((one, other) => other.to.localeCompare(one.to) || other.savedAt.localeCompare(one.savedAt))
    .flatMap((record) => {
      const entry = entryOf(record)
      return entry.ok ? [entry.value.entry] : []
    })
  return ok({ entries })
}

/** Enters a text that was written and read back, and erases the draft it came from, in one commit. */
export function enterSummary(
  vault: GateVault,
  draft: Draft,
  text: DeidentifiedText,
  format: SummaryFormat,
  today: string
): Result<{ entry: LedgerEntry }> {
  const document = parseCanonical(text)
  if (document === null) return failed<Failure>({ code: 'record-damaged' })
  const { groupId, from, to, k } = draft
  const facilitators = document.sections.find(({ id }) => id === 'facilitators')?.blocks ?? []
  const words = facilitators.map((block) => block.text).join('\n')
  const entry: RecordDraft<'summary'> = {
    id: vault.newId(),
    kind: 'summary',
    groupId,
    from,
    to,
    k,
    hash: vault.hash(text),
    cells: document.counts,
    canonical: text,
    formats: [format],
    savedOn: today,
    facilitatorsSection: words.slice(0, mostWords)
  }
  const saved = vault.save([entry], [draft.id])
  return saved.ok ? entryOf(entry) : saved
}

const mostWords = 20_000

export function noteFormat(vault: GateVault, id: string, format: SummaryFormat): Result<{ entry: LedgerEntry }> {
  const record = vault.read([id])[0]
  if (record?.kind !== 'summary') return failed<Failure>({ code: 'record-missing' })
  const { revision: _revision, savedAt: _savedAt, ...entry } = record
  const next = { ...entry, formats: [...new Set([...entry.formats, format])] }
  const saved = vault.save([next], [])
  return saved.ok ? entryOf(next) : saved
}

function entryOf(record: RecordDraft<'summary'>): Result<{ entry: LedgerEntry }> {
  const document = parseCanonical(record.canonical)
  if (document === null) return failed<Failure>({ code: 'record-damaged' })
  const { id, from, to, k, hash, savedOn, formats } = record
  return ok({ entry: { id, from, to, k, hash, savedOn, formats, document } })
}
