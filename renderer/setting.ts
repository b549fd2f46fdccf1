// The one record of the person's own choices: its starting values, and how a change is saved.
import type { RecordDraft, Setting, VaultRecord } from '../shared/records.ts'
import type { Result } from '../shared/result.ts'
import { database } from './database.ts'
import { newRecordId } from './record-id.ts'
import { saveRecords } from './save.ts'

type Country = Setting['country']
type CountryChoices = Pick<Setting, 'country' | 'paper' | 'clock' | 'weekStart' | 'spelling'>

/** What a country suggests; each can be changed on its own afterwards. */
export function choicesOfCountry(country: Country): CountryChoices {
  const american = country === 'US' || country === 'CA'
  return {
    country,
    paper: american ? 'Letter' : 'A4',
    clock: country === 'GB' || country === 'IE' || country === 'other' ? '24' : '12',
    weekStart: american ? 7 : 1,
    spelling: american ? 'en-US' : 'en-GB'
  }
}

export function firstSetting(country: Country): RecordDraft<'setting'> {
  return {
    id: newRecordId(),
    kind: 'setting',
    ...choicesOfCountry(country),
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
    madeUp: false
  }
}

/** Changes some choices; the rest stay as they are in the vault at this moment. */
export async function changeSetting(
  change: Partial<Omit<RecordDraft<'setting'>, 'id' | 'kind'>>
): Promise<Result<readonly VaultRecord[]>> {
  const present = await database.setting.toCollection().first()
  return saveRecords([{ ...(present ? draftOf(present) : firstSetting('other')), ...change }])
}

/** A stored record as a draft: without what the vault gives it. */
export function draftOf<Stored extends VaultRecord>(record: Stored): Omit<Stored, 'revision' | 'savedAt'> {
  const { revision: _revision, savedAt: _savedAt, ...draft } = record
  return draft
}
