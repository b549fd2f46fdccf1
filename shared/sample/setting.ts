// The choices of an invented facilitator in Britain.
import type { RecordDraft } from '../records.ts'
import { idOf } from './notebook.ts'
import { diceOf } from './random.ts'

export function sampleSetting(seed: number): RecordDraft<'setting'> {
  return {
    id: idOf(diceOf(seed ^ 0x5e77)),
    kind: 'setting',
    country: 'GB',
    paper: 'A4',
    clock: '12',
    weekStart: 1,
    spelling: 'en-GB',
    idleMinutes: 10,
    currentGroupId: null,
    favouritePrompts: [],
    hiddenPrompts: [],
    ownWords: [],
    keepDays: { personNotes: 90, notes: 365, debriefs: 365, people: 90, followUps: 90, safety: 2_555 },
    hold: false,
    contentProtection: true,
    coach: true,
    k: 5,
    sheetTriedOn: null,
    remindersQuietUntil: null,
    madeUp: true
  }
}
