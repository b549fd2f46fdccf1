// Backups after something was removed for good (vault-format.md, "Erasures"): a fresh one first, then each older one is rewritten without it, proven again, and takes the old one's place.
import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Failure, FailureCode } from '../../shared/failure.ts'
import type { RecordOf, VaultRecord } from '../../shared/records.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { hasLines, withoutLines } from '../../shared/retention.ts'
import { unlockWithKey } from './access.ts'
import { type BackupMade, type BackupOrder, makeBackup, proven, sweepUnproven, syncFolder, unproven } from './backup.ts'
import { createStore } from './create-store.ts'
import { removeDatabase } from './database.ts'
import type { Marks } from './follow.ts'
import { recordToText, textToKnown } from './record-text.ts'
import { backupsIn } from './renew-backups.ts'
import { type Draft, firstManifest, type OpenedRow, UnlockedVault } from './vault.ts'

/** Whether something was removed, the vault knows. */
export type ErasingBackupOrder = Omit<BackupOrder, 'purged'>

type Erased = Readonly<Record<'gone' | 'cleared' | 'rewritten', ReadonlySet<string>>>

/** A proven backup; where something was removed since the last, the older ones lose it too. Interrupted anywhere, the next one goes on. */
export function* backUp(vault: UnlockedVault, order: ErasingBackupOrder): Generator<undefined, Result<BackupMade>> {
  const pending = erasuresOf(vault)
  const made = yield* makeBackup(vault, { ...order, purged: pending.length > 0 })
  if (!made.ok || pending.length === 0) return made
  const erased: Erased = {
    gone: new Set(pending.flatMap(({ gone }) => gone)),
    cleared: new Set(pending.flatMap(({ cleared }) => cleared)),
    rewritten: new Set(pending.flatMap(({ rewritten }) => rewritten ?? []))
  }
  // One that is away was used earlier: what lies there is a copy made elsewhere.
  const others = (order.replaces?.folders ?? []).filter((other) => other !== order.folder && existsSync(other))
  for (const folder of [order.folder, ...others]) {
    const done = yield* eraseIn(vault, folder, erased)
    if (!done.ok) return done
  }
  const settled = vault.save(
    [],
    pending.map(({ id }) => id)
  )
  return settled.ok ? made : settled
}

/** What was removed and may still stand in backups. */
export function erasuresOf(vault: UnlockedVault): readonly RecordOf<'erasure'>[] {
  return vault.idsOf(new Set(['erasure'])).flatMap((id) => {
    const row = vault.read(id)
    const record = row === null ? null : textToKnown(row.text)
    return record?.kind === 'erasure' ? [record] : []
  })
}

function* eraseIn(vault: UnlockedVault, folder: string, erased: Erased): Generator<undefined, Result<null>> {
  try {
    sweepUnproven(folder, vault.header.vault)
    const names = backupsIn(folder, vault.header.vault)
    if (!names.ok) return names
    for (const { name } of names.value) {
      if (join(folder, name) === vault.store.path) continue
      const done = yield* eraseFromOne(vault, join(folder, name), erased)
      if (vault.isClosed) return failed<Failure>({ code: 'locked' })
      if (!done.ok) return existsSync(folder) ? done : failed<Failure>({ code: 'backup-folder-missing' })
    }
    syncFolder(folder)
    return ok(null)
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'ENOSPC') return failed<Failure>({ code: 'disk-full' })
    return failed<Failure>({ code: existsSync(folder) ? 'backup-unproven' : 'backup-folder-missing' })
  }
}

/** A file that is no whole backup of this vault any more may hold anything, and a proven one stands beside it. */
const dropped: ReadonlySet<FailureCode> = new Set(['vault-damaged', 'vault-truncated', 'not-a-vault'])

function* eraseFromOne(vault: UnlockedVault, path: string, erased: Erased): Generator<undefined, Result<null>> {
  const opened = unlockWithKey(path, vault.vaultKey, 'read-only')
  if (!opened.ok) return dropped.has(opened.failure.code) ? drop(path) : opened
  const copy = opened.value
  if (copy.header.vault !== vault.header.vault) {
    copy.close()
    return ok(null)
  }
  const found = yield* find(vault, copy, erased)
  if (copy.damaged || found.size === 0 || vault.isClosed) {
    copy.close()
    return copy.damaged ? drop(path) : ok(null)
  }
  removeDatabase(path + unproven)
  const rewritten = yield* without(copy, path + unproven, found)
  copy.close()
  if (vault.isClosed || !rewritten.ok) {
    removeDatabase(path + unproven)
    return rewritten.ok ? failed<Failure>({ code: 'locked' }) : rewritten
  }
  renameSync(path + unproven, path)
  return ok(null)
}

function drop(path: string): Result<null> {
  removeDatabase(path)
  return ok(null)
}

/** What is to become of rows: null = gone, else put so. */
type Found = ReadonlyMap<string, OpenedRow | null>

function* find(vault: UnlockedVault, copy: UnlockedVault, erased: Erased): Generator<undefined, Found> {
  const found = new Map<string, OpenedRow | null>()
  const rows = copy.inspect()
  for (let step = rows.next(); !step.done; step = rows.next()) {
    const { id } = step.value
    const isOld = erased.rewritten.has(id) && copy.marks().get(id)?.hash !== vault.marks().get(id)?.hash
    if (isGone(step.value, erased) || isLostVersion(vault, step.value, erased)) found.set(id, null)
    else if (isOld) found.set(id, vault.read(id))
    else if (erased.cleared.has(id)) {
      const row = cleared(step.value)
      if (row !== null) found.set(id, row)
    }
    yield
  }
  return found
}

/** With a note go its body and every version of it, also those the vault itself had no more; with a person their attendance. */
function isGone({ id, kind, text }: OpenedRow, { gone }: Erased): boolean {
  if (gone.has(id)) return true
  if (gone.size === 0) return false
  if (kind === 'noteBody' || kind === 'version') return gone.has(fieldOf(text, 'noteId'))
  return kind === 'attendance' && gone.has(fieldOf(text, 'personId'))
}

/** A version the vault no longer has, of a note whose words were taken out: nobody can look through it any more. */
function isLostVersion(vault: UnlockedVault, { id, kind, text }: OpenedRow, { rewritten }: Erased): boolean {
  if (rewritten.size === 0 || kind !== 'version' || vault.kindOf(id) !== null) return false
  return rewritten.has(fieldOf(text, 'noteId'))
}

function fieldOf(text: string, field: 'noteId' | 'personId'): string {
  const record = textToKnown(text) as Partial<Record<typeof field, unknown>> | null
  return String(record?.[field] ?? '')
}

/** null where nothing has to be cleared. */
function cleared(row: OpenedRow): OpenedRow | null {
  const record: VaultRecord | null = row.kind === 'debrief' ? textToKnown(row.text) : null
  if (record?.kind !== 'debrief' || !hasLines(record)) return null
  const { revision: _revision, savedAt, ...draft } = record
  const revision = row.revision + 1
  return { ...row, revision, text: recordToText(withoutLines(draft), revision, savedAt) }
}

/** Every row as it lies there into a file beside it, but for what was found; then proven: it must hold exactly these. */
function* without(copy: UnlockedVault, path: string, found: Found): Generator<undefined, Result<number>> {
  const header = copy.store.header()
  const made = header.ok
    ? createStore(path, header.value, firstManifest(copy.manifestKey, copy.header), 'at-the-end')
    : header
  if (!made.ok) return made
  const next = new UnlockedVault(made.value, copy.header, copy.vaultKey.slice())
  let marks: Marks
  try {
    const kept = [...copy.marks().keys()].filter((id) => found.get(id) !== null)
    for (let at = 0; at < kept.length; at += rowsAtOnce) {
      const drafts = kept.slice(at, at + rowsAtOnce).flatMap((id) => draftOf(copy, id, found.get(id) ?? null))
      const saved = next.save(drafts, [], { commit: copy.commits })
      if (!saved.ok) return saved
      yield
    }
    if (next.count !== kept.length) return failed<Failure>({ code: 'backup-differs' })
    if (!next.store.checkpoint()) return failed<Failure>({ code: 'disk-full' })
    marks = new Map([...next.marks()].map(([id, { hash }]) => [id, hash]))
  } finally {
    next.close()
  }
  return yield* proven(path, copy.vaultKey.slice(), marks)
}

const rowsAtOnce = 100

/** The row as it is sealed, or as it is to become. */
function draftOf(copy: UnlockedVault, id: string, becomes: OpenedRow | null): readonly Draft[] {
  if (becomes !== null) return [{ ...becomes, text: () => becomes.text }]
  const row = copy.store.row(id)
  const kind = copy.kindOf(id)
  if (row === null || kind === null) return []
  return [{ id, kind, revision: row.revision, envelope: row.envelope, text: () => '' }]
}
