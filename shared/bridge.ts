// The whole contract between the page and the main process: each call's request and response as zod schemas, and the events main may send. Nothing else crosses.
import * as z from 'zod'
import { paperSchema, sheetSchema } from './agenda/sheets.ts'
import { backupCalls, backupStateSchema } from './backups.ts'
import { failureSchema } from './failure.ts'
import { packCalls } from './prompts/pack-calls.ts'
import { recordIdSchema } from './records/values.ts'
import type { Result } from './result.ts'
import { retentionCalls } from './retention-calls.ts'
import { recordDraftSchema, savedSchema, vaultRecordSchema } from './saving.ts'
import { searchCalls } from './search.ts'
import { summaryCalls } from './summary/calls.ts'

const nothing = z.strictObject({})
const passphrase = z.string().min(1).max(1_024)
const recoveryRows = z.array(z.array(z.string().regex(/^[a-z]{3,8}$/)).length(4)).length(7)

export const appearanceSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  textSize: z.enum(['standard', 'large', 'larger', 'largest'])
})
export type Appearance = z.infer<typeof appearanceSchema>

export const lockReasons = [
  'asked',
  'idle',
  'system-lock',
  'suspend',
  'switched-away',
  'quick-hide',
  'page-crashed',
  'worker-crashed'
] as const

/** What the page may know before anything is unlocked. */
export const appStateSchema = z.strictObject({
  vault: z.enum(['none', 'locked', 'unlocked', 'missing']),
  appearance: appearanceSchema,
  lockReason: z.enum(lockReasons).nullable(),
  lockedAt: z.iso.datetime().nullable(),
  idleMinutes: z.number().int().nullable(),
  /** Open Home instead of the last place: the same place crashed twice. */
  startAtHome: z.boolean(),
  platform: z.enum(['mac', 'windows', 'linux']),
  version: z.string()
})
export type AppState = z.infer<typeof appStateSchema>

/** How the unlocked vault stands. `readOnly` names why nothing is written; `unreadable` counts what did not open, or opened and is of a shape this version does not know. */
export const vaultStateSchema = z.strictObject({
  readOnly: z.enum(['no', 'damaged', 'no-permission', 'disk-full']),
  unreadable: z.number().int().min(0),
  missing: z.number().int().min(0),
  records: z.number().int().min(0),
  hasRecoveryKey: z.boolean()
})
export type VaultState = z.infer<typeof vaultStateSchema>

/** What one commit saves and removes. */
const recordChange = z.strictObject({
  save: z.array(recordDraftSchema).max(5_000),
  remove: z.array(recordIdSchema).max(5_000)
})

export const calls = {
  appState: { request: nothing, response: appStateSchema },
  setAppearance: { request: appearanceSchema, response: nothing },

  createVault: { request: z.strictObject({ passphrase }), response: vaultStateSchema },
  unlock: { request: z.strictObject({ passphrase }), response: vaultStateSchema },
  unlockWithRecovery: { request: z.strictObject({ words: z.string().max(2_000) }), response: vaultStateSchema },
  /** `current` null: she came in by the recovery sheet. */
  changePassphrase: {
    request: z.strictObject({ current: passphrase.nullable(), next: passphrase }),
    response: nothing
  },
  /** Seven rows of four words, valid at once; the sheet before it no longer opens this notebook. */
  newRecoverySheet: { request: nothing, response: z.strictObject({ rows: z.array(z.array(z.string())) }) },
  /** The sheet on paper, through the system's own print dialog; or as a file, which opens the notebook like the paper does. */
  printRecoverySheet: { request: z.strictObject({ rows: recoveryRows }), response: nothing },
  saveRecoverySheet: { request: z.strictObject({ rows: recoveryRows }), response: nothing },
  /** Asks for a notebook's file that is already there; it is the one to unlock from then on. */
  openExistingVault: {
    request: nothing,
    /** `backup`: the chosen file is a backup, which stays as it is: it is the one to restore, by this name. */
    response: z.strictObject({ state: appStateSchema, backup: z.string().max(255).nullable() })
  },
  /** The rehearsal: all 28 words as typed. */
  tryRecoverySheet: {
    request: z.strictObject({ words: z.string().max(2_000) }),
    response: z.strictObject({ opens: z.boolean() })
  },
  /** `words`: all that is not known to be durable, and the place; `versions`: what is cut of open notes, once the words are safe. Answers only if locking failed. */
  lock: {
    request: z.strictObject({ reason: z.enum(lockReasons), words: recordChange, versions: recordChange }),
    response: nothing
  },

  /** "Stay open", and any sign of life main cannot see for itself. */
  stayOpen: { request: nothing, response: nothing },
  /** While a session is led, idle alone does not lock before `until`; null ends it. */
  setRunMode: { request: z.strictObject({ until: z.iso.datetime().nullable() }), response: nothing },
  /** The whole screen while a session is led; off = the window as it stood before. */
  setFullScreen: { request: z.strictObject({ on: z.boolean() }), response: nothing },
  /** Milliseconds since the computer began, sleep included: what no clock of the page tells. Whole seconds on some computers. */
  uptime: { request: nothing, response: z.strictObject({ ms: z.number().min(0) }) },
  /** Something was copied or cut: main takes it off the clipboard again after a minute, on lock and on quit. */
  textCopied: { request: nothing, response: nothing },

  /** Records for the working set, in chunks: what the first screen needs first. `after` = the cursor of the last chunk, null = start. Bodies and versions never come this way. */
  loadRecords: {
    request: z.strictObject({ after: z.string().max(64).nullable() }),
    response: z.strictObject({ records: z.array(vaultRecordSchema), next: z.string().nullable() })
  },
  /** Whole records by id: note bodies, versions. Missing ids are left out. */
  readRecords: {
    request: z.strictObject({ ids: z.array(recordIdSchema).max(500) }),
    response: z.strictObject({ records: z.array(vaultRecordSchema) })
  },
  /** One durable commit for all of it. */
  saveRecords: {
    request: recordChange,
    response: z.strictObject({ saved: z.array(savedSchema) })
  },
  /** A sheet through the system's own print dialog; or as a PDF where she chooses. */
  printPaper: { request: z.strictObject({ sheet: sheetSchema, paper: paperSchema }), response: nothing },
  savePaper: { request: z.strictObject({ sheet: sheetSchema, paper: paperSchema }), response: nothing },
  ...searchCalls,
  ...packCalls,
  ...backupCalls,
  ...retentionCalls,
  ...summaryCalls
} as const

export type CallName = keyof typeof calls
export type CallRequest<Name extends CallName> = z.infer<(typeof calls)[Name]['request']>
export type CallResponse<Name extends CallName> = z.infer<(typeof calls)[Name]['response']>

/** What main may tell the page, unasked. */
export const events = {
  /** Idle: the notebook locks in `seconds` unless she says "stay open". */
  lockWarning: z.strictObject({ seconds: z.number().int().min(0) }),
  lockWarningOver: nothing,
  /** Locking now: hand over the last words by calling `lock` within 450 ms. */
  lockNow: z.strictObject({ reason: z.enum(lockReasons) }),
  backupState: backupStateSchema,
  /** The unlocked notebook stands otherwise than before: the disk is full or no longer, or records of a newer shape were found. */
  vaultState: vaultStateSchema,
  failure: failureSchema
} as const
export type EventName = keyof typeof events
export type EventData<Name extends EventName> = z.infer<(typeof events)[Name]>

/** What the page sees as `window.bridge`: a function a call, and one to listen to events; `on` returns how to stop listening. */
export type Bridge = {
  readonly [Name in CallName]: (request: CallRequest<Name>) => Promise<Result<CallResponse<Name>>>
} & {
  readonly on: <Name extends EventName>(name: Name, listener: (data: EventData<Name>) => void) => () => void
}

/** What main must provide: exactly one handler a call. */
export type Handlers = {
  readonly [Name in CallName]: (request: CallRequest<Name>) => Promise<Result<CallResponse<Name>>>
}
