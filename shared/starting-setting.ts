// The choices a notebook begins with, before she changes any.
import type { RecordDraft, RecordId, Setting } from './records.ts'

export type Country = Setting['country']
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

/** The one setting record of a new notebook. */
export function startingSetting(id: RecordId, country: Country): RecordDraft<'setting'> {
  return {
    id,
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
    bell: false,
    dim: null,
    sheetTriedOn: null,
    drilledOn: null,
    remindersQuietUntil: null,
    madeUp: false
  }
}
