// Every kind of record the vault keeps, as one union, and the types screens and the vault share.
import * as z from 'zod'
import { debriefSchema } from './records/debrief.ts'
import { erasureSchema } from './records/erasure.ts'
import { groupSchema } from './records/group.ts'
import { noteBodySchema, noteSchema, versionSchema } from './records/note.ts'
import { attendanceSchema, followUpSchema, personSchema, safetySchema, wellbeingSchema } from './records/person.ts'
import {
  type agendaBlockSchema,
  agendaSchema,
  agendaTemplateSchema,
  promptUseSchema,
  sessionSchema
} from './records/session.ts'
import { ownPromptSchema, placeSchema, settingSchema } from './records/setting.ts'
import { summaryDraftSchema, summarySchema } from './records/summary.ts'
import type { recordIdSchema } from './records/values.ts'

export type RecordId = z.infer<typeof recordIdSchema>

export const recordSchema = z.discriminatedUnion('kind', [
  groupSchema,
  sessionSchema,
  agendaSchema,
  agendaTemplateSchema,
  promptUseSchema,
  debriefSchema,
  noteSchema,
  noteBodySchema,
  versionSchema,
  personSchema,
  attendanceSchema,
  followUpSchema,
  safetySchema,
  wellbeingSchema,
  summarySchema,
  summaryDraftSchema,
  ownPromptSchema,
  settingSchema,
  placeSchema,
  erasureSchema
])
export type VaultRecord = z.infer<typeof recordSchema>
export type RecordKind = VaultRecord['kind']
export type RecordOf<Kind extends RecordKind> = Extract<VaultRecord, { kind: Kind }>
/** Kinds that never leave the notebook: in no summary and in nothing handed over or exported to somebody else. */
export type NeverLeaving = 'safety' | 'wellbeing'
/** A record that something made to leave the notebook may look at; what reads only these cannot name the others. */
export type LeavingRecord = Exclude<VaultRecord, { kind: NeverLeaving }>

const neverLeaving: readonly RecordKind[] = ['safety', 'wellbeing'] satisfies readonly NeverLeaving[]

export function mayLeave(record: VaultRecord): record is LeavingRecord {
  return !neverLeaving.includes(record.kind)
}

/** A record as a screen hands it over: the worker gives it its revision and the time it was saved. */
export type RecordDraft<Kind extends RecordKind = RecordKind> = Kind extends RecordKind
  ? Omit<RecordOf<Kind>, 'revision' | 'savedAt'>
  : never

export type Group = RecordOf<'group'>
export type Session = RecordOf<'session'>
export type Agenda = RecordOf<'agenda'>
export type AgendaBlock = z.infer<typeof agendaBlockSchema>
export type PromptUse = RecordOf<'promptUse'>
export type Debrief = RecordOf<'debrief'>
export type Note = RecordOf<'note'>
export type NoteBody = RecordOf<'noteBody'>
export type Person = RecordOf<'person'>
export type FollowUp = RecordOf<'followUp'>
export type Setting = RecordOf<'setting'>
export type Place = RecordOf<'place'>
