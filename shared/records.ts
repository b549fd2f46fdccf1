// Every kind of record the vault keeps: its schema, its limits, and how a stored record is read (shape, version, migration, validation).
import * as z from 'zod'
import { promptFeedbacks, promptFields, skipConditions, themeIds } from './prompts/prompt-schema.ts'
import { richTextSchema } from './rich-text.ts'

/** 128 random bits as 32 lower-case hexadecimal digits. */
export const recordIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'RecordId'>()
export type RecordId = z.infer<typeof recordIdSchema>

/** A calendar date, `YYYY-MM-DD`; never an instant. */
export const plainDateSchema = z.iso.date()
/** A time of day, `HH:MM`, 24 hours, in the group's zone. */
export const plainTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** An instant, ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime()

const line = z.string().max(500)
const text = z.string().max(20_000)
const count = z.number().int().min(0).max(10_000)
const minutes = z.number().int().min(0).max(1_440)
const theme = z.enum(themeIds)
const themes = z.array(theme).max(3)

const base = { id: recordIdSchema, revision: z.number().int().min(0), savedAt: instantSchema }

/** Weekday as ISO 8601: 1 = Monday … 7 = Sunday. `nth` −1 = the last one of the month. */
export const cadenceSchema = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('week'), weekday: z.number().int().min(1).max(7) }),
  z.strictObject({ every: z.literal('two-weeks'), weekday: z.number().int().min(1).max(7) }),
  z.strictObject({
    every: z.literal('month'),
    weekday: z.number().int().min(1).max(7),
    nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)])
  })
])
export type Cadence = z.infer<typeof cadenceSchema>

export const crisisCardSchema = z.strictObject({
  steps: z.array(line).max(12),
  lines: z.array(z.strictObject({ label: line, number: line })).max(12),
  lastChecked: plainDateSchema.nullable()
})

export const groupSchema = z.strictObject({
  ...base,
  kind: z.literal('group'),
  name: z.string().min(1).max(120),
  cadence: cadenceSchema,
  /** The first meeting; two-week rhythms count from here. */
  firstDate: plainDateSchema,
  startTime: plainTimeSchema,
  minutes: minutes,
  place: line,
  usualSize: count,
  /** Minutes each person has in the check-in round. */
  checkInMinutesEach: z.number().min(0.5).max(15),
  attendanceMode: z.enum(['headcount', 'nicknames']),
  /** IANA zone, such as Europe/London. */
  zone: z.string().min(1).max(64),
  /** Single dates that do not follow the cadence: `to` null = skipped. */
  exceptions: z
    .array(
      z.strictObject({ date: plainDateSchema, to: plainDateSchema.nullable(), startTime: plainTimeSchema.optional() })
    )
    .max(500),
  /** Planned breaks, both ends included. */
  breaks: z.array(z.strictObject({ from: plainDateSchema, to: plainDateSchema })).max(100),
  guidelines: z.array(line).max(30),
  mandatedReporter: z.boolean(),
  crisisCard: crisisCardSchema,
  facilitators: z.array(line).max(6),
  archivedOn: plainDateSchema.nullable()
})

export const roleNames = ['lead', 'coLead', 'greeter', 'timekeeper', 'reader'] as const
export const rolesSchema = z.strictObject({ lead: line, coLead: line, greeter: line, timekeeper: line, reader: line })

export const sessionSchema = z.strictObject({
  ...base,
  kind: z.literal('session'),
  groupId: recordIdSchema,
  date: plainDateSchema,
  startTime: plainTimeSchema,
  minutes: minutes,
  state: z.enum(['planned', 'held', 'cancelled']),
  roles: rolesSchema,
  /** How many are expected, for the check-in round. */
  expected: count,
  expectedFirstTimers: count,
  /** What this session must be careful about; the chooser drops prompts that name one of these. */
  skipIf: z.array(z.enum(skipConditions)).max(skipConditions.length),
  /** Minutes it ran over, null = not said. */
  minutesOver: z.number().int().min(-600).max(600).nullable(),
  plannedOn: plainDateSchema.nullable(),
  /** Where run mode stands, null = not being led. Instants, because run mode measures real time. */
  run: z
    .strictObject({
      startedAt: instantSchema,
      blockIndex: z.number().int().min(0),
      blockStartedAt: instantSchema,
      pausedAt: instantSchema.nullable(),
      pausedMs: z.number().min(0),
      addedMinutes: z.array(z.number().int()).max(500),
      turn: z.number().int().min(0)
    })
    .nullable()
})

export const blockTypes = [
  'welcome',
  'check-in',
  'main-prompt',
  'pause',
  'second-prompt',
  'take-away',
  'closing',
  'spare',
  'other'
] as const
export const agendaBlockSchema = z.strictObject({
  /** Unique within its agenda. */
  id: z.string().min(1).max(32),
  type: z.enum(blockTypes),
  title: z.string().max(200),
  minutes: minutes,
  /** An id of the library or of an own prompt. */
  promptId: z.string().max(64).nullable(),
  notes: z.string().max(2_000),
  /** Who leads this block, empty = nobody named. */
  who: line
})
export const agendaSchema = z.strictObject({
  ...base,
  kind: z.literal('agenda'),
  sessionId: recordIdSchema,
  blocks: z.array(agendaBlockSchema).max(200)
})
export const agendaTemplateSchema = z.strictObject({
  ...base,
  kind: z.literal('agendaTemplate'),
  name: z.string().min(1).max(120),
  blocks: z.array(agendaBlockSchema).max(200)
})

export const promptUseSchema = z.strictObject({
  ...base,
  kind: z.literal('promptUse'),
  groupId: recordIdSchema,
  sessionId: recordIdSchema,
  date: plainDateSchema,
  promptId: z.string().max(64),
  blockId: z.string().max(32),
  feedback: z.enum(promptFeedbacks).nullable()
})

export const debriefSchema = z.strictObject({
  ...base,
  kind: z.literal('debrief'),
  groupId: recordIdSchema,
  sessionId: recordIdSchema,
  date: plainDateSchema,
  finished: z.boolean(),
  shareable: z.strictObject({
    worked: text,
    hard: text,
    request: z.strictObject({ what: text, who: line, byWhen: line })
  }),
  session: z.strictObject({
    helped: text,
    stuck: text,
    guideline: text,
    time: z.enum(['early', 'on-time', 'over']).nullable(),
    minutesOver: z.number().int().min(0).max(600).nullable()
  }),
  onlyForMe: z.strictObject({
    energy: z.enum(['low', 'middling', 'good']).nullable(),
    carrying: text,
    kindThing: text,
    freeText: text
  }),
  counts: z.strictObject({
    here: count.nullable(),
    firstTimers: count.nullable(),
    backAfterGap: count.nullable(),
    movedOn: count.nullable(),
    rolesTaken: count.nullable()
  }),
  themes,
  crisisPlan: z.enum(['not-needed', 'used']).nullable()
})

export const noteSchema = z.strictObject({
  ...base,
  kind: z.literal('note'),
  title: z.string().max(300),
  groupId: recordIdSchema.nullable(),
  sessionId: recordIdSchema.nullable(),
  bodyId: recordIdSchema,
  date: plainDateSchema,
  pinned: z.boolean(),
  themes: z.array(theme).max(12),
  personIds: z.array(recordIdSchema).max(200),
  /** Counted from the body when it is saved. */
  words: z.number().int().min(0),
  snippet: z.string().max(300),
  /** True when some passage is marked as shareable. */
  hasShareable: z.boolean(),
  trashedOn: plainDateSchema.nullable()
})
export const noteBodySchema = z.strictObject({
  ...base,
  kind: z.literal('noteBody'),
  noteId: recordIdSchema,
  doc: richTextSchema
})
export const versionSchema = z.strictObject({
  ...base,
  kind: z.literal('version'),
  noteId: recordIdSchema,
  cutAt: instantSchema,
  title: z.string().max(300),
  words: z.number().int().min(0),
  doc: richTextSchema
})

export const milestoneNames = [
  'first-visit',
  'settling-in',
  'sharing',
  'supporting-others',
  'taking-a-role',
  'moved-on',
  'facilitator-training'
] as const
export const personSchema = z.strictObject({
  ...base,
  kind: z.literal('person'),
  groupId: recordIdSchema,
  nickname: z.string().min(1).max(120),
  /** Other names this person goes by, for the check of a summary. */
  names: z.array(line).max(20),
  milestones: z.array(z.strictObject({ name: z.enum(milestoneNames), date: plainDateSchema })).max(50),
  /** "They know and agree" that a growth path is kept for them. */
  agreed: z.boolean(),
  firstSeen: plainDateSchema.nullable(),
  lastSeen: plainDateSchema.nullable()
})
export const attendanceSchema = z.strictObject({
  ...base,
  kind: z.literal('attendance'),
  groupId: recordIdSchema,
  sessionId: recordIdSchema,
  date: plainDateSchema,
  personId: recordIdSchema,
  firstTime: z.boolean(),
  backAfterGap: z.boolean()
})

export const followUpSchema = z.strictObject({
  ...base,
  kind: z.literal('followUp'),
  what: z.string().max(500),
  groupId: recordIdSchema.nullable(),
  sessionId: recordIdSchema.nullable(),
  noteId: recordIdSchema.nullable(),
  due: plainDateSchema.nullable(),
  who: line,
  state: z.enum(['open', 'done', 'let-go']),
  closedOn: plainDateSchema.nullable()
})
export const safetySchema = z.strictObject({
  ...base,
  kind: z.literal('safety'),
  groupId: recordIdSchema,
  sessionId: recordIdSchema.nullable(),
  date: plainDateSchema,
  facts: text,
  told: line,
  toldOn: plainDateSchema.nullable()
})
export const wellbeingSchema = z.strictObject({
  ...base,
  kind: z.literal('wellbeing'),
  date: plainDateSchema,
  sessionId: recordIdSchema.nullable(),
  energy: z.number().int().min(1).max(5),
  load: z.number().int().min(1).max(5),
  support: z.number().int().min(1).max(5)
})

const cell = z.strictObject({
  name: line,
  shown: line,
  hidden: z.enum(['no', 'small', 'complementary']),
  value: z.number().int().min(0).nullable()
})
export const summarySchema = z.strictObject({
  ...base,
  kind: z.literal('summary'),
  groupId: recordIdSchema,
  from: plainDateSchema,
  to: plainDateSchema,
  k: z.number().int().min(3).max(11),
  /** BLAKE2b-256 of the reviewed canonical form, hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  cells: z.array(cell).max(500),
  /** The reviewed document's canonical form, JSON (shared/summary/document.ts). */
  canonical: z.string().max(2_000_000),
  formats: z.array(z.enum(['pdf', 'docx', 'md', 'txt', 'csv'])).max(50),
  savedOn: plainDateSchema,
  facilitatorsSection: text
})
export const summaryDraftSchema = z.strictObject({
  ...base,
  kind: z.literal('summaryDraft'),
  groupId: recordIdSchema,
  from: plainDateSchema,
  to: plainDateSchema,
  k: z.number().int().min(3).max(11),
  /** Names to look for in this check only. */
  lookFor: z.array(line).max(500),
  preparedBy: line,
  /** The draft's own state: sections, decisions, read marks, JSON (shared/summary/draft.ts). */
  state: z.string().max(4_000_000)
})

export const ownPromptSchema = z.strictObject({
  ...base,
  kind: z.literal('prompt'),
  prompt: z.strictObject(promptFields),
  archivedOn: plainDateSchema.nullable()
})

export const countries = ['US', 'CA', 'GB', 'IE', 'AU', 'NZ', 'other'] as const
/** One record for the whole vault: the person's choices that are nobody else's business. */
export const settingSchema = z.strictObject({
  ...base,
  kind: z.literal('setting'),
  country: z.enum(countries),
  paper: z.enum(['A4', 'Letter']),
  clock: z.enum(['12', '24']),
  weekStart: z.union([z.literal(1), z.literal(7)]),
  spelling: z.enum(['en-US', 'en-GB', 'off']),
  idleMinutes: z.number().int().min(1).max(60),
  currentGroupId: recordIdSchema.nullable(),
  favouritePrompts: z.array(z.string().max(64)).max(10_000),
  hiddenPrompts: z.array(z.string().max(64)).max(10_000),
  ownWords: z.array(z.string().max(64)).max(10_000),
  keepDays: z.strictObject({
    personNotes: z.number().int().min(1).max(3_650),
    notes: z.number().int().min(1).max(3_650),
    debriefs: z.number().int().min(1).max(3_650),
    people: z.number().int().min(1).max(3_650),
    followUps: z.number().int().min(1).max(3_650),
    safety: z.number().int().min(1).max(36_500)
  }),
  hold: z.boolean(),
  contentProtection: z.boolean(),
  coach: z.boolean(),
  k: z.number().int().min(3).max(11),
  sheetTriedOn: plainDateSchema.nullable(),
  remindersQuietUntil: plainDateSchema.nullable(),
  madeUp: z.boolean()
})

/** Where she was when the notebook locked: sealed like everything else. */
export const placeSchema = z.strictObject({
  ...base,
  kind: z.literal('place'),
  route: z.string().max(500),
  scroll: z.number(),
  focus: z.string().max(200),
  caret: z.strictObject({ from: z.number().int(), to: z.number().int() }).nullable()
})

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
  placeSchema
])
export type VaultRecord = z.infer<typeof recordSchema>
export type RecordKind = VaultRecord['kind']
export type RecordOf<Kind extends RecordKind> = Extract<VaultRecord, { kind: Kind }>
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
