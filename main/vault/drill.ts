// The drill: a backup is opened with the words of the recovery sheet, as on the day the notebook is lost; every page of it is opened, counted, and nothing stays behind.
import { basename, join } from 'node:path'
import type { BackupHoldings } from '../../shared/backups.ts'
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { isItsRecovery, unlockWithRecovery } from './access.ts'
import { backupsOf } from './backup-names.ts'
import { textToKnown } from './record-text.ts'
import { backupsIn } from './renew-backups.ts'
import type { OpenedRow, UnlockedVault } from './vault.ts'

export type DrillOrder = {
  readonly words: string
  /** A backup's file, or the folder whose newest backup of this vault it is about. */
  readonly from: { readonly file: string } | { readonly folder: string }
}

/** In steps, for reading alone: the file is the same afterwards, and its keys are wiped. */
export function* drill(vault: UnlockedVault, order: DrillOrder): Generator<undefined, Result<BackupHoldings>> {
  const path = pathOf(vault, order)
  if (!path.ok) return path
  const opened = unlockWithRecovery(path.value, order.words, 'read-only')
  if (!opened.ok) return opened.failure.code === 'wrong-recovery-words' ? failed(otherSheet(opened.failure)) : opened
  const backup = opened.value
  const counts = new Map<string, number>()
  let lastSession: string | null = null
  const rows = backup.inspect()
  let step = rows.next()
  for (; !step.done; step = rows.next()) {
    const { kind } = step.value
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    const held = kind === 'session' ? dateHeld(step.value) : null
    if (held !== null && (lastSession === null || held > lastSession)) lastSession = held
    yield
    if (!vault.isClosed) continue
    backup.close()
    return failed<Failure>({ code: 'locked' })
  }
  backup.close()
  const { damaged, unreadable, missing } = step.value
  if (damaged) return failed<Failure>({ code: 'backup-damaged', count: unreadable + Math.max(0, missing) })
  const own = isItsRecovery(vault, order.words)
  return ok({
    madeAt: madeAt(backup.header.vault, basename(path.value)),
    sessions: counts.get('session') ?? 0,
    lastSession,
    debriefs: counts.get('debrief') ?? 0,
    notes: counts.get('note') ?? 0,
    people: counts.get('person') ?? 0,
    isThisNotebook: backup.header.vault === vault.header.vault,
    opensNotebook: own.ok && own.value
  })
}

function pathOf(vault: UnlockedVault, { from }: DrillOrder): Result<string> {
  if ('file' in from) return ok(from.file)
  const names = backupsIn(from.folder, vault.header.vault)
  if (!names.ok) return names
  const newest = names.value.at(-1)
  return newest ? ok(join(from.folder, newest.name)) : failed<Failure>({ code: 'backup-missing' })
}

/** A row that does not check out is a slip of the pen; words that check out and do not open are of another sheet. */
function otherSheet(failure: Failure): Failure {
  return failure.row === undefined ? { code: 'backup-other-sheet' } : failure
}

function dateHeld({ text }: OpenedRow): string | null {
  const record = textToKnown(text)
  return record?.kind === 'session' && record.state === 'held' ? record.date : null
}

/** By its name; null where somebody gave it another one. */
function madeAt(vault: string, name: string): string | null {
  const [found] = backupsOf(vault, [name])
  return found ? `${found.date}T${found.time.slice(0, 2)}:${found.time.slice(2, 4)}` : null
}
