// The trash: what has been there for thirty days goes for good, for putting it there was her yes.
import type { PlainDate } from '../../shared/dates.ts'
import type { Setting } from '../../shared/records.ts'
import { dueNow, purge } from '../removal.ts'

/** Removes what has been in the trash for longer than thirty days; nothing while records are held or the clock has jumped. */
export async function emptyOldTrash(today: PlainDate, setting: Setting | undefined): Promise<number> {
  if (setting === undefined) return 0
  const { due } = await dueNow(setting, today)
  const old = due.filter(({ kind }) => kind === 'trash').map(({ record }) => record.id)
  if (old.length === 0) return 0
  const removed = await purge(old)
  return removed.ok ? removed.value.removed : 0
}
