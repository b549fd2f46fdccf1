// How the backups stand, as main says it: asked once, then told with each change.
import { useEffect } from 'react'
import type { BackupState } from '../shared/backups.ts'
import { type PlainDate, relativeDate } from '../shared/dates.ts'
import { plainOf } from '../shared/times.ts'
import { bridge } from './bridge.ts'
import { ownZone } from './clock.ts'
import { makeStore, useStore } from './store.ts'

export const backups = makeStore<BackupState | null>(null)

/** null = not known yet. */
export function useBackups(): BackupState | null {
  useEffect(() => {
    void bridge.backupState({}).then((answer) => answer.ok && backups.set(answer.value))
    return bridge.on('backupState', backups.set)
  }, [])
  return useStore(backups)
}

/** "today at 21:42", "yesterday at …", or the date. */
export function whenBackedUp(at: string, today: PlainDate, timeInWords: (moment: Date) => string): string {
  const moment = new Date(at)
  return `${relativeDate(plainOf(moment.getTime(), ownZone).date, today)} at ${timeInWords(moment)}`
}
