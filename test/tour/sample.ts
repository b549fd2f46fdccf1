// The invented group of the tour: fourteen weeks up to yesterday.
import type { RecordDraft } from '../../shared/records.ts'
import { sampleNotebook } from '../../shared/sample/notebook.ts'
import { sampleSetting } from '../../shared/sample/setting.ts'
import { todayIn } from '../../shared/times.ts'

export const passphrase = 'paper lantern river stone'

export function sampleRecords(): readonly RecordDraft[] {
  const today = todayIn('Europe/London', Date.now())
  const options = { groups: 1, sessions: 14, notes: 12, words: 120, seed: 7, today, nicknames: true }
  return [sampleSetting(7), ...[...sampleNotebook(options)].flat()]
}
