// Removing for good: what is due and she said yes to, or on purpose; from the vault, its backups and the working set.
import type { CallResponse } from '../shared/bridge.ts'
import type { PlainDate } from '../shared/dates.ts'
import type { RecordDraft, RecordId, Setting, VaultRecord } from '../shared/records.ts'
import { failed, ok, type Result } from '../shared/result.ts'
import { type Due, dueToday, keptUntil, newestOf, pauseOf, type Terms } from '../shared/retention.ts'
import { bridge } from './bridge.ts'
import { partAfter, putRecords, removeRecords } from './database.ts'
import { flushAll } from './save.ts'

export type Backups = CallResponse<'purge'>['backups']

/** What is said once something is gone, where the backups could not all be rewritten yet. */
export function goneWords(done: string, backups: Backups): string {
  return backups === 'done'
    ? done
    : 'It is gone from this notebook. The backups still hold it, and are rewritten as soon as their folder can be reached.'
}

/** Of these ids what is due goes; the vault looks at each again. */
export async function purge(
  ids: readonly RecordId[]
): Promise<Result<{ readonly removed: number; readonly left: number; readonly backups: Backups }>> {
  const flushed = await flushAll()
  if (!flushed.ok) return flushed
  const answer = await bridge.purge({ ids: [...ids] }).catch(() => failed({ code: 'unexpected' as const }))
  if (!answer.ok) return answer
  const { removed, changed, left, backups } = answer.value
  await putRecords(changed)
  await removeRecords(removed)
  return ok({ removed: ids.length - left, left, backups })
}

/** Saves and removes in one commit; what was removed, and the earlier words of what was `rewritten`, goes from the backups too. */
export async function removeForGood(
  save: readonly RecordDraft[],
  remove: readonly RecordId[],
  rewritten: readonly RecordId[] = []
): Promise<Result<{ readonly backups: Backups }>> {
  const flushed = await flushAll()
  if (!flushed.ok) return flushed
  const request = { save: [...save], remove: [...remove], rewritten: [...rewritten] }
  const answer = await bridge.removeForGood(request).catch(() => failed({ code: 'unexpected' as const }))
  if (!answer.ok) return answer
  const stamps = new Map(answer.value.saved.map((stamp) => [stamp.id, stamp]))
  const saved = save.flatMap((draft) => {
    const stamp = stamps.get(draft.id)
    return stamp ? [{ ...draft, revision: stamp.revision, savedAt: stamp.savedAt } as VaultRecord] : []
  })
  await putRecords(saved)
  await removeRecords(remove)
  return ok({ backups: answer.value.backups })
}

export type DueNow = {
  readonly due: readonly Due[]
  /** Why nothing is due whatever its age. */
  readonly pause: ReturnType<typeof pauseOf>
}

/** What may be due, and what else shows when she last wrote. */
const ageingOrDated = ['note', 'debrief', 'wellbeing', 'person', 'followUp', 'safety', 'session', 'group'] as const

/** What is due today, oldest first, out of the whole working set; read in parts, so that typing goes on meanwhile. */
export async function dueNow(setting: Setting, today: PlainDate): Promise<DueNow> {
  const ageing: { readonly record: VaultRecord; readonly until: PlainDate }[] = []
  let newest: PlainDate | null = null
  for (const kind of ageingOrDated) {
    for (let part = await partAfter(kind, ''); part.length > 0; part = await partAfter(kind, part.at(-1)?.id ?? '')) {
      newest = part.reduce(newestOf, newest)
      for (const record of part) {
        const until = keptUntil(record, setting.keepDays)?.until
        if (until !== undefined && until < today) ageing.push({ record, until })
      }
    }
  }
  const terms: Terms = { setting, today, newest }
  const due = ageing.flatMap(({ record }) => dueToday(record, terms) ?? [])
  return { due: due.sort((one, other) => one.until.localeCompare(other.until)), pause: pauseOf(terms) }
}

/** Removes what has been in the trash for longer than thirty days: putting it there was her yes. Answers with what is left to ask about. */
export async function emptyOldTrash({ due, pause }: DueNow): Promise<DueNow> {
  const old = due.filter(({ kind }) => kind === 'trash')
  if (old.length === 0) return { due, pause }
  const removed = await purge(old.map(({ record }) => record.id))
  return removed.ok ? { due: due.filter(({ kind }) => kind !== 'trash'), pause } : { due, pause }
}
