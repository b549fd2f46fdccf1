// In which order the working set is handed out, and which kinds stay in the vault until one is opened.
import type { RecordKind } from '../../shared/records.ts'

/** Home first, then what the other screens begin with. */
export const loadOrder: readonly RecordKind[] = [
  'setting',
  'place',
  'group',
  'session',
  'agenda',
  'debrief',
  'followUp',
  'summaryDraft',
  'promptUse',
  'prompt',
  'agendaTemplate',
  'person',
  'attendance',
  'note',
  'wellbeing',
  'safety',
  'summary'
]

/** Never handed out with the rest: long texts are read by id, and what was removed is the vault's own affair. */
export const onDemand: ReadonlySet<string> = new Set<RecordKind>(['noteBody', 'version', 'erasure'])
