// The invented group of the tour: fourteen weeks up to yesterday.
import { addDays } from '../../shared/dates.ts'
import type { RecordDraft } from '../../shared/records.ts'
import { sampleNotebook } from '../../shared/sample/notebook.ts'
import { sampleSetting } from '../../shared/sample/setting.ts'
import { todayIn } from '../../shared/times.ts'
import { agedRecords, withSheetTried } from '../support/aged-records.ts'

export const passphrase = 'paper lantern river stone'

export function sampleRecords(): readonly RecordDraft[] {
  const today = todayIn('Europe/London', Date.now())
  const options = { groups: 1, sessions: 14, notes: 12, words: 120, seed: 7, today, nicknames: true }
  const records = [sampleSetting(7), ...[...sampleNotebook(options)].flat(), ...agedRecords(today)]
  return withSheetTried(records, addDays(today, -100))
}
