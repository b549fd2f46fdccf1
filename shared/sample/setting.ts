// The choices of an invented facilitator in Britain.
import type { RecordDraft } from '../records.ts'
import { startingSetting } from '../starting-setting.ts'
import { idOf } from './group.ts'
import { diceOf } from './random.ts'

export function sampleSetting(seed: number): RecordDraft<'setting'> {
  return { ...startingSetting(idOf(diceOf(seed ^ 0x5e77)), 'GB'), clock: '12', madeUp: true }
}
