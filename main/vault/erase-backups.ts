// Backups after something was removed for good (vault-format.md, "Erasures"): a fresh one first, then each older one is rewritten without it, proven again, and takes the old one's place.
import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Failure, FailureCode } from '../../shared/failure.ts'
import type { RecordOf, VaultRecord } from '../../shared/records.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { hasLines, withoutLines } from '../../shared/retention.ts'
import { unlockWithKey } from './access.ts'
import {
  type BackupMade,
  type BackupOrder,
  copyVault,
  makeBackup,
  proven,
  sweepUnproven,
  syncFolder,
  unproven
} from './backup.ts'
import { removeDatabase } from './database.ts'
import { recordToText, textToKnown } from './record-text.ts'
import { backupsIn } from './renew-backups.ts'
import type { Draft, OpenedRow, UnlockedVault } from './vault.ts'

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
  if (copy.damaged || found.isEmpty || vault.isClosed) {
    copy.close()
    return copy.damaged ? drop(path) : ok(null)
  }
  removeDatabase(path + unproven)
  const copied = yield* copyVault(copy, path + unproven)
  copy.close()
  const rewritten = copied.ok ? yield* without(path + unproven, vault.vaultKey, found) : copied
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

type Found = { readonly remove: readonly string[]; readonly save: readonly Draft[]; readonly isEmpty: boolean }

function* find(vault: UnlockedVault, copy: UnlockedVault, erased: Erased): Generator<undefined, Found> {
  const remove: string[] = []
  const save: Draft[] = []
  const rows = copy.inspect()
  for (let step = rows.next(); !step.done; step = rows.next()) {
    const { id } = step.value
    const isOld = erased.rewritten.has(id) && copy.marks().get(id)?.hash !== vault.marks().get(id)?.hash
    const present = isOld ? vault.read(id) : null
    if (isGone(step.value, erased) || (isOld && present === null) || isLostVersion(vault, step.value, erased))
      remove.push(id)
    else if (present !== null) save.push({ ...present, text: () => present.text })
    else if (erased.cleared.has(id)) save.push(...cleared(step.value))
    yield
  }
  return { remove, save, isEmpty: remove.length + save.length === 0 }
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

function cleared({ text, kind }: OpenedRow): readonly Draft[] {
  const record: VaultRecord | null = kind === 'debrief' ? textToKnown(text) : null
  if (record?.kind !== 'debrief' || !hasLines(record)) return []
  const { revision: _revision, savedAt, ...draft } = record
  const left = withoutLines(draft)
  return [{ id: record.id, kind, text: (revision) => recordToText(left, revision, savedAt) }]
}

/** One commit in the copy, then proven: it must hold exactly the rows that stayed. */
function* without(path: string, key: Uint8Array, { save, remove }: Found): Generator<undefined, Result<number>> {
  const opened = unlockWithKey(path, key, 'writable')
  if (!opened.ok) return opened
  const copy = opened.value
  const rows = copy.inspect()
  for (let step = rows.next(); !step.done; step = rows.next()) yield
  const saved = copy.save(save, remove)
  const marks = new Map([...copy.marks()].map(([id, { hash }]) => [id, hash]))
  const folded = copy.store.checkpoint()
  copy.close()
  if (!saved.ok) return saved
  return folded ? yield* proven(path, key.slice(), marks) : failed<Failure>({ code: 'backup-unproven' })
}
