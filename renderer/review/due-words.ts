// What is due, in words: each kind's name and why it comes up, and what a row of it says.
import { friendlyDateFrom, type PlainDate } from '../../shared/dates.ts'
import type { RecordId } from '../../shared/records.ts'
import type { Due, DueKind, KeepDays } from '../../shared/retention.ts'
import { trashDays } from '../../shared/retention.ts'
import type { Route } from '../router.ts'

type KindWords = {
  readonly name: string
  /** What goes, and after how long it comes up. */
  readonly about: (days: KeepDays) => string
}

export const kindWords: Readonly<Record<DueKind, KindWords>> = {
  'person-notes': {
    name: 'Notes that mention somebody',
    about: ({ personNotes }) => `Kept for ${inDays(personNotes)}. Their earlier versions go with them.`
  },
  notes: {
    name: 'Other notes',
    about: ({ notes }) => `Kept for ${inDays(notes)}. Their earlier versions go with them.`
  },
  debriefs: {
    name: 'Lines of debriefs',
    about: ({ debriefs }) =>
      `Kept for ${inDays(debriefs)}. Every line of them goes; the date, the numbers and the themes stay.`
  },
  wellbeing: { name: 'How you were', about: ({ debriefs }) => `Kept for ${inDays(debriefs)}, like the debriefs.` },
  people: {
    name: 'Nicknames',
    about: ({ people }) =>
      `Kept for ${inDays(people)} after they were last here. Attendance by name and growth path go too; the numbers stay.`
  },
  'follow-ups': { name: 'Follow-ups', about: ({ followUps }) => `Kept for ${inDays(followUps)} after they were done.` },
  safety: { name: 'Safety records', about: ({ safety }) => `Kept for ${inYears(safety)}.` },
  trash: {
    name: 'In the trash',
    about: () => `In the trash for more than ${trashDays} days. What you keep goes back to the notes.`
  }
}

function inDays(days: number): string {
  return days === 1 ? 'one day' : `${days} days`
}

function inYears(days: number): string {
  const years = Math.round(days / 365)
  return years < 2 ? inDays(days) : `${years} years`
}

export type RowWords = { readonly title: string; readonly detail: string; readonly to: Route | null }

const snippetLength = 120

export function rowWords({ record, until }: Due, today: PlainDate): RowWords {
  const over = `its time was over on ${friendlyDateFrom(until, today)}`
  switch (record.kind) {
    case 'note':
      return {
        title: record.title.trim() === '' ? 'Untitled' : record.title,
        detail: `${friendlyDateFrom(record.date, today)}; ${over}`,
        to: { screen: 'note', id: record.id }
      }
    case 'debrief':
      return {
        title: friendlyDateFrom(record.date, today),
        detail: over,
        to: { screen: 'debrief', id: record.sessionId }
      }
    case 'wellbeing':
      return { title: friendlyDateFrom(record.date, today), detail: over, to: null }
    case 'person':
      return { title: record.nickname, detail: lastHere(record.lastSeen, today, over), to: { screen: 'people' } }
    case 'followUp':
      return { title: record.what, detail: over, to: { screen: 'follow-ups' } }
    case 'safety':
      return {
        title: friendlyDateFrom(record.date, today),
        detail: [shortened(record.facts), over].filter(Boolean).join('; '),
        to: { screen: 'safety-record', id: record.id }
      }
  }
}

function lastHere(lastSeen: PlainDate | null, today: PlainDate, over: string): string {
  return lastSeen === null ? over : `last here ${friendlyDateFrom(lastSeen, today)}; ${over}`
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= snippetLength ? line : `${line.slice(0, snippetLength)}…`
}

/** Why nothing is due whatever its age. */
export const pauseWords: Readonly<Record<'hold' | 'clock', string>> = {
  hold: 'You were asked to keep records, so nothing comes up and nothing goes. You can end that in Settings, under “How long things are kept”.',
  clock:
    'The date of this computer is far from your newest page, so it may be wrong, and nothing comes up. Look at the computer’s date, or come back once you have used the notebook for a day.'
}

export type Ticked = ReadonlySet<RecordId>
