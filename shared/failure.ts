// The closed set of failures that may reach a person. Each code has exactly one sentence, in renderer/failure-text.ts.
import * as z from 'zod'

export const failureCodes = [
  // opening a notebook
  'wrong-passphrase',
  'wrong-recovery-words',
  'wait-before-retry',
  'not-a-vault',
  'vault-missing',
  'vault-truncated',
  'vault-damaged',
  'vault-newer-format',
  'vault-costs-too-much',
  'vault-in-use',
  'vault-exists',
  'passphrase-too-short',
  'passphrase-same',
  // reading and writing
  'read-only',
  'no-permission',
  'folder-missing',
  'disk-full',
  'record-damaged',
  'record-newer',
  'record-invalid',
  'record-too-large',
  'record-missing',
  'locked',
  'worker-crashed',
  'disk-error',
  // files the person asked for
  'save-cancelled',
  'file-unreadable',
  'file-wrong-format',
  'file-newer-format',
  'file-too-large',
  'print-failed',
  // backups
  'backup-unproven',
  'backup-folder-missing',
  'backup-differs',
  'backup-missing',
  'backup-damaged',
  'backup-other-sheet',
  // the summary's gate
  'gate-out-of-order',
  'gate-text-changed',
  'gate-flags-open',
  'gate-sections-unread',
  'gate-statements-open',
  'scanner-failed',
  'scanner-slow',
  'export-leaked',
  'export-differs',
  // bugs
  'invalid-request',
  'unexpected'
] as const

export type FailureCode = (typeof failureCodes)[number]

/**
 * A failure as it crosses between processes.
 * `seconds`: how long to wait (wait-before-retry). `count`: how many records or rows it is about.
 * `row`: which row of the recovery sheet (1–7) does not check out.
 */
export const failureSchema = z.strictObject({
  code: z.enum(failureCodes),
  seconds: z.number().nonnegative().optional(),
  count: z.number().int().nonnegative().optional(),
  row: z.number().int().min(1).max(7).optional()
})

export type Failure = z.infer<typeof failureSchema>
