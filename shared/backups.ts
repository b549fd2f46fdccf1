// How the backups stand, and how a notebook comes back from one: what crosses between the page and main. Paths never do.
import * as z from 'zod'
import { failureSchema } from './failure.ts'

const nothing = z.strictObject({})
const passphrase = z.string().min(1).max(1_024)

export const backupStateSchema = z.strictObject({
  /** The last part of the chosen folder's path; null = none was chosen, so backups lie beside the notebook. */
  folderName: z.string().max(255).nullable(),
  /** When the last proven backup was made; null = never. */
  lastAt: z.iso.datetime().nullable(),
  /** Something changed since then. */
  isOwed: z.boolean(),
  step: z.enum(['rest', 'running', 'finishing', 'renewing']),
  /** While backups are sealed again under a renewed key: which of how many. */
  progress: z.strictObject({ done: z.number().int().min(0), of: z.number().int().min(1) }).nullable(),
  /** Why the last try did not count. */
  failure: failureSchema.nullable()
})
export type BackupState = z.infer<typeof backupStateSchema>

/** What became of the backups after the key was renewed. */
const afterRenewalSchema = z.strictObject({
  /** How many were sealed again under the new key. */
  backups: z.number().int().min(0),
  /** Dates of backups that could not be, and still open with the old key. */
  left: z.array(z.iso.date()),
  /** Names of folders that were not there. */
  elsewhere: z.array(z.string().max(255))
})
export type BackupsAfterRenewal = z.infer<typeof afterRenewalSchema>

/** What a backup was seen to hold when it was opened with the recovery sheet. */
const holdingsSchema = z.strictObject({
  /** `YYYY-MM-DDTHH:MM` by the clock it was made by; null where its name does not say. */
  madeAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    .nullable(),
  sessions: z.number().int().min(0),
  /** The last session that was held. */
  lastSession: z.iso.date().nullable(),
  debriefs: z.number().int().min(0),
  notes: z.number().int().min(0),
  people: z.number().int().min(0),
  /** False for a backup of another notebook. */
  isThisNotebook: z.boolean(),
  /** The same sheet opens the notebook as it is now. */
  opensNotebook: z.boolean()
})
export type BackupHoldings = z.infer<typeof holdingsSchema>

export const backupCalls = {
  backupState: { request: nothing, response: backupStateSchema },
  /** Asks for a folder. `synced` names the service that copies it to the internet: it is only taken with `acceptBackupFolder`. */
  chooseBackupFolder: {
    request: nothing,
    response: z.strictObject({ state: backupStateSchema, synced: z.string().nullable() })
  },
  acceptBackupFolder: { request: nothing, response: backupStateSchema },
  backUpNow: { request: nothing, response: backupStateSchema },
  /** Renewing the key. `begin` seals everything again beside the notebook and answers with the new sheet's words; until `finish` the old passphrase and sheet hold. */
  beginRenewal: {
    request: z.strictObject({ current: passphrase, next: passphrase }),
    response: z.strictObject({ rows: z.array(z.array(z.string())) })
  },
  finishRenewal: { request: nothing, response: afterRenewalSchema },
  dropRenewal: { request: nothing, response: nothing },
  /** Asks for the backup's file. */
  chooseBackup: { request: nothing, response: z.strictObject({ name: z.string().max(255) }) },
  /** The drill: opens the last backup, or the chosen one, with the words of the recovery sheet; nothing is changed and nothing stays behind. */
  drillBackup: {
    request: z.strictObject({ which: z.enum(['last', 'chosen']), words: z.string().max(2_000) }),
    response: holdingsSchema
  },
  /** Makes a new notebook of the chosen backup, beside the present one, with the words of its own recovery sheet. `next`: its passphrase, null = the backup's own. */
  restoreBackup: {
    request: z.strictObject({
      secret: z.union([z.strictObject({ passphrase }), z.strictObject({ words: z.string().max(2_000) })]),
      next: passphrase.nullable()
    }),
    response: z.strictObject({
      records: z.number().int().min(0),
      unreadable: z.number().int().min(0),
      missing: z.number().int().min(0),
      rows: z.array(z.array(z.string()))
    })
  },
  /** Once the new sheet was read back: it is the notebook to unlock from then on. */
  keepRestored: { request: nothing, response: nothing },
  dropRestored: { request: nothing, response: nothing }
} as const
